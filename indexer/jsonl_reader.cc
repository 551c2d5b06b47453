#include <algorithm>
#include <string_view>

#include "indexer/reader.h"
#include "indexer/record.h"

namespace timtin::indexer {
namespace {

class JsonlReader final : public Reader {
 public:
  JsonlReader(Buffer content, const FieldTable& fields, FileName name, RejectSink sink)
      : content_(std::move(content)),
        name_(std::move(name)),
        sink_(std::move(sink)),
        parser_(fields) {}

  bool next(article::Page& page, Origin& origin) override {
    std::string_view line;
    while (next_line(line, origin)) {
      const std::string fallback_id = name_.id + ":" + std::to_string(line_);
      const std::optional<RecordProblem> problem = parser_.parse(line, fallback_id, page);
      content_.consume(consumed_next_);
      if (!problem) return true;
      sink_(record_reject(origin, *problem));
    }
    return false;
  }

  std::uint64_t bytes() const noexcept override { return content_.offset(); }
  std::uint64_t stored() const noexcept override { return content_.stored(); }

 private:
  /// Finds the next line that is not blank; its bytes stay in the buffer until consume().
  bool next_line(std::string_view& line, Origin& origin) {
    for (;;) {
      ++line_;
      origin = {name_.display, line_, content_.offset()};
      const Extent extent = measure_line();
      if (extent.too_long) {
        skip_line();
        sink_({origin, Reason::too_large, size_limit()});
        continue;
      }
      line = content_.peek(extent.length).substr(0, extent.length);
      if (extent.last && ended_by_damage(origin)) return false;
      if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      consumed_next_ = extent.length + (extent.last ? 0 : 1);
      if (line.find_first_not_of(" \t\r\f\v") != std::string_view::npos) return true;
      if (extent.last) return false;
      content_.consume(consumed_next_);
    }
  }

  struct Extent {
    std::size_t length = 0;  ///< without the line end
    bool last = false;       ///< the content ends here, without a line end
    bool too_long = false;
  };

  Extent measure_line() {
    std::size_t seen = 0;
    for (;;) {
      const std::string_view view = content_.peek(seen + 1);
      const std::size_t end = view.find('\n', seen);
      if (std::min(end, view.size()) > kMaxPageBytes) return {.too_long = true};
      if (end != std::string_view::npos) return {.length = end};
      if (view.size() == seen) return {.length = seen, .last = true};
      seen = view.size();
    }
  }

  void skip_line() {
    for (;;) {
      const std::string_view view = content_.peek(1);
      const std::size_t end = view.find('\n');
      const bool found = end != std::string_view::npos;
      content_.consume(found ? end + 1 : view.size());
      if (found || view.empty()) return;
    }
  }

  /// Where damaged data cut the last line, there is one reject, not two.
  bool ended_by_damage(const Origin& origin) {
    const Damage* damage = content_.damage();
    if (damage != nullptr) sink_(damage_reject(origin, *damage));
    return damage != nullptr;
  }

  Buffer content_;
  FileName name_;
  RejectSink sink_;
  RecordParser parser_;
  std::uint64_t line_ = 0;
  std::size_t consumed_next_ = 0;
};

}  // namespace

std::unique_ptr<Reader> make_jsonl_reader(Buffer content, const FieldTable& fields, FileName name,
                                          RejectSink sink) {
  return std::make_unique<JsonlReader>(std::move(content), fields, std::move(name),
                                       std::move(sink));
}

}  // namespace timtin::indexer
