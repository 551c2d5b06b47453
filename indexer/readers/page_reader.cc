#include <string_view>

#include "indexer/readers/reader.h"
#include "indexer/url.h"

namespace timtin::indexer {
namespace {

class PageReader final : public Reader {
 public:
  PageReader(Buffer content, PageFormat format, FileName name, RejectSink sink)
      : content_(std::move(content)),
        format_(format),
        name_(std::move(name)),
        sink_(std::move(sink)) {}

  bool next(article::Page& page, Origin& origin) override {
    if (done_) return false;
    done_ = true;
    origin = {name_.display, 0, 0};
    const std::string_view text = content_.peek(kMaxPageBytes + 1);
    if (text.size() > kMaxPageBytes) {
      sink_(file_reject(name_, Reason::too_large, size_limit()));
      return false;
    }
    if (const Damage* damage = content_.damage()) {
      sink_(damage_reject(origin, *damage));
      origin.partial = true;
    }
    page = {};
    page.id = name_.id;
    page.text = text;
    page.html = format_ == PageFormat::html;
    if (page.html && !name_.url.empty()) {
      page.url = name_.url;
      page.id = normalise_url(page.url);
    }
    content_.consume(text.size());
    return true;
  }

  std::uint64_t bytes() const noexcept override { return content_.offset(); }
  std::uint64_t stored() const noexcept override { return content_.stored(); }

 private:
  Buffer content_;
  PageFormat format_;
  FileName name_;
  RejectSink sink_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_page_reader(Buffer content, PageFormat format, FileName name,
                                         RejectSink sink) {
  return std::make_unique<PageReader>(std::move(content), format, std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
