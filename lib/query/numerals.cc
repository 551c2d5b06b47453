#include "query/numerals.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace timtin::query {
namespace {

constexpr int kMost = 39;

/// Folded words before a number that is written either way, and their tone keys.
struct Head {
  std::string_view folded;
  std::string_view key;
};
constexpr std::array<Head, 4> kHeads{
    {{"quy", "quy1"}, {"khoa", "khoa1"}, {"thu", "thư1"}, {"hoi", "hôi5"}}};

std::string roman(int number) {
  constexpr std::array<std::string_view, 10> kOnes{"",  "i",  "ii",  "iii",  "iv",
                                                   "v", "vi", "vii", "viii", "ix"};
  return std::string(static_cast<std::size_t>(number / 10), 'x') +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

}  // namespace

std::optional<std::string> other_numeral(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || words[at].prefix || words[at].marked) return std::nullopt;
  const Word& before = words[at - 1];
  const bool takes = std::ranges::any_of(kHeads, [&](const Head& head) {
    return before.folded == head.folded && (!before.marked || before.key == head.key);
  });
  if (!takes) return std::nullopt;
  for (int number = 1; number <= kMost; ++number) {
    if (words[at].folded == std::to_string(number)) return roman(number);
    if (words[at].upper && words[at].folded == roman(number)) return std::to_string(number);
  }
  return std::nullopt;
}

std::optional<std::string> other_decimal(const Word& word) {
  constexpr std::size_t kMostDecimals = 2;
  if (!word.number || word.prefix) return std::nullopt;
  const std::size_t sign = word.key.find_first_of(".,");
  if (sign == std::string::npos || sign == 0) return std::nullopt;
  const std::size_t decimals = word.key.size() - sign - 1;
  if (decimals == 0 || decimals > kMostDecimals ||
      word.key.find_first_of(".,", sign + 1) != std::string::npos) {
    return std::nullopt;
  }
  std::string other = word.key;
  other[sign] = other[sign] == '.' ? ',' : '.';
  return other;
}

}  // namespace timtin::query
