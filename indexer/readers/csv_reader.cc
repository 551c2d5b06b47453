#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "indexer/format.h"
#include "indexer/readers/csv.h"
#include "indexer/readers/record_reader.h"

namespace timtin::indexer {
namespace {

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      out += escape.data();
    } else {
      out += c;
    }
  }
  out += '"';
}

class CsvReader final : public RecordReader {
 public:
  CsvReader(Buffer bytes, const FieldTable& fields, FileName name, RejectSink sink)
      : RecordReader(std::move(bytes), fields, std::move(name), std::move(sink)) {
    delimiter_ = csv_delimiter(content().peek(kMostHeader));
    const CsvRow header = csv_row(content().peek(kMostHeader), delimiter_);
    columns_ = header.fields;
    take(header.length);
  }

 private:
  bool find_record() override { return skip_any_of("\r\n"); }

  bool take_record(const Origin& origin, article::Page& page) override {
    const CsvRow row = whole_row();
    if (row.open) {
      skip_open(origin);
      return false;
    }
    ++number_;
    const bool fits = row.fields.size() == columns_.size();
    if (!fits) {
      tell(origin, Reason::broken_record,
           counted(row.fields.size(), "field", "fields") + " instead of " +
               std::to_string(columns_.size()));
    }
    take(row.length);
    return fits && !read(object_of(row), number_, origin, page);
  }

  /// Steps over a row with a quote that does not end.
  void skip_open(const Origin& origin) {
    const Reason reason = why_endless();
    if (reason == Reason::damaged) return take(content().peek(0).size());
    tell(origin, reason, reason == Reason::too_large ? size_limit() : "a quote that does not end");
    skip_line();
  }

  /// The row as a JSON record.
  std::string_view object_of(const CsvRow& row) {
    json_ = "{";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) json_ += ',';
      append_json_string(json_, columns_[i]);
      json_ += ':';
      append_json_string(json_, row.fields[i]);
    }
    return json_ += '}';
  }

  /// The row that begins here; open if it does not end within kMaxPageBytes.
  CsvRow whole_row() {
    for (std::size_t wanted = kMostHeader;; wanted *= 2) {
      const std::string_view view = content().peek(std::min(wanted, kMaxPageBytes + 1));
      CsvRow row = csv_row(view.substr(0, kMaxPageBytes), delimiter_);
      if (row.length < view.size() && !row.open) return row;
      if (view.size() < wanted || view.size() > kMaxPageBytes) return row;
    }
  }

  /// More than the names of columns take, and than most rows.
  static constexpr std::size_t kMostHeader = std::size_t{64} * 1024;

  char delimiter_ = ',';
  std::vector<std::string> columns_;
  std::string json_;
  std::uint64_t number_ = 0;  ///< of the row
};

}  // namespace

std::unique_ptr<Reader> make_csv_reader(Buffer content, const FieldTable& fields, FileName name,
                                        RejectSink sink) {
  return std::make_unique<CsvReader>(std::move(content), fields, std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
