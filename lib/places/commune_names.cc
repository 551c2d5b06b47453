#include "places/commune_names.h"

#include <algorithm>

#include "text/tokens.h"

namespace timtin::places {

std::string_view without_zeros(std::string_view digits) noexcept {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return digits;
}

// 64 bits for some ten thousand names: two names, or a name and another text, never meet.
CommuneNames::Hash CommuneNames::with(Hash name, Hash word) noexcept {
  name = (name ^ word) * 0x9E3779B97F4A7C15U;
  return name ^ (name >> 29);
}

CommuneNames::Hash CommuneNames::hash(const Lexicon::Key& word) noexcept {
  return with(with(with(kNothing, word.low), word.high), word.size);
}

const CommuneNames& CommuneNames::get(Form form) {
  if (form == Form::key) {
    static const CommuneNames by_key(Form::key);
    return by_key;
  }
  static const CommuneNames by_folded(Form::folded);
  return by_folded;
}

CommuneNames::CommuneNames(Form form) {
  for (const Commune& commune : communes()) {
    Hash name = kNothing;
    for (const text::OwnedToken& token : text::tokenize(commune.name)) {
      const std::string& word = form == Form::key ? token.key : token.folded;
      name = with(name, hash(Lexicon::Key(token.number ? without_zeros(word) : word)));
    }
    communes_[name].push_back(&commune);
  }
}

}  // namespace timtin::places
