#include "article/lines/body.h"

#include <algorithm>
#include <map>

#include "article/lines/signature.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// Scores of lines, in words of prose.
constexpr int kLongestCounted = 60;  // a paragraph scores its words, up to this
constexpr int kPhrase = -3;          // headings and captions stand inside bodies
constexpr int kTool = -2;
constexpr int kNoise = -1;
constexpr int kDate = -8;          // one may stand inside a body, below its lead;
constexpr int kFurtherDate = -25;  // more of them belong to a list
constexpr int kSignature = -12;
constexpr int kAside = -8;  // navigation, contacts, bylines
constexpr int kMasthead = -15;
constexpr int kTeaser = -25;
constexpr int kLinks = -12;   // a line of links and nothing else
constexpr int kOutside = -4;  // a box's line may stand inside a body: as an element beside it
// A paragraph that ends in dots is often a teaser: it scores this part of its words.
constexpr int kCutShort = 3;
// A part behind the label of a list or of comments counts this share: teasers and readers write
// sentences too.
constexpr double kBehindList = 0.4;
// A bridged list has at most so many lines, and at least so much prose in a row behind it.
constexpr std::size_t kBridgedLines = 6;
constexpr std::size_t kBridgeParagraphs = 2;
constexpr std::size_t kBridgeWords = 25;  // of a paragraph behind a bridge

bool is_cut_short(const Line& line) noexcept {
  return line.text.ends_with("...") || line.text.ends_with("\u2026");
}

int score(const Line& line) {
  switch (line.kind) {
    case LineKind::prose:
      return std::min(static_cast<int>(line.words), kLongestCounted) /
             (is_cut_short(line) ? kCutShort : 1);
    case LineKind::phrase:
      return is_byline(line.text) ? kSignature : kPhrase;
    case LineKind::date:
      return kDate;
    case LineKind::teaser:
      return kTeaser;
    case LineKind::crumbs:
      return kAside;
    case LineKind::outside:
      return line.markup.region == Region::none && !line.repeated ? kLinks : kOutside;
    case LineKind::noise:
      return kNoise;
    case LineKind::labelled:
      break;
  }
  if (line.label.kind == LabelKind::tool) return kTool;
  return line.label.kind == LabelKind::masthead ? kMasthead : kAside;
}

struct Run {
  LineRange range;
  int score = 0;
};

// The run of lines in [begin, end) with the greatest sum of scores.
Run best_run(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  Run best;
  int sum = 0;
  std::size_t start = begin;
  std::size_t dates = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (sum <= 0) {
      sum = 0;
      start = i;
      dates = 0;
    }
    const bool date = lines[i].kind == LineKind::date;
    sum += date && dates > 0 ? kFurtherDate : score(lines[i]);
    if (date) ++dates;
    if (sum > best.score) best = {{start, i + 1}, sum};
  }
  return best;
}

// A line that may be part of a body, seen alone.
bool is_text(const Line& line) noexcept {
  return line.kind == LineKind::prose || line.kind == LineKind::phrase ||
         (line.kind == LineKind::labelled && line.label.kind == LabelKind::contact);
}

// Begins with a number, a Roman number or a letter, and a full stop or bracket behind it.
bool is_numbered(std::string_view text) {
  constexpr std::size_t kLongest = 5;  // bytes of «VIII.»
  const std::size_t mark = text.find_first_of(".)");
  if (mark == 0 || mark > kLongest || text.substr(mark + 1, 1) != " ") return false;
  const std::string_view number = text.substr(0, mark);
  return number.find_first_not_of("0123456789") == std::string_view::npos ||
         number.find_first_not_of("IVX") == std::string_view::npos ||
         (number.size() == 1 && is_word_byte(number.front()));
}

// Where the body goes on behind the list whose label is at `barrier`: the end of the further run,
// or `barrier` if it does not.
std::size_t bridge(const std::vector<Line>& lines, std::size_t barrier) {
  std::size_t first = barrier + 1;
  while (first < lines.size() && first - barrier <= kBridgedLines &&
         (lines[first].kind == LineKind::phrase || lines[first].kind == LineKind::teaser ||
          lines[first].kind == LineKind::date || lines[first].kind == LineKind::outside ||
          lines[first].kind == LineKind::noise)) {
    ++first;
  }
  std::size_t paragraphs = 0;
  for (std::size_t i = first; i < lines.size() && lines[i].kind == LineKind::prose; ++i) {
    if (lines[i].words < kBridgeWords || is_cut_short(lines[i])) break;
    ++paragraphs;
  }
  if (paragraphs < kBridgeParagraphs) return barrier;
  std::size_t end = first;
  while (end < lines.size() && !is_barrier(lines[end])) ++end;
  return best_run(lines, first, end).range.end;
}

// The lines behind the last paragraph that are items of a numbered list: «1. Lễ khai mạc», «II. NỘI
// DUNG», «a) …».
std::size_t end_of_numbered(const std::vector<Line>& lines, std::size_t end) {
  while (end < lines.size() && lines[end].kind == LineKind::phrase &&
         is_numbered(lines[end].text)) {
    ++end;
  }
  return end;
}

// A line that the body cannot begin or end with.
bool is_edge(const Line& line) {
  return !is_text(line) || (line.kind == LineKind::phrase && is_byline(line.text));
}

// The words above a title that end in a colon: «Hội thi năm 2022:» above «Lão nông đua cấy lúa»,
// then the date or the author. Without these the phrase is the first item of what the line
// announces.
bool is_kicker(const std::vector<Line>& lines, const LineRange& body) {
  constexpr std::size_t kMostWords = 20;
  constexpr std::size_t kTitleWords = 6;
  if (body.end - body.begin < 3) return false;
  const Line& first = lines[body.begin];
  const Line& second = lines[body.begin + 1];
  return first.kind == LineKind::prose && first.text.ends_with(':') && first.words <= kMostWords &&
         second.kind == LineKind::phrase && second.words >= kTitleWords &&
         is_edge(lines[body.begin + 2]);
}

// Where the text begins in an element that holds the page's title too: behind the title, if no
// prose stands before it.
std::size_t behind_title(const std::vector<Line>& lines, const LineRange& body) {
  for (std::size_t i = body.begin; i < body.end && lines[i].kind != LineKind::prose; ++i) {
    const Markup& markup = lines[i].markup;
    if (markup.heading == 1 || markup.title || markup.stated_title) return i + 1;
  }
  return body.begin;
}

// The element that the markup names as the article's body, from its first to its last text, if it
// holds a good part of the prose that the lines alone would take.
LineRange marked_body(const std::vector<Line>& lines, int unmarked_score) {
  constexpr double kShare = 0.4;
  std::map<std::uint32_t, int> prose;
  for (const Line& line : lines) {
    if (line.markup.body == 0 || line.kind != LineKind::prose) continue;
    prose[line.markup.body] += score(line);
  }
  std::uint32_t best = 0;
  for (const auto& [body, words] : prose) {
    if (best == 0 || words > prose[best]) best = body;
  }
  if (best == 0 || prose[best] < kShare * unmarked_score) return {};
  const auto inside = [best](const Line& line) { return line.markup.body == best; };
  const auto first = std::find_if(lines.begin(), lines.end(), inside);
  const auto last = std::find_if(lines.rbegin(), lines.rend(), inside);
  LineRange body{static_cast<std::size_t>(first - lines.begin()),
                 static_cast<std::size_t>(lines.rend() - last)};
  body.begin = behind_title(lines, body);
  while (!body.empty() && is_edge(lines[body.begin])) ++body.begin;
  while (!body.empty() && is_edge(lines[body.end - 1])) --body.end;
  return body;
}

}  // namespace

bool is_barrier(const Line& line) noexcept {
  if (line.kind != LineKind::labelled) return false;
  const LabelKind kind = line.label.kind;
  return kind == LabelKind::related || kind == LabelKind::comments || kind == LabelKind::widget ||
         kind == LabelKind::footer || kind == LabelKind::owner;
}

LineRange find_body(const std::vector<Line>& lines) {
  Run best;
  double best_weight = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && !is_barrier(lines[end])) ++end;
    const bool behind_list = begin > 0 && (lines[begin - 1].label.kind == LabelKind::related ||
                                           lines[begin - 1].label.kind == LabelKind::comments);
    const Run run = best_run(lines, begin, end);
    const double weight = run.score * (behind_list ? kBehindList : 1.0);
    if (weight > best_weight) {
      best = run;
      best_weight = weight;
    }
    begin = end + 1;
  }
  if (const LineRange marked = marked_body(lines, best.score); !marked.empty()) return marked;
  LineRange body = best.range;
  if (body.empty()) {
    while (body.end < lines.size() && !is_barrier(lines[body.end])) ++body.end;
    return body;
  }
  while (!body.empty()) {
    std::size_t barrier = body.end;
    while (barrier < lines.size() && lines[barrier].kind == LineKind::noise) ++barrier;
    if (barrier >= lines.size() || !is_barrier(lines[barrier]) ||
        lines[barrier].label.kind != LabelKind::related) {
      break;
    }
    const std::size_t further = bridge(lines, barrier);
    if (further <= body.end || further == barrier) break;
    body.end = further;
  }
  body.end = end_of_numbered(lines, body.end);
  if (is_kicker(lines, body)) {
    // The title is behind it, and what a site puts between a title and its body.
    do ++body.begin;
    while (body.begin < body.end && lines[body.begin].kind != LineKind::prose);
  }
  return body;
}

std::vector<std::size_t> body_lines(const std::vector<Line>& lines, const LineRange& body) {
  std::vector<std::size_t> own;
  bool in_list = false;
  for (std::size_t i = body.begin; i < body.end; ++i) {
    // Inside an element named as the body nothing else than its own text is left.
    const bool marked = lines[i].markup.body != 0;
    if (is_barrier(lines[i]) && !marked) in_list = true;
    if (lines[i].kind == LineKind::prose || marked) in_list = false;
    if (!in_list && is_text(lines[i])) own.push_back(i);
  }
  return own;
}

}  // namespace timtin::article
