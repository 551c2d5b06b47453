// The grammar of quốc ngữ: which onsets, rhymes and tones make a syllable.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/syllable.h"

namespace timtin::text {
namespace {

/// Which rhymes an onset is written before. c, g, ng stand before back vowels and k, gh, ngh are
/// their spellings before front vowels (i, e, ê, y).
enum class Before { any, back, front };

struct Onset {
  std::string_view spelling;
  Before before;
};

constexpr Onset kOnsets[] = {
    {"", Before::any},      {"b", Before::any},  {"c", Before::back},  {"ch", Before::any},
    {"d", Before::any},     {"đ", Before::any},  {"g", Before::back},  {"gh", Before::front},
    {"gi", Before::any},    {"h", Before::any},  {"k", Before::front}, {"kh", Before::any},
    {"l", Before::any},     {"m", Before::any},  {"n", Before::any},   {"ng", Before::back},
    {"ngh", Before::front}, {"nh", Before::any}, {"p", Before::any},   {"ph", Before::any},
    {"r", Before::any},     {"s", Before::any},  {"t", Before::any},   {"th", Before::any},
    {"tr", Before::any},    {"v", Before::any},  {"x", Before::any},
};

constexpr std::string_view kRhymes[] = {
    "a",   "ac",   "ach",  "ai",   "am",   "an",   "ang",  "anh",  "ao",  "ap",   "at",   "au",
    "ay",  "ăc",   "ăm",   "ăn",   "ăng",  "ăp",   "ăt",   "âc",   "âm",  "ân",   "âng",  "âp",
    "ât",  "âu",   "ây",   "e",    "ec",   "em",   "en",   "eng",  "eo",  "ep",   "et",   "ê",
    "êch", "êm",   "ên",   "ênh",  "êp",   "êt",   "êu",   "i",    "ia",  "ich",  "im",   "in",
    "inh", "ip",   "it",   "iu",   "iêc",  "iêm",  "iên",  "iêng", "iêp", "iêt",  "iêu",  "o",
    "oa",  "oac",  "oach", "oai",  "oam",  "oan",  "oang", "oanh", "oao", "oap",  "oat",  "oay",
    "oăc", "oăm",  "oăn",  "oăng", "oăt",  "oc",   "oe",   "oen",  "oeo", "oet",  "oi",   "om",
    "on",  "ong",  "ooc",  "oong", "op",   "ot",   "ô",    "ôc",   "ôi",  "ôm",   "ôn",   "ông",
    "ôp",  "ôt",   "ơ",    "ơi",   "ơm",   "ơn",   "ơp",   "ơt",   "u",   "ua",   "uân",  "uâng",
    "uât", "uây",  "uc",   "uê",   "uêch", "uênh", "ui",   "um",   "un",  "ung",  "uôc",  "uôi",
    "uôm", "uôn",  "uông", "uôt",  "uơ",   "up",   "ut",   "uy",   "uya", "uych", "uyên", "uyêt",
    "uyn", "uynh", "uyp",  "uyt",  "uyu",  "ư",    "ưa",   "ưc",   "ưi",  "ưn",   "ưng",  "ươc",
    "ươi", "ươm",  "ươn",  "ương", "ươp",  "ươt",  "ươu",  "ưt",   "ưu",
};

/// After q, where the u is part of the onset's sound.
constexpr std::string_view kRhymesAfterQ[] = {
    "ua",  "uac", "uach", "uai",  "uan",  "uang", "uanh", "uao",  "uat", "uau",  "uay",
    "uăc", "uăm", "uăn",  "uăng", "uăp",  "uăt",  "uân",  "uâng", "uât", "uây",  "ue",
    "uen", "ueo", "uet",  "uê",   "uêch", "uên",  "uênh", "uêt",  "uêu", "ui",   "uinh",
    "uit", "uôc", "uơ",   "uơi",  "uy",   "uych", "uyên", "uyêt", "uyn", "uynh", "uyt",
};

/// Without an onset iê is written yê.
constexpr std::string_view kRhymesAlone[] = {"y", "yêm", "yên", "yêng", "yêt", "yêu"};

/// Onsets that y may follow in place of i: kỹ, lý, mỹ, tỷ, sỹ, hỷ, thy, vỹ …
constexpr std::string_view kOnsetsBeforeY[] = {"h", "k", "l", "m", "n", "s", "t", "th", "v"};

/// gi before a rhyme that begins with i is written with one i: gì, gìn, giêng, giếng.
constexpr std::string_view kRhymesAfterG[] = {"i", "ia", "in", "iêc", "iêm", "iêng", "iêt"};

bool starts_with_any(std::string_view rhyme, std::initializer_list<std::string_view> vowels) {
  return std::any_of(vowels.begin(), vowels.end(),
                     [rhyme](std::string_view vowel) { return rhyme.starts_with(vowel); });
}

bool go_together(const Onset& onset, std::string_view rhyme) {
  const bool front = starts_with_any(rhyme, {"i", "e", "ê"});
  if (onset.before == Before::front && !front) return false;
  if (onset.before == Before::back && front) return false;
  if (onset.spelling == "gi" && rhyme.starts_with("i")) return false;
  if (onset.spelling.empty() && rhyme.starts_with("iê")) return false;
  return true;
}

/// The bytes of a syllable without its tone as one number, which is quicker to look up than text;
/// 0 for more than eight bytes, which no syllable has («ngươi», «khuêch» have seven).
std::uint64_t packed(std::string_view syllable) {
  std::uint64_t bytes = 0;
  if (syllable.size() <= sizeof bytes) std::memcpy(&bytes, syllable.data(), syllable.size());
  return bytes;
}

using Syllables = std::unordered_set<std::uint64_t>;

/// All syllables without their tones, about 4,000.
Syllables all_syllables() {
  Syllables all;
  const auto add = [&all](std::string_view onset, std::string_view rhyme) {
    all.insert(packed(std::string(onset).append(rhyme)));
  };
  for (const Onset& onset : kOnsets) {
    for (const std::string_view rhyme : kRhymes) {
      if (go_together(onset, rhyme)) add(onset.spelling, rhyme);
    }
  }
  for (const std::string_view rhyme : kRhymesAfterQ) add("q", rhyme);
  for (const std::string_view rhyme : kRhymesAlone) add("", rhyme);
  for (const std::string_view onset : kOnsetsBeforeY) add(onset, "y");
  for (const std::string_view rhyme : kRhymesAfterG) add("g", rhyme);
  return all;
}

bool ends_in_stop(std::string_view syllable) {
  return syllable.ends_with("p") || syllable.ends_with("t") || syllable.ends_with("c") ||
         syllable.ends_with("ch");
}

}  // namespace

bool is_legal_syllable(std::string_view key) {
  static const Syllables syllables = all_syllables();
  const auto [letters, tone] = parts_of_key(key);
  // A final stop goes with sắc and nặng alone.
  if (ends_in_stop(letters) && tone != '1' && tone != '5') return false;
  return syllables.contains(packed(letters));
}

bool is_legal_with_some_tone(std::string_view key) {
  return is_legal_syllable(key) || is_legal_syllable(std::string(key) + '1');
}

}  // namespace timtin::text
