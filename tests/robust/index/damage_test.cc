// Damage on disk is found by check() and never crashes a reader.

#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <random>

#include "error.h"
#include "index/files/files.h"
#include "index/generations/check.h"
#include "index/read/ledger.h"
#include "random_articles.h"
#include "small_index.h"

namespace timtin::index {
namespace {

constexpr int kFlips = 500;

class Damage : public testing::Test {
 protected:
  Damage() {
    test::RandomArticles random(5);
    for (int generation = 0; generation < 2; ++generation) {
      Builder builder(folder_.path(), {});
      for (int i = 0; i < 600; ++i) builder.add(random.next());
      manifest_ = builder.publish({});
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
      if (entry.is_regular_file() && entry.file_size() > 0 && entry.path().filename() != "lock") {
        files_.push_back(entry.path());
      }
    }
    // The names of segments are random; the order, and so the places of damage, must not be.
    std::sort(files_.begin(), files_.end(), [&](const auto& a, const auto& b) {
      return std::pair(is_current(a), a) < std::pair(is_current(b), b);
    });
  }

  /// Reads all that searching and dumping read, and returns a number that depends on all of it;
  /// nothing if damage was reported, by our error type alone.
  std::optional<std::uint64_t> read_everything() const {
    try {
      const Index index = Index::open(folder_.path());
      const Segment& segment = *index.segments().at(0);
      std::uint64_t sum = read_ledger(folder_.path(), index.manifest()).articles.size();
      const auto take = [&sum](std::uint64_t value) { sum = sum * 0x9E3779B97F4A7C15ULL + value; };
      for (const std::int32_t date : segment.columns().date) take(static_cast<std::uint32_t>(date));
      for (ArticleNo number = 0; number < segment.size(); ++number) {
        TokenCursor cursor = segment.tokens().article(number);
        for (TermId id = 0; cursor.next(id);) take(id);
        take(checksum(segment.article(number).body));
      }
      for (const std::string_view folded : segment.tokens().folded_with_prefix("", 100'000)) {
        take(segment.tokens().forms(folded).size());
      }
      for (TermId id = kFirstTerm; id < segment.tokens().size(); ++id) {
        for (const Follower& follower : segment.tokens().followers(id)) take(follower.occurrences);
        const auto list = segment.lists().list(std::string(segment.tokens().term(id)));
        PostingList::Place place = 0;
        for (ArticleNo at = 0; (at = list->next(at, place)) != kEnd; ++at) take(at);
      }
      return sum;
    } catch (const Error& error) {
      EXPECT_TRUE(error.status() == Status::damaged || error.status() == Status::schema ||
                  error.status() == Status::io)
          << error.what();
      EXPECT_FALSE(error.hint().empty()) << error.what();
      return std::nullopt;
    }
  }

  bool check_finds_damage() const {
    try {
      return !check(folder_.path()).empty();
    } catch (const Error& error) {
      EXPECT_FALSE(error.hint().empty()) << error.what();
      return true;
    }
  }

  static void overwrite(const std::filesystem::path& path, const std::string& content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
  }

  static void put_byte(const std::filesystem::path& path, std::uint64_t at, char byte) {
    File(path, File::Mode::append).write_at(at, {&byte, 1});
  }

  /// True if a reader of the current generation needs the file.
  bool is_current(const std::filesystem::path& path) const {
    const std::string name = path.string();
    if (path.filename() == ledger_name(manifest_.generation - 1)) return false;
    return name.find("/segments/") == std::string::npos
               ? path.filename() != manifest_name(manifest_.generation - 1)
               : name.find(manifest_.segments[0].id) != std::string::npos;
  }

  static bool is_xapians(const std::filesystem::path& path) {
    return path.string().find("/postings/") != std::string::npos;
  }

  test::TempFolder folder_;
  Manifest manifest_;
  std::vector<std::filesystem::path> files_;
};

TEST_F(Damage, AWholeIndexIsWhole) {
  for (const Finding& finding : check(folder_.path())) {
    ADD_FAILURE() << finding.file << ": " << finding.problem;
  }
  EXPECT_TRUE(read_everything().has_value());
}

TEST_F(Damage, AFlippedByteAnywhereIsFound) {
  const std::optional<std::uint64_t> whole_sum = read_everything();
  ASSERT_TRUE(whole_sum.has_value());
  std::mt19937 random(1);
  int in_xapian = 0;
  int unread_in_xapian = 0;
  for (int i = 0; i < kFlips; ++i) {
    const std::filesystem::path& path = files_[random() % files_.size()];
    const std::string whole = read_file(path);
    const std::size_t at = random() % whole.size();
    put_byte(path, at, static_cast<char>(whole[at] ^ static_cast<char>(1 + random() % 255)));
    EXPECT_TRUE(check_finds_damage()) << path << " byte " << at;
    const std::optional<std::uint64_t> sum = read_everything();
    EXPECT_TRUE(!sum || sum == whole_sum) << path << " byte " << at << ": another answer";
    if (is_current(path) && is_xapians(path)) {
      ++in_xapian;
      unread_in_xapian += sum ? 1 : 0;
    } else if (is_current(path)) {
      EXPECT_FALSE(sum) << path << " byte " << at;
    }
    put_byte(path, at, whole[at]);
    if (HasFailure()) break;
  }
  // Of Xapian's files searching reads the posting lists alone. docs/generations.md has the numbers.
  RecordProperty("flips_in_postings", in_xapian);
  RecordProperty("unread_by_a_search_in_postings", unread_in_xapian);
  EXPECT_FALSE(check_finds_damage());
}

TEST_F(Damage, AFileCutShortOrGoneIsFound) {
  for (const std::filesystem::path& path : files_) {
    const std::string whole = read_file(path);
    for (const std::size_t length : {std::size_t{0}, whole.size() / 2, whole.size() - 1}) {
      overwrite(path, whole.substr(0, length));
      EXPECT_TRUE(check_finds_damage()) << path << " cut at " << length;
      const bool noticed = !read_everything().has_value();
      if (is_current(path)) {
        EXPECT_TRUE(noticed) << path << " cut at " << length;
        EXPECT_THROW(Index::open(folder_.path()), Error) << path << " cut at " << length;
      }
    }
    std::filesystem::remove(path);
    // Without its manifest an older generation is simply not there.
    EXPECT_EQ(check_finds_damage(), path.filename() != manifest_name(manifest_.generation - 1))
        << path << " removed";
    read_everything();
    overwrite(path, whole);
  }
  EXPECT_TRUE(check(folder_.path()).empty());
}

TEST_F(Damage, CheckNamesFileAndByte) {
  const std::string name = "segments/" + manifest_.segments[0].id + "/texts";
  std::string content = read_file(folder_.path() / name);
  content[40'000] = static_cast<char>(content[40'000] ^ 1);
  overwrite(folder_.path() / name, content);
  const std::vector<Finding> findings = check(folder_.path());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].file, name);
  EXPECT_NE(findings[0].problem.find("bytes 36992 to 41087"), std::string::npos)
      << findings[0].problem;
}

TEST_F(Damage, CheckComparesThePartsWithEachOther) {
  // Files that are whole in themselves but are of two generations.
  const std::filesystem::path segment = folder_.path() / "segments" / manifest_.segments[0].id;
  Manifest manifest = manifest_;
  manifest.segments[0].articles = 599;
  publish(folder_.path(), manifest);
  EXPECT_FALSE(check(folder_.path()).empty());
  manifest = manifest_;
  manifest.segments[0].syllables += 1;
  publish(folder_.path(), manifest);
  EXPECT_FALSE(check(folder_.path()).empty());
  publish(folder_.path(), manifest_);
  EXPECT_TRUE(check(folder_.path()).empty());
}

}  // namespace
}  // namespace timtin::index
