#include "encoders.h"

#include <iconv.h>
#include <unicode/uchar.h>

#include <array>
#include <map>
#include <stdexcept>

#include "text/utf8.h"

namespace timtin::text::test {
namespace {

/// glibc's converter, one character; empty if the encoding does not have it.
std::string by_iconv(const char* to, const char* from, std::string text) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == iconv_t(-1)) throw std::runtime_error(std::string("iconv lacks ") + to);
  std::array<char, 16> out{};
  char* in_pos = text.data();
  std::size_t in_left = text.size();
  char* out_pos = out.data();
  std::size_t out_left = out.size();
  const bool good = iconv(converter, &in_pos, &in_left, &out_pos, &out_left) != std::size_t(-1) &&
                    iconv(converter, nullptr, nullptr, &out_pos, &out_left) != std::size_t(-1);
  iconv_close(converter);
  return good ? std::string(out.data(), out.size() - out_left) : std::string();
}

/// Rows: a ă â e ê i o ô ơ u ư y; columns: no tone, grave, acute, hook, tilde, dot below.
using Table = std::array<std::array<std::string_view, 6>, 12>;

constexpr std::array<std::u32string_view, 12> kLetters = {
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị",
    U"oòóỏõọ", U"ôồốổỗộ", U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};

constexpr Table kVpsSmall = {{{"a", "\xE0", "\xE1", "\xE4", "\xE3", "\xE5"},
                              {"\xE6", "\xA2", "\xA1", "\xA3", "\xA4", "\xA5"},
                              {"\xE2", "\xC0", "\xC3", "\xC4", "\xC5", "\xC6"},
                              {"e", "\xE8", "\xE9", "\xC8", "\xEB", "\xCB"},
                              {"\xEA", "\x8A", "\x89", "\x8B", "\xCD", "\x8C"},
                              {"i", "\xEC", "\xED", "\xCC", "\xEF", "\xCE"},
                              {"o", "\xF2", "\xF3", "\xD5", "\xF5", "\x86"},
                              {"\xF4", "\xD2", "\xD3", "\xB0", "\x87", "\xB6"},
                              {"\xD6", "\xA9", "\xA7", "\xAA", "\xAB", "\xAE"},
                              {"u", "\xF9", "\xFA", "\xFB", "\xDB", "\xF8"},
                              {"\xDC", "\xD8", "\xD9", "\xBA", "\xBB", "\xBF"},
                              {"y", "\xFF", "\x9A", "\x9B", "\xCF", "\x9C"}}};
constexpr Table kVpsCapital = {{{"A", "\x80", "\xC1", "\x81", "\x82", "\x02"},
                                {"\x88", "\x8E", "\x8D", "\x8F", "\xF0", "\x04"},
                                {"\xC2", "\x84", "\x83", "\x85", "\x1C", "\x03"},
                                {"E", "\xD7", "\xC9", "\xDE", "\xFE", "\x05"},
                                {"\xCA", "\x93", "\x90", "\x94", "\x95", "\x06"},
                                {"I", "\xB5", "\xB4", "\xB7", "\xB8", "\x10"},
                                {"O", "\xBC", "\xB9", "\xBD", "\xBE", "\x11"},
                                {"\xD4", "\x97", "\x96", "\x98", "\x99", "\x12"},
                                {"\xF7", "\x9E", "\x9D", "\x9F", "\xA6", "\x13"},
                                {"U", "\xA8", "\xDA", "\xD1", "\xAC", "\x14"},
                                {"\xD0", "\xAF", "\xAD", "\xB1", "\x1D", "\x15"},
                                {"Y", "\xB2", "\xDD", "\xFD", "\xB3", "\x19"}}};

// VNI in the characters that its bytes are in CP1252.
constexpr Table kVniSmall = {{{"a", "aø", "aù", "aû", "aõ", "aï"},
                              {"aê", "aè", "aé", "aú", "aü", "aë"},
                              {"aâ", "aà", "aá", "aå", "aã", "aä"},
                              {"e", "eø", "eù", "eû", "eõ", "eï"},
                              {"eâ", "eà", "eá", "eå", "eã", "eä"},
                              {"i", "ì", "í", "æ", "ó", "ò"},
                              {"o", "oø", "où", "oû", "oõ", "oï"},
                              {"oâ", "oà", "oá", "oå", "oã", "oä"},
                              {"ô", "ôø", "ôù", "ôû", "ôõ", "ôï"},
                              {"u", "uø", "uù", "uû", "uõ", "uï"},
                              {"ö", "öø", "öù", "öû", "öõ", "öï"},
                              {"y", "yø", "yù", "yû", "yõ", "î"}}};

char32_t upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }
char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

std::string utf8(char32_t c) {
  std::string out;
  append(out, c);
  return out;
}

std::string latin1(std::string_view utf8_text, bool capitals) {
  std::string out;
  for (std::size_t pos = 0; pos < utf8_text.size();) {
    const Decoded decoded = decode(utf8_text, pos);
    out += static_cast<char>(capitals ? upper(decoded.code_point) : decoded.code_point);
    pos += decoded.length;
  }
  return out;
}

/// The letters of VPS or VNI and their bytes.
std::map<char32_t, std::string> letters_of(OldEncoding encoding) {
  std::map<char32_t, std::string> bytes;
  for (std::size_t row = 0; row < kLetters.size(); ++row) {
    for (std::size_t tone = 0; tone < 6; ++tone) {
      const char32_t letter = kLetters[row][tone];
      if (encoding == OldEncoding::vps) {
        bytes[letter] = kVpsSmall[row][tone];
        bytes[upper(letter)] = kVpsCapital[row][tone];
      } else {
        bytes[letter] = latin1(kVniSmall[row][tone], false);
        bytes[upper(letter)] = latin1(kVniSmall[row][tone], true);
      }
    }
  }
  bytes[U'đ'] = encoding == OldEncoding::vps ? "\xC7" : "\xF1";
  bytes[U'Đ'] = encoding == OldEncoding::vps ? "\xF1" : "\xD1";
  return bytes;
}

/// Base letter, its quality composed, and the combining tone of CP1258.
std::string cp1258_of(char32_t c) {
  constexpr std::array<char, 6> kTones = {0, '\xCC', '\xEC', '\xD2', '\xDE', '\xF2'};
  for (const std::u32string_view row : kLetters) {
    const std::size_t tone = row.find(lower(c));
    if (tone == std::u32string_view::npos) continue;
    const char32_t base = c == lower(c) ? row[0] : upper(row[0]);
    std::string bytes = by_iconv("CP1258", "UTF-8", utf8(base));
    if (tone != 0) bytes += kTones[tone];
    return bytes;
  }
  return by_iconv("CP1258", "UTF-8", utf8(c));
}

std::string encode_character(OldEncoding encoding, char32_t c) {
  static const std::map<char32_t, std::string> vps = letters_of(OldEncoding::vps);
  static const std::map<char32_t, std::string> vni = letters_of(OldEncoding::vni);
  const auto in = [c](const std::map<char32_t, std::string>& letters) {
    const auto found = letters.find(c);
    return found != letters.end() ? found->second : by_iconv("CP1252", "UTF-8", utf8(c));
  };
  switch (encoding) {
    case OldEncoding::utf8_twice:
      return utf8(c);
    case OldEncoding::vps:
      return in(vps);
    case OldEncoding::vni:
      return in(vni);
    case OldEncoding::viscii:
      return by_iconv("VISCII", "UTF-8", utf8(c));
    case OldEncoding::cp1258:
      return cp1258_of(c);
    case OldEncoding::tcvn3: {
      // A capital with a tone is beyond A0..FE: it was the small letter in another font.
      const std::string bytes = by_iconv("TCVN", "UTF-8", utf8(c));
      const auto first = bytes.empty() ? 0U : static_cast<std::uint8_t>(bytes[0]);
      const bool in_vn3 = bytes.size() == 1 &&
                          ((first >= 0x20 && first < 0x80) || (first >= 0xA0 && first <= 0xA7));
      return in_vn3 || lower(c) == c ? bytes : by_iconv("TCVN", "UTF-8", utf8(lower(c)));
    }
  }
  return {};
}

}  // namespace

std::string encode(OldEncoding encoding, std::string_view text) {
  std::string bytes;
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded decoded = decode(text, pos);
    pos += decoded.length;
    if (decoded.code_point < 0x80) {
      bytes += static_cast<char>(decoded.code_point);
      continue;
    }
    const std::string encoded = encode_character(encoding, decoded.code_point);
    bytes += encoded.empty() ? "?" : encoded;
  }
  return bytes;
}

std::string as_mojibake(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const std::string seen = by_iconv("UTF-8", "CP1252", std::string(1, byte));
    text += seen.empty() ? utf8(static_cast<std::uint8_t>(byte)) : seen;
  }
  return text;
}

}  // namespace timtin::text::test
