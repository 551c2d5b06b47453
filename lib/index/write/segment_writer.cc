#include "index/write/segment_writer.h"

#include <algorithm>
#include <future>
#include <limits>
#include <optional>

#include "index/files/files.h"
#include "index/files/flat_writer.h"
#include "index/files/glass_reader.h"
#include "index/read/vocabulary.h"
#include "index/write/column_writer.h"
#include "index/write/give_back.h"
#include "index/write/posting_writer.h"
#include "index/write/text_writer.h"
#include "index/write/token_writer.h"

namespace timtin::index {

struct SegmentWriter::Impl {
  Impl(const std::filesystem::path& segment_folder, const std::string& segment_id,
       const SegmentOptions& segment_options)
      : folder(segment_folder),
        id(segment_id),
        options(segment_options),
        tokens(folder / "tokens.tmp"),
        postings(folder / "postings.tmp", options.memory),
        heads_file(folder / kHeadsFile, kHeadsFile, id),
        heads(heads_file),
        texts_file(folder / kTextsFile, kTextsFile, id),
        texts(texts_file) {}

  std::filesystem::path folder;
  std::string id;
  SegmentOptions options;
  Vocabulary vocabulary;
  ColumnWriter columns;
  TokenWriter tokens;
  PostingWriter postings;
  FlatWriter heads_file;
  TextWriter heads;
  FlatWriter texts_file;
  TextWriter texts;
  std::optional<Packers> packers;
  std::uint64_t text_bytes = 0;
};

SegmentWriter::SegmentWriter(const std::filesystem::path& folder, const std::string& id,
                             const SegmentOptions& options) {
  make_folder(folder);
  impl_ = std::make_unique<Impl>(folder, id, options);
}

SegmentWriter::~SegmentWriter() = default;

Batch SegmentWriter::prepare(std::span<const article::Article> articles) {
  if (!impl_->packers) impl_->packers.emplace(articles);
  return make_batch(articles, *impl_->packers);
}

ArticleNo SegmentWriter::add(const Batch& batch) {
  const std::uint64_t first = impl_->columns.size();
  if (first + batch.rows.size() > std::numeric_limits<ArticleNo>::max()) {
    throw Error(Status::usage, "more than 4,294,967,295 articles in one segment",
                "build several indexes");
  }
  for (const ColumnRow& row : batch.rows) impl_->columns.add(row);
  impl_->tokens.add(batch.tokens, impl_->vocabulary.merge(batch.vocabulary));
  impl_->postings.add(batch.postings, static_cast<ArticleNo>(first));
  impl_->heads.add(batch.heads);
  impl_->texts.add(batch.texts);
  impl_->text_bytes += batch.text_bytes;
  return static_cast<ArticleNo>(first);
}

SegmentEntry SegmentWriter::finish() {
  const std::uint64_t articles = impl_->columns.size();
  const auto dictionary = [&](TextPacker Packers::*packer) {
    return impl_->packers ? std::string_view(((*impl_->packers).*packer).dictionary())
                          : std::string_view();
  };
  impl_->heads.finish(dictionary(&Packers::heads));
  impl_->heads_file.finish(articles);
  impl_->texts.finish(dictionary(&Packers::texts));
  impl_->packers.reset();  // makes room for the work that follows
  impl_->texts_file.finish(articles);
  const IdHash uuid = hash_id(impl_->id);
  // Beside the tokens if there is a thread for it, else before them, for the memory's sake.
  std::future<GlassRoot> postings =
      std::async(impl_->options.threads > 1 ? std::launch::async : std::launch::deferred, [&] {
        return impl_->postings.finish(impl_->folder / kPostingsFolder, impl_->columns,
                                      {reinterpret_cast<const char*>(&uuid), sizeof uuid});
      });
  if (impl_->options.threads < 2) {
    postings.wait();
    give_back_memory();
  }
  {
    FlatWriter out(impl_->folder / kTokensFile, kTokensFile, impl_->id);
    impl_->tokens.write(impl_->vocabulary, out, impl_->options.threads);
    out.finish(articles);
  }
  {
    FlatWriter out(impl_->folder / kColumnsFile, kColumnsFile, impl_->id);
    impl_->columns.write(out);
    write_glass_root(postings.get(), out);
    out.finish(articles);
  }
  SegmentEntry entry;
  entry.id = impl_->id;
  entry.articles = static_cast<std::uint32_t>(articles);
  entry.syllables = impl_->columns.syllables();
  entry.text_bytes = impl_->text_bytes;
  const std::filesystem::path folder = impl_->folder;
  impl_.reset();  // removes the temporary files
  sync_folder(folder / kPostingsFolder);
  sync_folder(folder);
  entry.files = list_files(folder);
  return entry;
}

std::vector<FileEntry> list_files(const std::filesystem::path& folder) {
  std::vector<FileEntry> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file()) continue;
    files.push_back({.path = file.path().lexically_relative(folder).generic_string(),
                     .bytes = file.file_size(),
                     .checksum = file_checksum(file.path())});
  }
  std::sort(files.begin(), files.end(),
            [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
  return files;
}

}  // namespace timtin::index
