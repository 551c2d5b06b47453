#include "index/generations/stored_articles.h"

#include <algorithm>
#include <optional>
#include <string>

#include "index/files/flat_file.h"
#include "index/read/article_fields.h"
#include "index/read/texts.h"
#include "index/write/segment_writer.h"

namespace timtin::index {
namespace {

/// What an article's text is made of.
struct StoredSegment {
  StoredSegment(const std::filesystem::path& folder, const std::string& id)
      : heads_file(folder / kSegmentsFolder / id / kHeadsFile, kHeadsFile, id, kOldestSchema),
        texts_file(folder / kSegmentsFolder / id / kTextsFile, kTextsFile, id, kOldestSchema),
        heads(heads_file),
        texts(texts_file) {}

  article::Article article(ArticleNo number) const {
    article::Article article;
    if (!read_record(heads.record(number), article)) {
      heads_file.fail("the record of article " + std::to_string(number) + " cannot be read");
    }
    article.body = texts.record(number);
    return article;
  }

  FlatFile heads_file;
  FlatFile texts_file;
  Texts heads;
  Texts texts;
};

}  // namespace

struct StoredArticles::Impl {
  explicit Impl(const std::filesystem::path& index_folder)
      : folder(index_folder),
        manifest(read_current(folder, kOldestSchema)),
        ledger(read_ledger(folder, manifest, kOldestSchema)) {}

  std::filesystem::path folder;
  Manifest manifest;
  Ledger ledger;
  std::size_t segment = 0;
  ArticleNo number = 0;        ///< of the article to look at next
  std::uint64_t articles = 0;  ///< looked at so far, of all segments
  std::optional<StoredSegment> open;
};

StoredArticles::StoredArticles(const std::filesystem::path& index_folder)
    : impl_(std::make_unique<Impl>(index_folder)) {}

StoredArticles::~StoredArticles() = default;

bool StoredArticles::next(article::Article& article) {
  for (Impl& at = *impl_; at.segment < at.manifest.segments.size(); ++at.segment) {
    const SegmentEntry& entry = at.manifest.segments[at.segment];
    while (at.number < entry.articles) {
      const ArticleNo number = at.number++;
      ++at.articles;
      if (std::binary_search(entry.dead.begin(), entry.dead.end(), number)) continue;
      if (!at.open) at.open.emplace(at.folder, entry.id);
      article = at.open->article(number);
      return true;
    }
    at.open.reset();
    at.number = 0;
  }
  return false;
}

const ArticleState& StoredArticles::state() const {
  return impl_->ledger.articles.at(impl_->articles - 1);
}

const Manifest& StoredArticles::manifest() const noexcept { return impl_->manifest; }

const SourceSets& StoredArticles::sets() const noexcept { return impl_->ledger.sets; }

}  // namespace timtin::index
