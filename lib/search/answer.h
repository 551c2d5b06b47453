// What an index answers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/article.h"
#include "search/stage.h"

namespace timtin::search {

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

}  // namespace timtin::search
