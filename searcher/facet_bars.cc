#include "searcher/facet_bars.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "searcher/formats.h"
#include "searcher/vietnamese.h"

namespace timtin::searcher {
namespace {

constexpr std::size_t kRows = 12;        ///< values shown of one facet
constexpr std::size_t kPlainWidth = 80;  ///< columns where the screen has no limit
constexpr std::size_t kMaxBar = 32;      ///< columns of the longest bar
constexpr std::size_t kMinBar = 4;
constexpr std::size_t kGap = 4;             ///< columns between two facets
constexpr std::size_t kMinTwoColumns = 76;  ///< narrower screens show one facet below the other

/// One line: a value, or several summed up.
struct Row {
  std::string name;
  unsigned long articles;
  bool summed = false;  ///< has no bar: it would dwarf the others
};

struct Panel {
  std::string title;
  std::vector<Row> rows;
};

/// What a facet is called: over the whole, and for one of its values.
struct Words {
  std::string_view title;
  std::string_view noun;
};

Words words_of(std::string_view facet) {
  if (facet == "province") return {"Tỉnh, thành", "tỉnh"};
  return {"Năm", "năm"};
}

/// Values beyond the first kRows go into one row; the unknown ones keep a row of their own.
Panel panel(const timtin_answer* answer, size_t facet) {
  const Words words = words_of(timtin_facet_name(answer, facet));
  Panel made{std::string(words.title), {}};
  Row rest{"", 0, true};
  std::size_t summed = 0;
  std::vector<Row> unknown;
  for (size_t v = 0; v < timtin_facet_value_count(answer, facet); ++v) {
    Row row{printable(timtin_facet_value_name(answer, facet, v)),
            timtin_facet_value_articles(answer, facet, v)};
    if (row.articles == 0) continue;
    if (timtin_facet_value_key(answer, facet, v) == nullptr) {
      unknown.push_back(row);
    } else if (made.rows.size() < kRows) {
      made.rows.push_back(row);
    } else {
      rest.articles += row.articles;
      ++summed;
    }
  }
  if (summed > 0) {
    rest.name = "(" + std::to_string(summed) + " " + std::string(words.noun) + " khác)";
    made.rows.push_back(rest);
  }
  made.rows.insert(made.rows.end(), unknown.begin(), unknown.end());
  return made;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t used = display_width(text);
  const std::string fill(width > used ? width - used : 0, ' ');
  return right ? fill + text : text + fill;
}

/// A bar of `value` of `most`, to an eighth of a column; never empty.
std::string bar(unsigned long value, unsigned long most, std::size_t width) {
  constexpr const char* kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double columns =
      static_cast<double>(value) / static_cast<double>(most) * static_cast<double>(width);
  const auto eighths = static_cast<std::size_t>(std::max(1L, std::lround(columns * 8)));
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + kEighths[eighths % 8];
}

/// The lines of one facet, each `width` columns wide at most.
std::vector<Line> lines(const Panel& panel, std::size_t width) {
  std::size_t name_width = 0;
  std::size_t count_width = 0;
  unsigned long most = 1;
  for (const Row& row : panel.rows) {
    name_width = std::max(name_width, display_width(row.name));
    count_width = std::max(count_width, grouped(row.articles).size());
    if (!row.summed) most = std::max(most, row.articles);
  }
  const std::size_t taken = 2 + name_width + 2 + count_width + 1;
  const std::size_t bar_width = std::clamp(width > taken ? width - taken : 0, kMinBar, kMaxBar);
  std::vector<Line> out = {{{panel.title, Style::heading}}};
  for (const Row& row : panel.rows) {
    Line line = {{"  " + padded(row.name, name_width, false) + "  "},
                 {padded(grouped(row.articles), count_width, true) + " "}};
    if (row.summed) {
      line.front().style = Style::faint;
    } else {
      line.push_back({bar(row.articles, most, bar_width), Style::bar});
    }
    out.push_back(line);
  }
  return out;
}

std::size_t width_of(const Line& line) {
  std::size_t width = 0;
  for (const Span& span : line) width += display_width(span.text);
  return width;
}

std::string trimmed(const std::string& text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

std::string facet_bars(const timtin_answer* answer, const Options& options, const Screen& screen) {
  std::vector<Panel> panels;
  for (size_t f = 0; f < timtin_answer_facet_count(answer); ++f) {
    if (is_shown(answer, f, options)) panels.push_back(panel(answer, f));
  }
  const std::size_t width = screen.width > 0 ? screen.width : kPlainWidth;
  std::string out;
  if (panels.size() == 2 && width >= kMinTwoColumns) {
    const std::size_t half = (width - kGap) / 2;
    const std::vector<Line> left = lines(panels[0], half);
    const std::vector<Line> right = lines(panels[1], half);
    std::size_t column = 0;
    for (const Line& line : left) column = std::max(column, width_of(line) + kGap);
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      Line line = i < left.size() ? left[i] : Line{};
      line.push_back({std::string(column - width_of(line), ' ')});
      if (i < right.size()) line.insert(line.end(), right[i].begin(), right[i].end());
      out += trimmed(render(line, screen)) + "\n";
    }
    return "\n" + out;
  }
  for (const Panel& panel : panels) {
    out += "\n";
    for (const Line& line : lines(panel, width)) out += trimmed(render(line, screen)) + "\n";
  }
  return out;
}

}  // namespace timtin::searcher
