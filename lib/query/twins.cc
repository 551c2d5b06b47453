#include "query/twins.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "query/abbreviations.h"
#include "query/dates.h"
#include "query/joints.h"
#include "query/names.h"
#include "query/numerals.h"
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
    // Means its own spelling, as a word with marks does: «ban chấp hành», not bàn.
    word.marked =
        form.key != form.folded || form.folded.find_first_of("0123456789") == std::string::npos;
    word.weight = weight;
    out.push_back(std::move(word));
  }
  return out;
}

/// The unit with other words in place of [begin, begin + length).
UnitForm replaced(const UnitForm& form, std::size_t begin, std::size_t length,
                  std::vector<Word> by) {
  UnitForm out{{form.run.begin(), at(form.run, begin)}, form.unit};
  out.unit.end = form.unit.end - length + by.size();
  for (Word& word : by) out.run.push_back(std::move(word));
  out.run.insert(out.run.end(), at(form.run, begin + length), form.run.end());
  return out;
}

UnitForm replaced(const UnitForm& form, std::size_t begin, std::size_t length, const Phrase& phrase,
                  double weight) {
  return replaced(form, begin, length, written_out(phrase, form.run[begin], weight));
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

/// Where a phrase that may stand for words differs from what they are, if only in one word; else
/// npos.
std::size_t only_difference(const Synonym& synonym) {
  constexpr std::size_t kNone = std::string::npos;
  if (synonym.words.size() != synonym.of.size()) return kNone;
  std::size_t place = kNone;
  for (std::size_t i = 0; i < synonym.words.size(); ++i) {
    if (synonym.words[i] == synonym.of[i]) continue;
    if (place != kNone) return kNone;
    place = i;
  }
  return place;
}

/// True if the words mean the phrase already, each as it is or by what is alike.
bool covers(std::span<const Word> words, const Phrase& phrase) {
  return std::ranges::equal(words, phrase, [](const Word& word, const TokenForm& form) {
    return word.key == form.key || std::ranges::count(word.alike, form.key, &Alike::key) > 0;
  });
}

/// Collects forms of one unit, each once.
class Forms {
 public:
  /// `from_synonym`: some of its words stand for others already, and give no further forms (Phan
  /// Rang is in Phan Rang - Tháp Chàm again).
  void add(UnitForm form, bool from_synonym = false) {
    const auto same = [&](const UnitForm& known) {
      return std::equal(at(form.run, form.unit.begin), at(form.run, form.unit.end),
                        at(known.run, known.unit.begin), at(known.run, known.unit.end),
                        [](const Word& a, const Word& b) { return a.key == b.key; });
    };
    if (std::ranges::any_of(all_, same)) return;
    all_.push_back(std::move(form));
    const std::size_t added = all_.size() - 1;
    add_zeros_to(all_[added]);
    add_numerals_to(all_[added]);
    add_synonyms_of(added, from_synonym);
  }

  std::vector<UnitForm> take() { return std::move(all_); }

 private:
  static void add_zeros_to(UnitForm& form) {
    for (std::size_t i = form.unit.begin; i < form.unit.end; ++i) {
      const std::optional<WrittenDate> date = date_at(form.run, i);
      if (!date || date->end > form.unit.end) continue;
      add_zeros(form.run, i, *date);
      i = date->end - 1;
    }
  }

  static void add_numerals_to(UnitForm& form) {
    for (std::size_t i = form.unit.begin; i < form.unit.end; ++i) {
      if (std::optional<std::string> other = other_numeral(form.run, i)) {
        form.run[i].alike.push_back({*other, *other, {}, 1});
      }
      const bool measured = i + 1 < form.unit.end && !form.run[i + 1].number;
      if (std::optional<std::string> other = measured ? other_decimal(form.run[i]) : std::nullopt) {
        form.run[i].alike.push_back({*other, *other, {}, 1});
      }
    }
  }

  /// A word for a word becomes one with it, all others forms of their own.
  void add_synonyms_of(std::size_t number, bool alike_only) {
    const UnitForm form = all_[number];
    const auto [begin, end] = form.unit;
    std::vector<std::pair<std::size_t, Synonym>> longer;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t longest = std::min(longest_synonym_at(form.run, i), end - i);
      for (std::size_t length = 1; length <= longest; ++length) {
        for (const Synonym& one : synonyms(form.run, i, i + length)) {
          const std::size_t place = only_difference(one);
          if (place != std::string::npos) {
            add_alike(all_[number].run[i + place], one, place);
          } else if (!alike_only) {
            longer.emplace_back(i, one);
          }
        }
      }
    }
    for (const auto& [at, one] : longer) {
      const std::size_t length = one.of.size();
      if (covers(std::span(all_[number].run).subspan(at, length), one.words)) continue;
      add(replaced(form, at, length, one.words, one.weight), true);
    }
  }

  static void add_alike(Word& word, const Synonym& one, std::size_t place) {
    if (std::ranges::count(word.alike, one.words[place].key, &Alike::key) > 0) return;
    word.alike.push_back(
        {one.words[place].folded, one.words[place].key, one.of[place].key, one.weight});
  }

  std::vector<UnitForm> all_;
};

/// The unit with each date of it written in the other ways.
std::vector<UnitForm> with_other_dates(const UnitForm& form) {
  std::vector<UnitForm> out;
  using Way = WrittenDate::Way;
  for (std::size_t i = form.unit.begin; i < form.unit.end; ++i) {
    const std::optional<WrittenDate> date = date_at(form.run, i);
    if (!date || date->end > form.unit.end) continue;
    for (const Way way : {Way::glued, Way::dotted, Way::spoken}) {
      if (way == date->way) continue;
      out.push_back(replaced(form, i, date->end - i, written_as(*date, way, form.run[i])));
    }
    break;  // one date in a unit
  }
  return out;
}

/// The unit with «số» before the number of a document or without it: chỉ thị 16, chỉ thị số 16.
std::optional<UnitForm> with_other_number(const UnitForm& form) {
  const auto [begin, end] = form.unit;
  const std::optional<NumberedDocument> document = numbered_document(form.run, begin, end);
  if (!document) return std::nullopt;
  if (document->so) return replaced(form, document->number - 1, 1, std::vector<Word>{});
  const TokenForm so{.folded = "so", .key = "sô1"};
  constexpr double kSaysNothing = 0;  // by itself
  return replaced(form, document->number, 0,
                  written_out({so}, form.run[document->number], kSaysNothing));
}

/// The unit with a word parted or two words joined where people do either.
std::vector<UnitForm> with_other_joints(const UnitForm& form) {
  std::vector<UnitForm> out;
  for (std::size_t i = form.unit.begin; i < form.unit.end; ++i) {
    if (std::vector<Word> parts = parted(form.run[i]); !parts.empty()) {
      out.push_back(replaced(form, i, 1, std::move(parts)));
    }
    if (i + 1 == form.unit.end) continue;
    for (std::vector<Word>& parts : parted_elsewhere(form.run[i], form.run[i + 1])) {
      out.push_back(replaced(form, i, 2, std::move(parts)));
    }
    if (std::optional<Word> one = joined(form.run[i], form.run[i + 1])) {
      out.push_back(replaced(form, i, 2, std::vector<Word>{*std::move(one)}));
    }
  }
  return out;
}

}  // namespace

std::vector<UnitForm> unit_forms(const std::vector<Word>& words, const Cut& cut) {
  std::vector<UnitForm> bases{{words, cut}};
  for (UnitForm& form : with_other_joints(bases[0])) bases.push_back(std::move(form));
  Forms forms;
  for (const UnitForm& base : bases) {
    forms.add(base);
    for (UnitForm& form : with_other_dates(base)) forms.add(std::move(form));
    if (std::optional<UnitForm> form = with_other_number(base)) forms.add(*std::move(form));
    each_abbreviation(base, [&](const UnitForm& form, bool shorter) {
      forms.add(form);
      if (shorter) {
        for (UnitForm& joint : with_other_joints(form)) forms.add(std::move(joint));
      } else {
        // What is written out may be abbreviated in parts: «Sở TN&MT» for STNMT.
        each_abbreviation(form, [&](const UnitForm& mixed, bool) { forms.add(mixed); });
      }
    });
  }
  return forms.take();
}

}  // namespace timtin::query
