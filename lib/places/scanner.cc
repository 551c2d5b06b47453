#include "places/scanner.h"

#include <limits>

#include "places/commune_names.h"
#include "text/utf8.h"

namespace timtin::places {
namespace {

/// Memory for more words than this is given back before the next text is read.
constexpr std::size_t kMostWordsKept = 1 << 20;

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

void Words::read(std::string_view text, Writing writing) {
  // Places are counted in 32 bits; no text is that long.
  text_ = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  lexicon_ = &Lexicon::get(writing.bare ? Form::folded : Form::key);
  any_case_ = writing.any_case;
  if (words_.capacity() > kMostWordsKept) {
    words_ = {};
    starts_ = {};
  }
  words_.clear();
  starts_.clear();
  next_ = 0;
  text::Tokenizer tokenizer(text_);
  text::KnownToken<Meaning> token;
  Meanings& meanings = writing.bare ? by_folded_ : by_key_;
  const auto meaning = [this](const text::Token& read) { return meaning_of(read); };
  while (tokenizer.next(meanings, token, meaning)) add(token);
}

Words::Meaning Words::meaning_of(const text::Token& token) const noexcept {
  const Lexicon::Key key(lexicon_->form_of(token));
  const SyllableId id = lexicon_->id(key);
  return {CommuneNames::hash(key), id,          lexicon_->begins(id), token.upper,
          token.all_upper,         token.number};
}

void Words::add(const text::KnownToken<Meaning>& token) {
  const Meaning& meaning = token.value;
  const bool upper = meaning.upper || any_case_;
  const unsigned wanted = kBeginsType | kBeginsContext | (upper ? unsigned{kBeginsCapital} : 0U);
  if ((meaning.begins & wanted) != 0) starts_.push_back(words_.size());
  words_.push_back({static_cast<std::uint32_t>(token.begin), static_cast<std::uint32_t>(token.end),
                    meaning.hash, meaning.id, upper, meaning.all_upper, meaning.number,
                    token.break_before});
}

unsigned Words::signs_between(std::size_t begin, std::size_t end) const noexcept {
  unsigned signs = 0;
  while (begin < end) {
    const auto byte = static_cast<unsigned char>(text_[begin]);
    if (byte < 0x80) {
      signs |= sign_of(byte);
      ++begin;
      continue;
    }
    const text::Decoded c = text::decode(text_, begin);
    signs |= sign_of(c.code_point);
    begin += c.length;
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
  Lexicon::Node node = lexicon_->first(words_[i].id);
  for (std::size_t k = i; node != Lexicon::kNone;) {
    if (!words_[k].upper && !words_[k].number) {
      if (!any_case) break;
      capitals = false;
    }
    const Place* place = lexicon_->place(node);
    if (place != nullptr && (!joined || place->joined)) best = {k + 1, place, capitals};
    if (++k == size()) break;
    node = lexicon_->child(node, words_[k].id);
    if (node == Lexicon::kNone) break;
    const unsigned signs = gap(k);
    if ((signs & ~unsigned{kSpace | kHyphen | kDot}) != 0) break;
    joined = joined || (signs & (kHyphen | kDot)) != 0;
  }
  return best;
}

/// «Q. Ba Đình», «P.5», but not the initials of a name: «P.V.H».
bool Words::initial_stands_for_type(std::size_t i) const noexcept {
  if (i + 1 == size() || (gap(i + 1) & kDot) == 0) return false;
  const Word& next = words_[i + 1];
  return next.number || next.end - next.begin > 1;
}

PhraseMatch Words::phrase_at(std::size_t i, std::size_t most_words) const noexcept {
  PhraseMatch best;
  if (lexicon_->begins(words_[i].id) == 0) return best;
  bool dotted = false;
  Lexicon::Node node = lexicon_->first(words_[i].id);
  for (std::size_t k = i; node != Lexicon::kNone;) {
    const Phrase* phrase = lexicon_->phrase(node);
    // «xã hội» is no commune, «xã Hội Hoan» is one.
    const bool is_name = k > i && words_[k].upper && !words_[i].upper;
    // Without marks «xa Lo Pang» is no «xa lộ», «huyen Doan Hung» no «huyện đoàn».
    const bool splits = is_name && k == i + 1 && lexicon_->form() == Form::folded;
    if (phrase != nullptr && !splits && !(phrase->role == Role::nothing && is_name) &&
        (!dotted || phrase->abbreviation) && (!phrase->capital || words_[i].upper) &&
        (!phrase->initial || initial_stands_for_type(k))) {
      best = {k + 1, phrase};
    }
    if (++k == size() || k == i + most_words) break;
    node = lexicon_->child(node, words_[k].id);
    if (node == Lexicon::kNone || side_by_side(k)) continue;
    if (gap(k) != kDot) break;
    dotted = true;
  }
  return best;
}

PhraseMatch Words::phrase_at(std::size_t i, Role role) const noexcept {
  if (i >= size()) return {};
  const PhraseMatch match = phrase_at(i, kLongestPhrase);
  return match.phrase != nullptr && match.phrase->role == role ? match : PhraseMatch{};
}

}  // namespace timtin::places
