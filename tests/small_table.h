// A table of posting lists in a temporary folder.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "index/files/glass_reader.h"
#include "index/files/glass_writer.h"
#include "small_index.h"

namespace timtin::test {

/// Lists of articles, ascending, each of which has the term `times` times.
class SmallTable {
 public:
  SmallTable(const std::map<std::string, std::vector<index::ArticleNo>>& lists, std::uint32_t times)
      : sums_((write(folder_.path(), lists, times), folder_.path() / "sums"), "sums", "test"),
        reader_(folder_.path() / "postings/postlist.glass", sums_) {}

  const index::GlassReader& reader() const { return reader_; }

 private:
  static void write(const std::filesystem::path& folder,
                    const std::map<std::string, std::vector<index::ArticleNo>>& lists,
                    std::uint32_t times) {
    index::ArticleNo last = 0;
    for (const auto& [term, articles] : lists) {
      if (!articles.empty()) last = std::max(last, articles.back());
    }
    const std::vector<std::uint32_t> lengths(last + 1, times);
    index::GlassWriter writer(folder / "postings", lengths, {});
    for (const auto& [term, articles] : lists) {
      if (articles.empty()) continue;
      writer.begin_term(term, static_cast<std::uint32_t>(articles.size()), times * articles.size());
      for (const index::ArticleNo article : articles) writer.posting(article + 1, times);
    }
    index::FlatWriter out(folder / "sums", "sums", "test");
    index::write_glass_root(writer.finish("0123456789abcdef"), out);
    out.finish(lengths.size());
  }

  TempFolder folder_;
  index::FlatFile sums_;
  index::GlassReader reader_;
};

}  // namespace timtin::test
