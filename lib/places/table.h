// Reading the tables that are compiled in.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "places/date.h"
#include "places/provinces.h"

namespace timtin::places {

/// The rows of a table: lines of tab-separated cells under a line with the names of the columns.
/// A cell `-` is empty; a line that begins with `#` is a comment. The views point into `text`.
/// Throws Error (internal, with the line) if a row does not have exactly these columns.
std::vector<std::vector<std::string_view>> read_table(
    std::string_view text, std::initializer_list<std::string_view> columns);

/// A day in a cell ("2008-08-01"), or no date if it is empty. Throws Error (internal).
Date read_day(std::string_view cell);

/// "yes", "inside" or "no" in a cell. Throws Error (internal).
Alone read_alone(std::string_view cell);

/// The words of a cell, which stand apart by single `separator`s ("a b c").
std::vector<std::string_view> split(std::string_view cell, char separator);

}  // namespace timtin::places
