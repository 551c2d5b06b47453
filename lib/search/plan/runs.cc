#include "search/plan/runs.h"

#include <algorithm>
#include <utility>

namespace timtin::search {

Runs runs_of(const Plan& plan, const query::Node& root) {
  Runs runs;
  const auto visit = [&](const auto& self, const query::Node& node) -> void {
    if (node.kind == query::Kind::none) return;
    if (!node.words.empty()) {
      std::vector<std::uint32_t> run;
      for (const query::Word& word : node.words) {
        const auto slot = std::ranges::find_if(plan.slots, [&](const Slot& one) {
          return one.ranked && one.terms.empty() && one.word.folded == word.folded &&
                 one.word.key == word.key && one.word.prefix == word.prefix;
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

}  // namespace timtin::search
