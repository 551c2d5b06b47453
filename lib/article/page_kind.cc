#include "article/page_kind.h"

#include <algorithm>
#include <string>

#include "article/scan.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::article {
namespace {

constexpr std::size_t kLanguageReach = 3000;  // bytes that are looked at
constexpr std::size_t kFewestLetters = 80;
constexpr double kLeastVietnamese = 0.6;

// A list has at least so many items between its paragraphs …
constexpr std::size_t kItemsInside = 3;
// … with so little prose to each, in words.
constexpr std::size_t kWordsPerItem = 60;
// Without dates inside: so little prose, so many items around it.
constexpr std::size_t kFewWords = 60;
constexpr std::size_t kItemsAround = 6;
// A link of so many words is a title; shorter ones are menus.
constexpr std::size_t kTitleWords = 6;

struct Letters {
  std::size_t all = 0;
  std::size_t vietnamese = 0;
};

Letters count_letters(std::string_view text) {
  Letters letters;
  for (const Word& word : words_of(text.substr(0, kLanguageReach))) {
    std::size_t size = 0;
    for (std::size_t pos = word.begin; pos < word.end;) {
      const text::Decoded decoded = text::decode(text, pos);
      if (text::char_info(decoded.code_point).cls == text::CharClass::letter) ++size;
      pos += decoded.length;
    }
    letters.all += size;
    // With marks the spelling must be legal, too: «été» is no syllable, «tết» is.
    const std::string key = text::tone_key(text.substr(word.begin, word.end - word.begin));
    if (text::is_legal_syllable(key) || text::is_legal_syllable(word.folded + '1')) {
      letters.vietnamese += size;
    }
  }
  return letters;
}

// A line that stands for another article.
bool is_item(const Line& line) {
  if (line.kind == LineKind::teaser || line.kind == LineKind::date) return true;
  return line.kind == LineKind::outside && line.markup.region == Region::none && !line.repeated &&
         line.words >= kTitleWords;
}

bool opens_list(const Line& line) {
  return line.kind == LineKind::labelled && line.label.kind == LabelKind::related;
}

}  // namespace

bool is_foreign(std::string_view title, std::string_view body) {
  const Letters in_title = count_letters(title);
  const Letters in_body = count_letters(body);
  const std::size_t all = in_title.all + in_body.all;
  const std::size_t vietnamese = in_title.vietnamese + in_body.vietnamese;
  return all >= kFewestLetters &&
         static_cast<double>(vietnamese) < kLeastVietnamese * static_cast<double>(all);
}

bool is_listing(const std::vector<Line>& lines, const LineRange& body) {
  std::size_t inside = 0;
  std::size_t around = 0;
  std::size_t words = 0;
  for (std::size_t i = body.begin; i < body.end; ++i) {
    if (is_item(lines[i])) ++inside;
    if (lines[i].kind == LineKind::prose) words += lines[i].words;
  }
  // The date of an article may stand below its lead.
  if (inside > kItemsInside && words < kWordsPerItem * inside) return true;
  if (words >= kFewWords) return false;
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(body.end);
  const auto list = std::find_if(from, lines.end(), opens_list);
  around = static_cast<std::size_t>(std::count_if(lines.begin(), list, is_item));
  return around >= kItemsAround;
}

}  // namespace timtin::article
