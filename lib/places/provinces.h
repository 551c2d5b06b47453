// Provinces through their reforms: who existed when, under which names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "places/date.h"

namespace timtin::places {

/// Whether a name means the place when no type word (tỉnh, huyện …) stands before it.
enum class Alone : unsigned char {
  yes,     ///< it does
  inside,  ///< only inside a sentence: «Hòa Bình» at its start may be peace
  no,      ///< it does not: a person (Ngô Quyền), a number, an ordinary word
};

/// A province or city under the central government during one span of time.
/// Keyed by slug: codes changed their meaning in the reform of 2025-07-01.
struct Province {
  std::string_view slug;         ///< "thua-thien-hue"
  std::string_view name;         ///< "Thừa Thiên Huế"
  std::string_view type;         ///< "tỉnh" or "thành phố": the last one it had
  Alone alone;                   ///< whether its name needs a type word in running text
  Date from;                     ///< first day in force; year 0 = since before our data (1997)
  Date until;                    ///< first day no longer in force; year 0 = in force
  std::string_view successor;    ///< slug of the province that took it over, or empty
  std::string_view predecessor;  ///< slug of the province that it was part of before `from`, or ""
};

/// Every province known, old and new, one row per slug, ordered by slug.
std::span<const Province> provinces();

/// The province of a slug, or null.
const Province* find_province(std::string_view slug) noexcept;

/// True if the province exists on that day (unknown day: true).
bool in_force(const Province& province, const Date& day) noexcept;

/// The province that this one belongs to on `day` (unknown day: the latest state
/// of our data): follows successors, hoa-binh -> phu-tho from 2025-07-01; on a day
/// before it existed, the province it came from, hue -> thua-thien-hue in 2022.
const Province& province_on(const Province& province, const Date& day) noexcept;

/// The province in the latest state of our data.
const Province& province_now(const Province& province) noexcept;

/// Every province whose latest state is the same as this one's, itself included:
/// of phu-tho: phu-tho, hoa-binh, vinh-phuc.
std::vector<const Province*> siblings(const Province& province);

/// Resolves what a person types or a record says: slug, name in any spelling
/// (with or without marks, spaces, hyphens, either tone placement), type word
/// before it, or an alias (TP.HCM, Sài Gòn, TT-Huế, BR-VT, Đắc Lắc, Kontum). The
/// slug of an old province stays itself: province_on() leads to its successor.
/// Null if it names no province. The same name never resolves to two.
const Province* resolve_province(std::string_view text);

/// Slugs nearest to what was typed, best first, at most three: for error hints.
std::vector<const Province*> similar_provinces(std::string_view text);

}  // namespace timtin::places
