#include "article/extract.h"

#include <algorithm>
#include <string>

#include "article/dates/event_date.h"
#include "article/dates/record_date.h"
#include "article/html/html_page.h"
#include "article/kind/page_kind.h"
#include "article/kind/spam.h"
#include "article/lines/article_date.h"
#include "article/lines/author.h"
#include "article/lines/body.h"
#include "article/lines/document_head.h"
#include "article/lines/lines.h"
#include "article/lines/lost_lines.h"
#include "article/lines/repeated_lines.h"
#include "article/lines/signature.h"
#include "article/lines/site.h"
#include "article/lines/title.h"
#include "article/lines/wrapping.h"
#include "article/place/place.h"
#include "article/scan.h"
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

// Per cent, of what the record itself says.
constexpr int kCertain = 100;

places::Date crawl_day(const Page& page) {
  const auto crawled = parse_record_date(page.crawled);
  return crawled ? crawled->date : places::Date{};
}

void take_date(const Page& page, const ArticleDate& found, Article& article, Evidence* evidence) {
  article.published = found.published;
  article.updated = found.updated;
  article.year = found.year;
  article.year_source = found.source;
  article.year_confidence = found.confidence;
  article.date_evidence = found.evidence;
  const auto given = parse_record_date(page.published);
  if (!given || is_after(given->date, crawl_day(page))) return;
  article.published = *given;
  article.year = given->date.year;
  article.year_source = YearSource::published;
  article.year_confidence = kCertain;
  article.date_evidence.clear();
  note(evidence, "published", places::to_iso(*given), "record", "given by the record");
}

void take_place(const PlaceInput& input, Article& article, Evidence* evidence) {
  PlaceFound place = find_place(input, evidence);
  article.province = std::move(place.province);
  article.province_source = place.source;
  article.province_confidence = place.confidence;
  article.province_evidence = std::move(place.evidence);
  article.district = std::move(place.district);
  article.commune = std::move(place.commune);
}

// Without a title the first sentence stands in.
void take_first_sentence(Article& article, Evidence* evidence) {
  if (!article.title.empty() || article.body.empty()) return;
  article.title = squeeze(first_sentence(article.body));
  article.title_from_body = !article.title.empty();
  note(evidence, "title", article.title, "body", "first sentence");
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

// A page's text as clean lines.
struct PageText {
  std::string text;
  std::vector<Markup> marks;  // of an HTML page
  Metadata metadata;          // of an HTML page
  std::string read_as;        // Extraction::read_as
};

std::string repairs(const std::vector<text::OldEncoding>& found) {
  std::string names;
  for (const text::OldEncoding encoding : found) {
    names += names.empty() ? ", repaired from " : ", ";
    names += name(encoding);
  }
  return names;
}

PageText read_page(const Page& page) {
  if (!page.html) {
    const text::Repaired repaired = text::repair_encoding(page.text);
    std::string text = text::clean(repaired.text);
    if (!page.text_is_body) text = unwrap(part_glued_dates(std::move(text)));
    return {std::move(text), {}, {}, "text" + repairs(repaired.found)};
  }
  HtmlPage html = read_html(page.text, page.charset);
  std::string read_as = "HTML, " + std::string(html.charset) + " (" +
                        std::string(html.charset_reason) + ")" + repairs(html.repaired);
  return {std::move(html.text), std::move(html.marks), std::move(html.metadata),
          std::move(read_as)};
}

// The text is the article alone: nothing to cut away.
Article extract_body(const Page& page, const PageText& source, Extraction* trace) {
  Evidence* const evidence = trace == nullptr ? nullptr : &trace->evidence;
  Article article;
  for (const std::string_view paragraph : paragraphs_of(source.text)) {
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
  article.url = text::clean_line(page.url);
  return article;
}

// The title that the metadata state, for a page on which no line looks like one: not the <title>,
// which is the site's name as often, and nothing that is one.
std::string stated_title(const Metadata& metadata, const Title& found,
                         const std::vector<Line>& lines) {
  constexpr std::size_t kFewestWords = 4;
  if (!found.text.empty()) {
    const Markup& markup = lines[found.line].markup;
    if (markup.stated_title || markup.title || markup.heading != 0) return {};
  }
  for (const StatedTitle& title : metadata.titles) {
    if (title.source == "title" || title.text == metadata.publisher) continue;
    if (count_words(title.text) < kFewestWords) continue;
    if (find_label(title.text, words_of(title.text)).kind == LabelKind::masthead) continue;
    return title.text;
  }
  return {};
}

// A whole page: finds the article among menus, lists and widgets.
class WholePage {
 public:
  WholePage(const Page& page, PageText source, const RepeatedLines* repeated, Extraction* trace)
      : page_(page),
        trace_(trace),
        evidence_(trace == nullptr ? nullptr : &trace->evidence),
        source_(std::move(source)),
        lines_(read_lines(source_.text, source_.marks)) {
    if (repeated != nullptr) set_repeated_apart(*repeated);
    body_ = find_body(lines_);
  }

  Article extract() {
    // Pages that were saved as files know their address.
    article_.url = text::clean_line(page_.url.empty() ? source_.metadata.address : page_.url);
    take_title();
    take_body();
    if (trace_ != nullptr) keep_trace();
    take_author();
    article_.section = section();
    const std::size_t head = has_title_ ? std::min(title_.line, body_.begin) : body_.begin;
    const Site site = find_site(lines_, head, body_.end);
    const std::string& publisher = source_.metadata.publisher;
    article_.publisher = publisher.empty() ? squeeze(site.publisher) : publisher;
    take_record(page_, article_, evidence_);
    take_first_sentence(article_, evidence_);
    const ArticleDate date =
        find_article_date({lines_, body_, document_head_, has_title_ ? title_.line : 0, has_title_,
                           source_.metadata.dates},
                          article_.url, crawl_day(page_), evidence_);
    take_date(page_, date, article_, evidence_);
    if (is_listing_address(article_.url) || is_listing(lines_, body_)) {
      article_.kind = PageKind::listing;
    }
    const places::Date day = article_.published.date.known() ? article_.published.date : date.day;
    std::vector<std::string_view> names = site.names;
    if (!publisher.empty()) names.insert(names.begin(), publisher);
    take_place({article_.url, page_.publisher, names, site.addresses, article_.title,
                paragraphs_and_datelines(), day},
               article_, evidence_);
    return std::move(article_);
  }

 private:
  // «Thừa Thiên Huế, ngày 20 tháng 5 năm 2015» above the body says where, besides when.
  std::vector<std::string_view> paragraphs_and_datelines() const {
    std::vector<std::string_view> paragraphs;
    const std::size_t head = has_title_ ? std::min(title_.line, body_.begin) : 0;
    constexpr std::size_t kReach = 4;  // lines above the title: of a document's head
    for (std::size_t i = head > kReach ? head - kReach : 0; i < body_.begin; ++i) {
      const std::vector<FoundDate>& dates = lines_[i].dates;
      if (lines_[i].kind == LineKind::date && dates.front().kind == DateKind::dateline) {
        paragraphs.push_back(lines_[i].text);
      }
    }
    const std::vector<std::string_view> body = paragraphs_of(article_.body);
    paragraphs.insert(paragraphs.end(), body.begin(), body.end());
    return paragraphs;
  }

  // What many pages of the site have is not this article's; unless nothing else is left, as where
  // one article was crawled under many addresses. Signatures may be the same on all pages.
  void set_repeated_apart(const RepeatedLines& repeated) {
    const std::string site = site_of(page_);
    std::vector<Line> lines = lines_;
    bool prose_left = false;
    for (Line& line : lines) {
      const bool text = line.kind == LineKind::prose || line.kind == LineKind::phrase ||
                        line.kind == LineKind::teaser || line.kind == LineKind::crumbs;
      if (text && !line.markup.stated_title && !is_byline(line.text) &&
          repeated.has(site, line.text)) {
        line.kind = LineKind::outside;
        line.repeated = true;
      }
      prose_left = prose_left || line.kind == LineKind::prose;
    }
    if (prose_left) lines_ = std::move(lines);
  }

  void take_title() {
    title_ = find_title(lines_, body_, evidence_);
    article_.title = stated_title(source_.metadata, title_, lines_);
    if (!article_.title.empty()) {
      note(evidence_, "title", article_.title, "meta", "stated by the metadata");
      title_ = {};
    }
    has_title_ = !title_.text.empty();
    if (!has_title_) return;
    article_.title = squeeze(title_.text);
    note(evidence_, "title", article_.title, "header", "best line above the body");
  }

  void take_body() {
    if (has_title_ && title_.line >= body_.begin && title_.line < body_.end) {
      body_.begin = title_.line + 1;
    }
    take_lead();
    document_head_ = document_head(lines_, body_);
    for (const std::size_t i : body_lines(lines_, body_)) {
      if (repeats_title(lines_[i].text)) continue;
      if (!article_.body.empty()) article_.body += '\n';
      article_.body += squeeze(lines_[i].text);
    }
  }

  // The title again, beside a picture or below the article.
  bool repeats_title(std::string_view text) const {
    if (!has_title_) return false;
    const std::string_view title = lines_[title_.line].text;
    return text == title ||
           (text.size() == title.size() + 1 && text.ends_with('.') && text.starts_with(title));
  }

  // The lead may stand above the element that is named as the body.
  void take_lead() {
    if (!has_title_ || body_.empty() || lines_[body_.begin].markup.body == 0) return;
    for (std::size_t i = body_.begin; i-- > title_.line + 1;) {
      if (lines_[i].kind == LineKind::prose && !lines_[i].markup.caption) body_.begin = i;
    }
  }

  // What the metadata say, else the last step of the path to the page («Trang chủ » Kinh tế»).
  std::string section() const {
    if (!source_.metadata.section.empty()) return source_.metadata.section;
    const std::size_t head = has_title_ ? title_.line : body_.begin;
    for (std::size_t i = head; i-- > 0;) {
      if (lines_[i].kind == LineKind::crumbs) return std::string(last_crumb(lines_[i].text));
    }
    return {};
  }

  static std::string reason_of(const Line& line) {
    std::string reason(name(line.kind));
    if (line.kind == LineKind::labelled) reason += ": " + std::string(name(line.label.kind));
    if (line.kind == LineKind::outside) {
      const Region region = line.markup.region;
      reason = line.repeated            ? "repeated on the site"
               : region == Region::none ? "links"
                                        : "region: " + std::string(name(region));
    }
    if (line.markup.heading != 0) reason += ", h" + std::to_string(line.markup.heading);
    if (line.markup.stated_title) reason += ", stated title";
    if (line.markup.body != 0) reason += ", named body";
    return reason;
  }

  void keep_trace() {
    const std::vector<std::size_t> own = body_lines(lines_, body_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::string_view part;
      if (has_title_ && i == title_.line) part = "title";
      if (std::binary_search(own.begin(), own.end(), i)) part = "body";
      trace_->lines.push_back({std::string(lines_[i].text), part, reason_of(lines_[i])});
    }
  }

  void take_author() {
    article_.author =
        find_author(lines_, has_title_ ? title_.line : body_.begin, body_, document_head_);
    if (!article_.author.empty()) {
      note(evidence_, "author", article_.author, "body", "signature");
    } else if (is_byline(source_.metadata.author)) {
      article_.author = source_.metadata.author;
      note(evidence_, "author", article_.author, "meta", "stated by the metadata");
    }
  }

  const Page& page_;
  Extraction* trace_;
  Evidence* evidence_;
  PageText source_;
  std::vector<Line> lines_;  // views into source_.text
  LineRange body_;
  LineRange document_head_;
  Title title_;
  bool has_title_ = false;
  Article article_;
};

// What kind of text a page is decides how its article is found.
Article extract_page(const Page& page, PageText source, const RepeatedLines* repeated,
                     Extraction* trace) {
  if (trace != nullptr) trace->read_as = source.read_as;
  Article article = page.text_is_body
                        ? extract_body(page, source, trace)
                        : WholePage(page, std::move(source), repeated, trace).extract();
  article.id = page.id;
  if (is_foreign(article.title, article.body)) article.kind = PageKind::foreign;
  article.spam = spam_score(article.title, article.body);
  return article;
}

// Pages that were crawled one after the other: what they repeat is known before any is looked into.
class PagesTogether {
 public:
  explicit PagesTogether(std::span<const Page> pages) : pages_(pages) {
    for (const Page& page : pages) {
      sources_.push_back(page.extracted == nullptr ? read_page(page) : PageText());
      if (!page.extracted && !page.text_is_body) repeated_.add(site_of(page), sources_.back().text);
    }
  }

  // Once for each page.
  Article extract(std::size_t i, Extraction* trace) {
    if (pages_[i].extracted != nullptr) return *pages_[i].extracted;
    return extract_page(pages_[i], std::move(sources_[i]), &repeated_, trace);
  }

 private:
  std::span<const Page> pages_;
  std::vector<PageText> sources_;
  RepeatedLines repeated_;
};

}  // namespace

Article extract(const Page& page) {
  if (page.extracted != nullptr) return *page.extracted;
  return extract_page(page, read_page(page), nullptr, nullptr);
}

std::vector<Article> extract(std::span<const Page> pages) {
  PagesTogether together(pages);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < pages.size(); ++i) articles.push_back(together.extract(i, nullptr));
  return articles;
}

Extraction extract_with_evidence(const Page& page) {
  Extraction result;
  result.article = extract_page(page, read_page(page), nullptr, &result);
  return result;
}

std::vector<Extraction> extract_with_evidence(std::span<const Page> pages) {
  PagesTogether together(pages);
  std::vector<Extraction> results(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    results[i].article = together.extract(i, &results[i]);
  }
  return results;
}

}  // namespace timtin::article
