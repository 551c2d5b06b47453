#include "article/dates/event_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "article/dates/date_words.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

using places::Date;
using places::DateTime;

constexpr int kLastYear = 2099;

// Weights of events.
constexpr double kOpeningLead = 5;  // begins a sentence in the first paragraphs
constexpr double kTold = 3;         // any other whole day: the latest year counts
constexpr double kSpanEnd = 2;
constexpr double kTurnOfYear = 1;
constexpr double kYearBeside = 0.5;  // «Sáng 6/11, … vụ mùa năm 2012»
constexpr double kMonthOnly = 0.4;   // «Đến hết tháng 11/2018, …» at the beginning
constexpr int kMostYearless = 8;     // so many days without a year are looked at

// Weight of a whole day told anywhere but at the beginning, by the words before it: nothing for one
// that is still to come (trước ngày, đến, hết, hạn, dự kiến, sẽ, từ), less for the end of a span
// («từ ngày 1/8 đến ngày 15/9/2017») and for the turn of the year, when rules change.
double told_weight(const FoundDate& date, std::string_view line) {
  constexpr std::size_t kReach = 60;  // bytes
  constexpr std::size_t kWords = 5;
  const std::size_t from = date.begin > kReach ? date.begin - kReach : 0;
  const std::vector<Word> words = words_of(line.substr(from, date.begin - from));
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const std::size_t number = words[i + 1].folded == "ngay" ? i + 2 : i + 1;
    if (words[i].folded == "tu" && is_digit(words[number].folded.front())) return kSpanEnd;
  }
  for (std::size_t i = words.size() > kWords ? words.size() - kWords : 0; i < words.size(); ++i) {
    const std::string_view word = words[i].folded;
    const bool planned = word == "kien" && i > 0 && words[i - 1].folded == "du";
    const bool since = word == "tu" && i + 2 >= words.size() && !date.opening;
    if (planned || since || one_of(word, {"truoc", "den", "han", "het", "se"})) return 0;
  }
  const Date& day = date.when.date;
  const bool turn = (day.month == 1 && day.day == 1) || (day.month == 12 && day.day == 31);
  return turn ? kTurnOfYear : kTold;
}

// The year of an event that gives none: the only one named in the paragraph («năm 2012»), as long
// as the turn of the year is far: in December and January last year and next year are spoken of.
int year_beside(const FoundDate& date, std::string_view line, bool in_lead) {
  const int month = date.when.date.month;
  if (!in_lead || !date.opening || month == 1 || month == 12) return 0;
  int only = 0;
  constexpr std::size_t kReach = 600;  // bytes to either side: paragraphs can be endless
  std::string_view paragraph = line.substr(date.begin > kReach ? date.begin - kReach : 0);
  paragraph = paragraph.substr(0, 2 * kReach);
  const std::size_t at = std::min(date.begin, kReach);
  const std::size_t from = paragraph.rfind('\n', at) + 1;  // npos + 1 = 0
  paragraph = paragraph.substr(from, paragraph.find('\n', at) - from);
  const std::vector<Word> words = words_of(paragraph);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Number year = read_number(words[i].folded, 0);
    if (year.digits != 4 || year.value < kFirstYear || year.value > kLastYear) continue;
    if (words[i].folded.size() != year.digits || words[i - 1].folded != "nam") continue;
    // «đến năm 2030»: what is aimed at.
    if (i >= 2 && one_of(words[i - 2].folded, {"den", "toi", "truoc", "tu", "sau", "vao"}))
      continue;
    if (only != 0 && only != year.value) return 0;
    only = year.value;
  }
  return only;
}

}  // namespace

bool is_whole(const DateTime& when) { return when.date.year >= kFirstYear && when.date.day != 0; }

bool is_after(const Date& day, const Date& bound) { return bound.known() && day > bound; }

void note_date(Evidence* evidence, const DateCandidate& candidate, std::string_view reason,
               double weight) {
  if (evidence == nullptr) return;
  std::string value = is_whole(candidate.date.when) ? places::to_iso(candidate.date.when)
                      : candidate.date.when.date.known()
                          ? std::to_string(candidate.date.when.date.year)
                          : std::string();
  evidence->push_back(
      {"published", std::move(value), candidate.source, words_of_date(candidate), reason, weight});
}

std::string words_of_date(const DateCandidate& candidate) {
  const FoundDate& date = candidate.date;
  const std::size_t begin = std::min(date.begin, date.context);
  return std::string(candidate.line.substr(begin, date.end - begin));
}

int sure_of_event(const DateCandidate& event) {
  constexpr int kSureOfOpening = 90;
  constexpr int kSureOfTold = 70;
  constexpr int kSureOfOthers = 50;
  if (event.weight >= kOpeningLead) return kSureOfOpening;
  return event.weight >= kTold ? kSureOfTold : kSureOfOthers;
}

void EventChooser::consider(const FoundDate& date, std::string_view line, bool in_lead) {
  DateCandidate candidate{date, line, "body", 0};
  if (date.kind == DateKind::cited) {
    note_date(evidence_, candidate, "day of a document or of history", 0);
    return;
  }
  const bool yearless = date.when.date.year == 0;
  if (yearless) {
    if (best_ || ++yearless_ > kMostYearless) return;
    candidate.date.when.date.year = year_beside(date, line, in_lead);
    candidate.date.when.minute.reset();
  }
  const Date& day = candidate.date.when.date;
  if (day.year < kFirstYear || date.kind == DateKind::clock) return;
  if (is_after(day, bound_)) {
    note_date(evidence_, candidate, "after the crawl or the page's clock", 0);
    return;
  }
  if (yearless) {
    candidate.weight = kYearBeside;
  } else if (day.day == 0) {
    candidate.weight = in_lead && date.opening ? kMonthOnly : 0;
  } else if (date.opening && in_lead) {
    candidate.weight = kOpeningLead;
  } else {
    candidate.weight = told_weight(date, line);
  }
  note_date(evidence_, candidate, candidate.weight > 0 ? "event" : "a day planned, or a month",
            candidate.weight);
  const bool later = best_ && candidate.weight == kTold && best_->weight == kTold &&
                     day.year > best_->date.when.date.year;
  if (candidate.weight > 0 && (!best_ || candidate.weight > best_->weight || later)) {
    best_ = candidate;
  }
}

}  // namespace timtin::article
