// The articles that have a unit of several slots, in one segment.
#pragma once

#include <memory>
#include <optional>

#include "index/read/index.h"
#include "search/match/phrase_finder.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// Where the slots of a unit stand side by side. What it reads of token streams it leaves with the
/// segment, so that no article is read twice for the same unit.
class UnitPostings {
 public:
  /// For a unit of two slots or more, whatever least_exact it asks for. Plan and segment must
  /// outlive it.
  UnitPostings(const Plan& plan, const Unit& unit, std::size_t segment_number,
               const index::Segment& segment);

  /// What is known of the window that begins at `begin`, at least all of the articles `within`.
  /// Null if a slot has no form in this segment: then no article has the unit.
  const index::KnownPhrase::Window* look(index::ArticleNo begin, const index::ArticleSet& within);

  /// The spellings seen so far; only after look() gave something.
  const auto& spellings() const noexcept { return known_->spellings(); }

 private:
  void read(index::ArticleNo begin, const index::ArticleSet& articles,
            index::KnownPhrase::Window& window);

  const Plan& plan_;
  const Unit& unit_;
  std::size_t segment_number_;
  const index::TokenStreams& tokens_;
  std::shared_ptr<index::KnownPhrase> known_;  ///< null if a slot has no form
  std::optional<PhraseFinder> finder_;         ///< made when something must be read
};

}  // namespace timtin::search
