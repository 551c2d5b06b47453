#include "index/token_writer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <vector>

#include "index/offset_table.h"
#include "index/pair_table.h"
#include "index/varint.h"

namespace timtin::index {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

/// Phrases are learnt from about this many tokens; four times as many make the file 1 % smaller.
constexpr std::uint64_t kSampleTokens = std::uint64_t{1} << 20;

/// One term of the final vocabulary.
struct Entry {
  SpellingNo spelling;
  TermForm form;
};

std::uint64_t occurrences(const Vocabulary& vocabulary, const Entry& entry) {
  return vocabulary[entry.spelling].occurrences[static_cast<std::size_t>(entry.form)];
}

/// All terms in byte order: entry i gets id kFirstTerm + i.
std::vector<Entry> number_terms(const Vocabulary& vocabulary) {
  std::vector<Entry> entries;
  for (SpellingNo number = 0; number < vocabulary.size(); ++number) {
    for (const TermForm form : {TermForm::full, TermForm::bare}) {
      if (occurrences(vocabulary, {number, form}) != 0) entries.push_back({number, form});
    }
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return vocabulary.term(a.spelling, a.form) < vocabulary.term(b.spelling, b.form);
  });
  return entries;
}

TermIds ids_by_code(const Vocabulary& vocabulary, const std::vector<Entry>& entries) {
  std::vector<std::array<std::uint32_t, 2>> ids(vocabulary.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    ids[entries[i].spelling][static_cast<std::size_t>(entries[i].form)] = kFirstTerm + i;
  }
  TermIds result{{kBreak, kTitleEnd}, {kBreak, kTitleEnd}};
  ArticleTerms article;
  for (SpellingNo number = 0; number < vocabulary.size(); ++number) {
    article.bare = false;
    result.marked.push_back(
        ids[number][static_cast<std::size_t>(article.form(vocabulary[number]))]);
    article.bare = true;
    result.bare.push_back(ids[number][static_cast<std::size_t>(article.form(vocabulary[number]))]);
  }
  return result;
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
  tokens_ += terms.stream.size();
  ++articles_;
  if (buffer_.size() >= kBufferBytes) flush();
}

template <class Visit>
void TokenWriter::each_article(const TermIds& term_ids, Visit visit) const {
  VarintReader reader(file_);
  std::vector<std::uint32_t> ids;
  for (std::uint64_t article = 0; article < articles_; ++article) {
    const std::uint64_t head = reader.next();
    const std::vector<std::uint32_t>& by_code = (head & 1) != 0 ? term_ids.bare : term_ids.marked;
    ids.clear();
    for (std::uint64_t i = 0; i < head / 2; ++i) ids.push_back(by_code[reader.next()]);
    visit(article, ids);
  }
}

void TokenWriter::write(const Vocabulary& vocabulary, FlatWriter& out) {
  flush();
  const std::vector<Entry> entries = number_terms(vocabulary);
  const TermIds term_ids = ids_by_code(vocabulary, entries);
  const std::uint32_t terms = kFirstTerm + static_cast<std::uint32_t>(entries.size());
  const PhraseTable phrases(sample(term_ids, kSampleTokens), terms,
                            std::max<std::uint64_t>(1, tokens_ / kSampleTokens));

  OffsetTableWriter edges;
  edges.add(0);
  std::uint64_t bytes = 0;
  std::string encoded;
  out.begin_section("stream");
  each_article(term_ids, [&](std::uint64_t, const std::vector<std::uint32_t>& ids) {
    encoded.clear();
    phrases.encode(ids, encoded);
    out.append(encoded);
    bytes += encoded.size();
    edges.add(bytes);
  });
  edges.write(out, "stream");
  out.section<std::uint32_t>("unit_begins", phrases.unit_begins());
  out.section<std::uint32_t>("unit_ids", phrases.unit_ids());
  write_vocabulary(vocabulary, entries, out);
  const Pairs pairs = find_pairs(sample(term_ids, kPairSampleTokens), terms, tokens_);
  out.section<std::uint32_t>("pair_lefts", pairs.lefts);
  out.section<std::uint32_t>("pair_rights", pairs.rights);
  out.section<std::uint32_t>("pair_counts", pairs.counts);
}

std::vector<std::uint32_t> TokenWriter::sample(const TermIds& term_ids,
                                               std::uint64_t tokens) const {
  const std::uint64_t share = std::max<std::uint64_t>(1, tokens_ / tokens);
  std::vector<std::uint32_t> sample;
  each_article(term_ids, [&](std::uint64_t article, const std::vector<std::uint32_t>& ids) {
    if (article % share != 0 || sample.size() > 2 * tokens) return;
    sample.insert(sample.end(), ids.begin(), ids.end());
    sample.push_back(PhraseTable::kBarrier);
  });
  return sample;
}

}  // namespace timtin::index
