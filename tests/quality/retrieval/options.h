// The command line of timtin-evaluate and timtin-choose-weights.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "quality/retrieval/asking.h"
#include "quality/retrieval/query_forms.h"

namespace timtin::quality {

struct Options {
  std::filesystem::path index_program;  ///< the one of the same build, unless named
  std::vector<Match> matches;           ///< smart and any, unless named
  std::vector<Form> forms;              ///< all, unless named
  std::uint64_t seed = 1;
  std::size_t queries = std::numeric_limits<std::size_t>::max();  ///< per set, at most
  std::filesystem::path tsv;                                      ///< empty = none
  std::filesystem::path misses;                                   ///< empty = none
  std::vector<std::filesystem::path> sets;                        ///< at least one
  bool help = false;
};

/// What all options mean, one a line, for the help of both programs.
std::string option_help();

/// Reads the words after the program's name. Throws Error (Status::usage).
Options read_options(std::span<const char* const> words);

}  // namespace timtin::quality
