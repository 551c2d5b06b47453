// What a stage of a query asks of every segment: slots, units, conditions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/read/index.h"
#include "places/date.h"
#include "query/tree.h"

namespace timtin::search {

/// One spelling that a slot takes in one segment.
struct SlotForm {
  index::TermId id;
  std::uint32_t articles;  ///< document frequency in the segment
  bool accepted;           ///< makes the slot match in this stage
  bool exact;              ///< is what was typed
};

/// One word of the query, or one term of a filter, that articles have or have not.
struct Slot {
  query::Word word;
  /// Every spelling of the word, accepted or not, per segment (same order as Index::segments).
  std::vector<std::vector<SlotForm>> forms;
  /// Index terms of a document number or host instead of a word; no part of ranking.
  std::vector<std::string> terms;
  bool ranked = true;         ///< false below NOT and for filters
  double exact_articles = 0;  ///< estimated document frequency of the exact forms, all segments
  double all_articles = 0;    ///< the same of all forms
};

/// Slots that stand side by side, in order.
struct Unit {
  std::vector<std::uint32_t> slots;  ///< indexes into Plan::slots
  bool quoted = false;
  /// At least this many of its marked words must match exactly (stage `spellings`), else 0.
  unsigned least_exact = 0;
  bool positive = true;  ///< false below NOT
  std::string province;  ///< slug of the province that it names, or empty
};

/// A condition on an article.
struct Condition {
  enum class Kind : unsigned char { unit, all, any, none, at_least, near, province, date };
  Kind kind = Kind::all;
  std::uint32_t unit = 0;  ///< unit: index into Plan::units
  std::vector<Condition> children;
  std::size_t least = 0;               ///< at_least: how many children
  unsigned distance = 0;               ///< near: words between two children (all of kind unit)
  std::vector<std::string> provinces;  ///< province: slugs, any of them
  places::Date from;                   ///< date: first day
  places::Date until;                  ///< date: first day after
};

/// A stage of a query, ready to be matched.
struct Plan {
  std::vector<Slot> slots;
  std::vector<Unit> units;
  std::vector<int> years;   ///< numbers of the query that are read as years too
  Condition root;           ///< Kind::all
  std::uint8_t hidden = 0;  ///< articles with any of these index::ColumnFlag bits do not match
};

}  // namespace timtin::search
