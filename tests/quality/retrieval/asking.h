// Asking an index through the C API, and nothing else.
#pragma once

#include <timtin/timtin.h>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::quality {

/// --match by its name in timtin-search.
struct Match {
  std::string_view name;
  int value;  ///< TIMTIN_MATCH_…
};
constexpr std::array<Match, 3> kMatches{
    {{"smart", TIMTIN_MATCH_SMART}, {"any", TIMTIN_MATCH_ANY}, {"loose", TIMTIN_MATCH_LOOSE}}};

/// The way of matching of that name; none for any other text.
std::optional<Match> match_named(std::string_view text) noexcept;

struct Response {
  std::vector<std::string> ids;     ///< of the first kDepth hits, best first
  std::vector<std::string> titles;  ///< the same
  std::string read_as;
  std::string suggestion;  ///< the first query offered instead; empty = none
  std::string stage;       ///< as in timtin.h; "none" without hits, "refused" if it cannot be read
};

/// An open index.
class Asking {
 public:
  /// Throws Error if the index cannot be opened.
  explicit Asking(const std::filesystem::path& index);

  /// Asks for hits alone, no facets, no snippets. Throws Error if the index is damaged.
  Response ask(std::string_view query, const Match& match);

 private:
  struct Close {
    void operator()(timtin_index* index) const noexcept { timtin_index_close(index); }
    void operator()(timtin_request* request) const noexcept { timtin_request_free(request); }
  };

  std::unique_ptr<timtin_index, Close> index_;
  std::unique_ptr<timtin_request, Close> request_;
};

}  // namespace timtin::quality
