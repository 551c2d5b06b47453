// UTF-8 taken for CP1252 that lost the bytes for which CP1252 has no letter.
#pragma once

#include <string>

#include "text/old_encodings.h"

namespace timtin::text {

/// Decodes a word as OldEncoding::utf8_twice. CP1252 has nothing at 81, 8D, 8F, 90 and 9D, and A0
/// is its NBSP: many programs drop these bytes, trim them or put U+FFFD there, so that «về» comes
/// as «vá»», «học» as «há»c», «và» as «vÃ». Where a letter of Vietnamese is cut short, the byte
/// that makes the word legal (legal_word.h) is put back; of several the one which makes the more
/// frequent word.
std::string decode_mojibake(const Units& word);

}  // namespace timtin::text
