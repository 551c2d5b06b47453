// An article, and the page that it was found in.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "places/date.h"
#include "places/provinces.h"

namespace timtin::article {

struct Article;

/// What a crawl delivers: one page or one record, before extraction.
struct Page {
  std::string id;    ///< normalised URL, else the record's own id, else path relative to the input
  std::string url;   ///< as crawled, or empty
  std::string text;  ///< as crawled, any bytes: plain text, or HTML if `html`
  bool html = false;
  /// Encoding of `text` as the server or the record names it ("utf-8", "windows-1258"), or empty:
  /// a hint, since servers guess.
  std::string charset;
  /// Fields that the record itself gives (JSONL); empty where it does not. Given fields win
  /// over what extraction finds; `title_given` etc. are simply non-empty.
  std::string title;
  std::string published;  ///< as written in the record
  std::string author;
  std::string publisher;
  /// True if `text` is the article alone (a JSONL record with a title of its own),
  /// false if it is a whole page with menus and related lists.
  bool text_is_body = false;
  std::string
      crawled;  ///< day of the crawl as written in the record, or empty: an upper bound only
  std::string first_crawled;  ///< the same of the first crawl that had the page, or empty
  /// The article itself, where a dump of an index gives it: extract() returns it as it is.
  std::shared_ptr<const Article> extracted = nullptr;
};

/// How the year is known; names as in the output.
enum class YearSource : unsigned char { published, updated, event, url, none };
std::string_view name(YearSource source) noexcept;  ///< "published" …

/// How the province is known; names as in the output.
enum class ProvinceSource : unsigned char { host, header, text, none };
std::string_view name(ProvinceSource source) noexcept;  ///< "host" …

/// What sort of page it is; names as in the output.
enum class PageKind : unsigned char { listing, foreign, article };
std::string_view name(PageKind kind) noexcept;  ///< "listing" …

/// What the index holds of a page. All text is clean UTF-8 (text/clean.h).
struct Article {
  std::string id;
  std::string url;
  std::string title;  ///< one line; the first sentence of the body where the page has none
  std::string body;   ///< paragraphs separated by one LF; menus, widgets, related lists left out
  std::string author;
  std::string publisher;
  places::DateTime published;  ///< publication, else update; unknown where only a year is inferred
  places::DateTime updated;    ///< last change that the page names; unknown where it names none
  int year = 0;                ///< 0 = unknown
  YearSource year_source = YearSource::none;
  int year_confidence = 0;    ///< per cent; 0 = no year
  std::string date_evidence;  ///< the words that gave the date, or empty
  std::string province;       ///< slug as of the article's date, or empty
  ProvinceSource province_source = ProvinceSource::none;
  int province_confidence = 0;    ///< per cent; 0 = no province
  std::string province_evidence;  ///< the host, line or names that gave the province, or empty
  std::string district;           ///< name, or empty
  std::string commune;            ///< name, or empty
  bool title_from_body = false;   ///< the title repeats the body's first sentence
  PageKind kind = PageKind::article;
  int spam = 0;         ///< 0..100: how much it looks like betting spam (spam.h)
  std::string section;  ///< of the site that the page stands in, in its words, or empty
};

/// The province in the latest state of our data, or "" if unknown.
std::string_view province_now(const Article& article) noexcept;

/// Finds the article inside the page. Never fails: a page without any word gives
/// an article with an empty body.
Article extract(const Page& page);

/// The same for pages that were crawled one after the other, in their order: lines that many pages
/// of a site repeat are left out of titles and bodies. What it gives depends on these pages alone.
std::vector<Article> extract(std::span<const Page> pages);

}  // namespace timtin::article
