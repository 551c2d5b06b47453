#include "places/table.h"

#include <algorithm>
#include <string>

#include "error.h"

namespace timtin::places {

std::vector<std::string_view> split(std::string_view cell, char separator) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(separator), cell.size());
    parts.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

std::vector<std::vector<std::string_view>> read_table(
    std::string_view text, std::initializer_list<std::string_view> columns) {
  std::vector<std::vector<std::string_view>> rows;
  bool header = true;
  int line_number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++line_number;
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> cells = split(line, '\t');
    const bool fits = header ? std::ranges::equal(cells, columns) : cells.size() == columns.size();
    if (!fits) {
      throw Error(Status::internal,
                  "built-in table, line " + std::to_string(line_number) + ": unexpected columns");
    }
    if (!header) {
      std::ranges::replace(cells, std::string_view("-"), std::string_view());
      rows.push_back(std::move(cells));
    }
    header = false;
  }
  return rows;
}

Date read_day(std::string_view cell) {
  if (cell.empty()) return {};
  const auto when = parse_iso(cell);
  if (!when) {
    throw Error(Status::internal, "table of places: not a day: " + std::string(cell));
  }
  return when->date;
}

Alone read_alone(std::string_view cell) {
  if (cell == "yes") return Alone::yes;
  if (cell == "inside") return Alone::inside;
  if (cell == "no") return Alone::no;
  throw Error(Status::internal, "table of places: not yes, inside or no: " + std::string(cell));
}

}  // namespace timtin::places
