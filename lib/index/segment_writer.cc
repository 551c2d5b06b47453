#include "index/segment_writer.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <system_error>

#include "index/article_terms.h"
#include "index/column_writer.h"
#include "index/files.h"
#include "index/flat_writer.h"
#include "index/posting_writer.h"
#include "index/text_writer.h"
#include "index/token_writer.h"
#include "index/vocabulary.h"

namespace timtin::index {
namespace {

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (error) throw io_error("cannot make folder", folder, error.value());
}

}  // namespace

struct SegmentWriter::Impl {
  Impl(const std::filesystem::path& segment_folder, const std::string& segment_id)
      : folder(segment_folder),
        id(segment_id),
        reader(vocabulary),
        tokens(folder / "tokens.tmp"),
        postings(folder / "postings.tmp"),
        texts_file(folder / kTextsFile, kTextsFile, id),
        texts(texts_file) {}

  std::filesystem::path folder;
  std::string id;
  Vocabulary vocabulary;
  TermReader reader;
  ColumnWriter columns;
  TokenWriter tokens;
  PostingWriter postings;
  FlatWriter texts_file;
  TextWriter texts;
  std::uint64_t text_bytes = 0;
};

SegmentWriter::SegmentWriter(const std::filesystem::path& folder, const std::string& id) {
  make_folder(folder);
  impl_ = std::make_unique<Impl>(folder, id);
}

SegmentWriter::~SegmentWriter() = default;

ArticleNo SegmentWriter::add(const article::Article& article) {
  if (impl_->columns.size() == std::numeric_limits<ArticleNo>::max()) {
    throw Error(Status::usage, "more than 4,294,967,295 articles in one segment",
                "build several indexes");
  }
  const auto number = static_cast<ArticleNo>(impl_->columns.size());
  const ArticleTerms& terms = impl_->reader.read(article.title, article.body);
  impl_->columns.add(
      article, {.title = terms.title_syllables, .body = terms.body_syllables, .bare = terms.bare});
  impl_->tokens.add(terms);
  impl_->postings.add(article, terms, impl_->vocabulary);
  impl_->texts.add(article);
  impl_->text_bytes += article.title.size() + article.body.size();
  return number;
}

SegmentEntry SegmentWriter::finish() {
  const std::uint64_t articles = impl_->columns.size();
  impl_->postings.finish(impl_->folder / kPostingsFolder);
  impl_->texts.finish();
  impl_->texts_file.finish(articles);
  {
    FlatWriter out(impl_->folder / kTokensFile, kTokensFile, impl_->id);
    impl_->tokens.write(impl_->vocabulary, out);
    out.finish(articles);
  }
  {
    FlatWriter out(impl_->folder / kColumnsFile, kColumnsFile, impl_->id);
    impl_->columns.write(out);
    out.finish(articles);
  }
  SegmentEntry entry;
  entry.id = impl_->id;
  entry.articles = static_cast<std::uint32_t>(articles);
  entry.syllables = impl_->columns.syllables();
  entry.text_bytes = impl_->text_bytes;
  const std::filesystem::path folder = impl_->folder;
  impl_.reset();  // removes the temporary files
  for (const auto& file : std::filesystem::directory_iterator(folder / kPostingsFolder)) {
    File(file.path(), File::Mode::read).sync();
  }
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
