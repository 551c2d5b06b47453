// One page in every encoding from before Unicode, as its bytes and as mojibake inside UTF-8, is the
// same article to timtin-index and timtin-search.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "encoders.h"
#include "paths.h"
#include "quality/retrieval/temporary_index.h"
#include "small_index.h"
#include "text/clean.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::quality {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using text::OldEncoding;

std::string read(const fs::path& file) {
  std::ostringstream all;
  all << std::ifstream(file, std::ios::binary).rdbuf();
  return all.str();
}

/// The lines that a program prints.
std::vector<std::string> lines_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string all;
  std::array<char, 4096> part{};
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe)) {
    all.append(part.data(), size);
  }
  EXPECT_EQ(pclose(pipe), 0) << command;
  std::vector<std::string> lines;
  std::istringstream stream(all);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What every encoding can write: Vietnamese letters and ASCII.
std::string encodable(const std::string& page) {
  const std::string cleaned = text::clean(page);
  std::string out;
  for (std::size_t pos = 0; pos < cleaned.size();) {
    const std::uint32_t length = text::decode(cleaned, pos).length;
    const std::string character = cleaned.substr(pos, length);
    const bool letter = length == 1 || !text::tokenize(character).empty();
    out += letter ? character : "-";
    pos += length;
  }
  return out;
}

/// Without case, which TCVN3 loses in capitals with a tone.
std::string words(const std::string& some) {
  std::string keys;
  for (const text::OwnedToken& token : text::tokenize(some)) keys += token.key + ' ';
  return keys;
}

/// Bytes taken for ISO 8859-1 and encoded as UTF-8: what 80 to 9F are is lost but for their number.
std::string as_latin1(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) text::append(out, static_cast<unsigned char>(byte));
  return out;
}

/// A folder with one folder for each way to write the page: pages of one folder are one site, and
/// lines that all of them have are nobody's.
class Pages {
 public:
  explicit Pages(const std::string& page) {
    add("utf8", page);
    for (const OldEncoding encoding : text::old_encodings()) {
      const std::string bytes = text::test::encode(encoding, page);
      const std::string name(text::name(encoding));
      if (encoding != OldEncoding::utf8_twice) add(name + "-bytes", bytes);
      add(name + "-mojibake", text::test::as_mojibake(bytes));
      add(name + "-latin1", as_latin1(bytes));
    }
  }
  fs::path path() const { return folder_.path(); }
  std::size_t count() const { return count_; }

 private:
  void add(const std::string& name, const std::string& bytes) {
    fs::create_directories(folder_.path() / name);
    std::ofstream(folder_.path() / name / "page.txt", std::ios::binary) << bytes;
    ++count_;
  }

  test::TempFolder folder_;
  std::size_t count_ = 0;
};

void expect_one_article(const fs::path& page, const std::string& query) {
  const Pages pages(encodable(read(page)));
  const TemporaryIndex index(TIMTIN_INDEX_PROGRAM, pages.path());
  std::map<std::string, json> articles;
  for (const std::string& line :
       lines_of(std::string(TIMTIN_INDEX_PROGRAM) + " dump '" + index.path().string() + "'")) {
    json article = json::parse(line);
    articles.emplace(article.at("id"), article);
  }
  ASSERT_EQ(articles.size(), pages.count());
  const json& good = articles.at("utf8/page.txt");
  for (const auto& [id, article] : articles) {
    EXPECT_EQ(words(article.at("title")), words(good.at("title"))) << id;
    EXPECT_EQ(words(article.at("body")), words(good.at("body"))) << id;
    for (const char* field : {"published", "updated", "year", "province", "district"}) {
      EXPECT_EQ(article.value(field, json()), good.value(field, json())) << id << ' ' << field;
    }
  }
  const auto found = lines_of(std::string(TIMTIN_SEARCH_PROGRAM) + " '" + index.path().string() +
                              "' '" + query + "' --duplicates show --limit 100 --format ids");
  EXPECT_EQ(found.size(), pages.count()) << query;
}

TEST(Encodings, OfASamplePageAreOneArticle) {
  expect_one_article(test::source_dir() / "corpus/pages/018_binh-dang-gioi-gia-lai.txt",
                     "bình đẳng giới");
}

TEST(Encodings, OfASeedAreOneArticle) {
  TIMTIN_NEED_DATA("seeds/pages/003_dee8e6dccabbaea1.txt");
  expect_one_article(test::data_dir() / "seeds/pages/003_dee8e6dccabbaea1.txt", "bình đẳng giới");
}

}  // namespace
}  // namespace timtin::quality
