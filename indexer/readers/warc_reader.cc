#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/bytes/decoders.h"
#include "indexer/readers/content.h"
#include "indexer/readers/http.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/warc_scanner.h"
#include "indexer/url.h"

namespace timtin::indexer {
namespace {

/// Enough for the header of an HTTP response.
constexpr std::size_t kHead = std::size_t{64} * 1024;

/// Types under which servers send pages. Those that say nothing are told by the content.
constexpr std::array<std::string_view, 9> kPageTypes = {"text/html",
                                                        "application/xhtml+xml",
                                                        "text/plain",
                                                        "",
                                                        "application/octet-stream",
                                                        "binary/octet-stream",
                                                        "application/unknown",
                                                        "application/x-unknown",
                                                        "unk"};

bool may_be_page(const MediaType& media) {
  return std::find(kPageTypes.begin(), kPageTypes.end(), media.type) != kPageTypes.end();
}

bool is_html(const MediaType& media) {
  return media.type == kPageTypes[0] || media.type == kPageTypes[1];
}

/// UTF-16 with a byte order mark is told by the mark, whatever the server says.
void decode_utf16(std::string_view& text, MediaType& media, std::string& storage) {
  if (!text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF")) return;
  Buffer utf8(make_utf16_decoder(Buffer(make_memory_source(text))));
  std::string decoded(utf8.peek(kMaxPageBytes + 1));
  storage.swap(decoded);
  text = storage;
  media.charset = "utf-8";
}

class WarcReader final : public Reader {
 public:
  WarcReader(Buffer content, FileName name, RejectSink sink)
      : name_(std::move(name)),
        sink_(std::move(sink)),
        scanner_(std::move(content),
                 [this](std::uint64_t offset, Reason reason, std::string detail) {
                   sink_({{name_.display, 0, offset}, reason, std::move(detail)});
                 }) {}

  bool next(article::Page& page, Origin& origin) override {
    while (scanner_.next(record_)) {
      id_ = normalise_url(record_.uri);
      origin = {name_.display, 0, record_.offset};
      if (take_record(page)) return true;
    }
    return false;
  }

  std::uint64_t bytes() const noexcept override { return scanner_.content().offset(); }
  std::uint64_t stored() const noexcept override { return scanner_.content().stored(); }

 private:
  /// Each of these makes a page of what it is given, or reports why it is none, or returns false
  /// where nobody would miss one (requests, notes of the crawler).
  bool take_record(article::Page& page) {
    const std::string& type = record_.type;
    if (id_.empty()) return false;  // dns:, metadata:, urn: and the like
    if (type == "response") return take_response(page);
    if (type == "resource" || type == "conversion") {
      return take_document(page, parse_media_type(record_.content_type));
    }
    if (type == "revisit") return take_response(page);
    if (type == "continuation") reject(Reason::unsupported, "a record in several segments");
    return false;
  }

  bool take_response(article::Page& page) {
    const bool revisit = record_.type == "revisit";
    std::optional<HttpResponse> response = parse_http(scanner_.head(kHead));
    if (!response && revisit) return reject(Reason::revisit, "");
    if (!response && parse_media_type(record_.content_type).type != "application/http") {
      return take_document(page, parse_media_type(record_.content_type));
    }
    if (!response) return reject(Reason::broken_record, "a response without an HTTP header");
    const MediaType media = parse_media_type(response->fields["Content-Type"]);
    if (response->status != 200) return reject_status(*response);
    if (!may_be_page(media)) return reject(Reason::not_page, media.type);
    if (revisit) return reject(Reason::revisit, "");

    const std::optional<std::string_view> block = scanner_.block();
    if (!block) return reject(Reason::too_large, size_limit());
    response = parse_http(*block);
    if (!response) return reject(Reason::broken_record, "an HTTP header that does not end");
    const DecodedBody body = decode_body(*response, storage_);
    if (!body.problem.empty()) return reject(Reason::unsupported, body.problem);
    return take_text(page, body.text, media);
  }

  bool reject_status(const HttpResponse& response) {
    const std::string status = "status " + std::to_string(response.status);
    if (response.status == 304) return reject(Reason::revisit, status);
    if (response.status / 100 == 3) {
      return reject(Reason::redirect, status + " to " + std::string(response.fields["Location"]));
    }
    const bool gone = response.status == 404 || response.status == 410;
    return reject(gone ? Reason::gone : Reason::http_status, status);
  }

  bool take_document(article::Page& page, const MediaType& media) {
    if (!may_be_page(media)) return reject(Reason::not_page, media.type);
    const std::optional<std::string_view> block = scanner_.block();
    if (!block) return reject(Reason::too_large, size_limit());
    return take_text(page, *block, media);
  }

  bool take_text(article::Page& page, std::string_view text, MediaType media) {
    if (text.size() > kMaxPageBytes) return reject(Reason::too_large, size_limit());
    if (is_site_file(id_)) return reject(Reason::not_page, "a file for crawlers");
    decode_utf16(text, media, utf8_);
    const Content content = content_of(text.substr(0, kContentHead), {});
    if (content.kind == ContentKind::rejected) return reject(content.reason, content.detail);
    const bool html = content.kind == ContentKind::html || is_html(media);
    const bool records = content.kind == ContentKind::jsonl || content.kind == ContentKind::json;
    if (records || (!html && media.type != "text/plain")) {
      return reject(Reason::not_page, "neither HTML nor plain text");
    }
    page = {};
    page.id = id_;
    page.url = record_.uri;
    page.text = text;
    page.html = html;
    page.charset = media.charset;
    page.crawled = record_.date;
    return true;
  }

  bool reject(Reason reason, std::string detail) {
    Reject rejected({name_.display, 0, record_.offset}, reason, std::move(detail));
    rejected.id = id_;
    sink_(rejected);
    return false;
  }

  FileName name_;
  RejectSink sink_;
  WarcScanner scanner_;
  WarcRecord record_;
  std::string id_;       ///< the normalised URL of the record
  std::string storage_;  ///< a decoded body
  std::string utf8_;     ///< the same, if it was UTF-16
};

}  // namespace

std::unique_ptr<Reader> make_warc_reader(Buffer content, FileName name, RejectSink sink) {
  return std::make_unique<WarcReader>(std::move(content), std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
