#include "index/write/token_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <system_error>
#include <vector>

#include "index/files/offset_table.h"
#include "index/files/varint.h"
#include "index/read/pair_table.h"
#include "index/read/token_streams.h"
#include "ordered_workers.h"

namespace timtin::index {
namespace {

/// Phrases are learnt from about this many tokens; four times as many make the file 1 % smaller.
constexpr std::uint64_t kPhraseSampleTokens = std::uint64_t{1} << 20;

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

/// Appends a stream: a varint, 2 * tokens + (1 if the article is bare), and the codes in varints.
void append_stream(std::string& out, bool bare, const std::vector<std::uint32_t>& codes) {
  append_varint(out, codes.size() * 2 + (bare ? 1 : 0));
  for (const std::uint32_t code : codes) append_varint(out, code);
}

/// Calls `visit(bare, code of each token)` for every article of a batch.
template <class Visit>
void each_stream(std::string_view streams, Visit visit) {
  std::vector<std::uint32_t> codes;
  while (!streams.empty()) {
    std::uint64_t head = 0;
    take_varint(streams, head);
    codes.resize(head / 2);
    for (std::uint32_t& code : codes) {
      std::uint64_t value = 0;
      take_varint(streams, value);
      code = static_cast<std::uint32_t>(value);
    }
    visit((head & 1) != 0, codes);
  }
}

/// Codes of a batch -> codes of the segment.
std::uint32_t renumber(std::uint32_t code, const std::uint32_t* numbers) {
  return code < kFirstTerm ? code : kFirstTerm + numbers[code - kFirstTerm];
}

/// Streams as they stand in the file.
struct Encoded {
  std::string bytes;
  std::vector<std::uint64_t> ends;
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
    : file_(temporary, File::Mode::create) {}

TokenWriter::~TokenWriter() {
  std::error_code ignored;  // the folder may be gone already
  std::filesystem::remove(file_.path(), ignored);
}

void TokenBatch::add(const ArticleTerms& terms) {
  append_stream(streams, terms.bare, terms.stream);
  tokens += terms.stream.size();
  ++articles;
}

void TokenWriter::add(const TokenBatch& batch, const std::vector<SpellingNo>& numbers) {
  std::string bytes;
  append_varint(bytes, numbers.size());
  bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]);
  file_.write(bytes);
  file_.write(batch.streams);
  ends_.push_back((ends_.empty() ? 0 : ends_.back()) + bytes.size() + batch.streams.size());
  sample(batch, numbers);
  articles_ += batch.articles;
  tokens_ += batch.tokens;
}

void TokenWriter::sample(const TokenBatch& batch, const std::vector<SpellingNo>& numbers) {
  std::uint64_t number = articles_;
  each_stream(batch.streams, [&](bool bare, std::vector<std::uint32_t>& codes) {
    if (number % sample_share_ == 0) {
      for (std::uint32_t& code : codes) code = renumber(code, numbers.data());
      Sampled& article = sample_.emplace_back();
      article.number = number;
      article.tokens = codes.size();
      append_stream(article.stream, bare, codes);
      sample_tokens_ += codes.size();
    }
    ++number;
  });
  while (sample_tokens_ > kPairSampleTokens && sample_.size() > 1) {
    sample_share_ *= 2;
    std::erase_if(sample_, [&](const Sampled& article) {
      const bool leaves = article.number % sample_share_ != 0;
      if (leaves) sample_tokens_ -= article.tokens;
      return leaves;
    });
  }
}

void TokenWriter::write(const Vocabulary& vocabulary, FlatWriter& out, unsigned threads) {
  const std::vector<Entry> entries = number_terms(vocabulary);
  const TermIds term_ids = ids_by_code(vocabulary, entries);
  const std::uint32_t terms = kFirstTerm + static_cast<std::uint32_t>(entries.size());
  const PhraseTable phrases = [&] {
    const std::vector<std::uint32_t> ids = sample_ids(term_ids, kPhraseSampleTokens);
    return PhraseTable(ids, terms, tokens_ / std::max<std::uint64_t>(1, ids.size()));
  }();

  OffsetTableWriter edges;
  edges.add(0);
  std::uint64_t bytes = 0;
  out.begin_section("stream");
  OrderedWorkers<std::string, Encoded> workers(
      threads,
      [&](std::string& batch) {
        std::string_view streams = batch;
        std::uint64_t spellings = 0;
        take_varint(streams, spellings);
        std::vector<SpellingNo> numbers(spellings);
        if (spellings != 0)
          std::memcpy(numbers.data(), streams.data(), spellings * sizeof numbers[0]);
        streams.remove_prefix(spellings * sizeof numbers[0]);
        Encoded encoded;
        each_stream(streams, [&](bool bare, std::vector<std::uint32_t>& codes) {
          const std::vector<std::uint32_t>& by_code = bare ? term_ids.bare : term_ids.marked;
          for (std::uint32_t& code : codes) code = by_code[renumber(code, numbers.data())];
          phrases.encode(codes, encoded.bytes);
          encoded.ends.push_back(encoded.bytes.size());
        });
        return encoded;
      },
      [&](Encoded& encoded) {
        out.append(encoded.bytes);
        for (const std::uint64_t end : encoded.ends) edges.add(bytes + end);
        bytes += encoded.bytes.size();
      });
  std::uint64_t begin = 0;
  for (const std::uint64_t end : ends_) {
    std::string batch(end - begin, '\0');
    if (file_.read_at(begin, batch.data(), batch.size()) != batch.size()) {
      throw Error(Status::io, file_.path().string() + " was cut short by another program");
    }
    workers.put(std::move(batch));
    begin = end;
  }
  workers.finish();
  edges.write(out, "stream");
  out.section<std::uint32_t>("unit_begins", phrases.unit_begins());
  out.section<std::uint32_t>("unit_ids", phrases.unit_ids());
  write_vocabulary(vocabulary, entries, out);
  const Pairs pairs = find_pairs(sample_ids(term_ids, kPairSampleTokens), terms, tokens_);
  out.section<std::uint32_t>("pair_lefts", pairs.lefts);
  out.section<std::uint32_t>("pair_rights", pairs.rights);
  out.section<std::uint32_t>("pair_counts", pairs.counts);
}

std::vector<std::uint32_t> TokenWriter::sample_ids(const TermIds& term_ids,
                                                   std::uint64_t tokens) const {
  const std::uint64_t share = std::max<std::uint64_t>(1, sample_tokens_ / tokens);
  std::vector<std::uint32_t> ids;
  for (std::size_t i = 0; i < sample_.size(); i += share) {
    each_stream(sample_[i].stream, [&](bool bare, const std::vector<std::uint32_t>& codes) {
      const std::vector<std::uint32_t>& by_code = bare ? term_ids.bare : term_ids.marked;
      for (const std::uint32_t code : codes) ids.push_back(by_code[code]);
      ids.push_back(PhraseTable::kBarrier);
    });
  }
  return ids;
}

}  // namespace timtin::index
