// Asking an open index: request in, answer out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/index.h"
#include "places/date.h"
#include "search/rank_weights.h"

namespace timtin::search {

enum class Marks : unsigned char { prefer, require, ignore };
enum class Match : unsigned char { smart, loose, any };
enum class Sort : unsigned char { relevance, newest, oldest };
enum class Duplicates : unsigned char { collapse, show };
enum class ProvinceAs : unsigned char { then, now };

/// How far the query had to be relaxed; names as in the output.
enum class Stage : unsigned char { typed, marks, spellings, loose, partial };
std::string_view name(Stage stage) noexcept;

/// First and last year, both included.
struct YearRange {
  int first = 0;
  int last = 0;
};

/// What is asked. Provinces are what a person types; an unknown one is Status::usage with similar
/// ones in the hint. Several provinces or years are alternatives; both kinds are conditions.
struct Request {
  std::string query;
  std::vector<std::string> provinces;
  std::vector<YearRange> years;
  ProvinceAs province_as = ProvinceAs::then;
  Marks marks = Marks::prefer;
  Match match = Match::smart;
  Sort sort = Sort::relevance;
  Duplicates duplicates = Duplicates::collapse;  ///< of copies, the best one is a hit, or each
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool spam = false;      ///< whether betting spam is shown
  bool listings = false;  ///< whether lists of articles are shown
  bool facets = true;
  bool snippets = true;
  bool explain = false;
  RankWeights weights = kRankWeights;  ///< others only for measuring
};

/// A span of bytes in a snippet.
struct Highlight {
  std::size_t begin;
  std::size_t end;
};

struct Hit {
  std::uint64_t rank = 0;  ///< 1 = best
  article::Article article;
  double score = 0;
  std::string snippet;                ///< one line of the article's own text, no marks-up
  std::vector<Highlight> highlights;  ///< matched runs in `snippet`, ordered, apart
  std::uint64_t copies = 0;           ///< others in the index that are nearly the same
  std::string first_publisher;        ///< name or host of the earliest of them; may be empty
  std::string explanation;            ///< with Request::explain: one line per reason
};

struct FacetValue {
  std::string value;  ///< slug or year; empty = unknown
  std::string name;   ///< "Hà Nội", "2019"; "(không rõ)" for unknown
  std::uint64_t count = 0;
};

/// One facet; its counts sum to Answer::total.
struct Facet {
  std::string name;                ///< "province", "year"
  std::vector<FacetValue> values;  ///< province: most first; year: latest first; unknown last
};

/// Something the person should know; `code` is stable, `text` is for people.
struct Note {
  std::string code;
  std::string text;
};

/// Another reading, or a query that would find something.
struct Alternative {
  std::string text;
  std::uint64_t count = 0;
};

struct Answer {
  std::string read_as;  ///< units in brackets: "[nông thôn mới] [Hưng Yên]"
  Stage stage = Stage::typed;
  std::uint64_t total = 0;  ///< exact number of matching articles of that stage, copies included
  bool more = false;        ///< there are hits behind these
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<Alternative> readings;
  std::vector<Note> notes;
  std::vector<Alternative> suggestions;
};

/// A candidate before it is ranked, for measuring weights.
struct Unranked {
  index::ArticleRef article;
  RankParts parts;
};

/// The candidates of the answer to a request (sorted by relevance, not decoded from keystrokes).
std::vector<Unranked> unranked(const index::Index& index, const Request& request);

/// Answers a request. Throws Error: usage with the byte offset for a query that
/// cannot be read, damaged or io for the index.
Answer search(const index::Index& index, const Request& request);

}  // namespace timtin::search
