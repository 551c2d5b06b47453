// Words of a query in the spelling and with the capitals of the archive.
#pragma once

#include <span>
#include <string>

#include "article/article.h"
#include "search/plan/planner.h"

namespace timtin::search {

/// So many hits tell the capitals of what was typed without any.
constexpr std::size_t kShownFrom = 3;

/// Units below `node` of which the archive clearly has one spelling get it, with the capitals of
/// the articles; of a query with some marks only where these articles have the unit so.
void show_likely(query::Node& node, const Planner& planner,
                 std::span<const article::Article> articles);

/// `text`, which parse() made `root` of, with units written as the articles write them.
std::string in_capitals(const std::string& text, const query::Node& root, const Planner& planner,
                        std::span<const article::Article> articles);

}  // namespace timtin::search
