#include "indexer/readers/record_reader.h"

#include <algorithm>
#include <utility>

namespace timtin::indexer {

RecordReader::RecordReader(Buffer content, const FieldTable& fields, FileName name, RejectSink sink)
    : content_(std::move(content)),
      name_(std::move(name)),
      sink_(std::move(sink)),
      parser_(fields) {
  if (content_.peek(3).starts_with("\xEF\xBB\xBF")) content_.consume(3);
}

bool RecordReader::next(article::Page& page, Origin& origin) {
  do {
    const bool found = find_record();
    origin = {name_.display, line_, content_.offset()};
    if (!found) break;
    if (take_record(origin, page)) return true;
  } while (content_.damage() == nullptr || !content_.peek(1).empty());
  // A record that the damage cut is told of once, where it began.
  if (content_.damage() != nullptr) sink_(damage_reject(origin, *content_.damage()));
  return false;
}

void RecordReader::take(std::size_t count) {
  const std::string_view gone = content_.peek(count).substr(0, count);
  line_ += static_cast<std::uint64_t>(std::count(gone.begin(), gone.end(), '\n'));
  content_.consume(count);
}

bool RecordReader::skip_any_of(std::string_view bytes) {
  for (;;) {
    const std::string_view view = content_.peek(1);
    if (view.empty()) return false;
    const std::size_t gap = std::min(view.find_first_not_of(bytes), view.size());
    if (gap == 0) return true;
    take(gap);
  }
}

void RecordReader::skip_line() {
  for (;;) {
    const std::string_view view = content_.peek(1);
    const std::size_t end = view.find('\n');
    const bool found = end != std::string_view::npos;
    take(found ? end + 1 : view.size());
    if (found || view.empty()) return;
  }
}

std::optional<Reason> RecordReader::read(std::string_view record, std::uint64_t number,
                                         const Origin& origin, article::Page& page) {
  const std::optional<RecordProblem> problem =
      parser_.parse(record, name_.id + ":" + std::to_string(number), page);
  if (!problem) return std::nullopt;
  sink_(record_reject(origin, *problem));
  return problem->reason;
}

Reason RecordReader::why_endless() {
  if (content_.peek(kMaxPageBytes + 1).size() > kMaxPageBytes) return Reason::too_large;
  return content_.damage() != nullptr ? Reason::damaged : Reason::broken_record;
}

void RecordReader::tell(const Origin& origin, Reason reason, std::string detail) {
  sink_({origin, reason, std::move(detail)});
}

}  // namespace timtin::indexer
