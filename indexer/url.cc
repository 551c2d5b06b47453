#include "indexer/url.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace timtin::indexer {
namespace {

using namespace std::string_view_literals;

/// Parameters that say where the reader came from, never what the page is: Google Analytics,
/// Facebook, Google Ads, Zalo.
constexpr std::array kTracking = {"utm_"sv, "fbclid="sv, "gclid="sv, "zarsrc="sv};

constexpr std::array kSiteFiles = {"robots.txt"sv, "ads.txt"sv, "app-ads.txt"sv, "humans.txt"sv,
                                   "security.txt"sv};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

/// Control characters dropped (old pages break long links over lines), spaces around trimmed.
std::string trimmed(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  const std::size_t begin = std::min(out.find_first_not_of(' '), out.size());
  return out.substr(begin, out.find_last_not_of(' ') + 1 - begin);
}

/// Host and port in lower case, without default port and final dot. "" if there is no host.
std::string normalise_authority(std::string_view authority, std::string_view default_port) {
  std::string out(authority);
  const std::size_t host = out.rfind('@') == std::string::npos ? 0 : out.rfind('@') + 1;
  std::transform(out.begin() + static_cast<std::ptrdiff_t>(host), out.end(),
                 out.begin() + static_cast<std::ptrdiff_t>(host), lower);
  if (out.ends_with(default_port)) out.resize(out.size() - default_port.size());
  if (out.ends_with(':')) out.pop_back();
  while (out.ends_with('.')) out.pop_back();
  return out.size() > host && out[host] != ':' ? out : std::string();
}

std::string normalise_query(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    const bool tracks = std::any_of(kTracking.begin(), kTracking.end(),
                                    [&](auto tracking) { return parameter.starts_with(tracking); });
    if (tracks || parameter.empty()) continue;
    if (!out.empty()) out += '&';
    out += parameter;
  }
  return out;
}

/// %c3 -> %C3
void upper_escapes(std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '%' || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) continue;
    for (char* c : {&text[i + 1], &text[i + 2]}) {
      *c = static_cast<char>(std::toupper(static_cast<unsigned char>(*c)));
    }
  }
}

}  // namespace

std::string normalise_url(std::string_view url) {
  const std::string clean = trimmed(url);
  std::string_view rest = clean;
  std::string scheme;
  for (const char c : rest.substr(0, "https://"sv.size())) scheme += lower(c);
  const bool secure = scheme == "https://";
  if (!secure && !scheme.starts_with("http://")) return {};
  scheme.resize(secure ? 8 : 7);
  rest.remove_prefix(scheme.size());

  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  rest.remove_prefix(authority.size());
  const std::string host = normalise_authority(authority, secure ? ":443" : ":80");
  if (host.empty()) return {};

  std::string_view fragment = rest.substr(std::min(rest.find('#'), rest.size()));
  rest.remove_suffix(fragment.size());
  if (!fragment.starts_with("#!")) fragment = {};
  const std::string_view path = rest.substr(0, rest.find('?'));
  rest.remove_prefix(path.size());
  const std::string query = normalise_query(rest.empty() ? rest : rest.substr(1));

  std::string out = path.empty() ? "/" : std::string(path);
  if (!query.empty()) out += "?" + query;
  out += fragment;
  upper_escapes(out);
  return scheme + host + out;
}

bool is_site_file(std::string_view path) noexcept {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 = 0
  return std::find(kSiteFiles.begin(), kSiteFiles.end(), name) != kSiteFiles.end();
}

}  // namespace timtin::indexer
