// A small index in a temporary folder, made from a list of articles.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "article/article.h"
#include "index/generations/builder.h"
#include "index/read/index.h"

namespace timtin::test {

/// A new empty folder, removed with everything in it at the end of its life.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "timtin-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp failed");
    path_ = name;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// One article of a small index; an id is given by its place in the list.
struct SmallArticle {
  std::string body;
  std::string title = {};
  std::string province = {};
  int year = 0;
  places::Date date = {};
  std::string publisher = {};
  int spam = 0;
};

class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<SmallArticle>& articles) {
    index::Builder builder(folder_.path() / "index", {});
    for (std::size_t i = 0; i < articles.size(); ++i) {
      article::Article article;
      article.id = std::to_string(i);
      article.title = articles[i].title;
      article.body = articles[i].body;
      article.province = articles[i].province;
      article.publisher = articles[i].publisher;
      article.spam = articles[i].spam;
      article.published.date = articles[i].date;
      article.year = articles[i].date.known() ? articles[i].date.year : articles[i].year;
      if (article.year != 0) article.year_source = article::YearSource::published;
      builder.add(article);
    }
    builder.publish({});
  }
  index::Index open() const { return index::Index::open(folder_.path() / "index"); }
  std::filesystem::path path() const { return folder_.path() / "index"; }

 private:
  TempFolder folder_;
};

}  // namespace timtin::test
