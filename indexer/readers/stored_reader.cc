#include "index/generations/stored_articles.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

class StoredReader final : public Reader {
 public:
  explicit StoredReader(const std::filesystem::path& index_folder)
      : name_(index_folder.string()), articles_(index_folder) {}

  bool next(article::Page& page, Origin& origin) override {
    auto article = std::make_shared<article::Article>();
    if (!articles_.next(*article)) return false;
    bytes_ += article->title.size() + article->body.size();
    page = {};
    page.id = article->id;
    page.extracted = std::move(article);
    origin = {name_, 0, 0};
    return true;
  }

  std::uint64_t bytes() const noexcept override { return bytes_; }
  std::uint64_t stored() const noexcept override { return bytes_; }

 private:
  std::string name_;
  index::StoredArticles articles_;
  std::uint64_t bytes_ = 0;
};

}  // namespace

std::unique_ptr<Reader> make_stored_reader(const std::filesystem::path& index_folder) {
  return std::make_unique<StoredReader>(index_folder);
}

}  // namespace timtin::indexer
