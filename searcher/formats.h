// An answer in each of the output formats.
#pragma once

#include <string>

#include <timtin/timtin.h>

#include "searcher/options.h"
#include "searcher/styled.h"

namespace timtin::searcher {

/// For people, in Vietnamese: how the query was read, notes, hits, facets as bars.
std::string as_text(const timtin_answer* answer, const Options& options, const Screen& screen);

/// One JSON object a line, keys in a fixed order: head, hits, facet values, end (format 1). Text
/// that is no UTF-8 (a file name) has U+FFFD in place of the broken bytes.
std::string as_jsonl(const timtin_answer* answer, const Options& options);

/// Hits as a table: a line of column names, then one line a hit, fields separated by tabs. Tabs and
/// line ends inside a field are spaces; unknown fields are empty.
std::string as_tsv(const timtin_answer* answer);

/// The ids of the hits, one a line.
std::string as_ids(const timtin_answer* answer);

/// The snippet with its matched runs in guillemets: "… «bình đẳng giới» …"; "" if there is none.
std::string marked_snippet(const timtin_answer* answer, size_t hit);

/// True if the facet is among those to show.
bool is_shown(const timtin_answer* answer, size_t facet, const Options& options);

}  // namespace timtin::searcher
