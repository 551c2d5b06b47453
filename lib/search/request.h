// What is asked of an index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/rank_weights.h"

namespace timtin::search {

enum class Marks : unsigned char { prefer, require, ignore };
enum class Match : unsigned char { smart, loose, any };
enum class Sort : unsigned char { relevance, newest, oldest };
enum class Duplicates : unsigned char { collapse, show };
enum class ProvinceAs : unsigned char { then, now };

/// First and last year, both included.
struct YearRange {
  int first = 0;
  int last = 0;
};

/// What is asked. Provinces are what a person types; an unknown one is Status::usage with similar
/// ones in the hint. Several provinces or years are alternatives; both kinds are conditions.
struct Request {
  std::string query;
  std::vector<std::string> provinces;
  std::vector<YearRange> years;
  ProvinceAs province_as = ProvinceAs::then;
  Marks marks = Marks::prefer;
  Match match = Match::smart;
  Sort sort = Sort::relevance;
  Duplicates duplicates = Duplicates::collapse;  ///< of copies, the best one is a hit, or each
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool spam = false;      ///< whether betting spam is shown
  bool listings = false;  ///< whether lists of articles are shown
  bool facets = true;
  bool snippets = true;
  bool explain = false;
  RankWeights weights = kRankWeights;  ///< others only for measuring
};

}  // namespace timtin::search
