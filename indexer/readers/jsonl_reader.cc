#include <algorithm>
#include <string_view>

#include "indexer/readers/record_reader.h"

namespace timtin::indexer {
namespace {

class JsonlReader final : public RecordReader {
 public:
  using RecordReader::RecordReader;

 private:
  bool find_record() override { return skip_any_of(" \t\r\n\f\v"); }

  bool take_record(const Origin& origin, article::Page& page) override {
    const Extent extent = measure_line();
    if (extent.too_long) {
      tell(origin, Reason::too_large, size_limit());
      skip_line();
      return false;
    }
    const bool cut = extent.last && content().damage() != nullptr;
    const std::string_view line = content().peek(extent.length).substr(0, extent.length);
    const bool made = !cut && !read(line, this->line(), origin, page);
    take(extent.length + (extent.last ? 0 : 1));
    return made;
  }

  struct Extent {
    std::size_t length = 0;  ///< without the line end
    bool last = false;       ///< the content ends here, without a line end
    bool too_long = false;
  };

  Extent measure_line() {
    std::size_t seen = 0;
    for (;;) {
      const std::string_view view = content().peek(seen + 1);
      const std::size_t end = view.find('\n', seen);
      if (std::min(end, view.size()) > kMaxPageBytes) return {.too_long = true};
      if (end != std::string_view::npos) return {.length = end};
      if (view.size() == seen) return {.length = seen, .last = true};
      seen = view.size();
    }
  }
};

}  // namespace

std::unique_ptr<Reader> make_jsonl_reader(Buffer content, const FieldTable& fields, FileName name,
                                          RejectSink sink) {
  return std::make_unique<JsonlReader>(std::move(content), fields, std::move(name),
                                       std::move(sink));
}

}  // namespace timtin::indexer
