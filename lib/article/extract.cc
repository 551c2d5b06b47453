#include "article/extract.h"

#include <algorithm>
#include <string>

#include "article/article_date.h"
#include "article/author.h"
#include "article/body.h"
#include "article/lines.h"
#include "article/place.h"
#include "article/record_date.h"
#include "article/scan.h"
#include "article/site.h"
#include "article/title.h"
#include "article/wrapping.h"
#include "text/clean.h"
#include "text/repair.h"

namespace timtin::article {
namespace {

void note(Evidence* evidence, std::string_view field, std::string value, std::string_view source,
          std::string_view reason) {
  if (evidence == nullptr) return;
  std::string text = value;
  evidence->push_back({field, std::move(value), source, std::move(text), reason, 1});
}

// What the record itself says wins over what is found.
void take_record(const Page& page, Article& article, Evidence* evidence) {
  if (!page.title.empty()) {
    article.title = text::clean_line(text::repair_encoding(page.title).text);
    article.title_from_body = false;
    note(evidence, "title", article.title, "record", "given by the record");
  }
  if (!page.author.empty()) {
    article.author = text::clean_line(page.author);
    note(evidence, "author", article.author, "record", "given by the record");
  }
  if (!page.publisher.empty()) article.publisher = text::clean_line(page.publisher);
}

void take_date(const Page& page, const ArticleDate& found, Article& article, Evidence* evidence) {
  article.published = found.published;
  article.year = found.year;
  article.year_source = found.source;
  const auto given = parse_record_date(page.published);
  if (!given) return;
  article.published = *given;
  article.year = given->date.year;
  article.year_source = YearSource::published;
  note(evidence, "published", places::to_iso(*given), "record", "given by the record");
}

void take_place(const PlaceInput& input, Article& article, Evidence* evidence) {
  PlaceFound place = find_place(input, evidence);
  article.province = std::move(place.province);
  article.province_source = place.source;
  article.district = std::move(place.district);
}

// Without a title the first sentence stands in.
void take_first_sentence(Article& article, Evidence* evidence) {
  if (!article.title.empty() || article.body.empty()) return;
  article.title = squeeze(first_sentence(article.body));
  article.title_from_body = !article.title.empty();
  note(evidence, "title", article.title, "body", "first sentence");
}

places::Date crawl_day(const Page& page) {
  const auto crawled = parse_record_date(page.crawled);
  return crawled ? crawled->date : places::Date{};
}

std::vector<std::string_view> paragraphs_of(std::string_view body) {
  std::vector<std::string_view> paragraphs;
  for (std::size_t pos = 0; pos < body.size();) {
    const std::size_t end = std::min(body.find('\n', pos), body.size());
    if (end != pos) paragraphs.push_back(body.substr(pos, end - pos));
    pos = end + 1;
  }
  return paragraphs;
}

// The text is the article alone: nothing to cut away.
Article extract_body(const Page& page, Evidence* evidence) {
  Article article;
  const std::string text = text::clean(text::repair_encoding(page.text).text);
  for (const std::string_view paragraph : paragraphs_of(text)) {
    const std::string line = squeeze(paragraph);
    if (line.empty()) continue;
    if (!article.body.empty()) article.body += '\n';
    article.body += line;
  }
  take_record(page, article, evidence);
  take_first_sentence(article, evidence);
  ArticleDate date;
  if (!parse_record_date(page.published)) {
    date = find_body_date(article.title, article.body, page.url, crawl_day(page), evidence);
  }
  take_date(page, date, article, evidence);
  const places::Date day = article.published.date.known() ? article.published.date : date.day;
  take_place({page.url, page.publisher, {}, {}, article.title, paragraphs_of(article.body), day},
             article, evidence);
  return article;
}

// A whole page as plain text: find the article among menus, lists and widgets.
Article extract_flat(const Page& page, Evidence* evidence) {
  const std::string text = unwrap(text::clean(text::repair_encoding(page.text).text));
  const std::vector<Line> lines = read_lines(text);
  LineRange body = find_body(lines);
  const Title title = find_title(lines, body);
  const bool has_title = !title.text.empty();
  if (has_title && title.line >= body.begin && title.line < body.end) body.begin = title.line + 1;

  Article article;
  for (const std::size_t i : body_lines(lines, body)) {
    if (has_title && i == body.begin && lines[i].text == lines[title.line].text) continue;
    const std::string paragraph = squeeze(lines[i].text);
    if (!article.body.empty()) article.body += '\n';
    article.body += paragraph;
  }
  if (has_title) {
    article.title = squeeze(title.text);
    note(evidence, "title", article.title, "header", "best line above the body");
  }
  article.author = find_author(lines, has_title ? title.line : body.begin, body);
  if (!article.author.empty()) note(evidence, "author", article.author, "body", "signature");
  const std::size_t head = has_title ? std::min(title.line, body.begin) : body.begin;
  const Site site = find_site(lines, head, body.end);
  article.publisher = squeeze(site.publisher);
  take_record(page, article, evidence);
  take_first_sentence(article, evidence);
  const ArticleDate date = find_article_date({lines, body, has_title ? title.line : 0, has_title},
                                             page.url, crawl_day(page), evidence);
  take_date(page, date, article, evidence);
  const places::Date day = article.published.date.known() ? article.published.date : date.day;
  take_place({page.url, page.publisher, site.names, site.addresses, article.title,
              paragraphs_of(article.body), day},
             article, evidence);
  return article;
}

// What kind of text a page is decides how its article is found.
Article extract_page(const Page& page, Evidence* evidence) {
  Article article = page.text_is_body ? extract_body(page, evidence) : extract_flat(page, evidence);
  article.id = page.id;
  article.url = text::clean_line(page.url);
  return article;
}

}  // namespace

Article extract(const Page& page) { return extract_page(page, nullptr); }

Extraction extract_with_evidence(const Page& page) {
  Extraction result;
  result.article = extract_page(page, &result.evidence);
  return result;
}

}  // namespace timtin::article
