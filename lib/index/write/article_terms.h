// An article as the index sees it: its spellings in order, and which terms they become.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "index/read/token_streams.h"
#include "index/read/vocabulary.h"
#include "text/word_cache.h"

namespace timtin::index {

/// When an article counts as written without marks ("bare"). Its unmarked syllables then stand
/// for any spelling; so the rule has to be sure of three things. Figures: 10,000 articles of marked
/// news, the same with their marks dropped, and 7,000 paragraphs of English and French manuals.
///   - enough words to judge: kBareMinWords tokens that are no numbers. In marked news 2 of 10
///     syllables have no mark, so eight unmarked ones in a row do not come by chance;
///   - almost no marks: at most kBareMaxMarked of those tokens, for names or a quoted line in an
///     article typed without marks. Marked articles have 0.60 to 0.90;
///   - Vietnamese words: at least kBareMinLegal of those tokens are legal syllables, with a tone
///     added where they need one (`cac`). News without marks has 0.69 to 0.93 (the rest needs a
///     quality: `viet`), English and French at most 0.46 ("the", "an", "hang"): «thế» must not
///     find "the".
constexpr std::uint64_t kBareMinWords = 8;
constexpr double kBareMaxMarked = 0.05;
constexpr double kBareMinLegal = 0.5;

/// One article, taken apart. Reused from article to article to save allocations.
struct ArticleTerms {
  /// Title, kTitleEnd, body, learnt forms (learnt_forms.h); kBreak between sentences; a spelling is
  /// kFirstTerm + its number.
  std::vector<std::uint32_t> stream;
  /// Every spelling of the article once, with its occurrences; order of first appearance.
  std::vector<std::pair<SpellingNo, std::uint32_t>> spellings;
  std::uint64_t title_syllables = 0;
  std::uint64_t body_syllables = 0;
  bool bare = false;

  /// The term that a spelling becomes in this article (terms.h).
  TermForm form(const Spelling& spelling) const noexcept {
    if (spelling.marked) return TermForm::full;
    return spelling.number || bare ? TermForm::bare : TermForm::full;
  }
};

/// Takes articles apart and counts their terms in the vocabulary.
class TermReader {
 public:
  explicit TermReader(Vocabulary& vocabulary) noexcept : vocabulary_(&vocabulary) {}

  /// The result is valid until the next call.
  const ArticleTerms& read(std::string_view title, std::string_view body);

 private:
  std::uint64_t read_part(std::string_view text);
  void count_spellings();
  bool is_bare() const;

  Vocabulary* vocabulary_;
  text::WordCache<SpellingNo> words_;
  ArticleTerms terms_;
  std::vector<std::uint32_t> counts_;  ///< by spelling; all 0 between two articles
};

}  // namespace timtin::index
