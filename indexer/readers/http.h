// What a server answered, as crawlers save it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/header_fields.h"

namespace timtin::indexer {

/// The value of a Content-Type field.
struct MediaType {
  std::string type;     ///< in lower case: "text/html"; "" if there is none
  std::string charset;  ///< as written, without quotes: "utf-8", or ""
};
MediaType parse_media_type(std::string_view value);

/// An HTTP/1 response. Views into the block it was read from.
struct HttpResponse {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  ///< as transferred: perhaps chunked and compressed
};

/// Nothing if the block does not begin with a status line and a header that ends within the first
/// 256 KiB. A block that is cut in the header of the response has an empty body.
std::optional<HttpResponse> parse_http(std::string_view block);

/// A body as the server meant it, or why it cannot be had.
struct DecodedBody {
  std::string_view text;  ///< the body itself, or `storage`
  std::string problem;    ///< empty = none
};

/// Undoes the transfer coding (chunked) and the content codings (gzip, deflate, br, zstd) that the
/// fields name. Some crawlers save the body without its codings but leave the fields: what is not
/// coded as they say is taken as it is. A body cut off by the crawler gives what came before. At
/// most kMaxPageBytes + 1 bytes come out.
DecodedBody decode_body(const HttpResponse& response, std::string& storage);

}  // namespace timtin::indexer
