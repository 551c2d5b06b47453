// Counting in which spellings a unit occurs.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "index/read/index.h"
#include "search/match/matcher.h"
#include "search/match/unit_postings.h"

namespace timtin::search {

/// Counts for one unit and one segment, by term ids; their texts are looked up once, at the end.
/// A word alone is counted by its posting lists, several side by side where they were found.
class SpellingCounts {
 public:
  SpellingCounts(const Plan& plan, const Unit& unit, std::uint32_t segment_number,
                 const index::Segment& segment);

  /// Counts each spelling once for every article, of the window that begins at `begin`. Windows
  /// come in ascending order.
  void count(index::ArticleNo begin, const index::ArticleSet& articles);

  void add_to(Spellings& spellings) const;

 private:
  static constexpr std::size_t kExamples = 5;
  /// So many articles are looked at for one that has the spelling in its title.
  static constexpr std::size_t kTitles = 16;

  // One spelling of a word; that of articles without marks says nothing.
  struct Spelled {
    index::TermId id;
    std::shared_ptr<const index::PostingList> list;
    index::PostingList::Place at = 0;
  };

  /// What less than this part of the articles have is counted article by article.
  static constexpr std::size_t kRare = 128;
  void count(index::ArticleNo begin, const index::ArticleSet& articles, Spelled& spelled,
             Spelling& counted) const;

  void add_example(Spelling& spelling, index::ArticleNo article) const;
  void add(const std::vector<index::TermId>& ids, const Spelling& counted,
           Spellings& spellings) const;
  const index::ArticleRef* titled(const std::vector<index::TermId>& ids,
                                  const Spelling& counted) const;

  const index::Segment& segment_;
  std::uint32_t number_;
  std::optional<UnitPostings> unit_;  // of several slots
  std::vector<Spelled> spelled_;      // of one
  // By number of the unit's spellings, or index into spelled_.
  std::vector<Spelling> counts_;
};

}  // namespace timtin::search
