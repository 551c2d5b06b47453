// A mention while its text is still being read.
#pragma once

#include <vector>

#include "places/finder.h"
#include "places/scanner.h"

namespace timtin::places {

/// A mention with the words it was made from.
struct Found {
  Mention mention;
  const Place* place = nullptr;  ///< null for communes
  std::size_t first = 0;         ///< its first word, type word included
  std::size_t name = 0;          ///< first word of the name
  std::size_t end = 0;           ///< one past its last word
  int list = 0;                  ///< number of its list; 0 = in none
};

/// Candidates of a smaller unit that stands right before a larger one are narrowed to those inside
/// it, for a list all its members: «huyện Châu Thành, tỉnh Long An», «các huyện Châu Thành, Tân Trụ
/// (Long An)», «xã Tân Thành, huyện Phú Bình». A district keeps its candidates if none lies there,
/// a commune loses them.
void narrow_by_neighbours(std::vector<Found>& found, const Words& words);

}  // namespace timtin::places
