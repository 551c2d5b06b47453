#include "index/write/token_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <future>
#include <limits>
#include <span>
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

/// Codes of a batch -> codes of the segment.
std::uint32_t renumber(std::uint32_t code, const std::uint32_t* numbers) {
  return code < kFirstTerm ? code : kFirstTerm + numbers[code - kFirstTerm];
}

/// A batch as it waits in the temporary file: this, the number in the segment's vocabulary of each
/// of its spellings, the articles, the codes.
struct Waiting {
  std::uint32_t spellings = 0;
  std::uint32_t articles = 0;
  std::uint32_t codes = 0;
  std::uint32_t code_bytes = 0;  ///< 2 or 4 each
};

template <class T>
std::string_view bytes_of(const T* values, std::size_t count) {
  return {reinterpret_cast<const char*>(values), count * sizeof values[0]};
}

/// Takes `count` values from the beginning of the bytes.
template <class T>
std::vector<T> take(std::string_view& bytes, std::size_t count) {
  std::vector<T> values(count);
  if (count != 0) std::memcpy(values.data(), bytes.data(), count * sizeof values[0]);
  bytes.remove_prefix(count * sizeof values[0]);
  return values;
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
  articles.push_back({static_cast<std::uint32_t>(terms.stream.size()), terms.bare ? 1U : 0U});
  codes.insert(codes.end(), terms.stream.begin(), terms.stream.end());
}

void TokenWriter::add(const TokenBatch& batch, const std::vector<SpellingNo>& numbers) {
  Waiting head{.spellings = static_cast<std::uint32_t>(numbers.size()),
               .articles = static_cast<std::uint32_t>(batch.articles.size()),
               .codes = static_cast<std::uint32_t>(batch.codes.size()),
               .code_bytes = sizeof(std::uint32_t)};
  std::vector<std::uint16_t> narrow;
  if (kFirstTerm + numbers.size() <= std::numeric_limits<std::uint16_t>::max()) {
    head.code_bytes = sizeof narrow[0];
    narrow.assign(batch.codes.begin(), batch.codes.end());
  }
  for (const std::string_view bytes :
       {bytes_of(&head, 1), bytes_of(numbers.data(), numbers.size()),
        bytes_of(batch.articles.data(), batch.articles.size()),
        narrow.empty() ? bytes_of(batch.codes.data(), batch.codes.size())
                       : bytes_of(narrow.data(), narrow.size())}) {
    file_.write(bytes);
    bytes_ += bytes.size();
  }
  ends_.push_back(bytes_);
  sample(batch, numbers);
  articles_ += batch.articles.size();
  tokens_ += batch.codes.size();
}

void TokenWriter::sample(const TokenBatch& batch, const std::vector<SpellingNo>& numbers) {
  std::uint64_t number = articles_;
  const std::uint32_t* code = batch.codes.data();
  for (const TokenBatch::Article& article : batch.articles) {
    if (number % sample_share_ == 0) {
      Sampled& sampled = sample_.emplace_back();
      sampled.number = number;
      sampled.tokens = article.tokens;
      sampled.bare = article.bare != 0;
      for (std::uint32_t i = 0; i < article.tokens; ++i) {
        append_varint(sampled.codes, renumber(code[i], numbers.data()));
      }
      sample_tokens_ += article.tokens;
    }
    code += article.tokens;
    ++number;
  }
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

  // Beside the streams if there is a thread for it, else when they are done.
  std::future<Pairs> found_pairs =
      std::async(threads > 1 ? std::launch::async : std::launch::deferred, [&] {
        const std::vector<std::uint32_t> ids = sample_ids(term_ids, kPairSampleTokens);
        sample_ = {};  // the pairs need its room
        return find_pairs(ids, terms, tokens_);
      });

  OffsetTableWriter edges;
  edges.add(0);
  std::uint64_t bytes = 0;
  out.begin_section("stream");
  OrderedWorkers<std::string, Encoded> workers(
      threads,
      [&](std::string& batch) {
        std::string_view bytes_left = batch;
        const Waiting head = take<Waiting>(bytes_left, 1).front();
        const auto numbers = take<SpellingNo>(bytes_left, head.spellings);
        const auto articles = take<TokenBatch::Article>(bytes_left, head.articles);
        // The term ids by the codes of this batch, for articles with and without marks.
        std::array<std::vector<std::uint32_t>, 2> ids_by_code;
        for (std::uint32_t code = 0; code < kFirstTerm + head.spellings; ++code) {
          const std::uint32_t number = renumber(code, numbers.data());
          ids_by_code[0].push_back(term_ids.marked[number]);
          ids_by_code[1].push_back(term_ids.bare[number]);
        }
        std::vector<std::uint32_t> codes;
        if (head.code_bytes == sizeof(std::uint16_t)) {
          const auto narrow = take<std::uint16_t>(bytes_left, head.codes);
          codes.assign(narrow.begin(), narrow.end());
        } else {
          codes = take<std::uint32_t>(bytes_left, head.codes);
        }
        Encoded encoded;
        std::span<std::uint32_t> rest(codes);
        for (const TokenBatch::Article& article : articles) {
          const std::span<std::uint32_t> ids = rest.first(article.tokens);
          for (std::uint32_t& code : ids) code = ids_by_code[article.bare][code];
          phrases.encode(ids, encoded.bytes);
          encoded.ends.push_back(encoded.bytes.size());
          rest = rest.subspan(article.tokens);
        }
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
  const Pairs pairs = found_pairs.get();
  out.section<std::uint32_t>("pair_lefts", pairs.lefts);
  out.section<std::uint32_t>("pair_rights", pairs.rights);
  out.section<std::uint32_t>("pair_counts", pairs.counts);
}

std::vector<std::uint32_t> TokenWriter::sample_ids(const TermIds& term_ids,
                                                   std::uint64_t tokens) const {
  const std::uint64_t share = std::max<std::uint64_t>(1, sample_tokens_ / tokens);
  std::vector<std::uint32_t> ids;
  for (std::size_t i = 0; i < sample_.size(); i += share) {
    const std::vector<std::uint32_t>& by_code = sample_[i].bare ? term_ids.bare : term_ids.marked;
    std::string_view codes = sample_[i].codes;
    for (std::uint64_t code = 0; take_varint(codes, code);) ids.push_back(by_code[code]);
    ids.push_back(PhraseTable::kBarrier);
  }
  return ids;
}

}  // namespace timtin::index
