// Every row of the table of abbreviations, from each of its forms to each other.
#include "query/abbreviations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "places/table.h"
#include "query/data.h"
#include "query/parser.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

std::vector<Word> words_of(const std::string& query) {
  return parse(query).root.children.at(0).words;
}

/// The forms of a row as one types them, words in brackets left in.
std::vector<std::string> forms_of(const std::vector<std::string_view>& row) {
  std::vector<std::string> forms;
  for (const std::string_view cell : {row[0], row[1]}) {
    for (std::string_view form : places::split(cell, '|')) {
      forms.emplace_back(form);
      std::erase_if(forms.back(), [](char c) { return c == '(' || c == ')'; });
    }
  }
  return forms;
}

/// True if the form is among the expansions, or one that finds it as well.
bool is_found(const std::vector<Expansion>& expansions, const std::string& form) {
  const Phrase phrase = phrase_of(form);
  return std::ranges::any_of(expansions, [&](const Expansion& expansion) {
    return !std::ranges::search(phrase, expansion.words).empty();
  });
}

/// True if what was typed finds the form.
bool holds(const std::string& form, const std::vector<Word>& typed) {
  const Phrase phrase = phrase_of(form);
  return !std::ranges::search(phrase, typed, {}, &TokenForm::folded, &Word::folded).empty();
}

TEST(EveryAbbreviation, LeadsFromEachFormToEachOther) {
  std::size_t pairs = 0;
  for (const auto& row : places::read_table(
           data::abbreviations, {"abbreviation", "expansion", "ambiguous", "beside", "note"})) {
    if (row[2] == "yes") continue;
    const std::vector<std::string> forms = forms_of(row);
    for (const std::string& form : forms) {
      for (const std::string& typed : {form, text::fold(form)}) {
        const std::vector<Word> words = words_of(typed);
        const std::vector<Expansion> found = expansions(words, 0, words.size());
        EXPECT_EQ(longest_abbreviation_at(words, 0), words.size()) << typed;
        for (const std::string& other : forms) {
          if (holds(other, words)) continue;
          EXPECT_TRUE(is_found(found, other)) << typed << " -> " << other;
          ++pairs;
        }
      }
    }
  }
  EXPECT_GT(pairs, 1500U);
}

TEST(EveryAbbreviation, IsNeverExpandedToItself) {
  for (const auto& row : places::read_table(
           data::abbreviations, {"abbreviation", "expansion", "ambiguous", "beside", "note"})) {
    for (const std::string& form : forms_of(row)) {
      const std::vector<Word> words = words_of(form);
      for (const Expansion& expansion : expansions(words, 0, words.size())) {
        EXPECT_FALSE(is_phrase_at(words, 0, expansion.words) &&
                     expansion.words.size() == words.size() &&
                     std::ranges::equal(words, expansion.words, {}, &Word::key, &TokenForm::key))
            << form;
      }
    }
  }
}

}  // namespace
}  // namespace timtin::query
