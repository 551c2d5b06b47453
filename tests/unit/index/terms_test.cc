#include "index/terms.h"

#include <gtest/gtest.h>

#include <set>

#include "index/files/varint.h"
#include "index/files/xapian_error.h"
#include "index/write/id_map.h"

namespace timtin::index {
namespace {

TEST(Terms, SyllableTermsAreKeyedByTheFoldedForm) {
  EXPECT_EQ(syllable_term("duong", "đương2", false), "duong:đương2");
  EXPECT_EQ(syllable_term("duong", "duong", false), "duong:duong");
  EXPECT_EQ(syllable_term("duong", "duong", true), "duong");
}

TEST(Terms, ExamplesOfThePrefixTableAreWhatTheFunctionsMake) {
  const std::set<std::string> made{id_term("001_a5a4bd3921103811.txt"),
                                   province_term("thanh-hoa"),
                                   year_term(2019),
                                   host_term("thuongtin.hanoi.gov.vn"),
                                   publisher_term("Báo Hoà Bình"),
                                   document_number_term('W', "219/kh-sldtbxh"),
                                   document_number_term('N', "219"),
                                   document_number_term('Y', "2020"),
                                   document_number_term('T', "kh"),
                                   document_number_term('I', "sldtbxh")};
  std::set<std::string> examples;
  for (const Prefix& prefix : prefixes()) {
    EXPECT_TRUE(prefix.example.starts_with(prefix.prefix));
    examples.insert(std::string(prefix.example));
  }
  EXPECT_EQ(made, examples);
}

TEST(Terms, NoPrefixIsTheBeginningOfAnotherTermKind) {
  // One letter prefixes are followed by anything; X prefixes must differ from each other.
  for (const Prefix& a : prefixes()) {
    for (const Prefix& b : prefixes()) {
      if (a.prefix != b.prefix) {
        EXPECT_FALSE(b.prefix.starts_with(a.prefix)) << a.prefix;
      }
    }
  }
}

TEST(Terms, LongValuesBecomeHashesThatFit) {
  const std::string url = "https://x.gov.vn/" + std::string(5000, 'a');
  EXPECT_LE(id_term(url).size(), kMaxTermBytes);
  EXPECT_NE(id_term(url), id_term(url + 'b'));
  EXPECT_EQ(id_term(url), id_term(url));
  const std::string fits(kMaxTermBytes - 1, 'a');
  EXPECT_EQ(id_term(fits), 'Q' + fits);
  EXPECT_NE(id_term(fits + 'a'), 'Q' + fits + 'a');
}

TEST(Terms, HostOfUrl) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"https://thuongtin.hanoi.gov.vn/tin/1.htm", "thuongtin.hanoi.gov.vn"},
      {"http://WWW.BaoHoaBinh.com.vn:8080/a?b=http://x", "baohoabinh.com.vn"},
      {"https://user:word@x.vn/", "x.vn"},
      {"http://x.vn?y", "x.vn"},
      {"x.vn/a", ""},
      {"", ""},
      {"http://", ""},
  };
  for (const auto& [url, host] : cases) EXPECT_EQ(host_of_url(url), host) << url;
}

TEST(Varint, RoundTripAndBrokenBytes) {
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128},
                                    std::uint64_t{300}, std::uint64_t{1} << 40, UINT64_MAX}) {
    std::string bytes;
    append_varint(bytes, value);
    std::string_view rest = bytes;
    std::uint64_t read = 0;
    EXPECT_TRUE(take_varint(rest, read));
    EXPECT_EQ(read, value);
    EXPECT_TRUE(rest.empty());
    rest = std::string_view(bytes).substr(0, bytes.size() - 1);
    EXPECT_FALSE(take_varint(rest, read));
  }
  std::string_view endless = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
  std::uint64_t read = 0;
  EXPECT_FALSE(take_varint(endless, read));
}

/// Ids of articles, by number.
struct KnownIds {
  std::vector<IdHash> hashes;
  IdMap map{[this](ArticleRef article) -> const IdHash& { return hashes.at(article.number); }};

  std::optional<ArticleRef> put(const IdHash& hash, std::uint32_t segment = 0) {
    hashes.push_back(hash);
    return map.put(hash, {segment, static_cast<ArticleNo>(hashes.size() - 1)});
  }
};

TEST(IdMap, TheLaterArticleTakesTheId) {
  KnownIds ids;
  for (ArticleNo i = 0; i < 5000; ++i) {
    EXPECT_EQ(ids.put(hash_id("bài " + std::to_string(i))), std::nullopt);
  }
  EXPECT_EQ(ids.map.size(), 5000u);
  EXPECT_EQ(ids.put(hash_id("bài 17"), 1), (ArticleRef{0, 17}));
  EXPECT_EQ(ids.put(hash_id("bài 17"), 1), (ArticleRef{1, 5000}));
  EXPECT_EQ(ids.map.find(hash_id("bài 17")), (ArticleRef{1, 5001}));
  EXPECT_EQ(ids.map.find(hash_id("bài 5000")), std::nullopt);
  EXPECT_EQ(ids.map.size(), 5000u);
  ids.map.clear();
  EXPECT_EQ(ids.map.find(hash_id("bài 17")), std::nullopt);
  EXPECT_EQ(ids.map.size(), 0u);
}

TEST(IdMap, TellsIdsThatShareMostOfTheirBits) {
  KnownIds ids;
  for (std::uint64_t i = 0; i < 300; ++i) {
    EXPECT_EQ(ids.put({.high = i, .low = 7}), std::nullopt);
    EXPECT_EQ(ids.put({.high = 0, .low = (i + 1) << 32 | 7}), std::nullopt);
  }
  for (std::uint64_t i = 0; i < 300; ++i) {
    const auto number = static_cast<ArticleNo>(2 * i);
    EXPECT_EQ(ids.map.find({.high = i, .low = 7}), (ArticleRef{0, number}));
    EXPECT_EQ(ids.map.find({.high = 0, .low = (i + 1) << 32 | 7}), (ArticleRef{0, number + 1}));
  }
  EXPECT_EQ(ids.map.find({.high = 300, .low = 7}), std::nullopt);
}

TEST(ArticleId, HexAndBack) {
  const IdHash hash = hash_id("http://hue.gov.vn/1");
  EXPECT_EQ(id_hash_from_hex(to_hex(hash)), hash);
  EXPECT_EQ(to_hex({.high = 1, .low = 0xAB}), "000000000000000100000000000000ab");
  EXPECT_EQ(id_hash_from_hex("0123"), std::nullopt);
  EXPECT_EQ(id_hash_from_hex(std::string(32, 'x')), std::nullopt);
}

TEST(XapianError, EveryTypeOfXapianHasAMeaning) {
  const std::filesystem::path path = "archive/segments/x/postings";
  const auto translate = [&](const Xapian::Error& error) { return from_xapian(error, path); };
  const std::vector<std::pair<Error, Status>> cases{
      {translate(Xapian::DatabaseCorruptError("m")), Status::damaged},
      {translate(Xapian::DatabaseOpeningError("m")), Status::damaged},
      {translate(Xapian::DatabaseNotFoundError("m")), Status::damaged},
      {translate(Xapian::DatabaseModifiedError("m")), Status::damaged},
      {translate(Xapian::RangeError("m")), Status::damaged},
      {translate(Xapian::DocNotFoundError("m")), Status::damaged},
      {translate(Xapian::DatabaseVersionError("m")), Status::schema},
      {translate(Xapian::DatabaseLockError("m")), Status::locked},
      {translate(Xapian::DatabaseCreateError("m")), Status::io},
      {translate(Xapian::DatabaseError("m")), Status::io},
      {translate(Xapian::InvalidArgumentError("m")), Status::internal},
      {translate(Xapian::AssertionError("m")), Status::internal},
  };
  for (const auto& [error, status] : cases) {
    EXPECT_EQ(error.status(), status) << error.what();
    EXPECT_NE(std::string(error.what()).find(path.string()), std::string::npos);
    if (status != Status::internal) {
      EXPECT_FALSE(error.hint().empty()) << error.what();
    }
  }
}

TEST(XapianError, CallsGiveOurErrors) {
  EXPECT_EQ(xapian_call("x", [] { return 5; }), 5);
  EXPECT_THROW(xapian_call("x", []() -> int { throw Xapian::DatabaseCorruptError("m"); }), Error);
  EXPECT_THROW(xapian_call("x", []() -> int { throw std::length_error("append"); }), Error);
}

}  // namespace
}  // namespace timtin::index
