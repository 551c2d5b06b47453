#include "quality/retrieval/evaluation.h"

#include <chrono>

namespace timtin::quality {

std::string form_of(const JudgedQuery& query, Form form, std::uint64_t seed) {
  corpus::Random random(hash(query.id + '\t' + std::string(name(form)), seed));
  return in_form(query.text, form, random);
}

Evaluation evaluate(const TestSet& set, Asking& index, const Match& match, Form form,
                    std::uint64_t seed, const Watch& watch) {
  using Clock = std::chrono::steady_clock;
  Evaluation out;
  out.set = set.name;
  out.match = match.name;
  out.form = form;
  Clock::duration spent{};
  for (const JudgedQuery& query : set.queries) {
    const std::string text = form_of(query, form, seed);
    const Clock::time_point start = Clock::now();
    const Response response = index.ask(text, match);
    spent += Clock::now() - start;
    out.mean += judge(response.ids, query.grades);
    ++out.stages[response.stage];
    ++out.queries;
    if (first_relevant(response.ids, query.grades) == 0 && !response.suggestion.empty()) {
      const Response second = index.ask(response.suggestion, match);
      if (first_relevant(second.ids, query.grades) == 1) ++out.helped;
    }
    if (watch) watch({query, text, response});
  }
  if (out.queries > 0) out.mean = out.mean / static_cast<double>(out.queries);
  out.seconds = std::chrono::duration<double>(spent).count();
  return out;
}

}  // namespace timtin::quality
