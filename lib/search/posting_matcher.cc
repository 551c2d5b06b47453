#include "search/posting_matcher.h"

#include <algorithm>
#include <memory>

#include "search/bm25.h"
#include "search/conditions.h"
#include "search/postings.h"
#include "search/stream_scanner.h"

namespace timtin::search {
namespace {

// The statistics of the whole index that scores need.
struct Statistics {
  double articles = 0;
  double average_length = 1;
};

Statistics statistics(const index::Index& index) {
  Statistics sum;
  double syllables = 0;
  for (const index::SegmentEntry& segment : index.manifest().segments) {
    sum.articles += segment.articles;
    syllables += static_cast<double>(segment.syllables);
  }
  if (sum.articles > 0 && syllables > 0) sum.average_length = syllables / sum.articles;
  return sum;
}

// Keeps the best `keep` candidates.
class Best {
 public:
  Best(std::size_t keep, Sort sort) : keep_(keep), sort_(sort) {}

  void offer(const Candidate& candidate) {
    const auto order = [this](const Candidate& a, const Candidate& b) {
      return better(a, b, sort_);
    };
    if (heap_.size() < keep_) {
      heap_.push_back(candidate);
      std::push_heap(heap_.begin(), heap_.end(), order);
    } else if (keep_ > 0 && better(candidate, heap_.front(), sort_)) {
      std::pop_heap(heap_.begin(), heap_.end(), order);
      heap_.back() = candidate;
      std::push_heap(heap_.begin(), heap_.end(), order);
    }
  }

  std::vector<Candidate> take() {
    std::sort(heap_.begin(), heap_.end(),
              [this](const Candidate& a, const Candidate& b) { return better(a, b, sort_); });
    return std::move(heap_);
  }

 private:
  std::size_t keep_;
  Sort sort_;
  std::vector<Candidate> heap_;  // the worst on top
};

// One plan against one segment.
class SegmentMatch {
 public:
  SegmentMatch(const Plan& plan, const index::Index& index, std::size_t number,
               const Statistics& statistics)
      : plan_(plan),
        segment_(*index.segments()[number]),
        number_(static_cast<std::uint32_t>(number)),
        statistics_(statistics),
        scanner_(plan, number),
        columns_(segment_.columns()) {
    for (const Slot& slot : plan.slots) {
      slots_.push_back(std::make_unique<SlotIterator>(slot, number, segment_));
      exact_idf_.push_back(inverse_document_frequency(slot.exact_articles, statistics.articles));
      all_idf_.push_back(inverse_document_frequency(slot.all_articles, statistics.articles));
    }
    prepare_provinces(plan.root);
    conjunctive_ = is_conjunctive(plan.root);
  }

  void run(const MatchOptions& options, Matches& matches, Best& best) {
    ArticleIterator* candidates = generator(plan_.root);
    if (candidates == nullptr) candidates = own(std::make_unique<EveryIterator>(segment_.size()));
    if (options.watched_unit) scanner_.watch(*options.watched_unit);
    std::vector<std::uint64_t> provinces(columns_.province_slugs.size());
    std::vector<std::uint64_t> years(kYears);
    for (; candidates->current() != kEnd; candidates->advance_to(candidates->current() + 1)) {
      const index::ArticleNo article = candidates->current();
      if (segment_.dead(article)) continue;
      scanned_ = false;
      if (!holds(plan_.root, article, false)) continue;
      ++matches.apart;
      if (!holds(plan_.root, article, true)) continue;
      ++matches.total;
      if (options.watched_unit) count_spellings(article, matches);
      if (options.facets) {
        ++provinces[columns_.province[article]];
        ++years[std::min<std::size_t>(columns_.year[article], kYears - 1)];
      }
      if (options.keep > 0) best.offer(candidate(article, options.sort));
    }
    if (!options.facets) return;
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      if (provinces[i] > 0) {
        matches.provinces[std::string(columns_.province_slugs[i])] += provinces[i];
      }
    }
    for (std::size_t i = 0; i < years.size(); ++i) {
      if (years[i] > 0) matches.years[static_cast<int>(i)] += years[i];
    }
  }

 private:
  static constexpr std::size_t kYears = 10000;
  static constexpr std::size_t kExamples = 5;

  ArticleIterator* own(std::unique_ptr<ArticleIterator> iterator) {
    owned_.push_back(std::move(iterator));
    return owned_.back().get();
  }

  // The iterators that tell what the current article has are moved by the generator
  // too, if it is one conjunction; alternatives run ahead of each other and need their own.
  ArticleIterator* for_generator(std::uint32_t slot) {
    if (conjunctive_) return slots_[slot].get();
    return own(std::make_unique<SlotIterator>(plan_.slots[slot], number_, segment_));
  }

  static bool has_units(const Condition& condition) {
    return condition.kind == Condition::Kind::unit ||
           std::any_of(condition.children.begin(), condition.children.end(), has_units);
  }

  static bool is_conjunctive(const Condition& condition) {
    using Kind = Condition::Kind;
    if (condition.kind == Kind::none) return true;  // generates nothing
    if (condition.kind == Kind::any || condition.kind == Kind::at_least) {
      return !has_units(condition);
    }
    return std::all_of(condition.children.begin(), condition.children.end(), is_conjunctive);
  }

  // An iterator over a superset of the articles for which the condition holds,
  // or null where the condition leaves nothing out that posting lists know of.
  ArticleIterator* generator(const Condition& condition) {
    using Kind = Condition::Kind;
    std::vector<ArticleIterator*> children;
    switch (condition.kind) {
      case Kind::unit:
        for (const std::uint32_t slot : plan_.units[condition.unit].slots) {
          children.push_back(for_generator(slot));
        }
        break;
      case Kind::all:
      case Kind::near:
        for (const Condition& child : condition.children) {
          if (ArticleIterator* iterator = generator(child)) children.push_back(iterator);
        }
        break;
      case Kind::any:
      case Kind::at_least:
        for (const Condition& child : condition.children) {
          ArticleIterator* iterator = generator(child);
          if (iterator == nullptr) return nullptr;
          children.push_back(iterator);
        }
        if (children.empty()) return nullptr;
        return own(std::make_unique<SomeIterator>(std::move(children)));
      case Kind::none:
      case Kind::province:
      case Kind::date:
        return nullptr;
    }
    if (children.empty()) return nullptr;
    if (children.size() == 1) return children.front();
    return own(std::make_unique<AllIterator>(std::move(children)));
  }

  // `side_by_side` false: units whose syllables are anywhere count; below NOT
  // nothing is ruled out by that.
  bool holds(const Condition& condition, index::ArticleNo article, bool side_by_side) {
    using Kind = Condition::Kind;
    switch (condition.kind) {
      case Kind::unit:
        return has_unit(condition.unit, article, side_by_side);
      case Kind::all:
        return std::all_of(condition.children.begin(), condition.children.end(),
                           [&](const Condition& c) { return holds(c, article, side_by_side); });
      case Kind::any:
        return std::any_of(condition.children.begin(), condition.children.end(),
                           [&](const Condition& c) { return holds(c, article, side_by_side); });
      case Kind::at_least: {
        std::size_t count = 0;
        for (const Condition& child : condition.children) {
          if (holds(child, article, side_by_side)) ++count;
        }
        return count >= condition.least;
      }
      case Kind::none:
        return !side_by_side || !holds(condition.children.front(), article, true);
      case Kind::near:
        for (const Condition& child : condition.children) {
          if (!holds(child, article, side_by_side)) return false;
        }
        return !side_by_side || is_near(condition, article);
      case Kind::province:
        return province_sets_.at(&condition)[columns_.province[article]];
      case Kind::date:
        return date_holds(condition, columns_.date[article], columns_.year[article]);
    }
    return false;
  }

  bool has_unit(std::uint32_t number, index::ArticleNo article, bool side_by_side) {
    const Unit& unit = plan_.units[number];
    for (const std::uint32_t slot : unit.slots) {
      if (!slots_[slot]->at(article)) return false;
    }
    if (!side_by_side || (unit.slots.size() == 1 && unit.least_exact == 0)) return true;
    scan(article);
    return scanner_.found(number);
  }

  void count_spellings(index::ArticleNo article, Matches& matches) {
    scan(article);
    for (const std::vector<index::TermId>& ids : scanner_.spellings()) {
      std::string keys;
      for (const index::TermId id : ids) {
        const std::string_view term = segment_.tokens().term(id);
        if (!keys.empty()) keys += ' ';
        keys += term.substr(term.find(':') + 1);  // the whole term where it is bare
      }
      Spelling& spelling = matches.spellings[keys];
      ++spelling.articles;
      if (spelling.examples.size() < kExamples) spelling.examples.push_back({number_, article});
    }
  }

  void scan(index::ArticleNo article) {
    if (scanned_) return;
    scanner_.scan(segment_.tokens().article(article));
    scanned_ = true;
  }

  bool is_near(const Condition& condition, index::ArticleNo article) {
    scan(article);
    for (std::size_t i = 1; i < condition.children.size(); ++i) {
      const std::uint32_t left = condition.children[i - 1].unit;
      const std::uint32_t right = condition.children[i].unit;
      if (!within(scanner_.places(left), plan_.units[left].slots.size(), scanner_.places(right),
                  plan_.units[right].slots.size(), condition.distance)) {
        return false;
      }
    }
    return true;
  }

  Candidate candidate(index::ArticleNo article, Sort sort) {
    Candidate out;
    out.ref = {number_, article};
    if (sort != Sort::relevance) {
      out.when = sort_date(columns_.date[article], columns_.year[article]);
    }
    const double length = columns_.length[article];
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (!plan_.slots[i].ranked || !slots_[i]->at(article)) continue;
      const SlotIterator::Frequency frequency = slots_[i]->frequency();
      out.score += plan_.slots[i].word.weight *
                   (exact_idf_[i] * saturated(frequency.exact, length, statistics_.average_length) +
                    kFoldedWeight * all_idf_[i] *
                        saturated(frequency.accepted, length, statistics_.average_length));
    }
    return out;
  }

  void prepare_provinces(const Condition& condition) {
    if (condition.kind == Condition::Kind::province) {
      std::vector<bool> set;
      for (const std::string_view slug : columns_.province_slugs) {
        set.push_back(std::find(condition.provinces.begin(), condition.provinces.end(), slug) !=
                      condition.provinces.end());
      }
      province_sets_.emplace(&condition, std::move(set));
    }
    for (const Condition& child : condition.children) prepare_provinces(child);
  }

  const Plan& plan_;
  const index::Segment& segment_;
  std::uint32_t number_;
  const Statistics& statistics_;
  StreamScanner scanner_;
  const index::ColumnView& columns_;
  std::vector<std::unique_ptr<SlotIterator>> slots_;
  std::vector<std::unique_ptr<ArticleIterator>> owned_;
  std::vector<double> exact_idf_;
  std::vector<double> all_idf_;
  std::map<const Condition*, std::vector<bool>> province_sets_;
  bool conjunctive_ = false;
  bool scanned_ = false;
};

}  // namespace

bool better(const Candidate& a, const Candidate& b, Sort sort) noexcept {
  if (sort == Sort::relevance) {
    if (a.score != b.score) return a.score > b.score;
  } else if (a.when != b.when) {
    // Articles without a date come last either way.
    if (a.when == kUnknownDate || b.when == kUnknownDate) return b.when == kUnknownDate;
    return sort == Sort::newest ? a.when > b.when : a.when < b.when;
  }
  return a.ref < b.ref;
}

Matches PostingMatcher::match(const Plan& plan, const MatchOptions& options) const {
  const Statistics sums = statistics(index_);
  Matches matches;
  Best best(options.keep, options.sort);
  for (std::size_t i = 0; i < index_.segments().size(); ++i) {
    SegmentMatch(plan, index_, i, sums).run(options, matches, best);
  }
  matches.best = best.take();
  return matches;
}

}  // namespace timtin::search
