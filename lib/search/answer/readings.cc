#include "search/answer/readings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "query/names.h"
#include "query/parser.h"
#include "search/answer/written.h"

namespace timtin::search {
namespace {

// So many articles are read for how a spelling is written, where no title tells it: the shortest at
// hand, until one shows it, as unpacking and reading them is what readings cost.
constexpr std::size_t kExamples = 2;

struct Reading {
  Alternative shown;
  bool name = false;
};

/// A place or a body, in the spelling given.
bool is_known_name(const std::string& text) {
  const query::Query query = query::parse(text);
  if (query.root.children.size() != 1) return false;
  const std::vector<query::Word>& words = query.root.children[0].words;
  return query::is_name(words, 0, words.size());
}

Reading read_examples(const index::Index& index, const std::string& keys,
                      const Spelling& spelling) {
  Written written(keys);
  if (spelling.titled) written.read_title(index.head(spelling.examples.front()).title);
  if (written.seen() == 0) {
    std::vector<index::ArticleRef> examples = spelling.examples;
    std::ranges::stable_sort(examples, {}, [&](index::ArticleRef ref) {
      return index.segments()[ref.segment]->columns().length[ref.number];
    });
    if (examples.size() > kExamples) examples.resize(kExamples);
    for (const index::ArticleRef example : examples) {
      if (written.seen() == 0) written.read(index.article(example));
    }
  }
  const std::string way = written.most_frequent();
  return {{way, spelling.articles}, written.has_capital() && is_known_name(way)};
}

/// Names first; the order is kept otherwise.
std::vector<Alternative> in_order(std::vector<Reading> readings) {
  std::stable_partition(readings.begin(), readings.end(),
                        [](const Reading& reading) { return reading.name; });
  std::vector<Alternative> out;
  for (Reading& reading : readings) {
    if (!reading.shown.text.empty()) out.push_back(std::move(reading.shown));
  }
  return out;
}

/// True for a word typed without marks, for which every spelling counts.
bool is_bare(const query::Word& word) {
  return !word.folded.empty() && !word.marked && !word.number && !word.prefix;
}

}  // namespace

std::vector<std::uint32_t> units_to_watch(const Plan& plan, std::size_t limit) {
  const auto word_of = [&](std::uint32_t slot) -> const query::Word& {
    return plan.slots[slot].word;
  };
  const auto is_unclear = [](const query::Word& word) {
    return !word.marked && !word.number && word.likely.empty();
  };
  std::vector<std::uint32_t> unclear;
  std::optional<std::uint32_t> first;
  std::optional<std::uint32_t> first_word;
  for (std::uint32_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    if (!unit.positive || std::ranges::none_of(unit.slots, is_bare, word_of)) continue;  // 30/4
    if (unit.slots.size() == 1) {
      if (!first_word) first_word = i;
      continue;
    }
    if (!first) first = i;
    // A province is meant, but the letters may be other words: «đã nâng».
    if (!unit.province.empty() || std::ranges::any_of(unit.slots, is_unclear, word_of)) {
      unclear.push_back(i);
    }
  }
  if (unclear.size() > limit) unclear.resize(limit);
  if (!unclear.empty()) return unclear;
  if (first) return {*first};
  if (first_word) return {*first_word};
  return {};
}

std::vector<Alternative> readings(const index::Index& index, const Spellings& spellings,
                                  std::size_t limit) {
  std::vector<std::pair<std::string, const Spelling*>> order;
  for (const auto& [keys, spelling] : spellings) order.emplace_back(keys, &spelling);
  std::ranges::stable_sort(
      order, [](const auto& a, const auto& b) { return a.second->articles > b.second->articles; });
  if (order.size() < 2) return {};
  if (order.size() > limit) order.resize(limit);
  std::vector<Reading> found;
  found.reserve(order.size());
  for (const auto& [keys, spelling] : order) {
    found.push_back(read_examples(index, keys, *spelling));
  }
  return in_order(std::move(found));
}

}  // namespace timtin::search
