#include "search/search.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "error.h"
#include "index/xapian_error.h"
#include "places/provinces.h"
#include "query/names.h"
#include "query/parser.h"
#include "query/question_words.h"
#include "search/cohesion.h"
#include "search/copies.h"
#include "search/explain.h"
#include "search/facets.h"
#include "search/notes.h"
#include "search/planner.h"
#include "search/posting_matcher.h"
#include "search/ranker.h"
#include "search/readings.h"
#include "search/restore.h"
#include "search/snippet.h"
#include "search/suggest.h"
#include "search/written.h"
#include "text/keystrokes.h"
#include "text/spell.h"

namespace timtin::search {
namespace {

constexpr std::size_t kMostReadings = 5;
constexpr std::size_t kMostSuggestions = 5;
// So many close queries are tried for each suggestion wanted.
constexpr std::size_t kTriesPerSuggestion = 2;
// So many hits tell the capitals of what was typed without any.
constexpr std::size_t kShownFrom = 3;
// From this many units on, or words in some units, a query is a question, not a list of keywords:
// «Phòng Lao động Thương binh và Xã hội huyện Sông Hinh» has eleven words in two units.
constexpr std::size_t kQuestionUnits = 5;
constexpr std::size_t kQuestionWords = 8;
constexpr std::size_t kQuestionWordUnits = 4;
// With a question mark, from so many words on («Salmonella là gì?»).
constexpr std::size_t kAskedWords = 3;

void check_request(const Request& request) {
  for (const std::string& name : request.provinces) {
    if (places::resolve_province(name) != nullptr) continue;
    std::string hint = "use a name or slug of a province";
    std::string_view separator = ", for example: ";
    for (const places::Province* similar : places::similar_provinces(name)) {
      hint += std::string(separator) + std::string(similar->slug);
      separator = ", ";
    }
    throw Error(Status::usage, "no province is called \"" + name + "\"", hint);
  }
  for (const YearRange& range : request.years) {
    if (range.first < 1 || range.last > 9999 || range.first > range.last) {
      throw Error(
          Status::usage,
          "no such years: " + std::to_string(range.first) + ".." + std::to_string(range.last),
          "give a year or a range such as 2019..2022");
    }
  }
}

// True if something of the query says what to find, not only what to leave out.
bool finds_something(const query::Node& node) {
  switch (node.kind) {
    case query::Kind::words:
    case query::Kind::phrase:
      return !node.words.empty();
    case query::Kind::none:
      return false;
    case query::Kind::all:
    case query::Kind::near:
      return std::any_of(node.children.begin(), node.children.end(), finds_something);
    case query::Kind::any:
      return std::all_of(node.children.begin(), node.children.end(), finds_something);
    default:
      return true;
  }
}

bool ends_with_question_mark(std::string_view query) {
  const std::size_t last = query.find_last_not_of(" \t\n");
  return last != std::string_view::npos && query[last] == '?';
}

bool has_question_words(const query::Node& node) {
  return std::ranges::count(query::question_words(node.words), true) > 0 ||
         std::ranges::any_of(node.children, has_question_words);
}

// A query in whole sentences, or as long as one. An article that happens to have all its words
// is seldom the answer to a question: of those that have at least a third of what does not ask
// the best ranked are (MRR@10 of such queries 26 against 83, tests/quality).
bool is_long(const Planner& planner, std::string_view query) {
  return planner.cut_units() >= kQuestionUnits ||
         (planner.longest_run() >= kQuestionWords && planner.cut_units() >= kQuestionWordUnits) ||
         (ends_with_question_mark(query) && planner.longest_run() >= kAskedWords);
}

// What is tried, in order, until something is found.
std::vector<Attempt> attempts(const Planner& planner, const query::Query& query,
                              const Request& request) {
  if (request.match == Match::loose) return {{Stage::loose, Segmentation::single, false}};
  if (request.match == Match::any) return {{Stage::partial, Segmentation::single, true}};
  std::vector<Attempt> out;
  if (is_long(planner, request.query)) {
    // What asks for nothing, a headline or a list of keywords, may be found as it is.
    if (!ends_with_question_mark(request.query) && !has_question_words(query.root)) {
      out.push_back({.stage = Stage::typed, .segmentation = Segmentation::cut});
    }
    out.push_back(
        {.stage = Stage::partial, .segmentation = Segmentation::single, .question = true});
    return out;
  }
  const bool one_spelling = planner.bare() || request.marks != Marks::prefer;
  for (const Stage stage : {Stage::typed, Stage::marks, Stage::spellings}) {
    if (stage != Stage::typed && one_spelling) continue;
    out.push_back({stage, Segmentation::whole, false});
    if (planner.cutting_matters()) out.push_back({stage, Segmentation::cut, false});
  }
  if (planner.longest_run() > 1) out.push_back({Stage::loose, Segmentation::single, false});
  if (planner.longest_run() >= 4 && planner.cut_units() > 1) {
    out.push_back({Stage::partial, Segmentation::cut, false});
  }
  return out;
}

// The runs and phrases of the query as slots of a plan, for pairs. A word that the plan leaves out
// parts a run.
Runs runs_of(const Plan& plan, const query::Node& root) {
  Runs runs;
  const auto visit = [&](const auto& self, const query::Node& node) -> void {
    if (node.kind == query::Kind::none) return;
    if (!node.words.empty()) {
      std::vector<std::uint32_t> run;
      for (const query::Word& word : node.words) {
        const auto slot = std::ranges::find_if(plan.slots, [&](const Slot& one) {
          return one.terms.empty() && one.word.folded == word.folded && one.word.key == word.key &&
                 one.word.prefix == word.prefix;
        });
        if (slot != plan.slots.end()) {
          run.push_back(static_cast<std::uint32_t>(slot - plan.slots.begin()));
        } else if (!run.empty()) {
          runs.push_back(std::exchange(run, {}));
        }
      }
      runs.push_back(std::move(run));
    }
    for (const query::Node& child : node.children) self(self, child);
  };
  visit(visit, root);
  return runs;
}

query::Query restored(const index::Index& index, query::Query query) {
  restore_marks(index, query.root);
  return query;
}

// The provinces that the query or the request asks for or leaves out.
void collect_provinces(const query::Node& node, std::vector<const places::Province*>& out) {
  if (node.kind == query::Kind::province) out.push_back(places::find_province(node.value));
  for (const query::Node& child : node.children) collect_provinces(child, out);
}

class Searching {
 public:
  Searching(const index::Index& index, const Request& request)
      : index_(index),
        request_(request),
        query_(restored(index, query::parse(request.query))),
        planner_(index, query_, request, PairCohesion(index)),
        matcher_(index) {}

  Answer run() {
    const std::vector<Attempt> tries = attempts(planner_, query_, request_);
    if (const std::optional<std::size_t> used = find(tries)) {
      offer_looser(tries, *used);
      finish(tries[*used]);
      offer_siblings(tries[*used]);
      tell_hidden(matches_.hidden);
      return std::move(answer_);
    }
    refuse_if_unclosed();
    answer_.stage = tries.back().stage;
    answer_.read_as = planner_.read_as(Segmentation::cut);
    if (request_.facets) answer_.facets = facets(matches_);
    offer_siblings(tries.front());
    tell_hidden(hidden_first_);
    suggest();
    return std::move(answer_);
  }

  std::vector<Unranked> candidates() {
    std::vector<Unranked> out;
    const std::vector<Attempt> tries = attempts(planner_, query_, request_);
    const std::optional<std::size_t> used = find(tries);
    if (!used) return out;
    const std::span<const Candidate> best(
        matches_.best.data(), std::min(matches_.best.size(), most_reranked(tries[*used].stage)));
    const std::vector<RankParts> parts =
        rank_parts(index_, plan_, runs_of(plan_, query_.root), best);
    for (std::size_t i = 0; i < best.size(); ++i) out.push_back({best[i].ref, parts[i]});
    return out;
  }

 private:
  // Goes through the attempts; which one found something.
  std::optional<std::size_t> find(const std::vector<Attempt>& tries) {
    collect_provinces(query_.root, provinces_);
    for (const std::string& name : request_.provinces) {
      provinces_.push_back(places::resolve_province(name));
    }
    const bool filtered = !request_.provinces.empty() || !request_.years.empty();
    if (!finds_something(query_.root) && !filtered) {
      throw Error(
          Status::usage,
          planner_.has_words() ? "the query only says what to leave out" : "the query is empty",
          "add a word to find, or a filter such as tinh:hue or nam:2019", 0);
    }
    for (const query::Remark& remark : query_.remarks) {
      answer_.notes.push_back(remark_note(remark));
    }
    for (std::size_t i = 0; i < tries.size(); ++i) {
      if (attempt(tries[i])) return i;
      if (i == 0) hidden_first_ = matches_.hidden;
    }
    return std::nullopt;
  }

  bool attempt(const Attempt& attempt) {
    plan_ = planner_.plan(attempt);
    MatchOptions options;
    options.keep = std::max(most_reranked(attempt.stage), wanted());
    options.sort = request_.sort;
    options.facets = request_.facets || !provinces_.empty();
    if (planner_.bare()) options.watched_unit = unit_to_watch(plan_);
    matches_ = matcher_.match(plan_, options);
    return matches_.total > 0;
  }

  // Says how many pages of the stage are left out.
  void tell_hidden(std::uint64_t pages) {
    if (pages > 0) answer_.notes.push_back(hidden_note(pages));
  }

  // Says how many more there would be with the next looser reading.
  void offer_looser(const std::vector<Attempt>& tries, std::size_t used) {
    const Stage stage = tries[used].stage;
    std::uint64_t best = matches_.total;
    if (stage == Stage::typed || stage == Stage::marks) {
      const Stage next = stage == Stage::typed ? Stage::marks : Stage::spellings;
      for (std::size_t i = used + 1; i < tries.size(); ++i) {
        if (tries[i].stage != next || tries[i].segmentation != tries[used].segmentation) continue;
        MatchOptions options;
        options.facets = false;
        const std::uint64_t count = matcher_.match(planner_.plan(tries[i]), options).total;
        if (count > best) answer_.notes.push_back(looser_note(next, count));
        best = std::max(best, count);
      }
    }
    // The syllables of the units anywhere: counted in the same pass.
    if (stage == Stage::typed && matches_.apart > best) {
      answer_.notes.push_back(looser_note(Stage::loose, matches_.apart));
    }
  }

  // Says what a filter by province hides of those that are one with it today.
  void offer_siblings(Attempt attempt) {
    const bool alone =
        std::all_of(provinces_.begin(), provinces_.end(),
                    [](const places::Province* one) { return places::siblings(*one).size() == 1; });
    if (request_.province_as == ProvinceAs::now || alone) return;
    attempt.siblings = true;
    MatchOptions options;
    options.facets = true;
    const Matches wider = matcher_.match(planner_.plan(attempt), options);
    for (const auto& [slug, count] : wider.provinces) {
      const places::Province* hidden = places::find_province(slug);
      if (hidden == nullptr || std::count(provinces_.begin(), provinces_.end(), hidden) != 0) {
        continue;
      }
      const auto shown = matches_.provinces.find(slug);
      const std::uint64_t known = shown == matches_.provinces.end() ? 0 : shown->second;
      if (count > known) answer_.notes.push_back(sibling_note(*hidden, count - known));
    }
  }

  void finish(const Attempt& attempt) {
    answer_.stage = attempt.stage;
    answer_.total = matches_.total;
    if (request_.match == Match::smart && attempt.stage != Stage::typed) {
      answer_.notes.insert(answer_.notes.begin(),
                           attempt.question ? question_note() : stage_note(attempt.stage));
    }
    for (const int year : plan_.years) answer_.notes.push_back(year_note(year));
    if (request_.facets) answer_.facets = facets(matches_);
    if (planner_.bare() && attempt.stage == Stage::typed) {
      answer_.readings = readings(index_, matches_, kMostReadings);
      if (answer_.readings.size() < 2) answer_.readings.clear();
    }
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
    show_likely(query_.root);
    if (attempt.stage >= Stage::loose && !is_long(planner_, request_.query)) suggest();
    answer_.read_as = planner_.read_as(
        attempt.segmentation == Segmentation::single ? Segmentation::cut : attempt.segmentation);
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

  // Units of which the archive clearly has one spelling are shown in it, with the capitals of the
  // first hits; of a query with some marks only where these hits have the unit so.
  void show_likely(query::Node& node) {
    for (query::Node& child : node.children) show_likely(child);
    if (node.kind != query::Kind::words && node.kind != query::Kind::phrase) return;
    std::vector<const article::Article*> articles;
    for (std::size_t i = 0; i < std::min(kShownFrom, answer_.hits.size()); ++i) {
      articles.push_back(&answer_.hits[i].article);
    }
    for (const query::Cut& cut : planner_.units(node)) {
      std::vector<std::string> keys;
      bool more = false;  // something that was not typed
      for (std::size_t i = cut.begin; i < cut.end; ++i) {
        const query::Word& word = node.words[i];
        keys.push_back(word.number || word.marked ? word.key : word.likely);
        more = more || (!word.likely.empty() && word.likely != word.key);
      }
      if (!more || std::ranges::count(keys, "") > 0) continue;
      const std::vector<std::string> written = words_as_written(keys, articles);
      const bool place = query::is_place(node.words, cut.begin, cut.end);
      for (std::size_t i = cut.begin; i < cut.end; ++i) {
        query::Word& word = node.words[i];
        if (!written.empty()) {
          word.text = written[i - cut.begin];
        } else if (planner_.bare() && !word.number && !place) {
          word.text = text::spell(word.likely);
        }
      }
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

  // A phrase that runs to the end by mistake and finds nothing is more likely a slip.
  void refuse_if_unclosed() const {
    for (const query::Remark& remark : query_.remarks) {
      if (remark.code != "unclosed_quote") continue;
      throw Error(Status::usage, "the quote is not closed, and nothing matches all that follows it",
                  "close it behind the phrase, or leave it out", remark.offset);
    }
  }

  // Close queries that would find something as they stand.
  void suggest() {
    if (request_.match != Match::smart) return;
    for (const std::string& text :
         close_queries(index_, request_.query, query_, kMostSuggestions * kTriesPerSuggestion)) {
      if (std::optional<Alternative> found = found_as_typed(text)) {
        answer_.suggestions.push_back(std::move(*found));
      }
      if (answer_.suggestions.size() == kMostSuggestions) break;
    }
  }

  // The query with the capitals of the archive, and how many articles it finds.
  // With `as_is`, the query as it stands.
  std::optional<Alternative> found_as_typed(const std::string& text, bool as_is = false) const {
    Request request = request_;
    request.query = text;
    const query::Query query = restored(index_, query::parse(text));
    const Planner planner(index_, query, request, PairCohesion(index_));
    MatchOptions options;
    options.facets = false;
    options.keep = kShownFrom;
    for (const Attempt& attempt : attempts(planner, query, request)) {
      if (attempt.stage != Stage::typed) continue;
      const Matches matches = matcher_.match(planner.plan(attempt), options);
      if (matches.total == 0) continue;
      if (as_is) return Alternative{text, matches.total};
      Alternative found{in_capitals(text, query.root, planner, matches), matches.total};
      // Capitals tell names: without them the words may be cut in another way, and find others.
      const query::Query shown = restored(index_, query::parse(found.text));
      const bool cut_alike =
          Planner(index_, shown, request, PairCohesion(index_)).cut_units() == planner.cut_units();
      return cut_alike ? std::optional(std::move(found)) : found_as_typed(found.text, true);
    }
    return std::nullopt;
  }

  std::string in_capitals(const std::string& text, const query::Node& root, const Planner& planner,
                          const Matches& matches) const {
    std::vector<article::Article> examples;
    std::vector<const article::Article*> articles;
    for (const Candidate& candidate : matches.best)
      examples.push_back(index_.article(candidate.ref));
    for (const article::Article& example : examples) articles.push_back(&example);
    std::string out;
    std::size_t done = 0;
    const auto visit = [&](const auto& self, const query::Node& node) -> void {
      for (const query::Cut& cut :
           node.words.empty() ? std::vector<query::Cut>{} : planner.units(node)) {
        std::vector<std::string> keys;
        for (std::size_t i = cut.begin; i < cut.end; ++i) keys.push_back(node.words[i].key);
        const std::vector<std::string> written = words_as_written(keys, articles);
        for (std::size_t i = 0; i < written.size(); ++i) {
          const query::Word& word = node.words[cut.begin + i];
          out += text.substr(done, word.begin - done) + written[i];
          done = word.end;
        }
      }
      for (const query::Node& child : node.children) self(self, child);
    };
    visit(visit, root);
    return out + text.substr(done);
  }

  const index::Index& index_;
  const Request& request_;
  query::Query query_;
  Planner planner_;
  PostingMatcher matcher_;
  Plan plan_;
  Matches matches_;
  std::uint64_t hidden_first_ = 0;                  // pages that the first attempt leaves out
  std::vector<const places::Province*> provinces_;  // that the query or a filter names
  Answer answer_;
};

}  // namespace

std::string_view name(Stage stage) noexcept {
  static constexpr std::array<std::string_view, 5> kNames{"typed", "marks", "spellings", "loose",
                                                          "partial"};
  return kNames[static_cast<std::size_t>(stage)];
}

std::vector<Unranked> unranked(const index::Index& index, const Request& request) {
  check_request(request);
  return index::xapian_call(index.folder(), [&] { return Searching(index, request).candidates(); });
}

Answer search(const index::Index& index, const Request& request) {
  check_request(request);
  return index::xapian_call(index.folder(), [&] {
    Answer answer = Searching(index, request).run();
    // Little: perhaps the keyboard's Vietnamese was switched off.
    const bool little =
        answer.total == 0 || (request.match == Match::smart && answer.stage >= Stage::loose);
    if (!little) return answer;
    const std::optional<std::string> decoded = text::decode_query(request.query);
    if (!decoded) return answer;
    Request meant = request;
    meant.query = *decoded;
    Answer found = Searching(index, meant).run();
    if (found.total == 0 || (answer.total > 0 && found.stage >= Stage::loose)) return answer;
    found.notes.insert(found.notes.begin(), keystrokes_note(*decoded));
    return found;
  });
}

}  // namespace timtin::search
