// Counting in which spellings a unit occurs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/index.h"
#include "search/matcher.h"

namespace timtin::search {

/// Counts for one segment, by term ids; their texts are looked up once, at the end.
class SpellingCounts {
 public:
  SpellingCounts(const index::Segment& segment, std::uint32_t number)
      : segment_(segment), number_(number) {}

  /// `spellings`: those of one article, each once.
  void count(const std::vector<std::vector<index::TermId>>& spellings, index::ArticleNo article) {
    for (const std::vector<index::TermId>& ids : spellings) {
      Spelling& spelling = by_ids_[ids];
      ++spelling.articles;
      if (spelling.examples.size() < kExamples) spelling.examples.push_back({number_, article});
    }
  }

  void add_to(Matches& matches) const {
    for (const auto& [ids, counted] : by_ids_) {
      std::string keys;
      for (const index::TermId id : ids) {
        const std::string_view term = segment_.tokens().term(id);
        if (!keys.empty()) keys += ' ';
        keys += term.substr(term.find(':') + 1);  // the whole term where it is bare
      }
      Spelling& spelling = matches.spellings[keys];
      spelling.articles += counted.articles;
      for (const index::ArticleRef example : counted.examples) {
        if (spelling.examples.size() < kExamples) spelling.examples.push_back(example);
      }
    }
  }

 private:
  static constexpr std::size_t kExamples = 5;

  const index::Segment& segment_;
  std::uint32_t number_;
  std::map<std::vector<index::TermId>, Spelling> by_ids_;
};

}  // namespace timtin::search
