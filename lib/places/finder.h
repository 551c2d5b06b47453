// Names of places found in running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "places/communes.h"
#include "places/units.h"

namespace timtin::places {

enum class Level : unsigned char {
  province,
  district,
  commune,
  abroad,  ///< another country, or a city in one: no candidates
};

/// One name of a place in a text. A name that several units share gives one
/// mention with several candidates.
struct Mention {
  std::size_t begin = 0;  ///< first byte in the text, type word included
  std::size_t end = 0;
  Level level = Level::province;
  bool typed = false;   ///< a type word (tỉnh, huyện, TP. …) stands before the name
  bool listed = false;  ///< in a list after a type word («6 huyện: A, B», «huyện A và B»)
  std::vector<const Province*> provinces;  ///< candidates, province-level mentions
  /// Candidates, district-level mentions; narrowed to those of the province that follows
  /// («huyện Châu Thành, tỉnh Long An»). A city that was a district before it became a province
  /// (thành phố Huế) is a province-level mention and has its district here.
  std::vector<const District*> districts;
  /// Candidates, commune-level mentions, old and new communes alike; narrowed to those of the
  /// district and province that follow.
  std::vector<const Commune*> communes;
};

/// How far down find_places() looks.
enum class Depth : unsigned char {
  district,  ///< provinces and districts
  /// Communes too, which always need a type word: xã, phường, thị trấn, đặc khu; and countries.
  commune,
};

/// How a text is written, as far as names depend on it.
struct Writing {
  bool bare = false;      ///< typed without marks: names are compared without theirs
  bool any_case = false;  ///< capitals mean nothing: the heading of a site
};

/// Finds the longest names of provinces and districts, compared by tone keys,
/// every word capitalised (after a type word also in lower case: «tỉnh thanh hóa»), in one pass.
/// Leaves out what only looks like a place: communes and villages (xã Bình Dương), persons
/// (Đoàn Thanh niên Cộng sản Hồ Chí Minh, ông Nguyễn Hòa Bình), streets (đường Điện Biên Phủ,
/// phố Huế), firms, words in lower case (hòa bình). A newspaper or station of a province
/// (Báo Hoà Bình) does count as a mention of the province. In a text without marks a name needs its
/// capitals even after a type word, and a district a type word. In order, apart.
std::vector<Mention> find_places(std::string_view text, Depth depth = Depth::district,
                                 Writing writing = {});

/// The names of provinces and districts, old ones and other forms of them too, each once, as they
/// are properly written; without numbers («Quận 1») and what only a filter takes for one.
std::vector<std::string_view> place_names();

}  // namespace timtin::places
