// The place of an article: province and district.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/evidence.h"
#include "places/date.h"

namespace timtin::article {

/// The parts of a page that speak of its place.
struct PlaceInput {
  std::string_view url;
  std::string_view publisher;               ///< the record's own, or empty: a host or a name
  std::vector<std::string_view> site;       ///< lines in which the site names itself, best first
  std::vector<std::string_view> addresses;  ///< lines below the article with the site's address
  std::string_view title;
  std::vector<std::string_view> paragraphs;  ///< of the body, datelines above it first
  places::Date day;                          ///< of the article, as far as known
};

/// What was found; empty strings where the evidence does not suffice.
struct PlaceFound {
  std::string province;  ///< slug as of `day`
  ProvinceSource source = ProvinceSource::none;
  int confidence = 0;    ///< per cent, 0 = no province
  std::string evidence;  ///< the words that decided, for people: a host, a line, names in quotes
  std::string district;  ///< its name
  std::string commune;   ///< its name
};

/// Attributes an article to a province: by the host of its URL, else by the site's own name, else
/// by its address, else by what the text names.
///
/// In the text a typed province or district weighs 3, a bare province 2, a bare district 1, a body
/// that acts for its province (UBND tỉnh …) more, a list of provinces less; communes that only one
/// province has count, several of one district more, and they tell districts of one name apart.
/// Countries abroad count as one more place. Ambiguous names count for none, lines under five words
/// neither, datelines of the capital and birthplaces for little.
///
/// The best must lead the second by a margin and be sure: with its type, by a unit with its type,
/// or in the title; Hà Nội and TP.HCM outside the title need a unit of theirs. Else nothing is
/// said, nor where a newspaper tells of another province alone. A name counts as what it was on the
/// article's day: «Hòa Bình» from 2025-07-01 on as phu-tho; on an undated page as written.
///
/// The district is the site's own, or the one that clearly dominates title and text within that
/// province; none after districts were abolished. The same for the commune.
///
/// The confidence is the share of what speaks for the province in all that speaks for any, with one
/// doubt more; a host counts 20, a site's name 12, its district's or commune's 10, its address 6.
PlaceFound find_place(const PlaceInput& input, Evidence* evidence);

}  // namespace timtin::article
