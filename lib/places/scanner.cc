#include "places/scanner.h"

#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::places {
namespace {

/// Bytes of text per word, a little below what Vietnamese has, to reserve memory once.
constexpr std::size_t kBytesPerWord = 5;

unsigned sign_of(char32_t c) noexcept {
  switch (c) {
    case ' ':
    case '\t':
    case 0xA0:  // no-break spaces
    case 0x2007:
    case 0x202F:
    case 0x200B:  // zero-width space
      return kSpace;
    case 0xAD:  // invisible characters
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return 0;
    case '\n':
    case '\r':
      return kNewline;
    case ',':
      return kComma;
    case ';':
      return kSemicolon;
    case ':':
      return kColon;
    case '.':
      return kDot;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return kHyphen;
    case '/':
      return kSlash;
    case '(':
    case ')':
    case '[':
    case ']':
      return kBracket;
    default:
      return kOtherSign;
  }
}

}  // namespace

Words::Words(std::string_view text) : text_(text), lexicon_(Lexicon::get()) {
  words_.reserve(text.size() / kBytesPerWord);
  text::Tokenizer tokenizer(text);
  text::Token token;
  while (tokenizer.next(token)) {
    words_.push_back({token.begin, token.end, lexicon_.id(token.key), token.upper, token.all_upper,
                      token.number, token.break_before});
  }
}

unsigned Words::gap(std::size_t i) const noexcept {
  if (i == 0 || i >= words_.size()) return kNewline;
  unsigned signs = 0;
  for (std::size_t pos = words_[i - 1].end; pos < words_[i].begin;) {
    const text::Decoded c = text::decode(text_, pos);
    signs |= sign_of(c.code_point);
    pos += c.length;
  }
  return signs;
}

bool Words::starts_sentence(std::size_t i) const noexcept {
  return i == 0 || words_[i].break_before ||
         (gap(i) & (kNewline | kDot | kColon | kOtherSign)) != 0;
}

bool Words::in_capitals(std::size_t begin, std::size_t end) const noexcept {
  if (!words_[begin].all_upper) return false;
  const bool before = begin > 0 && words_[begin - 1].all_upper && (gap(begin) & kNewline) == 0;
  const bool after = end < size() && words_[end].all_upper && (gap(end) & kNewline) == 0;
  return before || after;
}

NameMatch Words::name_at(std::size_t i, bool any_case) const noexcept {
  NameMatch best;
  bool capitals = true;
  bool joined = false;
  Lexicon::Node node = Lexicon::kRoot;
  for (std::size_t k = i; k < size(); ++k) {
    if (k > i) {
      const unsigned signs = gap(k);
      if ((signs & ~unsigned{kSpace | kHyphen | kDot}) != 0) break;
      joined = joined || (signs & (kHyphen | kDot)) != 0;
    }
    if (!words_[k].upper && !words_[k].number) {
      if (!any_case) break;
      capitals = false;
    }
    node = lexicon_.child(node, words_[k].id);
    if (node == Lexicon::kNone) break;
    const Place* place = lexicon_.place(node);
    if (place != nullptr && (!joined || place->joined)) best = {k + 1, place, capitals};
  }
  return best;
}

PhraseMatch Words::phrase_at(std::size_t i) const noexcept {
  PhraseMatch best;
  bool dotted = false;
  Lexicon::Node node = Lexicon::kRoot;
  for (std::size_t k = i; k < size(); ++k) {
    if (k > i && !side_by_side(k)) {
      if (gap(k) != kDot) break;
      dotted = true;
    }
    node = lexicon_.child(node, words_[k].id);
    if (node == Lexicon::kNone) break;
    const Phrase* phrase = lexicon_.phrase(node);
    if (phrase == nullptr || (dotted && !phrase->abbreviation)) continue;
    if ((phrase->abbreviation || phrase->role == Role::family) && !words_[i].upper) continue;
    if (phrase->initial && (k + 1 == size() || (gap(k + 1) & kDot) == 0)) continue;
    best = {k + 1, phrase};
  }
  return best;
}

PhraseMatch Words::phrase_at(std::size_t i, Role role) const noexcept {
  if (i >= size()) return {};
  const PhraseMatch match = phrase_at(i);
  return match.phrase != nullptr && match.phrase->role == role ? match : PhraseMatch{};
}

}  // namespace timtin::places
