#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "indexer/csv.h"
#include "indexer/format.h"
#include "indexer/reader.h"
#include "indexer/record.h"

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

class CsvReader final : public Reader {
 public:
  CsvReader(Buffer content, const FieldTable& fields, FileName name, RejectSink sink)
      : content_(std::move(content)),
        name_(std::move(name)),
        sink_(std::move(sink)),
        parser_(fields) {
    if (content_.peek(3).starts_with("\xEF\xBB\xBF")) content_.consume(3);
    delimiter_ = csv_delimiter(content_.peek(kMostHeader));
    const CsvRow header = csv_row(content_.peek(kMostHeader), delimiter_);
    columns_ = header.fields;
    take(header.length);
  }

  bool next(article::Page& page, Origin& origin) override {
    while (!content_.peek(1).empty()) {
      origin = {name_.display, line_, content_.offset()};
      if (take_row(page, origin)) return true;
    }
    if (content_.damage() != nullptr) {
      sink_(damage_reject({name_.display, line_, content_.offset()}, *content_.damage()));
    }
    return false;
  }

  std::uint64_t bytes() const noexcept override { return content_.offset(); }
  std::uint64_t stored() const noexcept override { return content_.stored(); }

 private:
  /// Makes the page of the row that begins here, or reports why there is none.
  bool take_row(article::Page& page, const Origin& origin) {
    const CsvRow row = whole_row();
    if (row.open) {
      const bool too_large = content_.peek(kMaxPageBytes + 1).size() > kMaxPageBytes;
      if (content_.damage() != nullptr && !too_large) {
        take(content_.peek(0).size());  // one reject, not two: next() tells of the damage
        return false;
      }
      sink_({origin, too_large ? Reason::too_large : Reason::broken_record,
             too_large ? size_limit() : "a quote that does not end"});
      return skip_line();
    }
    if (row.fields.size() == 1 && row.fields[0].empty()) {  // a blank line
      take(row.length);
      return false;
    }
    ++number_;
    if (row.fields.size() != columns_.size()) {
      sink_({origin, Reason::broken_record,
             counted(row.fields.size(), "field", "fields") + " instead of " +
                 std::to_string(columns_.size())});
      take(row.length);
      return false;
    }
    json_ = "{";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) json_ += ',';
      append_json_string(json_, columns_[i]);
      json_ += ':';
      append_json_string(json_, row.fields[i]);
    }
    json_ += '}';
    take(row.length);
    const std::string fallback_id = name_.id + ":" + std::to_string(number_);
    const std::optional<RecordProblem> problem = parser_.parse(json_, fallback_id, page);
    if (problem) sink_(record_reject(origin, *problem));
    return !problem;
  }

  /// The row that begins here; open if it does not end within kMaxPageBytes.
  CsvRow whole_row() {
    for (std::size_t wanted = kMostHeader;; wanted *= 2) {
      const std::string_view view = content_.peek(std::min(wanted, kMaxPageBytes + 1));
      CsvRow row = csv_row(view.substr(0, kMaxPageBytes), delimiter_);
      if (row.length < view.size() && !row.open) return row;
      if (view.size() < wanted || view.size() > kMaxPageBytes) return row;
    }
  }

  /// False, as there is no page.
  bool skip_line() {
    for (;;) {
      const std::string_view view = content_.peek(1);
      const std::size_t end = view.find('\n');
      take(end == std::string_view::npos ? view.size() : end + 1);
      if (end != std::string_view::npos || view.empty()) return false;
    }
  }

  void take(std::size_t count) {
    const std::string_view gone = content_.peek(count).substr(0, count);
    line_ += static_cast<std::uint64_t>(std::count(gone.begin(), gone.end(), '\n'));
    content_.consume(count);
  }

  /// More than the names of columns take, and than most rows.
  static constexpr std::size_t kMostHeader = std::size_t{64} * 1024;

  Buffer content_;
  FileName name_;
  RejectSink sink_;
  RecordParser parser_;
  char delimiter_ = ',';
  std::vector<std::string> columns_;
  std::string json_;
  std::uint64_t line_ = 1;
  std::uint64_t number_ = 0;  ///< of the row
};

}  // namespace

std::unique_ptr<Reader> make_csv_reader(Buffer content, const FieldTable& fields, FileName name,
                                        RejectSink sink) {
  return std::make_unique<CsvReader>(std::move(content), fields, std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
