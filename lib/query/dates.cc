#include "query/dates.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "text/spell.h"

namespace timtin::query {
namespace {

using Way = WrittenDate::Way;

// What 28.9 is worth where 28/9 was typed: it may as well be a number, and a rare one.
constexpr double kDottedWeight = 0.2;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

bool is_day(int number) { return number >= 1 && number <= 31; }
bool is_month(int number) { return number >= 1 && number <= 12; }
bool is_year(int number) { return number >= kFirstYear && number <= kLastYear; }

/// The value of at most four digits, or -1.
int value_of(std::string_view digits) {
  int value = -1;
  if (digits.empty() || digits.size() > 4) return -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

int value_at(const std::vector<Word>& words, std::size_t i) {
  if (i >= words.size() || !words[i].number || words[i].prefix || words[i].marked) return -1;
  return value_of(words[i].folded);
}

bool is_word(const std::vector<Word>& words, std::size_t i, std::string_view folded,
             std::string_view key) {
  return i < words.size() && words[i].folded == folded && !words[i].prefix &&
         (words[i].key == key || !words[i].marked);
}

/// The date of two or three numbers, or none.
std::optional<WrittenDate> date_of(const std::vector<int>& numbers, std::size_t end, Way way) {
  if (numbers.size() == 2 && is_day(numbers[0]) && is_month(numbers[1])) {
    return WrittenDate{end, way, numbers[0], numbers[1], 0};
  }
  if (numbers.size() == 2 && is_month(numbers[0]) && is_year(numbers[1])) {
    return WrittenDate{end, way, 0, numbers[0], numbers[1]};
  }
  if (numbers.size() == 3 && is_day(numbers[0]) && is_month(numbers[1]) && is_year(numbers[2])) {
    return WrittenDate{end, way, numbers[0], numbers[1], numbers[2]};
  }
  return std::nullopt;
}

/// 28.9, 28.09.2020: one token.
std::optional<WrittenDate> dotted_date_at(const std::vector<Word>& words, std::size_t begin) {
  const Word& word = words[begin];
  if (!word.number || word.prefix || word.glued) return std::nullopt;
  std::vector<int> numbers;
  for (std::size_t at = 0; at <= word.key.size();) {
    const std::size_t dot = std::min(word.key.find('.', at), word.key.size());
    numbers.push_back(value_of(std::string_view(word.key).substr(at, dot - at)));
    at = dot + 1;
  }
  return date_of(numbers, begin + 1, Way::dotted);
}

/// 28/9, 28-09-2020: glued tokens.
std::optional<WrittenDate> glued_date_at(const std::vector<Word>& words, std::size_t begin) {
  if (words[begin].glued) return std::nullopt;
  std::size_t end = begin + 1;
  std::vector<int> numbers{value_at(words, begin)};
  for (; end < words.size() && words[end].glued; ++end) numbers.push_back(value_at(words, end));
  return date_of(numbers, end, Way::glued);
}

/// ngày 28 tháng 9 năm 2020, 28 tháng 9, tháng 9 năm 2020.
std::optional<WrittenDate> spoken_date_at(const std::vector<Word>& words, std::size_t begin) {
  WrittenDate date;
  date.way = Way::spoken;
  std::size_t at = begin;
  if (is_word(words, at, "ngay", "ngay2")) ++at;
  if (is_day(value_at(words, at))) date.day = value_at(words, at++);
  if (date.day == 0 && at > begin) return std::nullopt;
  if (!is_word(words, at, "thang", "thang1") || !is_month(value_at(words, at + 1))) {
    return std::nullopt;
  }
  date.month = value_at(words, at + 1);
  date.end = at + 2;
  if (is_word(words, date.end, "nam", "năm") && is_year(value_at(words, date.end + 1))) {
    date.year = value_at(words, date.end + 1);
    date.end += 2;
  }
  if (date.day == 0 && date.year == 0) return std::nullopt;  // «tháng 9» says no more than that
  return date;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Every way to write the numbers with dots between them, with and without zeros.
std::vector<std::string> dotted(const std::vector<int>& numbers) {
  std::vector<std::string> ways{""};
  for (const int value : numbers) {
    std::vector<std::string> longer;
    for (const std::string& way : ways) {
      const std::string before = way.empty() ? way : way + '.';
      longer.push_back(before + std::to_string(value));
      if (value < 10) longer.push_back(before + two_digits(value));
    }
    ways = std::move(longer);
  }
  return ways;
}

std::vector<int> numbers_of(const WrittenDate& date) {
  std::vector<int> numbers;
  for (const int value : {date.day, date.month, date.year}) {
    if (value != 0) numbers.push_back(value);
  }
  return numbers;
}

/// Adds the other ways to write a number to the word that has one of them.
void add_ways(Word& word, const std::vector<std::string>& ways) {
  for (const std::string& way : ways) {
    const Alike other{way, way, {}, 1};
    if (way != word.folded && std::ranges::count(word.alike, other) == 0) {
      word.alike.push_back(other);
    }
  }
}

Word new_word(const Word& typed, std::string_view folded, std::string_view key) {
  Word word;
  word.text = text::spell(key);
  word.folded = folded;
  word.key = key;
  word.begin = typed.begin;
  word.end = typed.end;
  word.marked = folded != key;
  word.number = folded.find_first_not_of("0123456789.") == std::string_view::npos;
  return word;
}

}  // namespace

std::optional<WrittenDate> date_at(const std::vector<Word>& words, std::size_t begin) {
  // What most words are.
  const Word& first = words[begin];
  if (!first.number && first.folded != "ngay" && first.folded != "thang") return std::nullopt;
  for (const auto& date :
       {spoken_date_at(words, begin), glued_date_at(words, begin), dotted_date_at(words, begin)}) {
    if (date) return date;
  }
  return std::nullopt;
}

int year_of(const Word& word) {
  // Older ones are numbers of something else as a rule.
  constexpr int kOldestNews = 1945;
  if (!word.number || word.prefix || word.text.size() != 4) return 0;
  const int value = value_of(word.text);
  return value >= kOldestNews && value <= kLastYear ? value : 0;
}

void add_zeros(std::vector<Word>& words, std::size_t begin, const WrittenDate& date) {
  if (date.way == Way::dotted) {
    add_ways(words[begin], dotted(numbers_of(date)));
    return;
  }
  for (std::size_t i = begin; i < date.end; ++i) {
    if (const int value = value_at(words, i); value >= 0 && value < 10) {
      add_ways(words[i], dotted({value}));
    }
  }
}

std::vector<Word> written_as(const WrittenDate& date, Way way, const Word& typed) {
  std::vector<Word> words;
  if (way == Way::dotted) {
    const std::string number = dotted(numbers_of(date)).front();
    words.push_back(new_word(typed, number, number));
    words.back().weight = kDottedWeight;
  } else {
    const auto add = [&](int value) {
      words.push_back(new_word(typed, std::to_string(value), std::to_string(value)));
    };
    if (date.day != 0) add(date.day);
    if (way == Way::spoken) words.push_back(new_word(typed, "thang", "thang1"));
    add(date.month);
    if (date.year != 0 && way == Way::spoken) words.push_back(new_word(typed, "nam", "năm"));
    if (date.year != 0) add(date.year);
    for (std::size_t i = 1; i < words.size(); ++i) words[i].glued = true;
  }
  WrittenDate same = date;
  same.way = way;
  same.end = words.size();
  add_zeros(words, 0, same);
  return words;
}

}  // namespace timtin::query
