#include "indexer/readers/http.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <vector>

#include "indexer/bytes/bytes.h"
#include "indexer/bytes/decoders.h"
#include "indexer/readers/content.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::size_t kMaxHeader = std::size_t{256} * 1024;

std::string_view trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// The items of a comma-separated list, in lower case.
std::vector<std::string> list_items(std::string_view list) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const std::string_view item = list.substr(0, list.find(','));
    list.remove_prefix(std::min(item.size() + 1, list.size()));
    if (!trim(item).empty()) items.push_back(lower(trim(item)));
  }
  return items;
}

/// Takes one line off the front, without its line end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The size that begins a chunk, before any extension (RFC 9112, 7.1).
std::optional<std::size_t> chunk_size(std::string_view line) {
  const std::string_view digits = trim(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, size, 16);
  if (digits.empty() || error != std::errc() || stop != end) return std::nullopt;
  return size;
}

/// Joins the chunks. Nothing if the body is not chunked at all.
std::optional<std::string> join_chunks(std::string_view body) {
  std::string out;
  bool first = true;
  while (!body.empty() && out.size() <= kMaxPageBytes) {
    const std::optional<std::size_t> size = chunk_size(take_line(body));
    if (!size && first) return std::nullopt;
    if (!size || *size == 0) break;
    first = false;
    out += body.substr(0, *size);
    body.remove_prefix(std::min(*size, body.size()));
    take_line(body);
  }
  return out;
}

std::unique_ptr<ByteSource> make_decoder(std::string_view coding, Buffer coded) {
  if (coding == "gzip" || coding == "x-gzip") return make_gzip_decoder(std::move(coded));
  if (coding == "deflate") return make_deflate_decoder(std::move(coded));
  if (coding == "br") return make_brotli_decoder(std::move(coded));
  if (coding == "zstd") return make_zstd_decoder(std::move(coded));
  return nullptr;
}

}  // namespace

MediaType parse_media_type(std::string_view value) {
  MediaType media;
  media.type = lower(trim(value.substr(0, value.find_first_of(";,"))));
  while (value.find(';') != std::string_view::npos) {
    value.remove_prefix(value.find(';') + 1);
    const std::string_view parameter = trim(value.substr(0, value.find(';')));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) continue;
    if (lower(trim(parameter.substr(0, equals))) != "charset") continue;
    std::string_view charset = trim(parameter.substr(equals + 1));
    charset = charset.substr(0, charset.find(','));
    for (const char quote : {'"', '\''}) {
      if (charset.starts_with(quote)) charset.remove_prefix(1);
      if (charset.ends_with(quote)) charset.remove_suffix(1);
    }
    media.charset = charset;
    break;
  }
  return media;
}

std::optional<HttpResponse> parse_http(std::string_view block) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  std::size_t length = header_length(block.substr(0, kMaxHeader));
  if (length == std::string_view::npos) {
    if (block.size() > kMaxHeader) return std::nullopt;
    length = block.size();
  }
  const std::string_view header = block.substr(0, length);
  const std::string_view status = trim(header.substr(std::min(header.find(' '), header.size())));
  HttpResponse response;
  const auto [stop, error] =
      std::from_chars(status.data(), status.data() + status.size(), response.status);
  if (error != std::errc() || stop != status.data() + 3) return std::nullopt;
  response.fields = HeaderFields(header);
  response.body = block.substr(length);
  return response;
}

DecodedBody decode_body(const HttpResponse& response, std::string& storage) {
  DecodedBody decoded{response.body, {}};
  for (const std::string& coding : list_items(response.fields["Transfer-Encoding"])) {
    if (coding != "chunked") continue;
    if (std::optional<std::string> joined = join_chunks(decoded.text)) {
      storage = std::move(*joined);
      decoded.text = storage;
    }
  }
  std::vector<std::string> codings = list_items(response.fields["Content-Encoding"]);
  for (; !codings.empty(); codings.pop_back()) {
    const std::string& coding = codings.back();
    if (coding == "identity" || coding == "none") continue;
    if (decoded.text.empty() || begins_as_html(decoded.text)) break;
    std::unique_ptr<ByteSource> decoder =
        make_decoder(coding, Buffer(make_memory_source(decoded.text)));
    if (!decoder) {
      decoded.problem = "the body is compressed in a way that is not read (" + coding + ")";
      return decoded;
    }
    Buffer plain(std::move(decoder));
    std::string_view text = plain.peek(kMaxPageBytes + 1);
    // Nothing at all came out: the body was never compressed.
    if (text.empty() && plain.damage() != nullptr) continue;
    storage = std::string(text.substr(0, kMaxPageBytes + 1));
    decoded.text = storage;
  }
  return decoded;
}

}  // namespace timtin::indexer
