#include "indexer/readers/mirror.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace timtin::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTopDomains = {"vn"sv,  "com"sv, "net"sv,  "org"sv,
                                    "gov"sv, "edu"sv, "info"sv, "asia"sv};
constexpr std::array kScripts = {".aspx"sv, ".asp"sv, ".php"sv, ".jsp"sv, ".do"sv, ".cfm"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_ipv4(std::string_view host) {
  int parts = 0;
  while (true) {
    const std::string_view part = host.substr(0, host.find('.'));
    if (!all_digits(part) || part.size() > 3) return false;
    ++parts;
    if (part.size() == host.size()) return parts == 4;
    host.remove_prefix(part.size() + 1);
  }
}

bool is_host_name(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const bool known =
      std::find(kTopDomains.begin(), kTopDomains.end(), host.substr(dot + 1)) != kTopDomains.end();
  return known && std::all_of(host.begin(), host.end(), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
                  c == '-';
         });
}

/// A host, with a port behind a colon, or behind a plus sign where files are named for Windows.
bool is_authority(std::string_view part) {
  const std::size_t port = part.find_first_of(":+");
  if (port != std::string_view::npos && !all_digits(part.substr(port + 1))) return false;
  const std::string_view host = part.substr(0, port);
  return host == "localhost" || is_ipv4(host) || is_host_name(host);
}

/// Drops what wget added to the last part of the path.
void drop_additions(std::string& name) {
  const std::size_t query = name.find('?');
  const bool folder = name.substr(0, query) == "index.html";
  if (name.ends_with(".html") && name.size() > 5) {
    const std::string_view rest = std::string_view(name).substr(0, name.size() - 5);
    const bool script = std::any_of(kScripts.begin(), kScripts.end(),
                                    [rest](std::string_view end) { return rest.ends_with(end); });
    if (query != std::string::npos || script) name.resize(rest.size());
  }
  if (folder) name.erase(0, std::string_view("index.html").size());
}

std::string escaped(std::string_view part) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : part) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F &&
        std::string_view("\"#<>\\^`{|}").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 0xF];
    }
  }
  return out;
}

}  // namespace

std::string mirrored_url(const std::filesystem::path& path) {
  std::string scheme = "http";
  auto part = path.begin();
  for (; part != path.end() && std::next(part) != path.end(); ++part) {
    if (is_authority(part->native())) break;
    scheme = *part == "https" ? "https" : "http";
  }
  if (part == path.end() || std::next(part) == path.end()) return {};
  std::string authority = part->native();
  std::replace(authority.begin(), authority.end(), '+', ':');
  std::string url = scheme + "://" + authority;
  for (++part; part != path.end(); ++part) {
    std::string name = part->native();
    if (std::next(part) == path.end()) drop_additions(name);
    url += '/' + escaped(name);
  }
  return url;
}

}  // namespace timtin::indexer
