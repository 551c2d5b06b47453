#include "search/spelling/slips.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::search {
namespace {

constexpr std::array<std::string_view, 3> kRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

/// Sounds that are one in the speech of some regions, and spellings of one sound: those who hear no
/// difference mistake them for each other at the beginning, or at the end of a syllable.
struct Sounds {
  std::u32string_view one;
  std::u32string_view other;
};
constexpr Sounds kOnsets[] = {{U"ch", U"tr"}, {U"s", U"x"},  {U"l", U"n"},   {U"d", U"gi"},
                              {U"d", U"r"},   {U"gi", U"r"}, {U"d", U"v"},   {U"gi", U"v"},
                              {U"g", U"gh"},  {U"c", U"k"},  {U"ng", U"ngh"}};
constexpr Sounds kCodas[] = {{U"n", U"ng"}, {U"n", U"nh"}, {U"t", U"c"}, {U"t", U"ch"}};

bool is_any_vowel(char32_t letter) {
  const char32_t plain = text::char_info(letter).folded;
  return std::u32string_view(U"aeiouy").find(plain) != std::u32string_view::npos;
}

/// The word with the sound at its beginning or end mistaken for one like it.
void add_sounds(const std::u32string& word, std::vector<std::u32string>& ways) {
  const auto swap_onset = [&](std::u32string_view from, std::u32string_view to) {
    if (word.size() > from.size() && word.starts_with(from) && is_any_vowel(word[from.size()])) {
      ways.push_back(std::u32string(to) + word.substr(from.size()));
    }
  };
  const auto swap_coda = [&](std::u32string_view from, std::u32string_view to) {
    const std::size_t stem = word.size() - std::min(word.size(), from.size());
    if (stem > 0 && word.ends_with(from) && is_any_vowel(word[stem - 1])) {
      ways.push_back(word.substr(0, stem) + std::u32string(to));
    }
  };
  for (const Sounds& sounds : kOnsets) {
    swap_onset(sounds.one, sounds.other);
    swap_onset(sounds.other, sounds.one);
  }
  for (const Sounds& sounds : kCodas) {
    swap_coda(sounds.one, sounds.other);
    swap_coda(sounds.other, sounds.one);
  }
}

/// The keys around a key: beside it, and those of the next rows that touch it.
std::string neighbours(char key) {
  std::string out;
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::size_t at = kRows[row].find(key);
    if (at == std::string_view::npos) continue;
    const auto add = [&](std::size_t other_row, std::size_t place) {
      if (other_row < kRows.size() && place < kRows[other_row].size()) {
        out += kRows[other_row][place];
      }
    };
    add(row, at - 1);
    add(row, at + 1);
    // Each row stands half a key to the right of the one above.
    add(row - 1, at);
    add(row - 1, at + 1);
    add(row + 1, at - 1);
    add(row + 1, at);
  }
  return out;
}

char32_t folded(char32_t letter) { return text::char_info(letter).folded; }

std::string encoded(const std::u32string& letters) {
  std::string out;
  for (const char32_t letter : letters) text::append(out, letter);
  return out;
}

}  // namespace

std::vector<Slip> slips(std::string_view letters) {
  std::u32string word;
  for (std::size_t pos = 0; pos < letters.size();) {
    const text::Decoded decoded = text::decode(letters, pos);
    pos += decoded.length;
    if (text::char_info(decoded.code_point).cls != text::CharClass::letter) return {};
    word += decoded.code_point;
  }
  if (word.size() > kLongestSlip) return {};
  std::vector<std::u32string> ways;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i + 1 < word.size() && word[i] != word[i + 1]) {
      ways.push_back(word);
      std::swap(ways.back()[i], ways.back()[i + 1]);
    }
    if (word.size() > 1) {
      ways.push_back(word);
      ways.back().erase(i, 1);
    }
    const char32_t plain = folded(word[i]);
    if (plain < 'a' || plain > 'z') continue;
    for (const char key : neighbours(static_cast<char>(plain))) {
      ways.push_back(word);
      ways.back()[i] = static_cast<char32_t>(key);
    }
  }
  for (std::size_t i = 0; i <= word.size(); ++i) {
    for (char32_t letter = 'a'; letter <= 'z'; ++letter) {
      ways.push_back(word);
      ways.back().insert(i, 1, letter);
    }
  }
  add_sounds(word, ways);
  std::ranges::sort(ways);
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  std::vector<Slip> out;
  for (const std::u32string& way : ways) {
    if (way == word) continue;
    std::u32string plain;
    for (const char32_t letter : way) plain += folded(letter);
    out.push_back({encoded(plain), encoded(way)});
  }
  return out;
}

}  // namespace timtin::search
