// Names of places found in running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "places/units.h"

namespace timtin::places {

enum class Level : unsigned char { province, district };

/// One name of a place in a text. A name that several units share gives one
/// mention with several candidates.
struct Mention {
  std::size_t begin = 0;  ///< first byte in the text, type word included
  std::size_t end = 0;
  Level level = Level::province;
  bool typed = false;    ///< a type word (tỉnh, huyện, TP. …) stands before the name
  bool listed = false;   ///< in a list after a type word and a colon («6 huyện: A, B, C»)
  std::vector<const Province*> provinces;   ///< candidates, province-level mentions
  std::vector<const District*> districts;   ///< candidates, district-level mentions
};

/// Finds the longest names of provinces and districts, compared by tone keys,
/// every word capitalised, in one pass. Leaves out what only looks like a place:
/// persons (Đoàn Thanh niên Cộng sản Hồ Chí Minh, tư tưởng Hồ Chí Minh), streets
/// (đường Điện Biên Phủ, phố Huế), banks and papers of a region (Ngân hàng Bắc
/// Á), words in lower case (hòa bình). A newspaper or station of a province
/// (Báo Hoà Bình) does count as a mention of the province.
std::vector<Mention> find_places(std::string_view text);

/// True if the words are the name of a place or a body that this program knows:
/// used to cut queries into units. `words` are folded syllables of consecutive
/// query words ("hung", "yen"); marks are compared by the caller.
bool is_place_name(const std::vector<std::string_view>& folded_words);

}  // namespace timtin::places
