#include "article/place/place_context.h"

#include <algorithm>
#include <vector>

#include "article/scan.h"

namespace timtin::article {
namespace {

using places::Mention;

template <std::size_t N>
bool holds(const std::string_view (&set)[N], std::string_view word) {
  return std::find(std::begin(set), std::end(set), word) != std::end(set);
}

// Words right before a name that say where a person is from: quê, ngụ, trú, quán, gốc.
constexpr std::string_view kOrigins[] = {"que", "ngu", "tru", "quan", "goc"};
// The last word of a body that acts for its province: UBND, HĐND, (Ủy ban nhân) dân, (Công) an.
constexpr std::string_view kIssuers[] = {"ubnd", "hdnd", "dan", "an"};
// Words before a person's name: (đại) biểu, ông, bà, (luật) sư …
constexpr std::string_view kPersons[] = {"bieu", "db", "ong", "ba", "anh", "chi", "em", "su"};
// Words that may stand between a person's origin and its name: quê ở, trú tại.
constexpr std::string_view kAt[] = {"o", "tai"};

// The last words before a mention.
std::vector<Word> words_before(std::string_view line, const Mention& mention) {
  constexpr std::size_t kBytes = 32;
  const std::size_t from = mention.begin > kBytes ? mention.begin - kBytes : 0;
  return words_of(line.substr(from, mention.begin - from));
}

// «Hà Nội, ngày …» at the beginning of a line.
bool is_dateline(std::string_view line, const Mention& mention) {
  constexpr std::size_t kSigns = 4;  // bytes of quotes or brackets that may stand first
  if (mention.begin > kSigns || count_words(line.substr(0, mention.begin)) != 0) return false;
  if (line.substr(mention.end, 1) != ",") return false;
  const std::size_t behind = skip_blanks(line, mention.end + 1);
  return match_word(line, behind, "ngay") != behind;
}

// «… cũ» behind it; «trước», «trước đây thuộc», «nguyên là» before it.
bool is_former(std::string_view line, const Mention& mention, const std::vector<Word>& before) {
  const std::size_t behind = skip_blanks(line, mention.end);
  if (match_word(line, behind, "cu") != behind) return true;
  constexpr std::size_t kReach = 3;
  const std::size_t from = before.size() > kReach ? before.size() - kReach : 0;
  for (std::size_t i = from; i < before.size(); ++i) {
    const std::string_view word = before[i].folded;
    const bool last = i + 1 == before.size();
    if (word == "truoc" && (last || holds({"day", "thuoc", "la"}, before[i + 1].folded))) {
      return true;
    }
  }
  return false;
}

// «, Trung Quốc», «(Trung Quốc)», «của Trung Quốc» behind it: some of its provinces have namesakes.
bool is_foreign(std::string_view line, const Mention& mention) {
  const auto skip_signs = [&](std::size_t pos) {
    while (pos < line.size() && std::string_view(" ,(-").find(line[pos]) != line.npos) ++pos;
    return pos;
  };
  std::size_t pos = skip_signs(mention.end);
  for (const std::string_view of : {"cua", "thuoc"}) pos = skip_signs(match_word(line, pos, of));
  const std::size_t next = match_word(line, pos, "trung");
  if (next == pos) return false;
  const std::size_t last = skip_blanks(line, next);
  return match_word(line, last, "quoc") != last;
}

}  // namespace

PlaceContext place_context(std::string_view line, const Mention& mention) {
  PlaceContext context;
  const std::vector<Word> before = words_before(line, mention);
  const std::size_t size = before.size();
  if (size >= 1) {
    const std::string_view last = before.back().folded;
    context.at = holds(kAt, last);
    context.home = holds(kOrigins, last) ||
                   (size >= 2 && context.at && holds(kOrigins, before[size - 2].folded));
    context.issuer = holds(kIssuers, last);
  }
  context.foreign = is_foreign(line, mention);
  context.former = is_former(line, mention, before);
  context.dateline = is_dateline(line, mention);
  const bool in_brackets =
      mention.begin > 0 && line[mention.begin - 1] == '(' && line.substr(mention.end, 1) == ")";
  context.apposed = in_brackets && std::none_of(before.begin(), before.end(), [](const Word& word) {
                      return holds(kPersons, word.folded);
                    });
  return context;
}

}  // namespace timtin::article
