// Whether a word as it stands in a text looks like written Vietnamese.
#pragma once

#include <string_view>

#include "text/tokens.h"

namespace timtin::text {

/// True for a word in ASCII that may stand in good text: a syllable, with the tone that it lacks
/// where its marks were left out; an abbreviation in capitals; anything with digits.
bool is_plausible(const Token& token);

/// True if a word (any bytes without white space in them) has a Vietnamese syllable beyond ASCII,
/// and nothing else but such and plausible words in ASCII, without signs or capitals where
/// Vietnamese has none: what a wrongly decoded word seldom looks like.
bool is_legal_word(std::string_view word);

}  // namespace timtin::text
