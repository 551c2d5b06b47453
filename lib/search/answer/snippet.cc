#include "search/answer/snippet.h"

#include <algorithm>

#include "search/spelling/spelling.h"
#include "text/tokens.h"

namespace timtin::search {
namespace {

constexpr std::string_view kEllipsis = "…";
// A unit shown whole is worth more than its words strewn about.
constexpr double kUnitWorth = 3.0;
// Words shown before the first match of the best window.
constexpr std::size_t kLeadingWords = 8;

struct Span {
  std::size_t first;  // token numbers
  std::size_t last;
  std::uint32_t unit;
  double worth;
};

class Finder {
 public:
  Finder(const Plan& plan, Stage stage, Marks marks, bool bare_query, bool bare)
      : plan_(plan), stage_(stage), marks_(marks), bare_query_(bare_query), bare_(bare) {}

  bool fits(const text::OwnedToken& token, std::uint32_t number) const {
    const Slot& slot = plan_.slots[number];
    if (!slot.terms.empty()) return false;
    if (slot.word.prefix) return token.folded.starts_with(slot.word.folded);
    const bool unmarked = bare_ && !token.marked;
    for (const query::Alike& alike : slot.word.alike) {
      if (token.folded == alike.folded && (unmarked || token.key == alike.key)) return true;
    }
    if (token.folded != slot.word.folded) return false;
    const SpellingMatch match =
        match_spelling(slot.word, unmarked || (token.number && !token.marked) ? "" : token.key,
                       stage_, marks_, bare_query_ && !slot.word.marked);
    return match.accepted || match.exact;  // exact: also what wrong marks were meant to be
  }

  // All occurrences of the plan's units in the text, by their first token.
  std::vector<Span> find(const std::vector<text::OwnedToken>& tokens) const {
    std::vector<Span> spans;
    for (std::uint32_t u = 0; u < plan_.units.size(); ++u) {
      const Unit& unit = plan_.units[u];
      if (!unit.positive || unit.slots.empty()) continue;
      const std::size_t length = unit.slots.size();
      for (std::size_t i = 0; i + length <= tokens.size(); ++i) {
        bool all = true;
        for (std::size_t k = 0; all && k < length; ++k) {
          all = (k == 0 || !tokens[i + k].break_before) && fits(tokens[i + k], unit.slots[k]);
        }
        if (all) {
          spans.push_back(
              {i, i + length - 1, u, length > 1 ? kUnitWorth * static_cast<double>(length) : 1.0});
        }
      }
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
      return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    return spans;
  }

 private:
  const Plan& plan_;
  Stage stage_;
  Marks marks_;
  bool bare_query_;
  bool bare_;
};

// The first token of the window that shows the most different units.
std::size_t best_window(const std::vector<Span>& spans, std::size_t units) {
  double best = -1;
  std::size_t first = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    std::vector<char> seen(units);
    double worth = 0;
    for (std::size_t j = i; j < spans.size(); ++j) {
      if (spans[j].last >= spans[i].first + kSnippetWords - kLeadingWords) break;
      worth += seen[spans[j].unit] != 0 ? spans[j].worth * 0.1 : spans[j].worth;
      seen[spans[j].unit] = 1;
    }
    if (worth > best + 1e-9) {
      best = worth;
      first = spans[i].first;
    }
  }
  return first;
}

}  // namespace

Snippet snippet(const article::Article& article, const Plan& plan, Stage stage, Marks marks,
                bool bare_query, bool bare) {
  Snippet out;
  const std::string& body = article.body;
  const std::vector<text::OwnedToken> tokens = text::tokenize(body);
  if (tokens.empty()) return out;
  const std::vector<Span> spans = Finder(plan, stage, marks, bare_query, bare).find(tokens);

  std::size_t first = spans.empty() ? 0 : best_window(spans, plan.units.size());
  // Begin at the sentence's start if it is close, else a few words before.
  const std::size_t earliest = first > kLeadingWords * 2 ? first - kLeadingWords * 2 : 0;
  std::size_t begin = first > kLeadingWords ? first - kLeadingWords : 0;
  for (std::size_t i = first + 1; i-- > earliest;) {
    if (i == 0 || tokens[i].break_before) {
      begin = i;
      break;
    }
  }
  const std::size_t end = std::min(tokens.size(), begin + kSnippetWords);

  const std::size_t from = begin == 0 ? 0 : tokens[begin].begin;
  const std::size_t to = end == tokens.size() ? body.size() : tokens[end - 1].end;
  if (from > 0) out.text += kEllipsis;
  const std::size_t shift = out.text.size();
  out.text += body.substr(from, to - from);
  std::replace(out.text.begin(), out.text.end(), '\n', ' ');
  if (to < body.size()) out.text += kEllipsis;

  for (const Span& span : spans) {
    if (span.first < begin || span.last >= end) continue;
    const std::size_t left = tokens[span.first].begin - from + shift;
    const std::size_t right = tokens[span.last].end - from + shift;
    if (!out.highlights.empty() && left < out.highlights.back().end) {
      out.highlights.back().end = std::max(out.highlights.back().end, right);
    } else {
      out.highlights.push_back({left, right});
    }
  }
  return out;
}

}  // namespace timtin::search
