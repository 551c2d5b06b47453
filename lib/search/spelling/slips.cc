#include "search/spelling/slips.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::search {
namespace {

constexpr std::array<std::string_view, 3> kRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

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
