// A line of the article's own text around what matched.
#pragma once

#include <string>
#include <vector>

#include "search/answer.h"
#include "search/plan/plan.h"
#include "search/request.h"
#include "search/stage.h"

namespace timtin::search {

struct Snippet {
  std::string text;  ///< one line; «…» (U+2026) where it was cut
  std::vector<Highlight> highlights;
};

/// The part of the body, about kSnippetWords long, that shows most of the query:
/// whole units rather than single words. Without any match the beginning.
/// `bare`: the article is written without marks (its column flag).
Snippet snippet(const article::Article& article, const Plan& plan, Stage stage, Marks marks,
                bool bare_query, bool bare);

constexpr std::size_t kSnippetWords = 40;

}  // namespace timtin::search
