#include "article/kind/page_kind.h"

#include <algorithm>
#include <string>

#include "article/kind/press_mark.h"
#include "article/scan.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::article {
namespace {

constexpr std::size_t kLanguageReach = 3000;  // bytes that are looked at
constexpr std::size_t kFewestLetters = 80;
constexpr double kLeastVietnamese = 0.6;
// From so many letters on, a text with so many of them in syllables needs no further look:
// Vietnamese news has 95 %, and all of it would cost a fifth of a build.
constexpr std::size_t kEnoughLetters = 200;
constexpr double kClearlyVietnamese = 0.8;

// A list has at least so many items between its paragraphs …
constexpr std::size_t kItemsInside = 3;
// … with so little prose to each, in words.
constexpr std::size_t kWordsPerItem = 60;
// Without dates inside: so little prose, so many items around it.
constexpr std::size_t kFewWords = 60;
constexpr std::size_t kItemsAround = 6;
// Parts that each have a headline of their own may be longer.
constexpr std::size_t kWordsPerPart = 80;
// So many titles that stand twice, each above one paragraph, are a list.
constexpr std::size_t kDoubled = 2;
// A link of so many words is a title; shorter ones are menus.
constexpr std::size_t kTitleWords = 6;

struct Letters {
  std::size_t all = 0;
  std::size_t vietnamese = 0;

  bool are_vietnamese(double least) const {
    return static_cast<double>(vietnamese) >= least * static_cast<double>(all);
  }
};

std::size_t count_letters(std::string_view folded) {
  const auto begins_letter = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && !is_digit(c);
  };
  return static_cast<std::size_t>(std::ranges::count_if(folded, begins_letter));
}

Letters letters_of(const text::Token& token) {
  Letters letters;
  letters.all = token.number ? 0 : count_letters(token.folded);
  // With marks the spelling must be legal, too: «été» is no syllable, «tết» is.
  const bool legal = text::is_legal_syllable(token.key) ||
                     text::is_legal_syllable(std::string(token.folded) + '1');
  letters.vietnamese = legal ? letters.all : 0;
  return letters;
}

// Adds the letters of the text until they leave no doubt.
void add_letters(std::string_view text, Letters& letters) {
  constexpr unsigned kBits = 11;
  static thread_local text::WordCache<Letters, kBits> words;
  text::Tokenizer tokenizer(text.substr(0, kLanguageReach));
  for (text::KnownToken<Letters> token; tokenizer.next(words, token, letters_of);) {
    letters.all += token.value.all;
    letters.vietnamese += token.value.vietnamese;
    if (letters.all >= kEnoughLetters && letters.are_vietnamese(kClearlyVietnamese)) return;
  }
}

bool equal_folded(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

// A line that stands for another article.
bool is_item(const Line& line) {
  if (line.kind == LineKind::teaser || line.kind == LineKind::date) return true;
  return line.kind == LineKind::outside && line.markup.region == Region::none && !line.repeated &&
         line.words >= kTitleWords;
}

// A title as lists show it, on a line of its own.
bool is_headline(const Line& line) {
  return (line.kind == LineKind::phrase || line.kind == LineKind::teaser) &&
         line.words >= kTitleWords;
}

// The parts of the body that are an article's head with its first paragraph each, by what a list
// repeats: title and date («Tặng quà Tết | 03/01/2024 | Sáng 3/1, …»), the title twice, once of
// them beside its picture, or the newspaper's mark («(HBĐT) - …»).
struct Parts {
  std::size_t dated = 0;
  std::size_t doubled = 0;
  std::size_t marked = 0;
  std::size_t cut_short = 0;  // of the marked ones
  std::size_t paragraphs = 0;
  std::size_t words = 0;  // of the paragraphs
};

Parts parts_of(const std::vector<Line>& lines, const LineRange& body) {
  constexpr std::size_t kHead = 2;  // lines above the body that may be the first part's
  Parts parts;
  for (std::size_t i = body.begin - std::min(body.begin, kHead); i < body.end; ++i) {
    const Line& line = lines[i];
    const auto is_prose = [&](std::size_t at) {
      return at < body.end && lines[at].kind == LineKind::prose;
    };
    if (line.kind == LineKind::prose) {
      ++parts.paragraphs;
      parts.words += line.words;
      if (press_mark(line.text).empty()) continue;
      ++parts.marked;
      if (line.text.ends_with("...") || line.text.ends_with("\u2026")) ++parts.cut_short;
    }
    if (i == 0) continue;
    if (line.kind == LineKind::date && is_headline(lines[i - 1]) && is_prose(i + 1)) ++parts.dated;
    const bool twice = is_headline(line) && lines[i - 1].text == line.text;
    if (twice && is_prose(i + 1)) ++parts.doubled;
  }
  return parts;
}

bool opens_list(const Line& line) {
  return line.kind == LineKind::labelled && line.label.kind == LabelKind::related;
}

}  // namespace

bool is_foreign(std::string_view title, std::string_view body) {
  Letters letters;
  add_letters(title, letters);
  add_letters(body, letters);
  return letters.all >= kFewestLetters && !letters.are_vietnamese(kLeastVietnamese);
}

bool is_listing_address(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return false;
  url = url.substr(path, url.find('#') - path);
  const std::size_t query = std::min(url.find('?'), url.size());
  for (std::size_t pos = query; pos < url.size();) {
    const std::size_t end = std::min(url.find('&', pos + 1), url.size());
    const std::string_view field = url.substr(pos + 1, end - pos - 1);
    for (const std::string_view name : {"page=", "pageindex=", "trang="}) {
      const bool number = field.size() > name.size() &&
                          read_number(field, name.size()).digits == field.size() - name.size();
      if (number && equal_folded(field.substr(0, name.size()), name)) return true;
    }
    pos = end;
  }
  std::string_view previous;
  for (std::size_t pos = 0; pos < query;) {
    const std::size_t end = std::min(url.find('/', pos + 1), query);
    const std::string_view part = url.substr(pos + 1, end - pos - 1);
    for (const std::string_view name : {"tag", "tags", "tu-khoa", "search", "tim-kiem"}) {
      if (equal_folded(previous, name) && !part.empty()) return true;
    }
    const std::string_view stem = part.substr(0, part.find('.'));
    const bool number = !stem.empty() && read_number(stem, 0).digits == stem.size();
    if (number && (equal_folded(previous, "page") || equal_folded(previous, "trang"))) return true;
    constexpr std::string_view kPage = "trang-";
    if (stem.starts_with(kPage) && stem.size() > kPage.size() &&
        read_number(stem, kPage.size()).digits == stem.size() - kPage.size()) {
      return true;
    }
    previous = part;
    pos = end;
  }
  return false;
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
  const Parts parts = parts_of(lines, body);
  const bool one_each = parts.paragraphs <= parts.dated + 1;
  if (parts.dated >= kItemsInside && (one_each || parts.words < kWordsPerPart * parts.dated)) {
    return true;
  }
  if (parts.doubled >= kDoubled && parts.paragraphs <= parts.doubled + 1) return true;
  if (parts.marked >= kItemsInside && parts.paragraphs <= parts.marked + 1) return true;
  if (words >= kFewWords) return false;
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(body.end);
  const auto list = std::find_if(from, lines.end(), opens_list);
  around = static_cast<std::size_t>(std::count_if(lines.begin(), list, is_item));
  return around >= kItemsAround;
}

}  // namespace timtin::article
