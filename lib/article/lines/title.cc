#include "article/lines/title.h"

#include <algorithm>
#include <limits>

#include "article/lines/document_head.h"
#include "article/lines/signature.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// Titles of the genre have so many words; shorter lines are sections, longer ones leads.
constexpr std::size_t kFewWords = 3;
constexpr std::size_t kSomeWords = 6;
constexpr std::size_t kLongWords = 30;
constexpr std::size_t kManyWords = 45;
// A line of the body that reads like a sentence is a title only up to this length.
constexpr std::size_t kSentenceTitleWords = 32;
// How many lines above the body are looked at.
constexpr std::size_t kReach = 25;

// Weights of the signs.
constexpr double kGoodLength = 3;
constexpr double kShort = -2;
constexpr double kTooShort = -6;
constexpr double kLong = -2;
constexpr double kTooLong = -5;
constexpr double kAboveDate = 4;
constexpr double kPerLineAway = -1.2;
constexpr double kShortLine = 0.5;  // a line away counts so much if it is short
constexpr double kFarthest = 5;     // more lines away make no difference
constexpr double kPerson = -5;      // a line that looks like a signature
constexpr double kOffice = -2;
constexpr double kListItem = -4;
constexpr double kHeadingColon = -3;
constexpr double kRepeated = 2;
constexpr double kSentence = -6;  // it ends in a full stop: a lead
constexpr double kStated = 10;    // the page's metadata say so
constexpr double kNamed = 5;      // in an element named as a headline
constexpr double kHeading = 4;    // <h1>; a level less for each further one
constexpr double kPerLevel = -1;
constexpr double kNoTitle = -4;  // a caption, a lead
constexpr double kInHead = -4;   // in a document's head, and not its subject
constexpr double kSubject = -1;  // a title above the head is better
constexpr double kLeast = -3.5;  // of a title that is accepted

bool is_aside(const Line& line) {
  return line.kind == LineKind::noise ||
         (line.kind == LineKind::labelled && line.label.kind == LabelKind::tool);
}

bool is_author_line(const Line& line) {
  if (line.kind != LineKind::labelled) return line.kind == LineKind::phrase && is_byline(line.text);
  return line.label.kind == LabelKind::author || line.label.kind == LabelKind::poster ||
         line.label.kind == LabelKind::source ||
         (line.label.kind == LabelKind::masthead && is_byline(line.text));
}

bool is_candidate(const Line& line) {
  return line.kind == LineKind::phrase || line.kind == LineKind::teaser ||
         (line.kind == LineKind::prose && line.words <= kManyWords);
}

// A date stands right below the line; buttons, counters and one byline may come between.
bool stands_above_date(const std::vector<Line>& lines, std::size_t index) {
  bool byline = false;
  for (std::size_t i = index + 1; i < lines.size(); ++i) {
    if (lines[i].kind == LineKind::date) return true;
    if (is_aside(lines[i])) continue;
    if (byline || !is_author_line(lines[i])) return false;
    byline = true;
  }
  return false;
}

bool is_list_item(std::string_view text) {
  return text.starts_with("- ") || text.starts_with("+ ") || text.starts_with("* ") ||
         text.starts_with("\u2022") || text.starts_with("\u00BB") || is_digit(text.front());
}

// Lines between the candidate and `body` that are neither dates nor bylines nor buttons; short ones
// count half.
double lines_away(const std::vector<Line>& lines, std::size_t index, std::size_t body) {
  double count = 0;
  for (std::size_t i = index + 1; i < body; ++i) {
    if (lines[i].kind == LineKind::date || lines[i].kind == LineKind::outside ||
        is_aside(lines[i]) || is_author_line(lines[i])) {
      continue;
    }
    count += lines[i].words <= kFewWords ? kShortLine : 1;
  }
  return std::min(count, kFarthest);
}

// What the markup and the metadata of an HTML page say for a line.
double markup_score(const Markup& markup) {
  double sum = 0;
  if (markup.stated_title) sum += kStated;
  if (markup.title) sum += kNamed;
  if (markup.heading != 0) sum += std::max(0.0, kHeading + kPerLevel * (markup.heading - 1));
  if (markup.caption || (markup.lead && !markup.stated_title)) sum += kNoTitle;
  return sum;
}

double score(const std::vector<Line>& lines, std::size_t index, const LineRange& head) {
  const Line& line = lines[index];
  double sum = kGoodLength + markup_score(line.markup);
  if (line.words < kFewWords) {
    sum = kTooShort;
  } else if (line.words < kSomeWords) {
    sum = kShort + static_cast<double>(line.words - kFewWords);
  } else if (line.words > kManyWords) {
    sum = kTooLong;
  } else if (line.words > kLongWords && !line.markup.stated_title) {
    sum += kLong;
  }
  if (stands_above_date(lines, index)) sum += kAboveDate;
  // A document's head is as good as its body: its lines do not part the two.
  sum += kPerLineAway * lines_away(lines, index, std::max(head.begin, index + 1));
  if (index >= head.begin && index < head.end) sum += is_subject(line) ? kSubject : kInHead;
  const Byline byline = byline_kind(line.text);
  if (byline != Byline::none) sum += byline == Byline::person ? kPerson : kOffice;
  if (is_list_item(line.text)) sum += kListItem;
  if (line.text.ends_with(':')) sum += kHeadingColon;
  if (line.kind == LineKind::prose && line.text.ends_with('.')) sum += kSentence;
  for (std::size_t i = 0; i < index; ++i) {
    const bool twice = line.words >= kFewWords && lines[i].text == line.text;
    if (twice ||
        (line.words >= kSomeWords && lines[i].text.find(line.text) != std::string_view::npos)) {
      sum += kRepeated;
      break;
    }
  }
  return sum;
}

// The body's first line may be the title: where a date follows it, or where it asks or calls.
bool body_may_begin_with_title(const std::vector<Line>& lines, const LineRange& body) {
  if (body.empty()) return false;
  const Line& first = lines[body.begin];
  if (first.words > kSentenceTitleWords) return false;
  if (first.markup.stated_title) return true;
  const std::size_t last = first.text.find_last_not_of("\"')\u201D\u2019");
  const bool calls =
      last != std::string_view::npos && (first.text[last] == '?' || first.text[last] == '!');
  return first.kind == LineKind::phrase || calls || stands_above_date(lines, body.begin);
}

bool begins_lower(std::string_view text) {
  return is_word_byte(text.front()) && !is_digit(text.front()) && !begins_upper(text, true);
}

}  // namespace

Title find_title(const std::vector<Line>& lines, const LineRange& body, Evidence* evidence) {
  double best = -std::numeric_limits<double>::infinity();
  std::size_t at = 0;
  std::size_t looked_at = 0;
  const std::size_t end = body.begin + (body_may_begin_with_title(lines, body) ? 1 : 0);
  const LineRange head = document_head(lines, body);
  for (std::size_t i = end; i-- > 0 && looked_at < kReach;) {
    if (lines[i].kind == LineKind::outside) continue;
    if (i < body.begin) ++looked_at;
    if (!is_candidate(lines[i])) continue;
    const double sum = score(lines, i, head);
    if (evidence != nullptr) {
      evidence->push_back({"title", std::string(lines[i].text), "header",
                           std::string(lines[i].text), "candidate", sum});
    }
    if (sum > best) {
      best = sum;
      at = i;
    }
  }
  if (best < kLeast) return {};
  Title title{std::string(without_final_date(lines[at])), at};
  if (at > 0 && begins_lower(title.text) && lines[at - 1].kind == LineKind::phrase) {
    title.text = std::string(lines[at - 1].text) + " " + title.text;
  }
  return title;
}

std::string first_sentence(std::string_view text) {
  text = trim(text.substr(0, text.find('\n')));
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const char c = text[i];
    if (c != '.' && c != '?' && c != '!') continue;
    if (!is_blank(text[i + 1]) || !begins_upper(text.substr(i + 2), true)) continue;
    // «TP. Dầu Tiếng», «ThS. Nguyễn», «1. Mục đích»: no end behind an abbreviation or a number.
    std::size_t begin = i;
    while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
    const std::string_view word = text.substr(begin, i - begin);
    constexpr std::size_t kAbbreviation = 3;  // bytes
    const bool abbreviation = word.size() <= kAbbreviation && begins_upper(word, true);
    if (c == '.' && abbreviation) continue;
    return std::string(text.substr(0, i + 1));
  }
  return std::string(text);
}

}  // namespace timtin::article
