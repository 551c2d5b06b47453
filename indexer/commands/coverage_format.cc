#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/commands/coverage.h"
#include "indexer/format.h"

namespace timtin::indexer {
namespace {

using Json = nlohmann::ordered_json;

/// Shades by heat, from a hole to full; the picture and the terminal (256 colours: foreground,
/// background) have the same.
struct Shade {
  const char* fill;
  const char* ink;
  int text;
  int ground;
};
constexpr std::array<Shade, 6> kShades{{{"#f8d7da", "black", 160, 224},
                                        {"#e3f1e4", "black", 16, 194},
                                        {"#bfe3c2", "black", 16, 157},
                                        {"#86c98d", "black", 16, 114},
                                        {"#43a352", "white", 231, 71},
                                        {"#176b2c", "white", 231, 22}}};
constexpr const char* kNotInForce = "#eeeeee";

/// At most four characters: 999, 12k, 3M.
std::string brief(std::uint64_t number) {
  if (number < 1000) return std::to_string(number);
  if (number < 1'000'000) return std::to_string(number / 1000) + "k";
  return std::to_string(number / 1'000'000) + "M";
}

std::string year_label(const Coverage& table, std::size_t column) {
  return (column == 0 && table.earlier ? "≤" : "") + std::to_string(table.years[column]);
}

std::string cell_text(const CoverageCell& cell) {
  if (cell.articles > 0) return brief(cell.articles);
  return cell.in_force ? "·" : "";
}

const Shade* shade(const CoverageCell& cell, std::uint64_t most) {
  if (cell.articles == 0 && !cell.in_force) return nullptr;
  return &kShades.at(static_cast<std::size_t>(heat(cell.articles, most)));
}

std::string painted(const std::string& text, const Shade* with, bool color) {
  if (!color || with == nullptr) return text;
  return "\033[38;5;" + std::to_string(with->text) + ";48;5;" + std::to_string(with->ground) + "m" +
         text + "\033[0m";
}

/// Visits every province and year, then the articles without a year where there are any (year 0).
template <class Visit>
void each_cell(const Coverage& table, Visit visit) {
  for (const CoverageRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) visit(row, table.years[i], row.cells[i]);
    if (row.undated > 0) visit(row, 0, CoverageCell{.articles = row.undated, .in_force = true});
  }
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string coverage_text(const Coverage& table, bool color) {
  constexpr std::size_t kCell = 6;
  constexpr std::size_t kTotal = 10;
  std::size_t width = 9;
  for (const CoverageRow& row : table.rows) width = std::max(width, characters(row.name));
  std::string out = padded("PROVINCE", width);
  for (std::size_t i = 0; i < table.years.size(); ++i) out += aligned(year_label(table, i), kCell);
  out += aligned("NO YEAR", kTotal) + aligned("ALL", kTotal) + "\n";
  const std::uint64_t most = table.most();
  for (const CoverageRow& row : table.rows) {
    out += padded(row.name, width);
    for (const CoverageCell& cell : row.cells) {
      out += painted(aligned(cell_text(cell), kCell), shade(cell, most), color);
    }
    out += aligned(grouped(row.undated), kTotal) + aligned(grouped(row.total()), kTotal) + "\n";
  }
  return out + "· no article though the province existed: " + grouped(table.holes()) + " of " +
         counted(table.cells(), "province and year", "provinces and years") + "\n";
}

std::string coverage_jsonl(const Coverage& table) {
  std::string out;
  each_cell(table, [&](const CoverageRow& row, int year, const CoverageCell& cell) {
    Json json = {{"type", "coverage"},
                 {"province", row.slug.empty() ? Json(nullptr) : Json(row.slug)},
                 {"name", row.slug.empty() ? Json(nullptr) : Json(row.name)},
                 {"year", year == 0 ? Json(nullptr) : Json(year)},
                 {"and_earlier", year != 0 && table.earlier && year == table.years.front()},
                 {"articles", cell.articles},
                 {"in_force", cell.in_force},
                 {"hole", cell.hole()}};
    out += json.dump() + "\n";
  });
  return out;
}

std::string coverage_tsv(const Coverage& table) {
  std::string out = "province\tname\tyear\tarticles\tin_force\thole\n";
  each_cell(table, [&](const CoverageRow& row, int year, const CoverageCell& cell) {
    out += row.slug + "\t" + (row.slug.empty() ? "" : row.name) + "\t" +
           (year == 0 ? "" : std::to_string(year)) + "\t" + std::to_string(cell.articles) + "\t" +
           (cell.in_force ? "1" : "0") + "\t" + (cell.hole() ? "1" : "0") + "\n";
  });
  return out;
}

std::string coverage_svg(const Coverage& table) {
  constexpr std::size_t kNames = 150;  // pixels
  constexpr std::size_t kWidth = 44;
  constexpr std::size_t kHeight = 18;
  const std::size_t width = kNames + kWidth * table.years.size() + 10;
  const std::size_t height = kHeight * (table.rows.size() + 2);
  const auto text = [](std::size_t x, std::size_t y, const char* anchor, const std::string& what,
                       const char* fill = "black") {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" text-anchor=\"" +
           anchor + "\" fill=\"" + fill + "\">" + xml(what) + "</text>\n";
  };
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + std::to_string(width) +
                    "\" height=\"" + std::to_string(height) +
                    "\" font-family=\"sans-serif\" font-size=\"11\">\n"
                    "<title>Articles by province and year</title>\n"
                    "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  for (std::size_t i = 0; i < table.years.size(); ++i) {
    out += text(kNames + kWidth * i + kWidth / 2, 13, "middle", year_label(table, i));
  }
  const std::uint64_t most = table.most();
  std::size_t y = kHeight;
  for (const CoverageRow& row : table.rows) {
    out += text(kNames - 6, y + 13, "end", row.name);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const CoverageCell& cell = row.cells[i];
      const Shade* with = shade(cell, most);
      const std::size_t x = kNames + kWidth * i;
      const std::string state = cell.in_force || cell.articles > 0 ? grouped(cell.articles) : "–";
      out += "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
             std::to_string(kWidth - 1) + "\" height=\"" + std::to_string(kHeight - 1) +
             "\" fill=\"" + (with == nullptr ? kNotInForce : with->fill) + "\"><title>" +
             xml(row.name) + ", " + year_label(table, i) + ": " + state + "</title></rect>\n";
      if (cell.articles > 0) {
        out += text(x + kWidth / 2, y + 13, "middle", brief(cell.articles), with->ink);
      }
    }
    y += kHeight;
  }
  out += text(kNames, y + 13, "start",
              "pink: no article though the province existed (" + grouped(table.holes()) + " of " +
                  grouped(table.cells()) + "); grey: the province did not exist");
  return out + "</svg>\n";
}

}  // namespace timtin::indexer
