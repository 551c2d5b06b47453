// Counting in which spellings a unit occurs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/index.h"
#include "search/matcher.h"
#include "search/phrase_finder.h"

namespace timtin::search {

/// Counts for one unit and one segment, by term ids; their texts are looked up once, at the end.
class SpellingCounts {
 public:
  SpellingCounts(const Plan& plan, const Unit& unit, std::uint32_t segment_number,
                 const index::Segment& segment)
      : segment_(segment),
        number_(segment_number),
        finder_(plan, unit, segment_number, segment.tokens()) {}

  /// Counts each spelling that stands in the article, once.
  void count(index::ArticleNo article) {
    finder_.each(article, [&](const std::vector<index::TermId>& ids) {
      Counted& counted = by_ids_[ids];
      if (counted.last == article && counted.spelling.articles > 0) return;
      counted.last = article;
      ++counted.spelling.articles;
      if (counted.spelling.examples.size() < kExamples) {
        counted.spelling.examples.push_back({number_, article});
      }
    });
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
      spelling.articles += counted.spelling.articles;
      for (const index::ArticleRef example : counted.spelling.examples) {
        if (spelling.examples.size() < kExamples) spelling.examples.push_back(example);
      }
    }
  }

 private:
  static constexpr std::size_t kExamples = 5;

  struct Counted {
    Spelling spelling;
    index::ArticleNo last = 0;  // the article counted last
  };

  const index::Segment& segment_;
  std::uint32_t number_;
  PhraseFinder finder_;
  std::map<std::vector<index::TermId>, Counted> by_ids_;
};

}  // namespace timtin::search
