// From tone keys back to spellings.
#pragma once

#include <string>
#include <string_view>

namespace timtin::text {

/// The spelling of a tone key, in lower case and NFC: "đương2" -> "đường". The tone stands in the
/// older of the two styles, which most of the press keeps: hòa, thủy, khỏe.
/// What is no syllable with one tone (h5n1, 2021, a key without a vowel) comes out as it is, so
/// that tone_key(spell(key)) == key.
std::string spell(std::string_view key);

/// The text with its first letter in upper case.
std::string capitalized(std::string_view text);

}  // namespace timtin::text
