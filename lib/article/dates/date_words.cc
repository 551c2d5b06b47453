#include "article/dates/date_words.h"

namespace timtin::article {

bool drop_weekday(std::vector<Word>& words) {
  const std::size_t size = words.size();
  if (size >= 2 && words[size - 2].folded == "thu" &&
      one_of(words[size - 1].folded,
             {"hai", "ba", "tu", "nam", "sau", "bay", "2", "3", "4", "5", "6", "7"})) {
    words.resize(size - 2);
    return true;
  }
  if (size >= 2 && words[size - 2].folded == "chu" && words[size - 1].folded == "nhat") {
    words.resize(size - 2);
    return true;
  }
  if (size >= 1 && one_of(words[size - 1].folded, {"cn", "t2", "t3", "t4", "t5", "t6", "t7"})) {
    words.resize(size - 1);
    return true;
  }
  return false;
}

bool announces_day(std::string_view folded) {
  return one_of(folded, {"ngay", "sang", "chieu", "trua", "toi", "dem", "hom", "mung", "mong"});
}

int english_month(std::string_view word) noexcept {
  static constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                                 "may",       "june",     "july",     "august",
                                                 "september", "october",  "november", "december"};
  constexpr std::size_t kShortest = 3;
  if (word.size() < kShortest) return 0;
  // Byte by byte: «máy» is no May.
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    const bool begins = word.size() <= kMonths[i].size() &&
                        std::equal(word.begin(), word.end(), kMonths[i].begin(), same);
    if (begins) return static_cast<int>(i) + 1;
  }
  return 0;
}

namespace {

// Where the mark of an agency or paper at the beginning of a line ends: «(Chinhphu.vn) - », «BBK -
// »; 0 if there is none.
std::size_t agency_end(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr std::size_t kWords = 4;
  const std::string_view head = text.substr(0, std::min(text.size(), kLongest));
  for (const std::string_view dash : {"- ", "\u2013 "}) {
    const std::size_t at = head.find(dash);
    if (at != std::string_view::npos && count_words(head.substr(0, at)) <= kWords) {
      return at + dash.size();
    }
  }
  return 0;
}

}  // namespace

std::size_t sentence_begin(std::string_view text) {
  for (std::size_t pos = text.size(); pos > 1; --pos) {
    const char c = text[pos - 2];
    if ((c == '.' || c == '!' || c == '?' || c == ';') && is_blank(text[pos - 1]) &&
        begins_upper(text.substr(pos), true)) {
      return pos;
    }
  }
  return agency_end(text);
}

}  // namespace timtin::article
