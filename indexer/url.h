// URLs as identities: two ways to write one address give one id.
#pragma once

#include <string>
#include <string_view>

namespace timtin::indexer {

/// The normalised form of an http(s) URL (RFC 3986, 6.2.2 and 6.2.3, as far as it is safe):
/// spaces around and control characters inside dropped, scheme and host in lower case, default
/// port, a dot after the host and the fragment dropped (but not "#!…", which names a page of its
/// own), an empty path made "/", percent escapes in upper case, parameters that only track the
/// reader (utm_*, fbclid, gclid, zarsrc) dropped; the query is kept as it is otherwise. "" if it is
/// no absolute http(s) URL with a host.
std::string normalise_url(std::string_view url);

/// True if the last part of an address or a path names a text that sites keep for crawlers and
/// their like, such as robots.txt: no page.
bool is_site_file(std::string_view path) noexcept;

}  // namespace timtin::indexer
