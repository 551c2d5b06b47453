#include "article/html/charset.h"

#include <libxml/encoding.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "article/scan.h"
#include "text/old_encodings.h"
#include "text/utf8.h"

namespace timtin::article {
namespace {

// HTML wants the declaration in the first 1024 bytes; portals put scripts and comments before it.
constexpr std::size_t kMetaReach = 8192;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_name_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == ':' || c == '.';
}

// The name behind «charset=», from <meta charset>, <meta http-equiv> or <?xml encoding>.
std::string charset_in_page(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, kMetaReach));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::size_t pos = at + key.size();
      while (pos < head.size() && is_blank(head[pos])) ++pos;
      if (pos >= head.size() || head[pos] != '=') continue;
      ++pos;
      while (pos < head.size() && (is_blank(head[pos]) || head[pos] == '"' || head[pos] == '\'')) {
        ++pos;
      }
      std::size_t end = pos;
      while (end < head.size() && is_name_byte(head[end])) ++end;
      if (end > pos) return head.substr(pos, end - pos);
    }
  }
  return {};
}

// Whether the text of repair is to find the letters: encodings of Western and Vietnamese letters,
// and names that say nothing.
bool left_to_repair(std::string_view charset) {
  static constexpr std::string_view kNames[] = {
      "",          "utf-8",  "utf8",           "us-ascii",     "ascii",  "iso-8859-1",
      "iso8859-1", "latin1", "iso-8859-15",    "windows-1252", "cp1252", "windows-1258",
      "cp1258",    "tcvn",   "x-user-defined", "unicode",      "none",   "vietnamese"};
  if (std::find(std::begin(kNames), std::end(kNames), charset) != std::end(kNames)) return true;
  return charset.find("tcvn") != std::string_view::npos ||
         charset.find("viscii") != std::string_view::npos ||
         charset.find("vps") != std::string_view::npos ||
         charset.find("vni") != std::string_view::npos;
}

// Well-formed sequences as they are, broken bytes as CP1252.
std::string utf8_with_repairs(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t pos = 0; pos < bytes.size();) {
    const text::Decoded decoded = text::decode(bytes, pos);
    const std::string_view sequence = bytes.substr(pos, decoded.length);
    out +=
        decoded.valid ? std::string(sequence) : text::decode_cp1252(text::units_of_bytes(sequence));
    pos += decoded.length;
  }
  return out;
}

// Most of what is beyond ASCII belongs to well-formed sequences. By chance few do: in TCVN3, VNI
// and VPS letters beyond ASCII seldom follow each other in that pattern.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t pos = 0; pos < bytes.size();) {
    if (static_cast<unsigned char>(bytes[pos]) < 0x80) {
      ++pos;
      continue;
    }
    const text::Decoded decoded = text::decode(bytes, pos);
    ++(decoded.valid ? good : bad);
    pos += decoded.length;
  }
  return good >= bad;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first * 256 + second : second * 256 + first);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    text::append(out, c >= 0xD800 && c < 0xE000 ? text::kReplacement : c);
  }
  return out;
}

struct CloseEncoding {
  void operator()(xmlCharEncodingHandler* handler) const { xmlCharEncCloseFunc(handler); }
};
struct FreeBuffer {
  void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
};

// By iconv, as libxml2 reaches it; "" if it does not know the encoding or the bytes are not in it.
std::string from_named(std::string_view bytes, const std::string& charset) {
  const std::unique_ptr<xmlCharEncodingHandler, CloseEncoding> handler(
      xmlFindCharEncodingHandler(charset.c_str()));
  if (handler == nullptr) return {};
  const std::unique_ptr<xmlBuffer, FreeBuffer> in(xmlBufferCreate());
  const std::unique_ptr<xmlBuffer, FreeBuffer> out(xmlBufferCreate());
  if (in == nullptr || out == nullptr) return {};
  xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar*>(bytes.data()),
               static_cast<int>(bytes.size()));
  std::string result;
  // Takes a stretch at a time.
  while (xmlBufferLength(in.get()) > 0 &&
         xmlCharEncInFunc(handler.get(), out.get(), in.get()) > 0) {
    result.append(reinterpret_cast<const char*>(xmlBufferContent(out.get())),
                  static_cast<std::size_t>(xmlBufferLength(out.get())));
    xmlBufferEmpty(out.get());
  }
  return text::is_valid(result) && xmlBufferLength(in.get()) == 0 ? result : std::string();
}

// Every second byte is NUL where ASCII was written in two bytes.
enum class Order { none, little, big };
Order nul_pattern(std::string_view bytes) {
  constexpr std::size_t kSample = 512;
  std::size_t even = 0;
  std::size_t odd = 0;
  const std::size_t size = std::min(bytes.size(), kSample);
  for (std::size_t i = 0; i < size; ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  if (size < 4 || even + odd < size / 4) return Order::none;
  return odd > even ? Order::little : Order::big;
}

}  // namespace

Decoded decode_page(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return {utf8_with_repairs(bytes.substr(3)), "utf-8", "byte order mark"};
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return {from_utf16(bytes.substr(2), bytes.front() == '\xFE'), "utf-16", "byte order mark"};
  }
  if (const Order order = nul_pattern(bytes); order != Order::none) {
    return {from_utf16(bytes, order == Order::big), "utf-16", "the bytes"};
  }
  if (text::is_valid(bytes)) return {std::string(bytes), "utf-8", "the bytes"};
  const std::string by_server = lower(declared);
  const std::string by_page = charset_in_page(bytes);
  if (is_mostly_utf8(bytes)) return {utf8_with_repairs(bytes), "utf-8", "the bytes"};
  for (const std::string& name : {by_server, by_page}) {
    if (left_to_repair(name)) continue;
    std::string text = from_named(bytes, name);
    if (!text.empty()) return {std::move(text), "other", &name == &by_server ? "server" : "page"};
  }
  return {text::decode_cp1252(text::units_of_bytes(bytes)), "windows-1252", "the bytes"};
}

}  // namespace timtin::article
