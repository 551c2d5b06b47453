#include "search/plan/number_terms.h"

#include <algorithm>

#include "index/terms.h"
#include "text/document_number.h"
#include "text/document_types.h"

namespace timtin::search {

using query::Word;

std::optional<std::string> document_number(const std::vector<Word>& words, const query::Cut& cut,
                                           std::string_view typed) {
  if (cut.end - cut.begin < 3 || !words[cut.begin].number || !words[cut.end - 1].glued) return {};
  const std::size_t begin = words[cut.begin].begin;
  std::string written(typed.substr(begin, words[cut.end - 1].end - begin));
  if (written.find('/') == std::string::npos) {
    written = words[cut.begin].text;
    for (std::size_t i = cut.begin + 1; i < cut.end; ++i) {
      written += (text::is_document_type(words[i - 1].folded) ? '-' : '/') + words[i].text;
    }
  }
  const std::vector<text::DocumentNumber> numbers = text::find_document_numbers(written);
  if (numbers.size() != 1 || numbers[0].end != written.size()) return {};
  return numbers[0].whole();
}

std::vector<std::vector<std::string>> number_parts(const std::string& folded) {
  std::vector<std::vector<std::string>> out;
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find_first_of("/ ", begin), folded.size());
    const std::string part = folded.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == "*") continue;
    if (const std::size_t hyphen = part.find('-'); hyphen != std::string::npos) {
      std::string issuer;
      for (const char c : part.substr(hyphen + 1)) {
        if (c != '-' && c != '&' && c != ' ') issuer += c;
      }
      const std::string type = part.substr(0, hyphen);
      if (!type.empty() && type != "*") out.push_back({index::document_number_term('T', type)});
      if (!issuer.empty() && issuer != "*") {
        out.push_back({index::document_number_term('I', issuer)});
      }
    } else if (part.find_first_not_of("0123456789") == std::string::npos) {
      const std::size_t first = std::min(part.find_first_not_of('0'), part.size() - 1);
      out.push_back({index::document_number_term('N', part.substr(first)),
                     index::document_number_term('Y', part)});
    } else {
      out.push_back(
          {index::document_number_term('T', part), index::document_number_term('I', part)});
    }
  }
  return out;
}

}  // namespace timtin::search
