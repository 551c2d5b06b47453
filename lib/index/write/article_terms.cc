#include "index/write/article_terms.h"

#include "index/write/learnt_forms.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::index {

std::uint64_t TermReader::read_part(std::string_view text) {
  text::Tokenizer tokenizer(text);
  text::KnownToken<SpellingNo> token;
  std::uint64_t syllables = 0;
  const auto spelling = [this](const text::Token& read) { return vocabulary_->add(read); };
  while (tokenizer.next(words_, token, spelling)) {
    if (token.break_before && syllables != 0) terms_.stream.push_back(kBreak);
    terms_.stream.push_back(kFirstTerm + token.value);
    ++syllables;
  }
  return syllables;
}

void TermReader::count_spellings() {
  counts_.resize(vocabulary_->size(), 0);
  for (const std::uint32_t code : terms_.stream) {
    if (code < kFirstTerm) continue;
    if (counts_[code - kFirstTerm]++ == 0) terms_.spellings.emplace_back(code - kFirstTerm, 0);
  }
  for (auto& [number, occurrences] : terms_.spellings) {
    occurrences = counts_[number];
    counts_[number] = 0;
  }
}

bool TermReader::is_bare() const {
  std::uint64_t words = 0;
  std::uint64_t marked = 0;
  for (const auto& [number, occurrences] : terms_.spellings) {
    const Spelling& spelling = (*vocabulary_)[number];
    if (spelling.number) continue;
    words += occurrences;
    if (spelling.marked) marked += occurrences;
  }
  if (words < kBareMinWords ||
      static_cast<double>(marked) > kBareMaxMarked * static_cast<double>(words)) {
    return false;
  }
  std::uint64_t legal = 0;
  for (const auto& [number, occurrences] : terms_.spellings) {
    if ((*vocabulary_)[number].number) continue;
    if (text::is_legal_with_some_tone(vocabulary_->key(number))) legal += occurrences;
  }
  return static_cast<double>(legal) >= kBareMinLegal * static_cast<double>(words);
}

const ArticleTerms& TermReader::read(std::string_view title, std::string_view body) {
  terms_.stream.clear();
  terms_.spellings.clear();
  terms_.title_syllables = read_part(title);
  terms_.stream.push_back(kTitleEnd);
  const std::size_t body_at = terms_.stream.size();
  terms_.body_syllables = read_part(body);
  add_learnt_forms(body, *vocabulary_, terms_.stream, body_at);
  count_spellings();
  terms_.bare = is_bare();
  for (const auto& [number, occurrences] : terms_.spellings) {
    vocabulary_->count(number, terms_.form((*vocabulary_)[number]), occurrences);
  }
  return terms_;
}

}  // namespace timtin::index
