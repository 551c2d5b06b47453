// The command line of timtin-search: one table of options, from which parsing and help are derived.
#pragma once

#include <string>
#include <vector>

#include <timtin/timtin.h>

namespace timtin::searcher {

enum class Format : int { text, jsonl, tsv, ids };
enum class Color : int { automatic, always, never };
enum class Action : int { search, help, version };

/// First and last year, both included.
struct Years {
  int first;
  int last;
};

/// What the command line says. Selectors are the constants of timtin.h.
struct Options {
  Action action = Action::search;
  std::string index;
  std::string query;  ///< the QUERY words joined by spaces
  std::vector<std::string> provinces;
  std::vector<Years> years;
  int province_as = TIMTIN_PROVINCE_THEN;
  int marks = TIMTIN_MARKS_PREFER;
  int match = TIMTIN_MATCH_SMART;
  int sort = TIMTIN_SORT_RELEVANCE;
  int include = TIMTIN_INCLUDE_NOTHING;
  int duplicates = TIMTIN_DUPLICATES_COLLAPSE;
  unsigned long limit = 10;
  unsigned long offset = 0;
  std::vector<std::string> facets = {"province", "year"};  ///< names of those to show
  Format format = Format::text;
  Color color = Color::automatic;
  bool explain = false;
  bool count = false;
};

/// Reads the words after the program's name. Options may stand anywhere before `--`. Throws Failure
/// (TIMTIN_USAGE), with the nearest option or value in the hint.
Options parse_command_line(const std::vector<std::string>& words);

/// The help, on one screen of 80 columns.
std::string help();

/// The name nearest to a mistyped one, or "" where none is near.
std::string nearest(const std::string& typed, const std::vector<std::string>& names);

}  // namespace timtin::searcher
