#include "article/lines/repeated_lines.h"

#include <algorithm>
#include <functional>

#include "article/scan.h"

namespace timtin::article {
namespace {

// A line is the site's if at least so many of its pages have it …
constexpr std::uint32_t kFewestPages = 5;
// … and one in so many. The same article under several addresses stays below that.
constexpr std::uint32_t kOneIn = 3;

std::uint64_t hash_of(std::string_view line) { return std::hash<std::string_view>{}(line); }

}  // namespace

void RepeatedLines::add(std::string_view site, std::string_view text) {
  Site& counts = sites_[std::string(site)];
  ++counts.pages;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    const std::string_view line = trim(text.substr(pos, end - pos));
    pos = end + 1;
    if (line.empty()) continue;
    Count& count = counts.lines[hash_of(line)];
    if (count.last_page == counts.pages) continue;
    count.last_page = counts.pages;
    ++count.pages;
  }
}

bool RepeatedLines::has(std::string_view site, std::string_view line) const {
  const auto counts = sites_.find(std::string(site));
  if (counts == sites_.end()) return false;
  const auto found = counts->second.lines.find(hash_of(trim(line)));
  return found != counts->second.lines.end() && found->second.pages >= kFewestPages &&
         found->second.pages * kOneIn >= counts->second.pages;
}

std::string site_of(const Page& page) {
  const std::size_t scheme = page.url.find("://");
  if (scheme != std::string::npos) {
    const std::size_t begin = scheme + 3;
    return page.url.substr(begin, page.url.find_first_of("/?#", begin) - begin);
  }
  const std::size_t slash = page.id.rfind('/');
  return slash == std::string::npos ? std::string() : page.id.substr(0, slash);
}

}  // namespace timtin::article
