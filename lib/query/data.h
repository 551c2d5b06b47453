// The tables of lib/query/data, compiled in as text. data/README.md says what is in them.
#pragma once

#include <string_view>

namespace timtin::query::data {

extern const std::string_view abbreviations;
extern const std::string_view iy_pairs;
extern const std::string_view question_words;
extern const std::string_view synonyms;
extern const std::string_view terms;

}  // namespace timtin::query::data
