// Rows of comma-separated values (RFC 4180), as spreadsheets, pandas and scrapy write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::indexer {

/// One row, which may go over several lines.
struct CsvRow {
  std::vector<std::string> fields;
  std::size_t length = 0;  ///< bytes it takes, its line end included
  bool open = false;       ///< the text ends inside of quotes
};

/// The row at the start of the text. A field in quotes may hold anything, two quotes standing for
/// one; a quote inside of a field without them stands for itself.
CsvRow csv_row(std::string_view text, char delimiter);

/// What stands between the fields of the first line: the one of comma, semicolon (spreadsheets in
/// Vietnamese write it) and tab that cuts it into most.
char csv_delimiter(std::string_view text);

/// True if the first line names at least two columns, and one of them as a title, an address or a
/// text is usually named.
bool begins_as_csv(std::string_view text);

}  // namespace timtin::indexer
