#include "query/twins.h"

#include <algorithm>
#include <string>

#include "query/abbreviations.h"
#include "query/names.h"
#include "query/synonyms.h"
#include "text/spell.h"

namespace timtin::query {
namespace {

std::vector<Word>::const_iterator at(const std::vector<Word>& words, std::size_t i) {
  return words.begin() + static_cast<std::ptrdiff_t>(i);
}

/// Words that stand for what was typed where `typed` stands.
std::vector<Word> written_out(const Phrase& phrase, const Word& typed, double weight) {
  std::vector<Word> out;
  for (const TokenForm& form : phrase) {
    Word word;
    word.text = text::spell(form.key);
    word.folded = form.folded;
    word.key = form.key;
    word.begin = typed.begin;
    word.end = typed.end;
    word.marked = form.key != form.folded;
    word.weight = weight;
    out.push_back(std::move(word));
  }
  return out;
}

/// Words [begin, begin + length) of the unit written as the phrase.
UnitForm replaced(const UnitForm& form, std::size_t begin, std::size_t length, const Phrase& phrase,
                  double weight) {
  UnitForm out{{form.run.begin(), at(form.run, begin)}, form.unit};
  for (Word& word : written_out(phrase, form.run[begin], weight)) {
    out.run.push_back(std::move(word));
  }
  out.run.insert(out.run.end(), at(form.run, begin + length), form.run.end());
  out.unit.end = form.unit.end - length + phrase.size();
  return out;
}

/// Calls `use(form, shorter)` with each form of the unit that has an abbreviation of it written
/// out, or words of it abbreviated.
template <typename Use>
void each_abbreviation(const UnitForm& form, const Use& use) {
  const std::size_t end = form.unit.end;
  for (std::size_t i = form.unit.begin; i < end; ++i) {
    const std::size_t length = longest_abbreviation_at(form.run, i);
    if (length > end - i) continue;
    for (const Expansion& twin : expansions(form.run, i, i + length)) {
      // A guess would match too much, and so would what holds beside its neighbours alone,
      // unless they are in the unit.
      const bool beside = length < end - form.unit.begin;
      if (!twin.certain || (twin.beside_only && !beside)) continue;
      use(replaced(form, i, length, twin.words, 1), twin.abbreviation);
    }
  }
}

/// Collects forms of one unit, each once.
class Forms {
 public:
  void add(const UnitForm& form) {
    const auto same = [&](const UnitForm& known) {
      return std::equal(at(form.run, form.unit.begin), at(form.run, form.unit.end),
                        at(known.run, known.unit.begin), at(known.run, known.unit.end),
                        [](const Word& a, const Word& b) { return a.key == b.key; });
    };
    if (std::ranges::none_of(all_, same)) all_.push_back(form);
  }

  std::vector<UnitForm> take() { return std::move(all_); }

 private:
  std::vector<UnitForm> all_;
};

}  // namespace

std::vector<UnitForm> unit_forms(const std::vector<Word>& words, const Cut& cut) {
  Forms forms;
  const UnitForm typed{words, cut};
  forms.add(typed);
  each_abbreviation(typed, [&](const UnitForm& form, bool shorter) {
    forms.add(form);
    // What is written out may be abbreviated in parts: «Sở TN&MT» for STNMT.
    if (!shorter) {
      each_abbreviation(form, [&](const UnitForm& mixed, bool) { forms.add(mixed); });
    }
  });
  if (is_name(words, cut.begin, cut.end)) return forms.take();
  for (std::size_t i = cut.begin; i < cut.end; ++i) {
    const std::size_t length = longest_synonym_at(words, i);
    if (length == 0 || length > cut.end - i) continue;
    for (const Synonym& synonym : synonyms(words, i, i + length)) {
      forms.add(replaced(typed, i, length, synonym.words, synonym.weight));
    }
  }
  return forms.take();
}

}  // namespace timtin::query
