#include "text/lost_bytes.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/chars.h"
#include "text/clean.h"
#include "text/legal_word.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

constexpr std::size_t kMostLost = 3;  // in a word: no syllable has more such letters than two

/// The first bytes of letters, and the bytes that may be lost behind them, likeliest first.
struct Letters {
  std::u32string_view begin;
  std::u32string_view lost;
};
constexpr Letters kLetters[] = {
    {U"\xE1\xBB", U"\x81\x9D\x8D\x8F\x90"},  // ề ờ ọ ỏ Ố
    {U"\xE1\xBA", U"\xA0"},                  // Ạ
    {U"\xC3", U"\xA0\x81\x8D\x9D"},          // à Á Í Ý
    {U"\xC4", U"\x90"},                      // Đ
    {U"\xC6", U"\xA0"},                      // Ơ
};

/// Words that are more frequent than those which come before them in that order, by their tone keys
/// (counted in 31,000 news articles; each at least 20 times there, and more often than the other).
constexpr std::string_view kFrequent[] = {
    "ho5",   "bo3",   "khoi3",  "moi5",  "hoi3",  "chon5", "nho3", "to3",
    "chơ2",  "thơ2",  "giong5", "hong3", "mo3",   "tro5",  "don5", "long3",
    "gioi3", "bong3", "nhon5",  "mong3", "choi5", "toi3",  "von3", "ro5",
};

bool is_continuation(char32_t unit) { return unit >= 0x80 && unit < 0xC0; }

/// A place where a byte is missing, and what may have been there.
struct Lost {
  std::size_t at;
  std::u32string_view bytes;
};

/// Where bytes are missing in the word; what stands for them is taken out of it.
std::vector<Lost> find_lost(Units& word) {
  std::vector<Lost> lost;
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (const auto& [begin, bytes] : kLetters) {
      if (word.compare(i, begin.size(), begin) != 0) continue;
      const std::size_t at = i + begin.size();
      if (at < word.size() && is_continuation(word[at])) break;
      if (at < word.size() && word[at] == 0xFFFD) word.erase(at, 1);
      lost.push_back({at, bytes});
      i = at - 1;
      break;
    }
  }
  return lost;
}

/// «àN», «đỠ»: no way to write a word.
bool has_capital_behind_small(std::string_view word) {
  bool small = false;
  for (std::size_t pos = 0; pos < word.size();) {
    const Decoded decoded = decode(word, pos);
    pos += decoded.length;
    const CharInfo info = char_info(decoded.code_point);
    if (info.cls != CharClass::letter) continue;
    if (small && info.upper) return true;
    small = !info.upper;
  }
  return false;
}

bool is_frequent(std::string_view word) {
  return std::ranges::count(kFrequent, tone_key(clean_line(word))) > 0;
}

}  // namespace

std::string decode_mojibake(const Units& word) {
  Units left = word;
  const std::vector<Lost> lost = find_lost(left);
  if (lost.empty() || lost.size() > kMostLost) {
    return decode_units(OldEncoding::utf8_twice, word);
  }
  std::string best;
  std::vector<std::size_t> choice(lost.size());
  for (;;) {
    Units whole = left;
    for (std::size_t i = lost.size(); i > 0; --i) {
      whole.insert(lost[i - 1].at, 1, lost[i - 1].bytes[choice[i - 1]]);
    }
    std::string decoded = decode_units(OldEncoding::utf8_twice, whole);
    if (is_legal_word(decoded) && !has_capital_behind_small(decoded)) {
      if (is_frequent(decoded)) return decoded;
      if (best.empty()) best = std::move(decoded);
    }
    std::size_t next = 0;  // counts up, the digits of `choice`
    while (next < choice.size() && ++choice[next] == lost[next].bytes.size()) choice[next++] = 0;
    if (next == choice.size()) break;
  }
  return best.empty() ? decode_units(OldEncoding::utf8_twice, word) : best;
}

}  // namespace timtin::text
