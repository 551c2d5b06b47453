// Vietnamese letters without ICU: dropping marks, making slugs, and syllables that nobody uses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "random.h"

namespace timtin::corpus {

/// Appends `text` (NFC) without its marks: «Đà Nẵng» becomes «Da Nang».
void append_bare(std::string_view text, std::string& out);

/// «Đà Nẵng: mở tuyến» becomes «da-nang-mo-tuyen».
std::string slug(std::string_view text);

/// The first letter in upper case; knows a-z, đ and ô, which is all that is needed here.
std::string capitalised(std::string_view syllable);

/// Syllables that follow the rules of spelling, in random order: thousands, most of them in no
/// dictionary. They stand for the rare words and names of a real archive.
std::vector<std::string> possible_syllables(Random& random);

/// A made-up foreign word or product name; other ranks, other words (up to some 15 million).
std::string foreign_word(std::uint32_t rank);

/// A name from the highlands with a cluster or an apostrophe: «Ea H'leo», «Đắk Kroong».
std::string highland_name(std::uint32_t rank);

}  // namespace timtin::corpus
