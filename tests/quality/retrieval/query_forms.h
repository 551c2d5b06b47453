// The ways in which people type one query: with all marks, fewer, wrong ones, or a slip.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/generate/random.h"

namespace timtin::quality {

enum class Form : unsigned char {
  typed,  ///< as the query was given
  bare,   ///< every mark dropped
  half,   ///< half of the marked syllables without their marks; of an odd number, either half
  tones,  ///< two marked syllables, or the only one, with another tone: legal, and still marked
  typo,   ///< one syllable of three letters or more with two letters swapped, one dropped, typed
          ///< twice, or replaced by its neighbour on the keyboard
};

constexpr std::array<Form, 5> kForms{Form::typed, Form::bare, Form::half, Form::tones, Form::typo};

std::string_view name(Form form) noexcept;

/// The form of that name; none for any other text.
std::optional<Form> form_named(std::string_view text) noexcept;

/// The query in one form, cleaned (NFC); but Form::typed byte for byte. Where a query has nothing
/// to change, no marks for instance, it stays as it is.
std::string in_form(std::string_view query, Form form, corpus::Random& random);

}  // namespace timtin::quality
