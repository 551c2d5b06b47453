// What the words around the name of a place say about its weight.
#pragma once

#include <string_view>

#include "places/finder.h"

namespace timtin::article {

/// How a mention stands in its line.
struct PlaceContext {
  bool home = false;      ///< where a person is from or lives: quê, trú tại
  bool dateline = false;  ///< «Lai Châu, ngày …» opens the line
  bool issuer = false;    ///< the name of a body that acts for the unit: UBND, HĐND, Công an
  bool at = false;        ///< «tại», «ở» right before it
  bool apposed = false;  ///< alone in brackets: «xã Tân Cương (Thái Nguyên)», but no person's
                         ///< constituency: «đại biểu Tạ Văn Hạ (Bạc Liêu)»
  bool foreign = false;  ///< «tỉnh Hà Nam, Trung Quốc»
  bool former = false;   ///< «(tỉnh Hòa Bình cũ)», «trước thuộc tỉnh Hà Tây»
};

/// Looks at the words around a mention in `line`.
PlaceContext place_context(std::string_view line, const places::Mention& mention);

}  // namespace timtin::article
