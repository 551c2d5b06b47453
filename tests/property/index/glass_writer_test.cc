// What GlassWriter writes is what Xapian's own writer makes of the same documents: Xapian finds no
// error in it and reads the same from both.

#include "index/files/glass_writer.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <map>
#include <random>
#include <set>
#include <sstream>
#include <vector>

#include "index/files/glass_reader.h"
#include "small_index.h"

namespace timtin::index {
namespace {

struct Document {
  std::map<std::string, std::uint32_t> terms;
  std::map<std::uint32_t, std::string> values;
};

std::uint32_t length_of(const Document& document) {
  std::uint32_t length = 0;
  for (const auto& [term, occurrences] : document.terms) length += occurrences;
  return length;
}

void write_with_xapian(const std::filesystem::path& folder,
                       const std::vector<Document>& documents) {
  Xapian::WritableDatabase database(
      folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST);
  for (const Document& document : documents) {
    Xapian::Document out;
    for (const auto& [term, occurrences] : document.terms) out.add_term(term, occurrences);
    for (const auto& [slot, value] : document.values) out.add_value(slot, value);
    database.add_document(out);
  }
  database.commit();
}

GlassRoot write_ours(const std::filesystem::path& folder, const std::vector<Document>& documents) {
  std::vector<std::uint32_t> lengths;
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> lists;
  std::set<std::uint32_t> slots;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    lengths.push_back(length_of(documents[i]));
    for (const auto& [term, occurrences] : documents[i].terms) lists[term][i + 1] = occurrences;
    for (const auto& [slot, value] : documents[i].values) slots.insert(slot);
  }
  std::vector<GlassValues> values;
  for (const std::uint32_t slot : slots) {
    values.push_back({slot, [&documents, slot](std::uint32_t document) {
                        const auto& has = documents[document - 1].values;
                        return has.contains(slot) ? has.at(slot) : std::string();
                      }});
  }
  GlassWriter writer(folder, lengths, values);
  for (const auto& [term, list] : lists) {
    std::uint64_t occurrences = 0;
    for (const auto& [document, times] : list) occurrences += times;
    writer.begin_term(term, static_cast<std::uint32_t>(list.size()), occurrences);
    for (const auto& [document, times] : list) writer.posting(document, times);
  }
  return writer.finish("0123456789abcdef");
}

/// What GlassReader needs, in a file of its own.
FlatFile write_sums(const std::filesystem::path& path, const GlassRoot& root,
                    std::uint32_t documents) {
  FlatWriter out(path, "sums", "test");
  write_glass_root(root, out);
  out.finish(documents);
  return {path, "sums", "test"};
}

using Postings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Postings read(GlassReader::List list) {
  Postings out;
  list.each([&](std::uint32_t document, std::uint32_t occurrences) {
    out.emplace_back(document, occurrences);
  });
  EXPECT_EQ(out.size(), list.documents());
  return out;
}

/// Our own reader sees what Xapian sees, and no term beside.
void expect_read(const std::filesystem::path& folder, const GlassRoot& root) {
  const Xapian::Database database(folder.string());
  const FlatFile sums = write_sums(folder.string() + ".sums", root, database.get_lastdocid());
  const GlassReader reader(folder / "postlist.glass", sums);
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    Postings expected;
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      expected.emplace_back(*at, at.get_wdf());
    }
    ASSERT_EQ(read(reader.list(*term)), expected);
    for (const std::string& other : {*term + "a", (*term).substr(0, (*term).size() - 1)}) {
      const bool there = database.term_exists(other);
      EXPECT_EQ(read(reader.list(other)).empty(), !there || other.empty());
    }
  }
  EXPECT_TRUE(read(reader.list("zzz")).empty());
  EXPECT_TRUE(read(reader.list("\x01")).empty());
}

void expect_equal(const std::vector<Document>& documents) {
  const test::TempFolder folder;
  write_with_xapian(folder.path() / "xapian", documents);
  const GlassRoot root = write_ours(folder.path() / "ours", documents);
  expect_read(folder.path() / "ours", root);
  std::ostringstream report;
  ASSERT_EQ(Xapian::Database::check((folder.path() / "ours").string(), 0, &report), 0u)
      << report.str();

  const Xapian::Database theirs((folder.path() / "xapian").string());
  const Xapian::Database ours((folder.path() / "ours").string());
  EXPECT_EQ(ours.get_doccount(), theirs.get_doccount());
  EXPECT_EQ(ours.get_lastdocid(), theirs.get_lastdocid());
  EXPECT_EQ(ours.get_total_length(), theirs.get_total_length());
  EXPECT_EQ(ours.get_doclength_lower_bound(), theirs.get_doclength_lower_bound());
  EXPECT_EQ(ours.get_doclength_upper_bound(), theirs.get_doclength_upper_bound());
  auto our_term = ours.allterms_begin();
  for (auto term = theirs.allterms_begin(); term != theirs.allterms_end(); ++term, ++our_term) {
    ASSERT_NE(our_term, ours.allterms_end());
    ASSERT_EQ(*our_term, *term);
    ASSERT_EQ(our_term.get_termfreq(), term.get_termfreq());
    ASSERT_EQ(ours.get_collection_freq(*term), theirs.get_collection_freq(*term));
    ASSERT_LE(ours.get_wdf_upper_bound(*term), theirs.get_wdf_upper_bound(*term));
    auto our_posting = ours.postlist_begin(*term);
    for (auto at = theirs.postlist_begin(*term); at != theirs.postlist_end(*term); ++at) {
      ASSERT_NE(our_posting, ours.postlist_end(*term));
      ASSERT_EQ(*our_posting, *at);
      ASSERT_EQ(our_posting.get_wdf(), at.get_wdf());
      ASSERT_EQ(our_posting.get_doclength(), at.get_doclength());
      ++our_posting;
    }
    ASSERT_EQ(our_posting, ours.postlist_end(*term));
  }
  ASSERT_EQ(our_term, ours.allterms_end());
  for (const std::uint32_t slot : {0U, 1U, 2U, 700U}) {
    EXPECT_EQ(ours.get_value_freq(slot), theirs.get_value_freq(slot));
    EXPECT_EQ(ours.get_value_lower_bound(slot), theirs.get_value_lower_bound(slot));
    EXPECT_EQ(ours.get_value_upper_bound(slot), theirs.get_value_upper_bound(slot));
    auto our_value = ours.valuestream_begin(slot);
    for (auto at = theirs.valuestream_begin(slot); at != theirs.valuestream_end(slot); ++at) {
      ASSERT_NE(our_value, ours.valuestream_end(slot));
      ASSERT_EQ(our_value.get_docid(), at.get_docid());
      ASSERT_EQ(*our_value, *at);
      ++our_value;
    }
    ASSERT_EQ(our_value, ours.valuestream_end(slot));
  }
  // Skipping goes through the tree, not along it.
  std::mt19937 random(3);
  for (auto term = theirs.allterms_begin(); term != theirs.allterms_end(); ++term) {
    if (random() % 50 != 0) continue;
    const auto target = static_cast<Xapian::docid>(1 + random() % theirs.get_doccount());
    auto at = theirs.postlist_begin(*term);
    auto our_at = ours.postlist_begin(*term);
    at.skip_to(target);
    our_at.skip_to(target);
    if (at == theirs.postlist_end(*term)) {
      ASSERT_EQ(our_at, ours.postlist_end(*term));
    } else {
      ASSERT_EQ(*our_at, *at);
    }
  }
}

TEST(GlassWriter, RandomDocuments) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    std::vector<Document> documents(seed == 0 ? 1 : 20 + below(3000));
    for (Document& document : documents) {
      for (unsigned i = below(60); i > 0; --i) {
        // Some in nearly every document, most in few; lengths up to the largest.
        const unsigned rank = below(1U << below(14));
        std::string term = "t" + std::to_string(rank);
        if (rank % 97 == 5) term.append(239 - term.size(), 'x');
        document.terms[term] += 1 + below(3) * (below(100) == 0 ? 40'000 : 1);
      }
      if (below(3) != 0) document.values[0] = std::to_string(below(5000));
      if (below(50) == 0) document.values[1] = "same";
      if (below(2) == 0) document.values[700] = std::string(1 + below(300), 'v');
    }
    SCOPED_TRACE(seed);
    expect_equal(documents);
  }
}

TEST(GlassWriter, ATreeOfManyLevels) {
  // Terms that differ at their end alone: some 30 of them in a block of any level.
  std::vector<Document> documents(3);
  const std::string prefix(230, 'p');
  for (unsigned i = 0; i < 40'000; ++i) {
    documents[i % 3].terms[prefix + std::to_string(100'000 + i)] = 1 + i % 5;
  }
  expect_equal(documents);
}

TEST(GlassWriter, NumbersOfEveryLength) {
  // Documents 2^15, 2^22 need longer keys; only some have the terms.
  constexpr std::uint32_t kCount = (1U << 22) + 5000;
  const test::TempFolder folder;
  GlassRoot root;
  const std::vector<std::uint32_t> lengths(kCount, 7);
  std::vector<std::uint32_t> expected;
  for (std::uint32_t document = 1; document <= kCount; document += 1 + document / 900) {
    expected.push_back(document);
  }
  {
    GlassWriter writer(folder.path() / "g", lengths, {});
    writer.begin_term("a", static_cast<std::uint32_t>(expected.size()), expected.size() * 3);
    for (const std::uint32_t document : expected) writer.posting(document, 3);
    writer.begin_term("all", kCount, 0);
    for (std::uint32_t document = 1; document <= kCount; ++document) writer.posting(document, 0);
    root = writer.finish("0123456789abcdef");
  }
  expect_read(folder.path() / "g", root);
  EXPECT_EQ(Xapian::Database::check((folder.path() / "g").string()), 0u);
  const Xapian::Database database((folder.path() / "g").string());
  EXPECT_EQ(database.get_doclength(kCount), 7u);
  EXPECT_EQ(database.get_doclength(1U << 22), 7u);
  std::size_t i = 0;
  for (auto at = database.postlist_begin("a"); at != database.postlist_end("a"); ++at) {
    ASSERT_EQ(*at, expected[i++]);
  }
  EXPECT_EQ(i, expected.size());
  for (const std::uint32_t target : {40'000U, (1U << 22) - 3, (1U << 22) + 3}) {
    auto at = database.postlist_begin("all");
    at.skip_to(target);
    EXPECT_EQ(*at, target);
  }
}

}  // namespace
}  // namespace timtin::index
