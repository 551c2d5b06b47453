#include "article/kind/spam.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "article/scan.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "text/word_cache.h"

namespace timtin::article {
namespace {

constexpr std::size_t kReach = std::size_t{16} * 1024;  // bytes of the body
constexpr std::size_t kOpening = 1536;  // of them without which there is no need to read on
constexpr int kMostOfOne = 8;           // times that one phrase counts
constexpr int kTitle = 4;               // a phrase of the title counts so often
constexpr int kBrand = 6;               // points
// Points that make a text of so many words spam through and through.
constexpr double kFull = 20;
constexpr double kFullPerWord = 0.1;

// What a word, or several without a blank between them, may be in the phrases of the table.
struct Part {
  bool empty = true;
  bool whole = false;  // a phrase of one word, or a brand
  bool first = false;
  bool second = false;
};

struct Tables {
  std::unordered_map<std::string, int> points;  // of phrases of tone keys; less than 0: against
  std::unordered_map<std::string, int> firsts;  // first words: the longest phrase, in words
  // Of the phrases that speak for spam: their words, and the first two of each.
  std::unordered_map<std::string, Part> parts;
  std::unordered_set<std::string> pairs;
  std::unordered_set<std::string> brands;
};

std::string keys_of(std::string_view text);

void add_keys(Tables& tables, const std::string& keys, int points) {
  tables.points.emplace(keys, points);
  const int words = static_cast<int>(std::count(keys.begin(), keys.end(), ' ')) + 1;
  const std::size_t end = std::min(keys.find(' '), keys.size());
  const std::string first = keys.substr(0, end);
  int& longest = tables.firsts[first];
  longest = std::max(longest, words);
  if (points < 0) return;
  if (words == 1) {
    tables.parts[first].whole = true;
    return;
  }
  const std::string pair = keys.substr(0, keys.find(' ', end + 1));
  tables.parts[first].first = true;
  tables.parts[pair.substr(end + 1)].second = true;
  tables.pairs.insert(pair);
}

// Spam is written without marks as often, and so are reports about it.
void add_phrase(Tables& tables, std::string_view phrase, int points) {
  const std::string keys = keys_of(phrase);
  add_keys(tables, keys, points);
  std::string bare;
  for (const Word& word : words_of(phrase)) bare += (bare.empty() ? "" : " ") + word.folded;
  const bool several = bare.find(' ') != std::string::npos;
  if (bare != keys && several && points != 1) add_keys(tables, bare, points - (points > 0 ? 1 : 0));
}

const Tables& tables() {
  static const Tables made = [] {
    Tables result;
#define TIMTIN_SPAM_PHRASE(points, phrase) add_phrase(result, phrase, points);
#define TIMTIN_SPAM_MARKED(points, phrase) add_keys(result, keys_of(phrase), points);
#define TIMTIN_SPAM_AGAINST(points, phrase) add_phrase(result, phrase, -(points));
#define TIMTIN_SPAM_BRAND(stem) result.brands.emplace(stem);
#include "article/kind/spam.inc"
#undef TIMTIN_SPAM_PHRASE
#undef TIMTIN_SPAM_MARKED
#undef TIMTIN_SPAM_AGAINST
#undef TIMTIN_SPAM_BRAND
    return result;
  }();
  return made;
}

// The words as tone keys with one blank between them.
std::string keys_of(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  text::Tone tone = text::Tone::level;
  const auto end_word = [&] {
    if (out.empty() || out.back() == ' ') return;
    if (tone != text::Tone::level) out += static_cast<char>('0' + static_cast<int>(tone));
    tone = text::Tone::level;
    out += ' ';
  };
  for (std::size_t pos = 0; pos < text.size();) {
    const char c = text[pos];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (is_word_byte(c)) {
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      } else {
        end_word();
      }
      ++pos;
      continue;
    }
    const text::Decoded decoded = text::decode(text, pos);
    const text::CharInfo info = text::char_info(decoded.code_point);
    if (info.cls == text::CharClass::letter || info.cls == text::CharClass::digit) {
      text::append(out, info.letter);
      if (info.tone != text::Tone::level) tone = info.tone;
    } else {
      end_word();
    }
    pos += decoded.length;
  }
  end_word();
  if (!out.empty()) out.pop_back();
  return out;
}

// «98win», «win55», «789bet»
bool is_brand(std::string_view word) {
  const auto digit = [](char c) { return is_digit(c); };
  const auto front = std::find_if_not(word.begin(), word.end(), digit) - word.begin();
  const auto back = std::find_if_not(word.rbegin(), word.rend(), digit) - word.rbegin();
  const auto few = [](std::ptrdiff_t digits) { return digits == 2 || digits == 3; };
  const auto size = static_cast<std::ptrdiff_t>(word.size());
  if (front + back >= size || few(front) == few(back) || (front != 0 && back != 0)) return false;
  return tables().brands.contains(std::string(
      word.substr(static_cast<std::size_t>(front), static_cast<std::size_t>(size - front - back))));
}

struct Counted {
  std::unordered_map<std::string_view, int> times;  // of the phrases of the table
  int brands = 0;
  std::size_t words = 0;
};

Counted count(std::string_view text) {
  const Tables& known = tables();
  Counted counted;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find(' ', pos), text.size());
    const std::string_view word = text.substr(pos, end - pos);
    ++counted.words;
    if (is_digit(word.front()) || is_digit(word.back())) counted.brands += is_brand(word) ? 1 : 0;
    const auto first = known.firsts.find(std::string(word));
    if (first != known.firsts.end()) {
      std::size_t last = end;
      for (int words = 1; words <= first->second; ++words) {
        const auto found = known.points.find(std::string(text.substr(pos, last - pos)));
        if (found != known.points.end()) ++counted.times[found->first];
        if (last >= text.size()) break;
        last = std::min(text.find(' ', last + 1), text.size());
      }
    }
    pos = end + 1;
  }
  return counted;
}

int points(const Counted& counted) {
  int sum = kBrand * std::min(counted.brands, kMostOfOne);
  for (const auto& [phrase, times] : counted.times) {
    sum += tables().points.at(std::string(phrase)) * std::min(times, kMostOfOne);
  }
  return sum;
}

bool speaks(const Counted& counted) {
  return counted.brands > 0 ||
         std::any_of(counted.times.begin(), counted.times.end(), [](const auto& entry) {
           return tables().points.at(std::string(entry.first)) > 0;
         });
}

Part part_of(std::string_view stretch) {
  const std::string keys = keys_of(stretch);
  Part all;
  for (std::size_t pos = 0; pos < keys.size();) {
    const std::size_t end = std::min(keys.find(' ', pos), keys.size());
    const std::string word = keys.substr(pos, end - pos);
    const auto known = tables().parts.find(word);
    const Part part = known == tables().parts.end() ? Part() : known->second;
    all.whole = all.whole || part.whole || (all.first && part.second) || is_brand(word);
    all.first = all.first || part.first;
    all.second = all.second || part.second;
    all.empty = false;
    pos = end + 1;
  }
  return all;
}

bool has_pair(std::string_view text) {
  const std::string keys = keys_of(text);
  for (std::size_t pos = 0; pos < keys.size();) {
    const std::size_t end = std::min(keys.find(' ', pos), keys.size());
    const std::size_t next = keys.find(' ', end + 1);
    if (tables().pairs.contains(keys.substr(pos, next - pos))) return true;
    pos = end + 1;
  }
  return false;
}

// False if the text has no brand, and no phrase that speaks for spam: told of most texts by a look
// at each word.
bool may_speak(std::string_view text) {
  constexpr unsigned kBits = 13;
  static thread_local text::WordCache<Part, kBits> parts;
  std::string_view first;  // the words before, if a phrase may begin with them
  for (std::size_t pos = 0; pos < text.size();) {
    if (text[pos] == ' ') {
      ++pos;
      continue;
    }
    const text::WrittenWord word(text, pos);
    const auto* known = parts.find(word);
    const std::size_t begin = pos;
    pos += word.size();
    while (word.size() == 0 && pos < text.size() && is_word_byte(text[pos])) ++pos;
    if (pos == begin) {  // a sign
      ++pos;
      continue;
    }
    const Part part = known != nullptr ? known->value : part_of(text.substr(begin, pos - begin));
    if (known == nullptr && word.size() != 0) parts.put(word, {}, part);
    if (part.whole) return true;
    if (part.second && !first.empty()) {
      const auto from = static_cast<std::size_t>(first.data() - text.data());
      if (has_pair(text.substr(from, pos - from))) return true;
    }
    if (!part.empty) first = part.first ? text.substr(begin, pos - begin) : std::string_view();
  }
  return false;
}

}  // namespace

int spam_score(std::string_view title, std::string_view body) {
  // Spam is spam from its beginning on: most texts are done with here.
  const std::string_view opening = body.substr(0, kOpening);
  if (!may_speak(title) && !may_speak(opening)) return 0;
  const std::string title_keys = keys_of(title);
  const Counted in_title = count(title_keys);
  const std::string opening_keys = keys_of(opening);
  if (!speaks(in_title) && !speaks(count(opening_keys))) return 0;
  const std::string body_keys = keys_of(body.substr(0, kReach));
  const Counted in_body = count(body_keys);
  const int sum = kTitle * points(in_title) + points(in_body);
  if (sum <= 0) return 0;
  const double full = kFull + kFullPerWord * static_cast<double>(in_body.words);
  return static_cast<int>(std::min(100.0, 100 * sum / full));
}

}  // namespace timtin::article
