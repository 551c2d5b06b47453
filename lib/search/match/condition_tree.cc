#include "search/match/condition_tree.h"

#include <algorithm>
#include <utility>

#include "search/match/column_filter.h"
#include "search/match/unit_postings.h"

namespace timtin::search {

// Conditions of a plan with its units taken apart: a unit of several slots is all of its slots and
// `adjacent`, which only the stream can tell.
struct ConditionTree::Node {
  enum class Kind : unsigned char { slot, all, any, at_least, none, adjacent, scanned, column };

  explicit Node(Kind k) : kind(k) {}

  Kind kind;
  bool reads_streams = false;  // it or one below
  std::uint64_t cost = 0;      // of evaluating it: the cheapest child of `all` goes first
  std::vector<std::unique_ptr<Node>> children;
  std::size_t least = 0;                 // at_least
  SlotPostings* slot = nullptr;          // slot
  std::unique_ptr<UnitPostings> unit;    // adjacent
  StreamScanner* scanner = nullptr;      // scanned: what UnitPostings cannot tell
  const Condition* condition = nullptr;  // scanned: `near` or `unit`
  std::unique_ptr<ColumnFilter> filter;  // column

  // Of the window evaluated last, inside the set it was evaluated for. matches <= apart.
  ArticleSet matches;
  ArticleSet apart;

  index::ArticleNo next(index::ArticleNo from);
  void evaluate(index::ArticleNo begin, const ArticleSet& within);

 private:
  void evaluate_all(index::ArticleNo begin, const ArticleSet& within);
  void evaluate_at_least(index::ArticleNo begin, const ArticleSet& within);
};

index::ArticleNo ConditionTree::Node::next(index::ArticleNo from) {
  switch (kind) {
    case Kind::slot:
      return slot->next(from);
    case Kind::all: {
      index::ArticleNo last = from;
      for (const auto& child : children) last = std::max(last, child->next(from));
      return last;
    }
    case Kind::any:
    case Kind::at_least: {
      index::ArticleNo first = kEnd;
      for (const auto& child : children) first = std::min(first, child->next(from));
      return first;
    }
    default:
      return from;
  }
}

void ConditionTree::Node::evaluate(index::ArticleNo begin, const ArticleSet& within) {
  switch (kind) {
    case Kind::slot:
      matches.clear();
      slot->load(begin, matches);
      matches &= within;
      apart = matches;
      break;
    case Kind::all:
      evaluate_all(begin, within);
      break;
    case Kind::any:
      matches.clear();
      apart.clear();
      for (const auto& child : children) {
        child->evaluate(begin, within);
        matches |= child->matches;
        apart |= child->apart;
      }
      break;
    case Kind::at_least:
      evaluate_at_least(begin, within);
      break;
    case Kind::none:  // what is left out is left out either way
      children.front()->evaluate(begin, within);
      matches = within;
      matches -= children.front()->matches;
      apart = matches;
      break;
    case Kind::adjacent:
      matches.clear();
      if (const auto* window = unit->look(begin, within)) {
        matches = within;
        matches &= window->found;
      }
      apart = within;
      break;
    case Kind::scanned:
      matches.clear();
      within.each([&](index::ArticleNo place) {
        scanner->scan(begin + place);
        const bool holds = condition->kind == Condition::Kind::near
                               ? scanner->near(*condition)
                               : scanner->found(condition->unit);
        if (holds) matches.set(place);
      });
      apart = within;
      break;
    case Kind::column:
      matches.clear();
      filter->load(begin, within, matches);
      apart = matches;
      break;
  }
}

void ConditionTree::Node::evaluate_all(index::ArticleNo begin, const ArticleSet& within) {
  matches = within;
  apart = within;
  for (const auto& child : children) {
    // Apart, everything may be adjacent: only articles that else match are worth reading.
    const bool adjacency = child->kind == Kind::adjacent || child->kind == Kind::scanned;
    if ((adjacency ? matches : apart).empty()) break;
    child->evaluate(begin, adjacency ? matches : apart);
    matches &= child->matches;
    if (!adjacency) apart &= child->apart;
  }
}

// Counts the children of 64 articles at once: bit i of plane p is binary digit p of the count of
// article i. Counting begins so that `least` children make the highest digit overflow.
void ConditionTree::Node::evaluate_at_least(index::ArticleNo begin, const ArticleSet& within) {
  const auto planes = static_cast<unsigned>(std::bit_width(least));
  const std::size_t start = (std::size_t{1} << planes) - least;
  struct Counter {
    std::vector<ArticleSet> digits;
    ArticleSet reached;
  };
  Counter matching{std::vector<ArticleSet>(planes), {}};
  Counter standing_apart = matching;
  for (unsigned p = 0; p < planes; ++p) {
    if ((start >> p & 1) != 0) {
      matching.digits[p].fill();
      standing_apart.digits[p].fill();
    }
  }
  const auto count = [planes](Counter& counter, const ArticleSet& more) {
    for (std::size_t i = 0; i < ArticleSet::kWords; ++i) {
      std::uint64_t carry = more.word(i);
      for (unsigned p = 0; p < planes && carry != 0; ++p) {
        const std::uint64_t digit = counter.digits[p].word(i);
        counter.digits[p].word(i) = digit ^ carry;
        carry &= digit;
      }
      counter.reached.word(i) |= carry;
    }
  };
  for (const auto& child : children) {
    child->evaluate(begin, within);
    count(matching, child->matches);
    count(standing_apart, child->apart);
  }
  matches = least == 0 ? within : matching.reached;
  apart = least == 0 ? within : standing_apart.reached;
}

// Makes nodes of conditions.
class ConditionTree::Compiler {
 public:
  Compiler(const Plan& plan, std::size_t segment_number, const index::Segment& segment,
           std::vector<SlotPostings>& slots)
      : plan_(plan), segment_number_(segment_number), segment_(segment), slots_(slots) {}

  /// Made by compile() where a condition needs it.
  std::unique_ptr<StreamScanner> take_scanner() { return std::move(scanner_); }

  std::unique_ptr<Node> compile(const Condition& condition) {
    using From = Condition::Kind;
    std::unique_ptr<Node> node;
    switch (condition.kind) {
      case From::unit:
        return unit(condition);
      case From::all:
        node = make(Node::Kind::all);
        for (const Condition& child : condition.children) add(*node, compile(child));
        break;
      case From::near:
        node = make(Node::Kind::all);
        for (const Condition& child : condition.children) add(*node, compile(child));
        node->children.push_back(scanned(condition));
        break;
      case From::any:
      case From::at_least:
        node = make(condition.kind == From::any ? Node::Kind::any : Node::Kind::at_least);
        node->least = condition.least;
        for (const Condition& child : condition.children) add_costly(*node, compile(child));
        return node;
      case From::none:
        node = make(Node::Kind::none);
        node->cost = segment_.size();
        add_costly(*node, compile(condition.children.front()));
        return node;
      case From::province:
      case From::date:
        node = make(Node::Kind::column);
        node->filter = std::make_unique<ColumnFilter>(condition, segment_);
        node->cost = node->filter->cost();
        return node;
    }
    return finished(std::move(node));
  }

 private:
  static std::unique_ptr<Node> make(Node::Kind kind) { return std::make_unique<Node>(kind); }

  std::unique_ptr<Node> unit(const Condition& condition) {
    const Unit& unit = plan_.units[condition.unit];
    std::unique_ptr<Node> all = make(Node::Kind::all);
    for (const std::uint32_t slot : unit.slots) {
      std::unique_ptr<Node> node = make(Node::Kind::slot);
      node->slot = &slots_[slot];
      node->cost = slots_[slot].cost();
      all->children.push_back(std::move(node));
    }
    if (unit.least_exact > 0) {
      all->children.push_back(scanned(condition));
    } else if (unit.slots.size() > 1) {
      std::unique_ptr<Node> node = make(Node::Kind::adjacent);
      node->reads_streams = true;
      node->unit = std::make_unique<UnitPostings>(plan_, unit, segment_number_, segment_);
      all->children.push_back(std::move(node));
    }
    return finished(std::move(all));
  }

  std::unique_ptr<Node> scanned(const Condition& condition) {
    if (scanner_ == nullptr)
      scanner_ = std::make_unique<StreamScanner>(plan_, segment_number_, segment_.tokens());
    std::unique_ptr<Node> node = make(Node::Kind::scanned);
    node->reads_streams = true;
    node->scanner = scanner_.get();
    node->condition = &condition;
    return node;
  }

  // A child that is always evaluated.
  static void add_costly(Node& node, std::unique_ptr<Node> child) {
    node.cost += child->cost;
    node.reads_streams = node.reads_streams || child->reads_streams;
    node.children.push_back(std::move(child));
  }

  // An `all` among the children of another is dissolved: the cheapest of all goes first.
  static void add(Node& all, std::unique_ptr<Node> child) {
    if (child->kind != Node::Kind::all) {
      all.children.push_back(std::move(child));
      return;
    }
    for (auto& grandchild : child->children) all.children.push_back(std::move(grandchild));
  }

  static std::unique_ptr<Node> finished(std::unique_ptr<Node> all) {
    std::stable_sort(all->children.begin(), all->children.end(), [](const auto& a, const auto& b) {
      return std::pair(a->reads_streams, a->cost) < std::pair(b->reads_streams, b->cost);
    });
    if (all->children.size() == 1) return std::move(all->children.front());
    if (!all->children.empty()) {
      all->cost = all->children.front()->cost;
      all->reads_streams = all->children.back()->reads_streams;
    }
    return all;
  }

  const Plan& plan_;
  std::size_t segment_number_;
  const index::Segment& segment_;
  std::vector<SlotPostings>& slots_;
  std::unique_ptr<StreamScanner> scanner_;
};

ConditionTree::ConditionTree(const Plan& plan, std::size_t segment_number,
                             const index::Segment& segment, std::vector<SlotPostings>& slots) {
  Compiler compiler(plan, segment_number, segment, slots);
  root_ = compiler.compile(plan.root);
  scanner_ = compiler.take_scanner();
}

ConditionTree::~ConditionTree() = default;

index::ArticleNo ConditionTree::next(index::ArticleNo from) { return root_->next(from); }

void ConditionTree::evaluate(index::ArticleNo begin, const ArticleSet& within) {
  root_->evaluate(begin, within);
}

const ArticleSet& ConditionTree::matches() const { return root_->matches; }
const ArticleSet& ConditionTree::apart() const { return root_->apart; }

}  // namespace timtin::search
