#include "index/token_writer.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <system_error>
#include <vector>

#include "index/offset_table.h"
#include "index/token_code.h"
#include "index/varint.h"

namespace timtin::index {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

/// One term of the final vocabulary.
struct Entry {
  SpellingNo spelling;
  TermForm form;
};

std::uint64_t occurrences(const Vocabulary& vocabulary, const Entry& entry) {
  return vocabulary[entry.spelling].occurrences[static_cast<std::size_t>(entry.form)];
}

/// All terms in the order of their ids: classes by frequency, inside a class by term.
std::vector<Entry> number_terms(const Vocabulary& vocabulary) {
  std::vector<Entry> entries;
  for (SpellingNo number = 0; number < vocabulary.size(); ++number) {
    for (const TermForm form : {TermForm::full, TermForm::bare}) {
      if (occurrences(vocabulary, {number, form}) != 0) entries.push_back({number, form});
    }
  }
  const auto by_term = [&](const Entry& a, const Entry& b) {
    return vocabulary.term(a.spelling, a.form) < vocabulary.term(b.spelling, b.form);
  };
  // Equal counts are ordered by term, so that the same articles give the same file.
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    const std::uint64_t count_a = occurrences(vocabulary, a);
    const std::uint64_t count_b = occurrences(vocabulary, b);
    return count_a != count_b ? count_a > count_b : by_term(a, b);
  });
  const auto edge = [&](std::uint32_t id) {
    const std::size_t index = std::max(id, kFirstTerm) - kFirstTerm;
    return entries.begin() + static_cast<std::ptrdiff_t>(std::min(index, entries.size()));
  };
  for (std::size_t i = 0; i < kClassBegins.size(); ++i) {
    const auto end = i + 1 < kClassBegins.size() ? edge(kClassBegins[i + 1]) : entries.end();
    std::sort(edge(kClassBegins[i]), end, by_term);
  }
  return entries;
}

/// Reads varints from a file front to back.
class VarintReader {
 public:
  explicit VarintReader(const File& file) : file_(&file) {}

  std::uint64_t next() {
    if (rest_.size() < kMaxVarintBytes) refill();
    std::uint64_t value = 0;
    if (!take_varint(rest_, value)) {
      throw Error(Status::io, file_->path().string() + " was cut short by another program");
    }
    return value;
  }

 private:
  static constexpr std::size_t kMaxVarintBytes = 10;

  void refill() {
    std::string larger(rest_);
    const std::size_t kept = larger.size();
    larger.resize(kept + kBufferBytes);
    const std::size_t got = file_->read_at(offset_, larger.data() + kept, kBufferBytes);
    larger.resize(kept + got);
    offset_ += got;
    buffer_ = std::move(larger);
    rest_ = buffer_;
  }

  const File* file_;
  std::uint64_t offset_ = 0;
  std::string buffer_;
  std::string_view rest_;
};

void write_vocabulary(const Vocabulary& vocabulary, const std::vector<Entry>& entries,
                      FlatWriter& out) {
  OffsetTableWriter edges;
  std::vector<std::uint32_t> articles;
  std::vector<std::uint64_t> counts;
  std::uint64_t bytes = 0;
  out.begin_section("terms");
  edges.add(0);
  for (const Entry& entry : entries) {
    const std::string_view term = vocabulary.term(entry.spelling, entry.form);
    out.append(term);
    bytes += term.size();
    edges.add(bytes);
    articles.push_back(vocabulary[entry.spelling].articles[static_cast<std::size_t>(entry.form)]);
    counts.push_back(occurrences(vocabulary, entry));
  }
  edges.write(out, "term");
  out.section<std::uint32_t>("term_articles", articles);
  out.section<std::uint64_t>("term_occurrences", counts);
}

}  // namespace

TokenWriter::TokenWriter(const std::filesystem::path& temporary)
    : file_(temporary, File::Mode::create) {
  buffer_.reserve(2 * kBufferBytes);
}

TokenWriter::~TokenWriter() {
  std::error_code ignored;  // the folder may be gone already
  std::filesystem::remove(file_.path(), ignored);
}

void TokenWriter::flush() {
  file_.write(buffer_);
  buffer_.clear();
}

void TokenWriter::add(const ArticleTerms& terms) {
  append_varint(buffer_, terms.stream.size() * 2 + (terms.bare ? 1 : 0));
  for (const std::uint32_t code : terms.stream) append_varint(buffer_, code);
  ++articles_;
  if (buffer_.size() >= kBufferBytes) flush();
}

void TokenWriter::write(const Vocabulary& vocabulary, FlatWriter& out) {
  flush();
  const std::vector<Entry> entries = number_terms(vocabulary);
  // Final id by spelling and form, and the specials under themselves.
  std::vector<std::uint32_t> full(kFirstTerm + vocabulary.size());
  std::vector<std::uint32_t> bare(full.size());
  full[kBreak] = bare[kBreak] = kBreak;
  full[kTitleEnd] = bare[kTitleEnd] = kTitleEnd;
  std::vector<std::uint32_t> ids(2 * vocabulary.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    ids[2 * std::size_t{entries[i].spelling} + static_cast<std::size_t>(entries[i].form)] =
        kFirstTerm + i;
  }
  for (SpellingNo number = 0; number < vocabulary.size(); ++number) {
    for (const bool in_bare : {false, true}) {
      ArticleTerms article;
      article.bare = in_bare;
      const auto form = static_cast<std::size_t>(article.form(vocabulary[number]));
      (in_bare ? bare : full)[kFirstTerm + number] = ids[2 * std::size_t{number} + form];
    }
  }

  OffsetTableWriter edges;
  edges.add(0);
  std::uint64_t bytes = 0;
  VarintReader reader(file_);
  std::string encoded;
  out.begin_section("stream");
  for (std::uint64_t article = 0; article < articles_; ++article) {
    const std::uint64_t head = reader.next();
    const std::vector<std::uint32_t>& final_ids = (head & 1) != 0 ? bare : full;
    encoded.clear();
    for (std::uint64_t i = 0; i < head / 2; ++i) append_token(encoded, final_ids[reader.next()]);
    out.append(encoded);
    bytes += encoded.size();
    edges.add(bytes);
  }
  edges.write(out, "stream");
  write_vocabulary(vocabulary, entries, out);
}

}  // namespace timtin::index
