// Reading candidates code by code agrees with reading them term by term.
#include "search/rank/candidate_reader.h"

#include <gtest/gtest.h>

#include <random>

#include "query/parser.h"
#include "search/plan/planner.h"
#include "small_index.h"

namespace timtin::search {
namespace {

constexpr std::uint32_t kGap = 20;

struct Expected {
  std::vector<Count> things;
  std::vector<Sighting> sightings;
};

Expected read_terms(const Plan& plan, const std::vector<Pair>& pairs,
                    const index::TokenStreams& streams, index::ArticleNo article) {
  Expected out;
  out.things.resize(plan.slots.size() + pairs.size());
  std::uint32_t place = 1;
  bool in_title = true;
  // By slot: whether the word stood at the place before, and as typed.
  std::vector<int> before(plan.slots.size(), 0);
  const auto see = [&](std::size_t thing, bool exact) {
    ++out.things[thing].all;
    out.things[thing].exact += exact;
    out.things[thing].title = out.things[thing].title || in_title;
    out.sightings.push_back({place, static_cast<std::uint32_t>(thing)});
  };
  index::TokenCursor cursor = streams.article(article);
  for (index::TermId id = 0; cursor.next(id);) {
    std::vector<int> here(plan.slots.size(), 0);
    if (id >= index::kFirstTerm) {
      ++place;
      for (std::uint32_t slot = 0; slot < plan.slots.size(); ++slot) {
        for (const SlotForm& form : plan.slots[slot].forms[0]) {
          if (form.id == id) here[slot] = form.exact ? 2 : 1;
        }
        if (here[slot] == 0) continue;
        see(slot, here[slot] == 2);
        for (std::size_t p = 0; p < pairs.size(); ++p) {
          if (pairs[p].right != slot || before[pairs[p].left] == 0) continue;
          see(plan.slots.size() + p, before[pairs[p].left] == 2 && here[slot] == 2);
        }
      }
    } else if (id == index::kTitleEnd) {
      in_title = false;
      place += kGap;
    }
    before = here;
  }
  return out;
}

TEST(CandidateReader, AgreesWithReadingEveryTerm) {
  constexpr const char* kSyllables[] = {"nam", "năm", "định", "đình", "huế", "hue", "lũ", "lụt"};
  std::mt19937 random(11);
  std::vector<test::SmallArticle> articles;
  for (int i = 0; i < 120; ++i) {
    std::string text = "người ";
    for (unsigned k = 0; k < 20 + random() % 200; ++k) {
      // Some words so often that phrases of them become units, some once in the archive.
      text += random() % 40 == 0 ? "hiem" + std::to_string(random() % 5000)
                                 : kSyllables[random() % std::size(kSyllables)];
      constexpr const char* kBetween[] = {". Mới ", "\n", "; "};
      text += random() % 12 == 0 ? kBetween[random() % std::size(kBetween)] : " ";
    }
    articles.push_back({text, "Huế năm lũ lụt " + std::string(kSyllables[random() % 8])});
  }
  const test::SmallIndex small(articles);
  const index::Index index = small.open();
  const index::TokenStreams& streams = index.segments()[0]->tokens();
  for (const char* text :
       {"năm lũ lụt huế", "nam dinh nam dinh", "lũ \"định hue\"", "hiem12 lut"}) {
    const Request request;
    const query::Query query = query::parse(text);
    const Planner planner(index, query, request, [](const auto&, const auto&) { return 0.0; });
    const Plan plan = planner.plan({});
    const std::vector<Pair> pairs = pairs_of(runs_of(plan, query.root));
    const TermUses uses(plan, 0, streams);
    CandidateReader reader(plan.slots.size(), pairs, kGap);
    for (index::ArticleNo article = 0; article < articles.size(); ++article) {
      const Reading reading = reader.read(uses, article);
      const Expected expected = read_terms(plan, pairs, streams, article);
      for (std::size_t i = 0; i < expected.things.size(); ++i) {
        EXPECT_EQ(reading.things[i].all, expected.things[i].all) << text << article;
        EXPECT_EQ(reading.things[i].exact, expected.things[i].exact) << text << article;
        EXPECT_EQ(reading.things[i].title, expected.things[i].title) << text << article;
      }
      const std::span<const Sighting> seen = reader.sightings(reading);
      ASSERT_EQ(seen.size(), expected.sightings.size()) << text << article;
      for (std::size_t i = 0; i < seen.size(); ++i) {
        EXPECT_EQ(seen[i].place, expected.sightings[i].place);
        EXPECT_EQ(seen[i].thing, expected.sightings[i].thing);
      }
    }
  }
}

}  // namespace
}  // namespace timtin::search
