#include "indexer/readers/reader.h"

#include <system_error>

#include "error.h"
#include "indexer/bytes/input.h"
#include "indexer/readers/content.h"
#include "indexer/url.h"

namespace timtin::indexer {
namespace {

/// A file that was rejected as a whole.
class EmptyReader final : public Reader {
 public:
  bool next(article::Page& /*page*/, Origin& /*origin*/) override { return false; }
  std::uint64_t bytes() const noexcept override { return 0; }
  std::uint64_t stored() const noexcept override { return 0; }
};

}  // namespace

std::string size_limit() {
  return "at most " + std::to_string(kMaxPageBytes / 1024 / 1024) + " MiB are read";
}

Reject damage_reject(const Origin& origin, const Damage& damage) {
  return {{origin.file, origin.line, damage.byte}, Reason::damaged, damage.reason};
}

Reject file_reject(const FileName& name, Reason reason, std::string detail, std::string hint) {
  Reject reject({name.display, 0, 0}, reason, std::move(detail), std::move(hint));
  reject.id = normalise_url(name.url);
  // A file without text is one page; of others nobody knows what they would have held.
  if (reject.id.empty() && reason == Reason::no_text) reject.id = name.id;
  return reject;
}

std::unique_ptr<Reader> open_file(const FileName& name, const FieldTable& fields,
                                  const RejectSink& sink) {
  Buffer buffer = open_input(name.path);
  Content content = content_of(buffer.peek(kContentHead), name.display);
  const Origin origin = {name.display, 0, 0};
  // Where damage leaves nothing to tell the content by, what comes behind it may do.
  while (content.kind == ContentKind::rejected && buffer.damage() != nullptr) {
    sink(damage_reject(origin, *buffer.damage()));
    buffer.consume(buffer.peek(0).size());
    if (!buffer.resume()) return std::make_unique<EmptyReader>();
    content = content_of(buffer.peek(kContentHead), name.display);
  }
  switch (content.kind) {
    case ContentKind::text:
      return make_page_reader(std::move(buffer), PageFormat::text, name, sink);
    case ContentKind::html:
      return make_page_reader(std::move(buffer), PageFormat::html, name, sink);
    case ContentKind::jsonl:
      return make_jsonl_reader(std::move(buffer), fields, name, sink);
    case ContentKind::json:
      return make_json_reader(std::move(buffer), fields, name, sink);
    case ContentKind::csv:
      return make_csv_reader(std::move(buffer), fields, name, sink);
    case ContentKind::warc:
      return make_warc_reader(std::move(buffer), name, sink);
    case ContentKind::zip:
      return make_wacz_reader(name, sink);
    case ContentKind::rejected:
      break;
  }
  sink(file_reject(name, content.reason, std::move(content.detail), std::move(content.hint)));
  return std::make_unique<EmptyReader>();
}

std::unique_ptr<Reader> open_reader(const std::string& input, const FieldTable& fields,
                                    const RejectSink& sink) {
  if (input == "-") return open_file({input, input, input}, fields, sink);
  std::error_code error;
  const std::filesystem::path path = input;
  if (std::filesystem::is_directory(path, error)) return make_folder_reader(path, fields, sink);
  return open_file({input, input, path.filename().string()}, fields, sink);
}

}  // namespace timtin::indexer
