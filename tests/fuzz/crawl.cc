// Any bytes as a crawl, plain or compressed, WARC or JSONL: pages and rejects that keep their
// promises, and an end.
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "indexer/bytes/input.h"
#include "indexer/readers/content.h"
#include "indexer/readers/reader.h"

namespace timtin::fuzz {
namespace {

using namespace timtin::indexer;

std::unique_ptr<Reader> open(std::string_view bytes, const FieldTable& fields, RejectSink sink) {
  Buffer content = decoded(Buffer(make_memory_source(bytes)));
  const FileName name{"crawl", "crawl", "crawl"};
  switch (content_of(content.peek(kContentHead), "crawl").kind) {
    case ContentKind::warc:
      return make_warc_reader(std::move(content), name, std::move(sink));
    case ContentKind::jsonl:
      return make_jsonl_reader(std::move(content), fields, name, std::move(sink));
    default:
      return make_page_reader(std::move(content), PageFormat::html, name, std::move(sink));
  }
}

void check(std::string_view bytes) {
  static const FieldTable fields;
  const std::unique_ptr<Reader> reader = open(bytes, fields, [](const Reject& reject) {
    require(!to_line(reject).empty() && !reject.hint.empty(),
            "a reject says where, why, what next");
  });
  article::Page page;
  Origin origin;
  while (reader->next(page, origin)) {
    require(!page.id.empty(), "a page has an id");
    require(page.text.size() <= kMaxPageBytes, "a page is within its limit");
    require(origin.byte <= reader->bytes(), "a page lies in what was read");
  }
  require(reader->stored() <= bytes.size(), "no more is read than there is");
}

}  // namespace
}  // namespace timtin::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  timtin::fuzz::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
