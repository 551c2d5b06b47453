#include <algorithm>
#include <optional>
#include <string>
#include <system_error>

#include "index/files/files.h"
#include "index/files/flat_file.h"
#include "index/read/article_fields.h"
#include "index/read/index.h"
#include "index/read/manifest.h"
#include "index/read/texts.h"

namespace timtin::index {
namespace {

/// Compares the sizes of all files with the manifest: what was cut short is found before it is
/// read.
const std::filesystem::path& check_sizes(const std::filesystem::path& folder,
                                         const SegmentEntry& entry) {
  for (const FileEntry& file : entry.files) {
    const std::filesystem::path path = folder / file.path;
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(path, error);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
      throw damaged_error(path, "it is missing");
    }
    if (error) throw io_error("cannot examine", path, error.value());
    if (bytes != file.bytes) {
      throw damaged_error(path, "it has " + std::to_string(bytes) + " bytes instead of " +
                                    std::to_string(file.bytes));
    }
  }
  return folder;
}

}  // namespace

struct Segment::Impl {
  Impl(const std::filesystem::path& segment_folder, const SegmentEntry& entry)
      : folder(check_sizes(segment_folder, entry)),
        articles(entry.articles),
        syllables(entry.syllables),
        columns_file(folder / kColumnsFile, kColumnsFile, entry.id),
        tokens_file(folder / kTokensFile, kTokensFile, entry.id),
        heads_file(folder / kHeadsFile, kHeadsFile, entry.id),
        texts_file(folder / kTextsFile, kTextsFile, entry.id),
        tokens(tokens_file),
        heads(heads_file),
        texts(texts_file) {
    if (entry.dead.empty()) return;
    dead.resize(articles, false);
    for (const std::uint32_t number : entry.dead) dead.at(number) = true;
  }

  std::filesystem::path folder;
  ArticleNo articles;
  std::uint64_t syllables;
  FlatFile columns_file;
  FlatFile tokens_file;
  FlatFile heads_file;
  FlatFile texts_file;
  TokenStreams tokens;
  Texts heads;
  Texts texts;
  std::optional<GlassReader> table;
  std::vector<bool> dead;  ///< empty if no article is dead
  std::optional<ColumnView> columns;
  std::vector<std::uint8_t> length_steps;  ///< empty until asked for
  std::optional<PostingLists> lists;
  std::optional<RecentlyUsed<KnownPhrase>> phrases;
};

Segment::Segment(const std::filesystem::path& folder, const SegmentEntry& entry)
    : impl_(std::make_unique<Impl>(folder, entry)) {}

Segment::~Segment() = default;

const std::filesystem::path& Segment::folder() const noexcept { return impl_->folder; }

ArticleNo Segment::size() const noexcept { return impl_->articles; }

std::uint64_t Segment::syllables() const noexcept { return impl_->syllables; }

bool Segment::has_dead() const noexcept { return !impl_->dead.empty(); }

bool Segment::dead(ArticleNo number) const noexcept {
  return !impl_->dead.empty() && impl_->dead[number];
}

const ColumnView& Segment::columns() const {
  if (!impl_->columns) impl_->columns.emplace(impl_->columns_file);
  return *impl_->columns;
}

const std::vector<std::uint8_t>& Segment::length_steps() const {
  std::vector<std::uint8_t>& steps = impl_->length_steps;
  if (steps.empty()) {
    steps.resize((std::size_t{impl_->articles} + kWindow - 1) / kWindow * kWindow);
    const std::span<const std::uint32_t> lengths = columns().length.all();
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      steps[i] = static_cast<std::uint8_t>(std::min(lengths[i] / kLengthStep, 255U));
    }
  }
  return steps;
}

const TokenStreams& Segment::tokens() const { return impl_->tokens; }

PostingLists& Segment::lists() const {
  if (!impl_->lists) {
    impl_->table.emplace(impl_->folder / kPostingsFolder / "postlist.glass", impl_->columns_file);
    impl_->lists.emplace(*impl_->table, impl_->articles);
  }
  return *impl_->lists;
}

RecentlyUsed<KnownPhrase>& Segment::phrases() const {
  if (!impl_->phrases) {
    impl_->phrases.emplace(std::min(KnownPhrase::kMaxBytes,
                                    KnownPhrase::kBytesPerArticle * std::size_t{impl_->articles}));
  }
  return *impl_->phrases;
}

article::Article Segment::head(ArticleNo number) const {
  article::Article article;
  if (!read_record(impl_->heads.record(number), article)) {
    impl_->heads_file.fail("the record of article " + std::to_string(number) + " cannot be read");
  }
  return article;
}

article::Article Segment::article(ArticleNo number) const {
  article::Article article = head(number);
  article.body = impl_->texts.record(number);
  return article;
}

void Segment::check_count(const char* part, const char* what, std::uint64_t found,
                          std::uint64_t expected) const {
  if (found == expected) return;
  throw damaged_error(impl_->folder / part, "it has " + std::to_string(found) + ' ' + what +
                                                " instead of " + std::to_string(expected));
}

void Segment::check_flat_counts() const {
  check_count(kColumnsFile, "articles", impl_->columns_file.count(), impl_->articles);
  check_count(kTokensFile, "articles", impl_->tokens_file.count(), impl_->articles);
  check_count(kHeadsFile, "articles", impl_->heads_file.count(), impl_->articles);
  check_count(kTextsFile, "articles", impl_->texts_file.count(), impl_->articles);
  std::uint64_t syllables = 0;
  for (const std::uint32_t length : columns().length) syllables += length;
  check_count(kColumnsFile, "syllables", syllables, impl_->syllables);
}

}  // namespace timtin::index
