#include "article/dates/date_cited.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/dates/date_words.h"

namespace timtin::article {
namespace {

// Kinds of documents whose day of issue is not the day of the news.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kDocuments = {{
    {"nghi", "quyet"}, {"quyet", "dinh"}, {"ke", "hoach"},  {"thong", "tu"},     {"nghi", "dinh"},
    {"chi", "thi"},    {"cong", "van"},   {"thong", "bao"}, {"huong", "dan"},    {"cong", "dien"},
    {"to", "trinh"},   {"bao", "cao"},    {"phap", "lenh"}, {"ket", "luan"},     {"van", "ban"},
    {"giay", "phep"},  {"giay", "moi"},   {"de", "an"},     {"chuong", "trinh"}, {"ban", "an"},
    {"quy", "dinh"},   {"hop", "dong"},
}};

// True if the word is a number or part of a number of a document that stands at `index`.
bool has_digit(const Word& word) {
  return std::any_of(word.folded.begin(), word.folded.end(), is_digit);
}

// «số 219/KH-UBND, ngày 14/02/2022 của …» cites; «…, ngày 14/02/2022, UBND huyện …» tells.
bool told_behind_comma(std::string_view between, std::string_view after) {
  if (between.find(',') == std::string_view::npos) return false;
  const std::vector<Word> next = words_of(after.substr(0, std::min<std::size_t>(after.size(), 24)));
  return next.empty() || !one_of(next.front().folded, {"cua", "ve", "quy"});
}

// Index of «Căn cứ» if that begins the sentence: it names laws and documents with their days.
std::size_t stated_ground(const std::vector<Word>& words, std::string_view before,
                          std::string_view after) {
  const std::size_t begin = sentence_begin(before);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].begin < begin) continue;
    const bool ground = words[i].folded == "can" && words[i + 1].folded == "cu";
    const bool tells = ground && told_behind_comma(before.substr(words[i + 1].end), after);
    return ground && !tells ? i : words.size();
  }
  return words.size();
}

// Index of the first word of the document that the date belongs to, or `words.size()`.
std::size_t cited_document(const std::vector<Word>& words, std::string_view before,
                           std::string_view after) {
  constexpr std::size_t kReach = 24;  // words between the kind of document and its day
  const std::size_t size = words.size();
  for (std::size_t back = 2; back <= std::min(size, kReach); ++back) {
    const std::size_t i = size - back;
    const bool kind = std::any_of(kDocuments.begin(), kDocuments.end(), [&](const auto& document) {
      return words[i].folded == document.first && words[i + 1].folded == document.second;
    });
    const bool numbered = words[i].folded == "so" && has_digit(words[i + 1]) &&
                          before.substr(words[i + 1].end, 1) == "/";
    if (!kind && !numbered) continue;
    // The number: «số 219», «05-CT/TW» right behind the kind.
    std::size_t number = kind ? i + 2 : i + 1;
    if (number < size && words[number].folded == "so") ++number;
    const bool has_number = number < size && has_digit(words[number]);
    if (kind && !has_number && size - i > 4) continue;
    // Nothing between them may begin a new thought.
    bool broken = false;
    for (std::size_t w = i; w < size; ++w) {
      if (one_of(words[w].folded, {"sang", "chieu", "trua", "hom", "vua"})) broken = true;
    }
    const std::size_t tail = has_number ? words[number].end : words[i + 1].end;
    const std::string_view between = before.substr(tail);
    if (between.find(';') != std::string_view::npos || sentence_begin(between) != 0) broken = true;
    if (told_behind_comma(between, after)) broken = true;
    return broken ? size : i;
  }
  return size;
}

// Index of the first word of a phrase that makes the day one of history, or `words.size()`.
std::size_t historic(const std::vector<Word>& words) {
  const std::size_t size = words.size();
  const std::size_t from = size > 6 ? size - 6 : 0;
  for (std::size_t i = from; i < size; ++i) {
    const std::string_view word = words[i].folded;
    const std::string_view next = i + 1 < size ? std::string_view(words[i + 1].folded) : "";
    if ((word == "sinh" && next == "ngay") || (word == "hieu" && next == "luc") ||
        (word == "thanh" && next == "lap") || (word == "ban" && next == "hanh") ||
        (word == "ky" && next == "ngay") || (word == "ra" && next == "doi") ||
        (word == "cap" && next == "ngay") || (word == "ke" && next == "tu")) {
      return i;
    }
  }
  return size;
}

}  // namespace

std::size_t find_cited(const std::vector<Word>& words, std::string_view before,
                       std::string_view after) {
  const std::size_t document = cited_document(words, before, after);
  if (document != words.size()) return document;
  const std::size_t ground = stated_ground(words, before, after);
  return ground != words.size() ? ground : historic(words);
}

}  // namespace timtin::article
