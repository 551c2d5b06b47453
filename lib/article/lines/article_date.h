// The day of an article, chosen among the dates of its page.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/dates/stated_date.h"
#include "article/evidence.h"
#include "article/lines/body.h"
#include "article/lines/lines.h"
#include "places/date.h"

namespace timtin::article {

/// What is known of the time of an article.
struct ArticleDate {
  places::DateTime published;  ///< publication, else update; unknown where only a year is inferred
  places::DateTime updated;    ///< last change that the page names, if it names one
  int year = 0;                ///< 0 = unknown
  YearSource source = YearSource::none;
  int confidence = 0;    ///< per cent, 0 = no year
  std::string evidence;  ///< the words that gave the date, for people
  places::Date day;  ///< the day as far as known, from whatever source: for reforms of provinces
};

/// A page cut into its parts.
struct PageParts {
  const std::vector<Line>& lines;
  LineRange body;
  LineRange document_head;             ///< document_head.h
  std::size_t title = 0;               ///< index of the title's line
  bool has_title = false;              ///< false: the page has none, `title` means nothing
  std::span<const StatedDate> stated;  ///< of the page's metadata, the most reliable source first
};

/// Chooses the day: the publication that the metadata state, unless the page shows it better (the
/// same day with its time; the day before or after, as machines mistake zones; another day where
/// the metadata's is that of the crawl); a date in the header or right behind the body (publication
/// before update), else a whole day in the URL, else the year of the event that the body tells of,
/// else a year in the URL. Left out: the page's own clock, lists of other articles, cited
/// documents, and every date after `crawled` (the day of the crawl; unknown = no bound).
ArticleDate find_article_date(const PageParts& page, std::string_view url,
                              const places::Date& crawled, Evidence* evidence);

/// The same for a body alone: there is no header, so only the events it tells of, and the URL.
ArticleDate find_body_date(std::string_view title, std::string_view body, std::string_view url,
                           const places::Date& crawled, Evidence* evidence);

}  // namespace timtin::article
