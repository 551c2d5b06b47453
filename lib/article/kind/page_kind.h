// What sort of page it is: an article, a list of articles, a page in another language.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/lines/body.h"
#include "article/lines/lines.h"

namespace timtin::article {

/// True if a text is in another language than Vietnamese: of its letters, fewer than six in ten
/// stand in words that are Vietnamese syllables, with marks or without. Short texts are Vietnamese.
bool is_foreign(std::string_view title, std::string_view body);

/// True if the address is one of a list of articles: a page of it (?page=3, /trang-7.html), a tag
/// (/tag/…), a search.
bool is_listing_address(std::string_view url);

/// True if the page is a list: the titles, dates and teasers of other articles take the place where
/// an article would stand. Lists behind a label («Các tin khác») do not count, they follow
/// articles.
bool is_listing(const std::vector<Line>& lines, const LineRange& body);

}  // namespace timtin::article
