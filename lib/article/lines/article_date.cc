#include "article/lines/article_date.h"

#include <algorithm>
#include <optional>
#include <string>

#include "article/dates/event_date.h"
#include "article/dates/url_date.h"
#include "article/lines/signature.h"

namespace timtin::article {
namespace {

using places::Date;

constexpr double kStated = 12;  // weight of a date that the metadata state
// Weights of dates that may be the article's own, by label …
constexpr double kPublished = 10;
constexpr double kPlain = 6;
constexpr double kUpdated = 5;
constexpr double kDateline = 4;
constexpr double kOfDocument = 6;  // a dateline in the head of an official document
// … and by place on the page.
constexpr double kBelowTitle = 3;
constexpr double kRightAboveTitle = 1;
constexpr double kPerLineAboveTitle = -2;
constexpr double kPerLineAboveLabelled = -0.5;
constexpr std::size_t kFarthest = 40;  // lines above the title: no date of the article
constexpr double kBehindBody = -2;
constexpr double kLeast = 2;
// Lines of the body in which an event weighs more.
constexpr std::size_t kLeadLines = 3;
// Lines behind the body that may still hold its date.
constexpr std::size_t kReachBehindBody = 8;
constexpr std::size_t kCaptionWords = 15;  // of a sentence behind the body: below a picture
constexpr std::size_t kReachInBody = 4;    // lines of the body, behind a lead

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

// Per cent, as counted on pages whose dates are known.
constexpr int kSureOfStated = 98;
constexpr int kSureOfLabel = 98;
constexpr int kSureOfHeader = 94;
constexpr int kSureOfUrlDay = 95;
constexpr int kSureOfTail = 85;
constexpr int kSureOfDateline = 85;
constexpr int kSureOfUrlYear = 85;

int sure_of_header(const DateCandidate& candidate) {
  if (candidate.source == "tail") return kSureOfTail;
  switch (candidate.date.kind) {
    case DateKind::published:
    case DateKind::updated:
      return kSureOfLabel;
    case DateKind::dateline:
      return kSureOfDateline;
    default:
      return kSureOfHeader;
  }
}

// True if the date that readers see says more than the metadata's: machines write midnight, or the
// hour in another zone, which may be another day, or the day of the crawl as the page's own.
bool says_it_better(const DateCandidate& shown, const StatedDate& stated, const Date& crawled) {
  const int days = places::days_between(shown.date.when.date, stated.when.date);
  if (days == 0) return shown.date.when.minute.has_value();
  if (shown.date.kind == DateKind::updated) return false;
  return days == 1 || days == -1 || stated.when.date == crawled;
}

class DateChooser {
 public:
  DateChooser(const PageParts& page, const Date& crawled, Evidence* evidence)
      : page_(page), bound_(crawled), evidence_(evidence) {
    constexpr std::ptrdiff_t kDays = 3;
    schedule_ = std::count_if(page.lines.begin(), page.lines.end(), is_day_heading) >= kDays;
  }

  // The first publication, or update, that the metadata state; null if there is none.
  const StatedDate* stated(bool updated) {
    for (const StatedDate& date : page_.stated) {
      if (date.updated != updated) continue;
      const bool fits = is_whole(date.when) && !is_after(date.when.date, bound_);
      if (evidence_ != nullptr) {
        evidence_->push_back(
            {"published", places::to_iso(date.when), date.source, date.text,
             updated ? "update stated by the metadata" : "publication stated by the metadata",
             fits ? kStated : 0.0});
      }
      if (fits) return &date;
    }
    return nullptr;
  }

  // The best date of the header and of what stands behind the body.
  std::optional<DateCandidate> choose() {
    collect_header();
    collect_behind_body();
    const DateCandidate* best = nullptr;
    double best_update = 0;
    for (const DateCandidate& candidate : candidates_) {
      if (is_after(candidate.date.when.date, bound_)) {
        note_date(evidence_, candidate, "after the crawl or the page's clock", 0);
        continue;
      }
      note_date(evidence_, candidate, label_reason(candidate.date.kind), candidate.weight);
      if (candidate.weight < kLeast) continue;
      if (candidate.date.kind == DateKind::updated && candidate.weight > best_update) {
        best_update = candidate.weight;
        updated_ = candidate.date.when;
      }
      if (best == nullptr || candidate.weight > best->weight) best = &candidate;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
  }

  const Date& bound() const { return bound_; }
  /// The update that the page names, whether or not it is the date chosen.
  const places::DateTime& updated() const { return updated_; }

 private:
  void collect_header() {
    const std::size_t title = page_.has_title ? page_.title : page_.body.begin;
    for (std::size_t i = 0; i < page_.body.begin; ++i) {
      const Line& line = page_.lines[i];
      if (i >= page_.document_head.begin && is_day_of_issue(line)) {
        candidates_.push_back({line.dates.front(), line.text, "header", kOfDocument});
        continue;
      }
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

  // «Thạch Hà, ngày 18 tháng 4 năm 2024» in the head of a document
  static bool is_day_of_issue(const Line& line) {
    return !line.dates.empty() && line.dates.front().kind == DateKind::dateline &&
           is_whole(line.dates.front().when);
  }

  // «THỨ BẢY, NGÀY 25/3/2023», and below what is on that day: a heading of a week's schedule.
  static bool is_day_heading(const Line& line) {
    return line.kind == LineKind::date && line.dates.front().kind == DateKind::plain &&
           line.dates.front().weekday && !line.dates.front().when.minute;
  }

  // A date above the title may be the article's or the page's clock: a clock has a day of the week
  // and stands above the site's name or menus, or in the head of an HTML page.
  void collect_above_title(std::size_t index, std::size_t title) {
    const Line& line = page_.lines[index];
    if (schedule_ && is_day_heading(line)) return;
    std::size_t distance = 0;
    bool site_between = false;
    for (std::size_t i = index + 1; i < title && distance < kFarthest; ++i) {
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
      const Region region = line.markup.region;
      const bool in_head = region == Region::header || region == Region::menu;
      const bool clock_like = unlabelled && (in_head || (date.weekday && site_between));
      if (date.kind == DateKind::clock || clock_like) {
        const DateCandidate clock{date, line.text, "header", 0};
        note_date(evidence_, clock, "the page's clock", 0);
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
    if (line.kind == LineKind::prose || (schedule_ && is_day_heading(line))) return;
    for (const FoundDate& date : line.dates) {
      const double weight = label_weight(date.kind);
      if (weight == 0 || !is_whole(date.when)) continue;
      const bool unlabelled = date.kind == DateKind::plain || date.kind == DateKind::dateline;
      if (unlabelled && line.kind != LineKind::date && !is_credit(line)) continue;
      candidates_.push_back({date, line.text, source, weight + place});
    }
  }

  // «Đăng bởi: admin - 05/03/2014 10:20»
  static bool is_credit(const Line& line) {
    const LabelKind label = line.label.kind;
    return label == LabelKind::poster || label == LabelKind::author || label == LabelKind::source;
  }

  static bool is_signature(const Line& line) {
    const LabelKind label = line.label.kind;
    return line.kind == LineKind::noise || is_byline(line.text) || label == LabelKind::author ||
           label == LabelKind::source || label == LabelKind::poster || label == LabelKind::tool;
  }

  // Behind the body a date needs a label, unless nothing but signatures stands before it.
  void collect_behind_body() {
    const std::size_t end = std::min(page_.body.end + kReachBehindBody, page_.lines.size());
    bool only_signatures = true;
    for (std::size_t i = page_.body.end; i < end; ++i) {
      const Line& line = page_.lines[i];
      const bool caption = line.kind == LineKind::prose && line.words <= kCaptionWords;
      if (is_barrier(line) || line.kind == LineKind::teaser) return;
      if (line.kind == LineKind::prose && !caption) return;
      const bool date = line.kind == LineKind::date;
      const bool labelled =
          !line.dates.empty() && (line.dates.front().kind == DateKind::published ||
                                  line.dates.front().kind == DateKind::updated);
      const double away = -static_cast<double>(i - page_.body.end) / 2;
      if (labelled || only_signatures) collect_line(line, kBehindBody + away, "tail");
      only_signatures = only_signatures && !date && is_signature(line);
    }
  }

  const PageParts& page_;
  Date bound_;
  bool schedule_ = false;  // the page is one of days with what is on them
  places::DateTime updated_;
  Evidence* evidence_;
  std::vector<DateCandidate> candidates_;
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
    result.confidence = kSureOfUrlDay;
    result.evidence = in_url->text;
  } else if (events.best()) {
    result.day = events.best()->date.when.date;
    result.year = result.day.year;
    result.source = YearSource::event;
    result.confidence = sure_of_event(*events.best());
    result.evidence = words_of_date(*events.best());
  } else if (url_fits) {
    result.day = in_url->when.date;
    result.year = result.day.year;
    result.source = YearSource::url;
    result.confidence = kSureOfUrlYear;
    result.evidence = in_url->text;
  }
}

}  // namespace

ArticleDate find_article_date(const PageParts& page, std::string_view url, const Date& crawled,
                              Evidence* evidence) {
  ArticleDate result;
  DateChooser chooser(page, crawled, evidence);
  const auto shown = chooser.choose();
  const StatedDate* published = chooser.stated(false);
  const StatedDate* updated = chooser.stated(true);
  result.updated = updated != nullptr ? updated->when : chooser.updated();
  const auto take_stated = [&](const StatedDate& stated, YearSource source) {
    result.published = stated.when;
    result.source = source;
    result.confidence = kSureOfStated;
    result.evidence = stated.text;
  };
  const bool shows_publication = shown && shown->date.kind != DateKind::updated;
  if (published != nullptr && !(shown && says_it_better(*shown, *published, crawled))) {
    take_stated(*published, YearSource::published);
  } else if (shown && (shows_publication || published != nullptr || updated == nullptr ||
                       says_it_better(*shown, *updated, crawled))) {
    result.published = shown->date.when;
    const bool publication = shows_publication || published != nullptr;
    result.source = publication ? YearSource::published : YearSource::updated;
    result.confidence = sure_of_header(*shown);
    result.evidence = words_of_date(*shown);
  } else if (updated != nullptr) {
    take_stated(*updated, YearSource::updated);
  }
  if (result.published.date.known()) {
    result.day = result.published.date;
    result.year = result.day.year;
    if (result.updated.date < result.day) result.updated = {};
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
