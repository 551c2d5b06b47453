// The spellings seen while a segment is written, with their counts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace timtin::index {

/// Number of a spelling in the order of its first appearance.
using SpellingNo = std::uint32_t;

/// The two terms that a spelling can become (terms.h).
enum class TermForm : unsigned char { full = 0, bare = 1 };

/// One spelling: a pair of folded form and tone key. Its text is kept once, as the full term; the
/// bare term is the beginning of it.
struct Spelling {
  std::uint32_t text;       ///< byte in the vocabulary's text
  std::uint8_t term_bytes;  ///< of "folded:key"
  std::uint8_t folded_bytes;
  bool marked;                               ///< the key says more than the folded form
  bool number;                               ///< digits
  std::array<std::uint32_t, 2> articles;     ///< by TermForm: articles that have the term
  std::array<std::uint64_t, 2> occurrences;  ///< by TermForm: in all articles
};

/// Gives spellings their numbers. About 60 bytes of memory per spelling.
class Vocabulary {
 public:
  Vocabulary();

  /// The number of the token's spelling, a new one if it was not seen before.
  SpellingNo add(const text::Token& token) { return add(token.folded, token.key, token.number); }

  /// Adds all spellings of another vocabulary with their counts. Returns the number of each.
  std::vector<SpellingNo> merge(const Vocabulary& other);

  std::size_t size() const noexcept { return spellings_.size(); }
  const Spelling& operator[](SpellingNo number) const noexcept { return spellings_[number]; }

  /// Notes that an article has the term `occurrences` times.
  void count(SpellingNo number, TermForm form, std::uint32_t occurrences) noexcept {
    const auto index = static_cast<std::size_t>(form);
    ++spellings_[number].articles[index];
    spellings_[number].occurrences[index] += occurrences;
  }

  /// The term in Xapian. Valid until the next add().
  std::string_view term(SpellingNo number, TermForm form) const noexcept {
    const Spelling& spelling = spellings_[number];
    return {text_.data() + spelling.text,
            form == TermForm::full ? spelling.term_bytes : spelling.folded_bytes};
  }
  /// The tone key. Valid until the next add().
  std::string_view key(SpellingNo number) const noexcept {
    return term(number, TermForm::full).substr(std::size_t{spellings_[number].folded_bytes} + 1);
  }

 private:
  SpellingNo add(std::string_view folded, std::string_view key, bool number);
  void grow();

  std::vector<Spelling> spellings_;
  std::string text_;
  /// Open addressing: upper half of the key's hash, number + 1; 0 = free.
  std::vector<std::uint64_t> slots_;
};

}  // namespace timtin::index
