#include "query/joints.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "query/lexicon.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostNumber = 4;  // bytes of it: 1A, 2020

/// Where the number of a word of letters and a number begins in its folded form, or npos.
std::size_t number_at(const Word& word) {
  if (word.number || word.prefix) return std::string::npos;
  const std::size_t at = word.folded.find_first_of(kDigits);
  const bool fits = at != std::string::npos && at > 0 && word.folded.size() - at <= kMostNumber &&
                    word.key.ends_with(word.folded.substr(at));
  return fits ? at : std::string::npos;
}

Word part(const Word& word, std::string_view folded, std::string_view key) {
  Word out;
  out.folded = folded;
  out.key = key;
  out.text = key;
  out.begin = word.begin;
  out.end = word.end;
  out.marked = out.folded != out.key;
  out.number = folded.find_first_not_of("0123456789.,") == std::string_view::npos;
  out.upper = word.upper;
  out.all_upper = word.all_upper && !out.number;
  out.weight = word.weight;
  return out;
}

}  // namespace

std::vector<Word> parted(const Word& word) {
  const std::string_view folded = word.folded;
  const std::string_view key = word.key;
  std::size_t at = number_at(word);
  if (at == std::string::npos && folded.size() > 2 && !word.prefix && !word.number &&
      folded[0] == key[0] && has_apostrophe(word)) {
    at = 1;
  }
  if (at == std::string::npos) return {};
  const std::size_t key_at = key.size() - (at == 1 ? key.size() - 1 : folded.size() - at);
  return {part(word, folded.substr(0, at), key.substr(0, key_at)),
          part(word, folded.substr(at), key.substr(key_at))};
}

std::vector<std::vector<Word>> parted_elsewhere(const Word& left, const Word& right) {
  if (!right.number || right.prefix) return {};
  if (const std::size_t at = number_at(left); at != std::string::npos) {
    // Only what was typed without a space.
    if (right.begin != left.end + 1) return {};
    std::vector<std::vector<Word>> ways;
    for (const char sign : {'.', ','}) {
      const std::string number = left.folded.substr(at) + sign + right.folded;
      ways.push_back({part(left, left.folded.substr(0, at),
                           left.key.substr(0, left.key.size() - (left.folded.size() - at))),
                      part(right, number, number)});
    }
    return ways;
  }
  const std::size_t sign = right.key.find_first_of(".,");
  const bool letters = !left.number && !left.prefix && !text::is_legal_syllable(left.key);
  if (!letters || right.folded != right.key || sign == std::string::npos) return {};
  const std::string before = right.key.substr(0, sign);
  const std::string behind = right.key.substr(sign + 1);
  if (behind.find_first_of(".,") != std::string::npos) return {};
  return {{part(left, left.folded + before, left.key + before), part(right, behind, behind)}};
}

std::optional<Word> joined(const Word& left, const Word& right) {
  if (left.prefix || right.prefix || left.number) return std::nullopt;
  Word one = part(left, left.folded + right.folded, left.key + right.key);
  one.end = right.end;
  // U 23 and COVID 19, but no word before a number: «năm 23», «ở 23».
  const bool letters =
      (left.folded.size() == 1 && left.upper) || !text::is_legal_syllable(left.key);
  const bool numbered =
      letters && right.folded.find_first_of(kDigits) == 0 && number_at(one) == left.folded.size();
  const bool name =
      left.folded.size() == 1 && left.folded == left.key && !right.number && has_apostrophe(one);
  if (!numbered && !name) return std::nullopt;
  one.number = false;
  return one;
}

}  // namespace timtin::query
