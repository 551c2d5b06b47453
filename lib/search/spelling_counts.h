// Counting in which spellings a unit occurs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "index/index.h"
#include "search/article_set.h"
#include "search/matcher.h"
#include "search/phrase_finder.h"
#include "search/slot_postings.h"

namespace timtin::search {

/// Counts for one unit and one segment, by term ids; their texts are looked up once, at the end.
/// A word alone is counted by its posting lists, several side by side in the token streams.
class SpellingCounts {
 public:
  SpellingCounts(const Plan& plan, const Unit& unit, std::uint32_t segment_number,
                 const index::Segment& segment);

  /// Counts each spelling once for every article, of the window that begins at `begin`. Windows
  /// come in ascending order.
  void count(index::ArticleNo begin, const ArticleSet& articles);

  void add_to(Matches& matches) const;

 private:
  static constexpr std::size_t kExamples = 5;

  struct Counted {
    Spelling spelling;
    index::ArticleNo last = 0;  // the article counted last
  };
  // One spelling of a word; that of articles without marks says nothing.
  struct Spelled {
    index::TermId id;
    SlotPostings articles;
  };

  void count(const std::vector<index::TermId>& ids, index::ArticleNo article);

  const index::Segment& segment_;
  std::uint32_t number_;
  std::optional<PhraseFinder> finder_;  // of a unit of several slots
  std::vector<Spelled> spelled_;        // of one
  std::map<std::vector<index::TermId>, Counted> by_ids_;
};

}  // namespace timtin::search
