// A good WARC file with one thing wrong: all records but those that were hit come out as before.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "../../unit/indexer/compress.h"
#include "../../unit/indexer/helpers.h"
#include "../../unit/indexer/warc.h"

namespace timtin::indexer {
namespace {

using test::Everything;
using test::Folder;
using test::read_all;

constexpr std::size_t kRecords = 12;

/// A file, and where its records begin.
struct Crawl {
  std::string bytes;
  std::vector<std::size_t> begins;

  std::size_t record_at(std::size_t byte) const {
    std::size_t record = 0;
    while (record + 1 < begins.size() && begins[record + 1] <= byte) ++record;
    return record;
  }
};

using Packer = std::string (*)(const std::string&);
std::string plain(const std::string& record) { return record; }

std::string url_of(std::size_t record) { return "http://a.vn/" + std::to_string(record); }

Crawl make_crawl(std::mt19937& random, Packer pack) {
  Crawl crawl;
  for (std::size_t i = 0; i < kRecords; ++i) {
    crawl.begins.push_back(crawl.bytes.size());
    std::string body = "<p>";
    for (std::size_t j = random() % 3000; j > 0; --j) {
      body += "Sáng nay UBND xã họp \r\n<b>0123456789"[random() % 36];
    }
    crawl.bytes += pack(test::page(url_of(i), body));
  }
  return crawl;
}

std::map<std::string, std::string> pages_by_url(const Everything& all) {
  std::map<std::string, std::string> out;
  for (const article::Page& page : all.pages) out[page.url] = page.text;
  return out;
}

/// Changes, removes or adds some bytes at a place; returns how many bytes of the old file were hit.
std::size_t spoil(std::string& bytes, std::size_t at, std::mt19937& random) {
  const std::size_t length = std::min<std::size_t>(1 + random() % 40, bytes.size() - at);
  std::string noise;
  for (std::size_t i = 0; i < length; ++i) noise += static_cast<char>(random());
  switch (random() % 4) {
    case 0:
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
      return 1;
    case 1:
      bytes.replace(at, length, noise);
      return length;
    case 2:
      bytes.erase(at, length);
      return length;
    default:
      bytes.insert(at, noise);
      return 1;
  }
}

using Container = std::pair<const char*, Packer>;
class SpoiltWarc : public ::testing::TestWithParam<Container> {};

TEST_P(SpoiltWarc, OnlyTheRecordsThatWereHitSuffer) {
  std::mt19937 random(7);
  const Folder folder;
  for (int round = 0; round < 400; ++round) {
    const Crawl good = make_crawl(random, GetParam().second);
    const auto expected = pages_by_url(read_all(folder.write("good", good.bytes)));
    ASSERT_EQ(expected.size(), kRecords);
    std::string bytes = good.bytes;
    // Not in the first record's beginning, by which the file is known to be WARC at all.
    const std::size_t at = 200 + random() % (bytes.size() - 200);
    const std::size_t hit = spoil(bytes, at, random);
    const std::size_t first = good.record_at(at);
    // A record that begins behind the hit may be lost too, if nothing of the line end before it is
    // left; never one further on.
    const std::size_t last = good.record_at(std::min(at + hit, bytes.size())) + 1;
    const auto got = pages_by_url(read_all(folder.write("spoilt", bytes)));
    for (std::size_t i = 0; i < kRecords; ++i) {
      if (i >= first && i <= last) continue;
      const auto page = got.find(url_of(i));
      ASSERT_TRUE(page != got.end()) << "round " << round << ": record " << i << " is lost; "
                                     << first << " was hit at byte " << at;
      ASSERT_EQ(page->second, expected.at(url_of(i))) << "round " << round << ", record " << i;
    }
  }
}

TEST_P(SpoiltWarc, AnythingEndsWithoutACrash) {
  std::mt19937 random(11);
  const Folder folder;
  for (int round = 0; round < 300; ++round) {
    std::string bytes = make_crawl(random, GetParam().second).bytes;
    for (std::size_t i = 1 + random() % 30; i > 0; --i)
      spoil(bytes, random() % bytes.size(), random);
    const Everything all =
        read_all(folder.write("spoilt", bytes.substr(0, random() % bytes.size())));
    for (const Reject& reject : all.rejects) {
      EXPECT_FALSE(to_line(reject).empty());
      EXPECT_LE(reject.origin.byte, bytes.size() * 50);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Containers, SpoiltWarc,
                         ::testing::Values(Container("plain", plain), Container("gzip", test::gzip),
                                           Container("zstd", test::zstd)),
                         [](const auto& one) { return one.param.first; });

}  // namespace
}  // namespace timtin::indexer
