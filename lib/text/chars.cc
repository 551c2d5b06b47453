#include "text/chars.h"

#include <cstddef>

#include "text/chars_icu.h"
#include "text/chars_table.h"

namespace timtin::text {
namespace {

/// A run of code points: letter and folded count up with the code point, the rest is equal.
struct Run {
  std::uint16_t first;
  std::uint16_t last;
  std::uint16_t letter;  ///< of the first code point
  std::uint16_t folded;  ///< of the first code point
  Tone tone;
  CharClass cls;
  bool upper;
  bool compound;
};

using enum CharClass;
using enum Tone;

constexpr Run kRuns[] = {
#include "text/chars_table.inc"
};

template <std::size_t Size>
consteval std::array<CharEntry, Size> expand(char32_t begin) {
  std::array<CharEntry, Size> table{};
  for (const Run& run : kRuns) {
    if (run.first < begin || run.last >= begin + Size) continue;
    for (std::uint32_t c = run.first; c <= run.last; ++c) {
      const std::uint32_t step = c - run.first;
      table[c - begin] = {static_cast<std::uint16_t>(run.letter + step),
                          static_cast<std::uint16_t>(run.folded + step),
                          run.tone,
                          run.cls,
                          run.upper,
                          run.compound};
    }
  }
  return table;
}

constexpr bool stays_as_it_is(char32_t c, const CharEntry& entry) {
  switch (entry.cls) {
    case letter:
      return !entry.compound && (entry.letter != U'đ' || c == U'đ' || c == U'Đ');
    case digit:
    case separator:
      return !entry.compound;
    case space:
      return c == U' ' || c == U'\n';
    case quality:
    case tone:
    case mark:
    case invisible:
      return false;
  }
  return false;
}

consteval std::array<bool, kPunctuationEnd> find_unclean() {
  const auto table = expand<kTableEnd>(0);
  const auto punctuation = expand<kPunctuationEnd - kPunctuationBegin>(kPunctuationBegin);
  std::array<bool, kPunctuationEnd> unclean{};
  for (char32_t c = 0; c < kTableEnd; ++c) unclean[c] = !stays_as_it_is(c, table[c]);
  for (char32_t c = kTableEnd; c < kPunctuationBegin; ++c) unclean[c] = true;
  for (char32_t c = kPunctuationBegin; c < kPunctuationEnd; ++c) {
    unclean[c] = !stays_as_it_is(c, punctuation[c - kPunctuationBegin]);
  }
  return unclean;
}

}  // namespace

constinit const std::array<CharEntry, kTableEnd> kCharTable = expand<kTableEnd>(0);
constinit const std::array<CharEntry, kPunctuationEnd - kPunctuationBegin> kPunctuationTable =
    expand<kPunctuationEnd - kPunctuationBegin>(kPunctuationBegin);

constinit const std::array<bool, kPunctuationEnd> kNeedsCleaning = find_unclean();

CharInfo char_info(char32_t code_point) noexcept {
  const CharEntry* entry = find_entry(code_point);
  if (entry == nullptr) return char_info_from_icu(code_point);
  return {entry->letter, entry->folded, entry->tone, entry->cls, entry->upper, entry->compound};
}

}  // namespace timtin::text
