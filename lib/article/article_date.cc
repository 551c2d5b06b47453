#include "article/article_date.h"

#include <algorithm>
#include <optional>
#include <string>

#include "article/scan.h"
#include "article/url_date.h"

namespace timtin::article {
namespace {

using places::Date;
using places::DateTime;

// News on the web begins in 1997: an earlier day is history.
constexpr int kFirstYear = 1997;
constexpr int kLastYear = 2099;

// Weights of dates that may be the article's own, by label …
constexpr double kPublished = 10;
constexpr double kPlain = 6;
constexpr double kUpdated = 5;
constexpr double kDateline = 4;
// … and by place on the page.
constexpr double kBelowTitle = 3;
constexpr double kRightAboveTitle = 1;
constexpr double kPerLineAboveTitle = -2;
constexpr double kPerLineAboveLabelled = -0.5;
constexpr double kBehindBody = -2;
constexpr double kLeast = 2;
// Lines behind the body that may still hold its date.
constexpr std::size_t kReachBehindBody = 8;
constexpr std::size_t kReachInBody = 4;  // lines of the body, behind a lead

// Weights of events.
constexpr double kOpeningLead = 5;  // begins a sentence in the first paragraphs
constexpr double kOpening = 3;
constexpr double kLead = 3;
constexpr double kMention = 2;
constexpr double kMonthOnly = 1;
constexpr double kYearBeside = 0.5;  // «Sáng 6/11, … vụ mùa năm 2012»
constexpr std::size_t kLeadLines = 3;

struct Candidate {
  FoundDate date;
  std::string_view line;
  std::string_view source;
  double weight = 0;
};

bool is_whole(const DateTime& when) { return when.date.year >= kFirstYear && when.date.day != 0; }

bool is_after(const Date& day, const Date& bound) { return bound.known() && day > bound; }

void note(Evidence* evidence, const Candidate& candidate, std::string_view reason, double weight) {
  if (evidence == nullptr) return;
  std::string value = is_whole(candidate.date.when) ? places::to_iso(candidate.date.when)
                      : candidate.date.when.date.known()
                          ? std::to_string(candidate.date.when.date.year)
                          : std::string();
  const FoundDate& date = candidate.date;
  const std::size_t begin = std::min(date.begin, date.context);
  evidence->push_back({"published", std::move(value), candidate.source,
                       std::string(candidate.line.substr(begin, date.end - begin)), reason,
                       weight});
}

double label_weight(DateKind kind) {
  switch (kind) {
    case DateKind::published:
      return kPublished;
    case DateKind::updated:
      return kUpdated;
    case DateKind::plain:
      return kPlain;
    case DateKind::dateline:
      return kDateline;
    case DateKind::clock:
    case DateKind::event:
    case DateKind::cited:
      break;
  }
  return 0;
}

std::string_view label_reason(DateKind kind) {
  switch (kind) {
    case DateKind::published:
      return "label of publication";
    case DateKind::updated:
      return "label of update";
    case DateKind::dateline:
      return "dateline";
    default:
      return "date of the page's header";
  }
}

class DateChooser {
 public:
  DateChooser(const PageParts& page, const Date& crawled, Evidence* evidence)
      : page_(page), bound_(crawled), evidence_(evidence) {}

  // The best date of the header and of what stands behind the body.
  std::optional<Candidate> choose() {
    collect_header();
    collect_behind_body();
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (is_after(candidate.date.when.date, bound_)) {
        note(evidence_, candidate, "after the crawl or the page's clock", 0);
        continue;
      }
      note(evidence_, candidate, label_reason(candidate.date.kind), candidate.weight);
      if (candidate.weight < kLeast) continue;
      if (best == nullptr || candidate.weight > best->weight) best = &candidate;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
  }

  const Date& bound() const { return bound_; }

 private:
  void collect_header() {
    const std::size_t title = page_.has_title ? page_.title : page_.body.begin;
    for (std::size_t i = 0; i < page_.body.begin; ++i) {
      const Line& line = page_.lines[i];
      if (i == title && page_.has_title) {
        if (line.kind == LineKind::teaser || line.kind == LineKind::date) add(line, kBelowTitle);
      } else if (i < title) {
        collect_above_title(i, title);
      } else {
        collect_line(line, kBelowTitle, "header");
      }
    }
    const std::size_t end = std::min(page_.body.begin + kReachInBody, page_.body.end);
    for (std::size_t i = page_.body.begin; i < end; ++i) {
      const Line& line = page_.lines[i];
      if (line.kind == LineKind::date) collect_line(line, kBelowTitle, "header");
      if (i == page_.body.begin && !line.dates.empty() &&
          line.dates.front().kind == DateKind::dateline) {
        candidates_.push_back({line.dates.front(), line.text, "body", kDateline});
      }
    }
  }

  // A date above the title may be the article's or the page's clock: a clock has a day of the week
  // and stands above the site's name or menus.
  void collect_above_title(std::size_t index, std::size_t title) {
    const Line& line = page_.lines[index];
    std::size_t distance = 0;
    bool site_between = false;
    for (std::size_t i = index + 1; i < title; ++i) {
      const Line& between = page_.lines[i];
      if (between.kind == LineKind::noise) continue;
      ++distance;
      site_between = site_between || between.kind == LineKind::crumbs ||
                     between.label.kind == LabelKind::masthead ||
                     between.label.kind == LabelKind::menu;
    }
    for (const FoundDate& date : line.dates) {
      if (!is_whole(date.when)) continue;
      const bool unlabelled = date.kind == DateKind::plain || date.kind == DateKind::dateline;
      if (date.kind == DateKind::clock || (unlabelled && date.weekday && site_between)) {
        const Candidate clock{date, line.text, "header", 0};
        note(evidence_, clock, "the page's clock", 0);
        if (!bound_.known() || date.when.date < bound_) bound_ = date.when.date;
        continue;
      }
      if (line.kind != LineKind::date && unlabelled) continue;
      const double per_line = unlabelled ? kPerLineAboveTitle : kPerLineAboveLabelled;
      const double place =
          distance == 0 ? kRightAboveTitle : per_line * static_cast<double>(distance);
      const double weight = label_weight(date.kind);
      if (weight > 0) candidates_.push_back({date, line.text, "header", weight + place});
    }
  }

  void add(const Line& line, double place) {
    const FoundDate* last = line.dates.empty() ? nullptr : &line.dates.back();
    if (last == nullptr || !is_whole(last->when) || label_weight(last->kind) == 0) return;
    candidates_.push_back({*last, line.text, "header", label_weight(last->kind) + place});
  }

  void collect_line(const Line& line, double place, std::string_view source) {
    if (line.kind == LineKind::prose) return;
    for (const FoundDate& date : line.dates) {
      const double weight = label_weight(date.kind);
      if (weight == 0 || !is_whole(date.when)) continue;
      const bool unlabelled = date.kind == DateKind::plain || date.kind == DateKind::dateline;
      if (unlabelled && line.kind != LineKind::date) continue;
      candidates_.push_back({date, line.text, source, weight + place});
    }
  }

  void collect_behind_body() {
    const std::size_t end = std::min(page_.body.end + kReachBehindBody, page_.lines.size());
    for (std::size_t i = page_.body.end; i < end; ++i) {
      const Line& line = page_.lines[i];
      if (is_barrier(line) || line.kind == LineKind::prose || line.kind == LineKind::teaser) return;
      const double away = -static_cast<double>(i - page_.body.end) / 2;
      collect_line(line, kBehindBody + away, "tail");
    }
  }

  const PageParts& page_;
  Date bound_;
  Evidence* evidence_;
  std::vector<Candidate> candidates_;
};

// The event that dates a text best, from dates in the order of the text.
class EventChooser {
 public:
  EventChooser(const Date& bound, Evidence* evidence) : bound_(bound), evidence_(evidence) {}

  void consider(const FoundDate& date, std::string_view line, bool in_lead) {
    Candidate candidate{date, line, "body", 0};
    if (date.kind == DateKind::cited) {
      note(evidence_, candidate, "day of a document or of history", 0);
      return;
    }
    if (date.when.date.year == 0) {
      candidate.date.when.date.year = year_beside(date, line, in_lead);
      candidate.date.when.minute.reset();
    }
    const Date& day = candidate.date.when.date;
    if (day.year < kFirstYear || date.kind == DateKind::clock) return;
    if (is_after(day, bound_)) {
      note(evidence_, candidate, "after the crawl or the page's clock", 0);
      return;
    }
    candidate.weight = day.day == 0   ? kMonthOnly
                       : date.opening ? (in_lead ? kOpeningLead : kOpening)
                                      : (in_lead ? kLead : kMention);
    note(evidence_, candidate, "event", candidate.weight);
    if (!best_ || candidate.weight > best_->weight) best_ = candidate;
  }

  const std::optional<Candidate>& best() const { return best_; }

 private:
  // The year of an event that gives none: the only one named in the paragraph («năm 2012»), as long
  // as the turn of the year is far: in December and January last year and next year are spoken of.
  static int year_beside(const FoundDate& date, std::string_view line, bool in_lead) {
    const int month = date.when.date.month;
    if (!in_lead || !date.opening || month == 1 || month == 12) return 0;
    int only = 0;
    const std::size_t from = line.rfind('\n', date.begin) + 1;  // npos + 1 = 0
    const std::string_view paragraph = line.substr(from, line.find('\n', date.begin) - from);
    const std::vector<Word> words = words_of(paragraph);
    for (std::size_t i = 1; i < words.size(); ++i) {
      const Number year = read_number(words[i].folded, 0);
      if (year.digits != 4 || year.value < kFirstYear || year.value > kLastYear) continue;
      if (words[i].folded.size() != year.digits || words[i - 1].folded != "nam") continue;
      if (only != 0 && only != year.value) return 0;
      only = year.value;
    }
    return only;
  }

  Date bound_;
  Evidence* evidence_;
  std::optional<Candidate> best_;
};

// Fills in what URL and event say, in their order.
void infer(ArticleDate& result, const EventChooser& events, std::string_view url, const Date& bound,
           Evidence* evidence) {
  const auto in_url = find_url_date(url);
  const bool url_fits = in_url && !is_after(in_url->when.date, bound);
  if (in_url && evidence != nullptr) {
    const bool whole = in_url->when.date.day != 0;
    evidence->push_back(
        {"published", whole ? places::to_iso(in_url->when) : std::to_string(in_url->when.date.year),
         "url", std::string(in_url->text), "date in the address", url_fits ? 1.0 : 0.0});
  }
  if (url_fits && in_url->when.date.day != 0) {
    result.published = in_url->when;
    result.day = in_url->when.date;
    result.year = result.day.year;
    result.source = YearSource::url;
  } else if (events.best()) {
    result.day = events.best()->date.when.date;
    result.year = result.day.year;
    result.source = YearSource::event;
  } else if (url_fits) {
    result.day = in_url->when.date;
    result.year = result.day.year;
    result.source = YearSource::url;
  }
}

}  // namespace

ArticleDate find_article_date(const PageParts& page, std::string_view url, const Date& crawled,
                              Evidence* evidence) {
  ArticleDate result;
  DateChooser chooser(page, crawled, evidence);
  if (const auto chosen = chooser.choose()) {
    result.published = chosen->date.when;
    result.day = chosen->date.when.date;
    result.year = result.day.year;
    result.source =
        chosen->date.kind == DateKind::updated ? YearSource::updated : YearSource::published;
    return result;
  }
  EventChooser events(chooser.bound(), evidence);
  if (page.has_title && page.title < page.body.begin) {
    for (const FoundDate& date : page.lines[page.title].dates) {
      events.consider(date, page.lines[page.title].text, true);
    }
  }
  std::size_t seen = 0;
  for (const std::size_t i : body_lines(page.lines, page.body)) {
    const Line& line = page.lines[i];
    for (const FoundDate& date : line.dates) events.consider(date, line.text, seen < kLeadLines);
    ++seen;
  }
  infer(result, events, url, chooser.bound(), evidence);
  return result;
}

ArticleDate find_body_date(std::string_view title, std::string_view body, std::string_view url,
                           const Date& crawled, Evidence* evidence) {
  ArticleDate result;
  EventChooser events(crawled, evidence);
  for (const FoundDate& date : find_dates(title)) events.consider(date, title, true);
  std::size_t lead_end = 0;  // where the first paragraphs end
  for (std::size_t i = 0; i < kLeadLines && lead_end < body.size(); ++i) {
    lead_end = std::min(body.find('\n', lead_end), body.size() - 1) + 1;
  }
  for (const FoundDate& date : find_dates(body)) {
    events.consider(date, body, date.begin < lead_end);
  }
  infer(result, events, url, crawled, evidence);
  return result;
}

}  // namespace timtin::article
