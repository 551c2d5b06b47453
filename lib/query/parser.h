// Query text to tree.
#pragma once

#include <cstddef>
#include <string_view>

#include "query/tree.h"

namespace timtin::query {

/// Words beyond this many are ignored, with a remark.
constexpr std::size_t kMaxWords = 256;
/// Parentheses and NOTs nested deeper than this are refused.
constexpr int kMaxDepth = 64;

/// Reads a query. Never fails on plain text: stray punctuation, a lone `-`, an
/// unclosed quote or parenthesis are read as text, with a remark where it
/// matters. What is clearly meant as an operator or a filter and cannot be
/// carried out is refused: Error with Status::usage and the byte offset.
///
///   word word      words, cut into units later      "a b"     side by side
///   -a  NOT a      without                          a OR b    either
///   ( )            grouping                         abc*      words beginning so
///   a NEAR/5 b     within five words
///   tinh: province:    nam: year:    ngay: date:    so: number:    nguon: source:
///   2019-01..2019-06   a range of days, months or years
Query parse(std::string_view text);

}  // namespace timtin::query
