// Lines that the pages of one site repeat: menus, boxes and footers that no rule knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "article/article.h"

namespace timtin::article {

/// Counts on how many pages of each site a line stands, over pages that were crawled one after the
/// other. Memory: 24 bytes per different line.
class RepeatedLines {
 public:
  /// Counts the lines of a clean text, each once. To be called once per page.
  void add(std::string_view site, std::string_view text);

  /// True if the line stands on several pages of the site, and on a good part of them.
  bool has(std::string_view site, std::string_view line) const;

 private:
  struct Count {
    std::uint32_t pages = 0;
    std::uint32_t last_page = 0;  // the last page that it was counted for
  };
  struct Site {
    std::uint32_t pages = 0;
    std::unordered_map<std::uint64_t, Count> lines;  // by hash
  };
  std::unordered_map<std::string, Site> sites_;
};

/// The site that a page belongs to: its host, else the folder that its id names.
std::string site_of(const Page& page);

}  // namespace timtin::article
