#include "search/answer/refuse.h"

#include <algorithm>

#include "error.h"
#include "places/provinces.h"

namespace timtin::search {
namespace {

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

}  // namespace

void refuse_unknown_filters(const Request& request) {
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

void refuse_empty(const Planner& planner) {
  const Request& request = planner.request();
  const bool filtered = !request.provinces.empty() || !request.years.empty();
  if (finds_something(planner.query().root) || filtered) return;
  throw Error(Status::usage,
              planner.has_words() ? "the query only says what to leave out" : "the query is empty",
              "add a word to find, or a filter such as tinh:hue or nam:2019", 0);
}

void refuse_if_unclosed(const query::Query& query) {
  for (const query::Remark& remark : query.remarks) {
    if (remark.code != "unclosed_quote") continue;
    throw Error(Status::usage, "the quote is not closed, and nothing matches all that follows it",
                "close it behind the phrase, or leave it out", remark.offset);
  }
}

}  // namespace timtin::search
