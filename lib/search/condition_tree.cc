#include "search/condition_tree.h"

#include <algorithm>
#include <limits>

#include "search/conditions.h"

namespace timtin::search {

// Conditions of a plan with its units taken apart: a unit of several slots is all of its slots and
// `adjacent`, which only the stream can tell.
struct ConditionTree::Node {
  enum class Kind : unsigned char { slot, all, any, at_least, none, adjacent, province, date };
  static constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

  explicit Node(Kind k) : kind(k) {}
  virtual ~Node() = default;
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

  Kind kind;
  std::uint64_t cost = 0;  // of evaluating it: the cheapest child of `all` goes first
  std::vector<std::unique_ptr<Node>> children;
  std::size_t least = 0;            // at_least
  SlotPostings* slot = nullptr;     // slot
  const Condition* near = nullptr;  // adjacent: of a condition `near`
  std::uint32_t unit = 0;           // adjacent: of a unit
  std::vector<bool> provinces;      // province: by number in the column
  DateRange dates;                  // date
  const index::ColumnView* columns = nullptr;

  // Of the window evaluated last, inside the set it was evaluated for. certain <= possible.
  ArticleSet possible;
  ArticleSet certain;

  index::ArticleNo next(index::ArticleNo from);
  void evaluate(index::ArticleNo begin, const ArticleSet& within);

 private:
  void evaluate_all(index::ArticleNo begin, const ArticleSet& within);
  void evaluate_at_least(index::ArticleNo begin, const ArticleSet& within);
  template <class Holds>
  void evaluate_each(index::ArticleNo begin, const ArticleSet& within, Holds holds);
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
      possible.clear();
      slot->load(begin, within, possible);
      possible &= within;
      certain = possible;
      break;
    case Kind::all:
      evaluate_all(begin, within);
      break;
    case Kind::any:
      possible.clear();
      certain.clear();
      for (const auto& child : children) {
        child->evaluate(begin, within);
        possible |= child->possible;
        certain |= child->certain;
      }
      break;
    case Kind::at_least:
      evaluate_at_least(begin, within);
      break;
    case Kind::none:
      children.front()->evaluate(begin, within);
      possible = within;
      possible -= children.front()->certain;
      certain = within;
      certain -= children.front()->possible;
      break;
    case Kind::adjacent:
      possible = within;
      certain.clear();
      break;
    case Kind::province:
      evaluate_each(begin, within, [this](index::ArticleNo article) {
        return provinces[columns->province[article]];
      });
      break;
    case Kind::date:
      evaluate_each(begin, within, [this](index::ArticleNo article) {
        return dates.holds(columns->date[article], columns->year[article]);
      });
      break;
  }
}

void ConditionTree::Node::evaluate_all(index::ArticleNo begin, const ArticleSet& within) {
  possible = within;
  certain = within;
  for (const auto& child : children) {
    if (possible.empty()) break;
    child->evaluate(begin, possible);
    possible = child->possible;
    certain &= child->certain;
  }
  if (possible.empty()) certain.clear();
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
  Counter may{std::vector<ArticleSet>(planes), {}};
  Counter does = may;
  for (unsigned p = 0; p < planes; ++p) {
    if ((start >> p & 1) != 0) {
      may.digits[p].fill();
      does.digits[p].fill();
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
    count(may, child->possible);
    count(does, child->certain);
  }
  possible = least == 0 ? within : may.reached;
  certain = least == 0 ? within : does.reached;
}

template <class Holds>
void ConditionTree::Node::evaluate_each(index::ArticleNo begin, const ArticleSet& within,
                                        Holds holds) {
  possible.clear();
  within.each([&](index::ArticleNo place) {
    if (holds(begin + place)) possible.set(place);
  });
  certain = possible;
}

// Makes nodes of conditions.
class ConditionTree::Compiler {
 public:
  Compiler(const Plan& plan, const index::Segment& segment, std::vector<SlotPostings>& slots)
      : plan_(plan), columns_(segment.columns()), size_(segment.size()), slots_(slots) {}

  std::unique_ptr<Node> compile(const Condition& condition) const {
    using From = Condition::Kind;
    std::unique_ptr<Node> node;
    switch (condition.kind) {
      case From::unit:
        return unit(condition.unit);
      case From::all:
        node = make(Node::Kind::all);
        for (const Condition& child : condition.children) add(*node, compile(child));
        break;
      case From::near:
        node = make(Node::Kind::all);
        for (const Condition& child : condition.children) add(*node, compile(child));
        node->children.push_back(make(Node::Kind::adjacent));
        node->children.back()->near = &condition;
        node->children.back()->cost = Node::kLast;
        break;
      case From::any:
      case From::at_least:
        node = make(condition.kind == From::any ? Node::Kind::any : Node::Kind::at_least);
        node->least = condition.least;
        for (const Condition& child : condition.children) {
          node->children.push_back(compile(child));
          node->cost += node->children.back()->cost;
        }
        return node;
      case From::none:
        node = make(Node::Kind::none);
        node->children.push_back(compile(condition.children.front()));
        node->cost = size_ + node->children.front()->cost;
        return node;
      case From::province:
        node = column(Node::Kind::province);
        for (const std::string_view slug : columns_.province_slugs) {
          node->provinces.push_back(std::find(condition.provinces.begin(),
                                              condition.provinces.end(),
                                              slug) != condition.provinces.end());
        }
        return node;
      case From::date:
        node = column(Node::Kind::date);
        node->dates = DateRange(condition);
        return node;
    }
    return finished(std::move(node));
  }

 private:
  static std::unique_ptr<Node> make(Node::Kind kind) { return std::make_unique<Node>(kind); }

  // A look into the columns for every article that is left costs as much as reading as many
  // postings; that is more than a short list, and less than a long one.
  std::unique_ptr<Node> column(Node::Kind kind) const {
    std::unique_ptr<Node> node = make(kind);
    node->columns = &columns_;
    node->cost = size_ / 8;
    return node;
  }

  std::unique_ptr<Node> unit(std::uint32_t number) const {
    const Unit& unit = plan_.units[number];
    std::unique_ptr<Node> all = make(Node::Kind::all);
    for (const std::uint32_t slot : unit.slots) {
      std::unique_ptr<Node> node = make(Node::Kind::slot);
      node->slot = &slots_[slot];
      node->cost = slots_[slot].cost();
      all->children.push_back(std::move(node));
    }
    if (unit.slots.size() > 1 || unit.least_exact > 0) {
      all->children.push_back(make(Node::Kind::adjacent));
      all->children.back()->unit = number;
      all->children.back()->cost = Node::kLast;
    }
    return finished(std::move(all));
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
    std::stable_sort(all->children.begin(), all->children.end(),
                     [](const auto& a, const auto& b) { return a->cost < b->cost; });
    if (all->children.size() == 1) return std::move(all->children.front());
    if (!all->children.empty()) all->cost = all->children.front()->cost;
    return all;
  }

  const Plan& plan_;
  const index::ColumnView& columns_;
  std::uint64_t size_;
  std::vector<SlotPostings>& slots_;
};

ConditionTree::ConditionTree(const Plan& plan, const index::Segment& segment,
                             std::vector<SlotPostings>& slots)
    : plan_(plan), root_(Compiler(plan, segment, slots).compile(plan.root)) {}

ConditionTree::~ConditionTree() = default;

index::ArticleNo ConditionTree::next(index::ArticleNo from) { return root_->next(from); }

void ConditionTree::evaluate(index::ArticleNo begin, const ArticleSet& within) {
  root_->evaluate(begin, within);
}

const ArticleSet& ConditionTree::possible() const { return root_->possible; }
const ArticleSet& ConditionTree::certain() const { return root_->certain; }

ConditionTree::Truth ConditionTree::decide(index::ArticleNo place,
                                           const StreamScanner& scanned) const {
  const auto found = [&](const Node& node) {
    if (node.near == nullptr) return scanned.found(node.unit);
    return scanned.near(*node.near);
  };
  const auto decide = [&](const auto& self, const Node& node, bool positive) -> Truth {
    if (node.certain.has(place)) return {true, true};
    if (!node.possible.has(place)) return {false, false};
    switch (node.kind) {
      case Node::Kind::adjacent: {
        const bool side_by_side = found(node);
        return {side_by_side, positive || side_by_side};
      }
      case Node::Kind::none: {
        const Truth child = self(self, *node.children.front(), !positive);
        return {!child.matches, !child.apart};
      }
      case Node::Kind::all: {
        Truth out{true, true};
        for (const auto& child : node.children) {
          const Truth one = self(self, *child, positive);
          out = {out.matches && one.matches, out.apart && one.apart};
        }
        return out;
      }
      default: {
        std::size_t matching = 0;
        std::size_t apart = 0;
        for (const auto& child : node.children) {
          const Truth one = self(self, *child, positive);
          matching += one.matches ? 1 : 0;
          apart += one.apart ? 1 : 0;
        }
        const std::size_t least = node.kind == Node::Kind::any ? 1 : node.least;
        return {matching >= least, apart >= least};
      }
    }
  };
  return decide(decide, *root_, true);
}

}  // namespace timtin::search
