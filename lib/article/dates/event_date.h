// The event that an article tells of, as the next best thing to a date of publication.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/dates/dates.h"
#include "article/evidence.h"
#include "places/date.h"

namespace timtin::article {

/// News on the web begins in 1997: an earlier day is history.
constexpr int kFirstYear = 1997;

/// A date of a page that may be the article's.
struct DateCandidate {
  FoundDate date;
  std::string_view line;
  std::string_view source;
  double weight = 0;
};

/// True for a whole day since 1997.
bool is_whole(const places::DateTime& when);

/// True if the day is known to lie after the bound; an unknown bound bounds nothing.
bool is_after(const places::Date& day, const places::Date& bound);

/// Keeps what was found and why; does nothing without a collector.
void note_date(Evidence* evidence, const DateCandidate& candidate, std::string_view reason,
               double weight);

/// The words of the line that say the date, its label included, for people.
std::string words_of_date(const DateCandidate& candidate);

/// How far the year of an event may be taken for the article's, per cent.
int sure_of_event(const DateCandidate& event);

/// Takes the dates of a text in their order and keeps the event that dates it best: a day told at
/// the beginning of a sentence in the first paragraphs; else, of the other days, one of the latest
/// year, as news looks back; else a day beside the only year of its paragraph, or a month told at
/// the beginning. Days that are planned do not count.
class EventChooser {
 public:
  /// Days after `bound` are left out; where it is unknown, those after today: nothing that was told
  /// can lie later.
  EventChooser(const places::Date& bound, Evidence* evidence)
      : bound_(bound.known() ? bound : places::today()), evidence_(evidence) {}

  /// `line` is the text that the date's positions count in.
  void consider(const FoundDate& date, std::string_view line, bool in_lead);

  const std::optional<DateCandidate>& best() const { return best_; }

 private:
  places::Date bound_;
  Evidence* evidence_;
  std::optional<DateCandidate> best_;
  int yearless_ = 0;  // days without a year seen so far
};

}  // namespace timtin::article
