#include "indexer/readers/csv.h"

#include <algorithm>

#include "indexer/readers/fields.h"

namespace timtin::indexer {

CsvRow csv_row(std::string_view text, char delimiter) {
  CsvRow row;
  std::string field;
  bool quoted = false;
  bool fresh = true;  // at the start of a field
  std::size_t pos = 0;
  for (; pos < text.size(); ++pos) {
    const char c = text[pos];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (pos + 1 < text.size() && text[pos + 1] == '"') {
        field += '"';
        ++pos;
      } else {
        quoted = false;
      }
    } else if (c == '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (c == '\n') {
      ++pos;
      break;
    } else if (c == delimiter) {
      row.fields.push_back(std::move(field));
      field.clear();
      fresh = true;
    } else {
      if (c != '\r') field += c;
      fresh = false;
    }
  }
  row.fields.push_back(std::move(field));
  row.length = pos;
  row.open = quoted;
  return row;
}

char csv_delimiter(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char delimiter : {',', ';', '\t'}) {
    const std::size_t fields = csv_row(text, delimiter).fields.size();
    if (fields > most) best = delimiter;
    most = std::max(most, fields);
  }
  return best;
}

bool begins_as_csv(std::string_view text) {
  static const FieldTable table;
  constexpr std::size_t kLongestName = 40;
  const CsvRow row = csv_row(text, csv_delimiter(text));
  if (row.open || row.fields.size() < 2) return false;
  if (std::any_of(row.fields.begin(), row.fields.end(),
                  [](const std::string& name) { return name.size() > kLongestName; })) {
    return false;
  }
  return std::any_of(row.fields.begin(), row.fields.end(), [](const std::string& name) {
    const auto alias = table.find({}, name);
    if (!alias) return false;
    const Field field = table.aliases()[*alias].field;
    return field == Field::title || field == Field::text || field == Field::html ||
           field == Field::url;
  });
}

}  // namespace timtin::indexer
