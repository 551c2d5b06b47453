#include "search/search.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "places/provinces.h"
#include "search/answer/copies.h"
#include "search/answer/explain.h"
#include "search/answer/facets.h"
#include "search/answer/notes.h"
#include "search/answer/offers.h"
#include "search/answer/readings.h"
#include "search/answer/refuse.h"
#include "search/answer/rereadings.h"
#include "search/answer/shown_words.h"
#include "search/answer/snippet.h"
#include "search/answer/suggest.h"
#include "search/match/posting_matcher.h"
#include "search/plan/planner.h"
#include "search/plan/runs.h"
#include "search/rank/ranker.h"
#include "search/spelling/cohesion.h"
#include "search/spelling/respell.h"
#include "search/spelling/restore.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

// Readings of one unit, of all units, and units whose readings are told.
constexpr std::size_t kMostReadings = 5;
constexpr std::size_t kMostOfAll = 6;
constexpr std::size_t kMostWatched = 3;
constexpr std::size_t kMostSuggestions = 5;

// A query that was found as typed, but in a few articles only, may be a slip that these have by
// chance, or have too: another one is told which is this much likelier and finds this much more.
constexpr std::uint64_t kFew = 20;
constexpr double kClearGain = 20;
constexpr std::uint64_t kManyTimes = 10;

// The provinces that the query or the request asks for or leaves out.
void collect_provinces(const query::Node& node, std::vector<const places::Province*>& out) {
  if (node.kind == query::Kind::province) out.push_back(places::find_province(node.value));
  for (const query::Node& child : node.children) collect_provinces(child, out);
}

// True if the query leaves articles out that have its words.
bool has_filter(const query::Node& node) {
  switch (node.kind) {
    case query::Kind::province:
    case query::Kind::date:
    case query::Kind::number:
    case query::Kind::source:
      return true;
    default:
      return std::ranges::any_of(node.children, has_filter);
  }
}

class Searching {
 public:
  Searching(const index::Index& index, const Request& request)
      : index_(index),
        request_(request),
        query_(parse_restored(index, request.query)),
        planner_(index, query_, request, PairCohesion(index)),
        matcher_(index) {}

  Answer run() {
    const std::optional<std::size_t> used = find();
    const Offers offers(planner_, matcher_);
    if (used) {
      note(offers.looser(tries_, *used, plan_, matches_));
      finish(tries_[*used]);
      note(offers.siblings(tries_[*used], provinces_, matches_));
      tell_hidden(matches_.hidden);
      return std::move(answer_);
    }
    refuse_if_unclosed(query_);
    answer_.stage = tries_.back().stage;
    answer_.read_as = planner_.read_as(Segmentation::cut);
    if (request_.facets) answer_.facets = facets(matches_);
    note(offers.siblings(tries_.front(), provinces_, matches_));
    tell_hidden(hidden_first_);
    suggest();
    return std::move(answer_);
  }

  std::vector<Unranked> candidates() {
    std::vector<Unranked> out;
    const std::optional<std::size_t> used = find();
    if (!used) return out;
    const std::span<const Candidate> best(
        matches_.best.data(), std::min(matches_.best.size(), most_reranked(tries_[*used].stage)));
    const std::vector<RankParts> parts =
        rank_parts(index_, plan_, runs_of(plan_, query_.root), best);
    for (std::size_t i = 0; i < best.size(); ++i) out.push_back({best[i].ref, parts[i]});
    return out;
  }

 private:
  // Goes through the attempts; which one found something.
  std::optional<std::size_t> find() {
    collect_provinces(query_.root, provinces_);
    for (const std::string& name : request_.provinces) {
      provinces_.push_back(places::resolve_province(name));
    }
    refuse_empty(planner_);
    for (const query::Remark& remark : query_.remarks) {
      answer_.notes.push_back(remark_note(remark));
    }
    const std::optional<std::size_t> used = go_through();
    // What a slip cuts apart, a few articles may have in pieces by chance.
    const bool chance = used && tries_[*used].stage == Stage::typed && matches_.total <= kFew;
    if (!chance || !correct()) return used;
    Matches few = std::move(matches_);
    Plan typed = std::move(plan_);
    const std::vector<Attempt> tries = tries_;
    if (const std::optional<std::size_t> again = go_through()) return again;
    matches_ = std::move(few);  // better than nothing
    plan_ = std::move(typed);
    tries_ = tries;
    return used;
  }

  std::optional<std::size_t> go_through() {
    tries_ = attempts(planner_);
    for (std::size_t i = 0; i < tries_.size(); ++i) {
      if (attempt(tries_[i])) return i;
      if (i == 0) hidden_first_ = matches_.hidden;
    }
    return std::nullopt;
  }

  // Finds the likeliest marks of words with others, and cuts by them. True if that makes longer
  // units.
  bool correct() {
    if (corrected_) return false;
    corrected_ = true;
    const std::size_t before = planner_.cut_units();
    correct_marks(index_, query_.root);
    planner_.cut_anew();
    return planner_.cut_units() < before;
  }

  bool attempt(const Attempt& attempt) {
    // Where other spellings count, the likeliest count most, and are cut by.
    if (attempt.stage != Stage::typed) correct();
    if (attempt.stage == Stage::partial) {
      respelled_ = respell_unknown(index_, request_.query, query_);
    }
    plan_ = planner_.plan(attempt);
    MatchOptions options;
    options.keep = std::max(most_reranked(attempt.stage), wanted());
    options.sort = request_.sort;
    options.facets = request_.facets || !provinces_.empty();
    if (planner_.bare()) options.watched_units = units_to_watch(plan_, kMostWatched);
    matches_ = matcher_.match(plan_, options);
    return matches_.total > 0;
  }

  void finish(const Attempt& attempt) {
    answer_.stage = attempt.stage;
    answer_.total = matches_.total;
    if (request_.match == Match::smart && attempt.stage != Stage::typed) {
      answer_.notes.insert(answer_.notes.begin(),
                           attempt.question ? question_note(tries_.size() == 1)
                                            : stage_note(attempt.stage, planner_.half_marked()));
    }
    for (const Respelled& one : respelled_) {
      answer_.notes.push_back(respelled_note(one.typed, one.meant));
    }
    for (const int year : plan_.years) answer_.notes.push_back(year_note(year));
    if (request_.facets) answer_.facets = facets(matches_);
    if (attempt.stage == Stage::typed) add_readings();
    const Copies copies(index_);
    order(attempt.stage, copies);
    answer_.more = matches_.best.size() >= wanted();
    std::vector<index::ArticleRef> refs;  // of the hits
    const std::size_t end =
        std::min(matches_.best.size(), std::size_t{request_.offset} + request_.limit);
    for (std::size_t i = request_.offset; i < end; ++i) {
      const Candidate& candidate = matches_.best[i];
      Hit hit;
      hit.rank = i + 1;
      // Bodies lie apart from the other fields, and only snippets need them.
      hit.article = request_.snippets ? index_.article(candidate.ref) : index_.head(candidate.ref);
      hit.score = candidate.score;
      refs.push_back(candidate.ref);
      if (request_.snippets) add_snippet(attempt, candidate, hit);
      if (request_.explain) hit.explanation = explanation(index_, plan_, candidate, hit.article);
      answer_.hits.push_back(std::move(hit));
    }
    copies.describe(answer_.hits, refs);
    std::vector<article::Article> examples;
    for (std::size_t i = 0; i < std::min(kShownFrom, answer_.hits.size()); ++i) {
      examples.push_back(answer_.hits[i].article);
    }
    show_likely(query_.root, planner_, examples);
    if (attempt.stage != Stage::typed || is_surprisingly_little()) suggest();
    answer_.read_as = planner_.read_as(
        attempt.segmentation == Segmentation::whole ? Segmentation::whole : Segmentation::cut);
  }

  // The spellings of the watched units that have several.
  void add_readings() {
    if (matches_.spellings.empty()) return;
    const std::size_t most = std::min(kMostReadings, kMostOfAll / matches_.spellings.size());
    for (const Spellings& spellings : matches_.spellings) {
      std::vector<Alternative> found = readings(index_, spellings, most);
      if (found.size() < 2) continue;
      std::ranges::move(found, std::back_inserter(answer_.readings));
    }
  }

  // So many candidates make the page and tell whether another one follows.
  std::size_t wanted() const { return std::size_t{request_.offset} + request_.limit + 1; }

  // Puts the best candidates in their order, of copies the best one alone if that is asked: then
  // more are fetched until there are enough.
  void order(Stage stage, const Copies& copies) {
    MatchOptions options;
    options.sort = request_.sort;
    options.facets = false;
    for (;;) {
      options.keep = 4 * matches_.best.size();
      const bool all = matches_.best.size() == matches_.total;
      if (request_.sort == Sort::relevance) {
        rerank(index_, plan_, runs_of(plan_, query_.root), request_.weights, most_reranked(stage),
               matches_.best);
      }
      if (request_.duplicates == Duplicates::show) return;
      matches_.best = copies.first_of_each(matches_.best);
      if (matches_.best.size() >= wanted() || all) return;
      matches_.best = matcher_.match(plan_, options).best;
    }
  }

  void add_snippet(const Attempt& attempt, const Candidate& candidate, Hit& hit) const {
    const index::ColumnView& columns = index_.segments()[candidate.ref.segment]->columns();
    const bool bare = (columns.flags[candidate.ref.number] & index::kBare) != 0;
    Snippet part =
        snippet(hit.article, plan_, attempt.stage, request_.marks, planner_.bare(), bare);
    hit.snippet = std::move(part.text);
    hit.highlights = std::move(part.highlights);
  }

  // Few articles, and no filter that explains it.
  bool is_surprisingly_little() const {
    return answer_.total <= kFew && request_.provinces.empty() && request_.years.empty() &&
           !has_filter(query_.root);
  }

  void suggest() {
    if (request_.match != Match::smart) return;
    answer_.suggestions = suggestions(planner_, matcher_, worth(), kMostSuggestions);
    // Where marks were relaxed, the letters were right, unless others find much more.
    const bool relaxed = answer_.stage == Stage::marks || answer_.stage == Stage::spellings;
    if (relaxed && answer_.total > 0) {
      const std::string letters = text::fold(request_.query);
      std::erase_if(answer_.suggestions, [&](const Alternative& one) {
        return (answer_.total > kFew || one.count < kManyTimes * answer_.total) &&
               text::fold(one.text) != letters;
      });
    }
  }

  // Which other queries are worth telling beside what was found.
  Worth worth() const {
    if (answer_.total == 0) return {};
    switch (answer_.stage) {
      case Stage::typed:
        return {.gain = kClearGain, .count = kManyTimes * answer_.total};
      case Stage::marks:
      case Stage::spellings:
        return {.gain = 1, .count = answer_.total + 1};
      default:
        return {.gain = 1, .count = 1};
    }
  }

  // Says how many pages are left out.
  void tell_hidden(std::uint64_t pages) {
    if (pages > 0) answer_.notes.push_back(hidden_note(pages));
  }

  void note(std::vector<Note> notes) {
    for (Note& one : notes) answer_.notes.push_back(std::move(one));
  }

  const index::Index& index_;
  const Request& request_;
  query::Query query_;
  Planner planner_;
  PostingMatcher matcher_;
  std::vector<Attempt> tries_;
  bool corrected_ = false;
  std::vector<Respelled> respelled_;
  Plan plan_;
  Matches matches_;
  std::uint64_t hidden_first_ = 0;                  // pages that the first attempt leaves out
  std::vector<const places::Province*> provinces_;  // that the query or a filter names
  Answer answer_;
};

}  // namespace

std::vector<Unranked> unranked(const index::Index& index, const Request& request) {
  refuse_unknown_filters(request);
  return Searching(index, request).candidates();
}

Answer search(const index::Index& index, const Request& request) {
  refuse_unknown_filters(request);
  Answer answer = Searching(index, request).run();
  const bool little =
      answer.total == 0 || (request.match == Match::smart && answer.stage >= Stage::loose);
  if (!little) return answer;
  for (const Rereading& other : rereadings(request.query)) {
    Request meant = request;
    meant.query = other.query;
    Answer found = Searching(index, meant).run();
    if (found.total == 0 || (answer.total > 0 && found.stage >= Stage::loose)) continue;
    found.notes.insert(found.notes.begin(), other.note);
    return found;
  }
  return answer;
}

}  // namespace timtin::search
