// timtin-index explain: what was found in a page, and why, for a person to read.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "article/extract.h"
#include "index/write/batch.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"
#include "indexer/interrupt.h"
#include "indexer/output.h"
#include "indexer/readers/fields.h"
#include "indexer/readers/reader.h"
#include "text/utf8.h"

namespace timtin::indexer {
namespace {

constexpr std::size_t kLineWidth = 100;  // characters of a line of the page that are shown
constexpr std::size_t kLabel = 11;       // width of the first column
constexpr std::size_t kPart = 7;
constexpr std::size_t kReason = 26;

std::string shortened(const std::string& text, std::size_t width) {
  if (characters(text) <= width) return text;
  std::string out;
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size() && count + 1 < width; ++count) {
    const text::Decoded decoded = text::decode(text, pos);
    out.append(text, pos, decoded.length);
    pos += decoded.length;
  }
  return out + "…";
}

std::string row(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : padded(label, kLabel) + value + "\n";
}

/// «2021-03-15 (published, 98 %)»
std::string with_source(const std::string& value, std::string_view source, int confidence) {
  if (value.empty()) return "(unknown)";
  return value + " (" + std::string(source) + ", " + std::to_string(confidence) + " %)";
}

std::string fields(const article::Article& article) {
  std::string out;
  out += row("kind", std::string(name(article.kind)) +
                         (article.spam > 0 ? ", spam " + std::to_string(article.spam) + " of 100"
                                           : std::string()));
  out += row("title", article.title + (article.title_from_body ? " (from the body)" : ""));
  out += row("published",
             article.year == 0
                 ? std::string("(unknown)")
                 : with_source(to_iso(article.published).empty() ? std::to_string(article.year)
                                                                 : to_iso(article.published),
                               name(article.year_source), article.year_confidence));
  out += row("updated", to_iso(article.updated));
  out += row("province", with_source(article.province, name(article.province_source),
                                     article.province_confidence));
  out += row("district", article.district);
  out += row("commune", article.commune);
  out += row("section", article.section);
  out += row("author", article.author);
  out += row("publisher", article.publisher);
  out += row("url", article.url);
  return out;
}

std::string lines(const std::vector<article::LineTrace>& traces) {
  if (traces.empty()) return {};
  std::string out = "\nlines of the page: part, what the line is, text\n";
  for (const article::LineTrace& line : traces) {
    out += "  " + padded(line.part, kPart) + padded(line.reason, kReason) + " " +
           shortened(line.text, kLineWidth) + "\n";
  }
  return out;
}

std::string evidence(const article::Evidence& items) {
  if (items.empty()) return {};
  std::string out = "\nevidence: field, weight, value, where and why\n";
  for (const article::EvidenceItem& item : items) {
    out += "  " + padded(item.field, kLabel) + aligned(one_decimal(item.weight), 5) + "  " +
           shortened(item.value.empty() ? "-" : item.value, kLineWidth / 2) + "  [" +
           std::string(item.source) + "] " + std::string(item.reason);
    if (item.text != item.value) out += ": «" + shortened(item.text, kLineWidth / 2) + "»";
    out += "\n";
  }
  return out;
}

std::string explained(const article::Page& page, const article::Extraction& found) {
  return row("page", page.id) + row("read as", found.read_as) + fields(found.article) +
         lines(found.lines) + evidence(found.evidence);
}

/// Explains pages in the batches in which a build would take them in, as pages of one site tell of
/// each other what they repeat.
class Explainer {
 public:
  void add(article::Page page) {
    bytes_ += page.text.size();
    pages_.push_back(std::move(page));
    if (bytes_ >= index::kBatchBytes) flush();
  }

  void flush() {
    const std::vector<article::Extraction> found = article::extract_with_evidence(pages_);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      throw_if_interrupted();
      print((explained_++ > 0 ? "\n" : "") + explained(pages_[i], found[i]));
    }
    pages_.clear();
    bytes_ = 0;
  }

  std::uint64_t count() const { return explained_; }

 private:
  std::vector<article::Page> pages_;
  std::size_t bytes_ = 0;
  std::uint64_t explained_ = 0;
};

}  // namespace

Status explain(const Request& request) {
  catch_interrupts();
  const FieldTable fields(request.map);
  Explainer explainer;
  const auto reject = [](const Reject& rejected) {
    if (info(rejected.reason).skipped) return;
    std::fprintf(stderr, "rejected: %s\n", to_line(rejected).c_str());
  };
  for (const std::string& input : request.inputs) {
    const std::unique_ptr<Reader> reader = open_reader(input, fields, reject);
    article::Page page;
    Origin origin;
    while (reader->next(page, origin)) {
      throw_if_interrupted();
      explainer.add(std::move(page));
      page = {};
    }
    explainer.flush();
  }
  if (explainer.count() == 0) {
    throw Error(Status::io, "there is no page in any input",
                "see that the inputs are those you mean");
  }
  return Status::ok;
}

}  // namespace timtin::indexer
