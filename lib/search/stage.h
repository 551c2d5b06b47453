// How far a query is relaxed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace timtin::search {

/// How far the query had to be relaxed; names as in the output.
enum class Stage : unsigned char { typed, marks, spellings, loose, partial };
constexpr std::string_view name(Stage stage) noexcept {
  constexpr std::array<std::string_view, 5> kNames{"typed", "marks", "spellings", "loose",
                                                   "partial"};
  return kNames[static_cast<std::size_t>(stage)];
}

}  // namespace timtin::search
