#include "search/plan/attempts.h"

#include <algorithm>
#include <string_view>

#include "query/question_words.h"
#include "search/plan/planner.h"
#include "search/request.h"

namespace timtin::search {
namespace {

// From this many units on, or words in some units, a query is a question, not a list of keywords:
// «Phòng Lao động Thương binh và Xã hội huyện Sông Hinh» has eleven words in two units.
constexpr std::size_t kQuestionUnits = 5;
constexpr std::size_t kQuestionWords = 8;
constexpr std::size_t kQuestionWordUnits = 4;
// With a question mark, from so many words on («Salmonella là gì?»).
constexpr std::size_t kAskedWords = 3;
// Without one, from so many on.
constexpr std::size_t kAskingWords = 5;

bool ends_with_question_mark(std::string_view query) {
  const std::size_t last = query.find_last_not_of(" \t\n");
  return last != std::string_view::npos && query[last] == '?';
}

bool has_question_words(const query::Node& node) {
  return std::ranges::count(query::question_words(node.words), true) > 0 ||
         std::ranges::any_of(node.children, has_question_words);
}

// «bảo hiểm xã hội là gì»: two words side by side that only ask, in a run of some length. One alone
// may be anything (ngôi sao, ma nào).
bool asks_in_words(const query::Node& node) {
  const std::vector<bool> asks = query::question_words(node.words);
  return (node.words.size() >= kAskingWords &&
          std::ranges::adjacent_find(asks, [](bool a, bool b) { return a && b; }) != asks.end()) ||
         std::ranges::any_of(node.children, asks_in_words);
}

// A query in whole sentences, or as long as one. An article that happens to have all its words is
// seldom the answer to a question: of those that have at least a third of what does not ask the
// best ranked are (MRR@10 of such queries 26 against 83, tests/quality).
bool is_long(const Planner& planner) {
  return planner.cut_units() >= kQuestionUnits ||
         (planner.longest_run() >= kQuestionWords && planner.cut_units() >= kQuestionWordUnits) ||
         (ends_with_question_mark(planner.request().query) &&
          planner.longest_run() >= kAskedWords) ||
         asks_in_words(planner.query().root);
}

}  // namespace

std::vector<Attempt> attempts(const Planner& planner) {
  const Request& request = planner.request();
  if (request.match == Match::loose) return {{Stage::loose, Segmentation::cut, false}};
  if (request.match == Match::any) return {{Stage::partial, Segmentation::single, true}};
  std::vector<Attempt> out;
  if (is_long(planner)) {
    // What asks for nothing, a headline or a list of keywords, may be found as it is.
    if (!ends_with_question_mark(request.query) && !has_question_words(planner.query().root)) {
      out.push_back({.stage = Stage::typed, .segmentation = Segmentation::cut});
    }
    out.push_back(
        {.stage = Stage::partial, .segmentation = Segmentation::single, .question = true});
    return out;
  }
  const bool one_spelling = planner.bare() || request.marks != Marks::prefer;
  for (const Stage stage : {Stage::typed, Stage::marks, Stage::spellings}) {
    if (stage != Stage::typed && one_spelling) continue;
    out.push_back({stage, Segmentation::whole, false});
    if (planner.cutting_matters()) out.push_back({stage, Segmentation::cut, false});
  }
  // A place may have been raised to another rank, or is called by its name alone.
  if (planner.has_typed_names()) out.push_back({Stage::loose, Segmentation::names, false});
  if (planner.longest_run() > 1) out.push_back({Stage::loose, Segmentation::cut, false});
  if (planner.longest_run() >= 4 && planner.cut_units() > 1) {
    out.push_back({Stage::partial, Segmentation::cut, false});
  }
  return out;
}

}  // namespace timtin::search
