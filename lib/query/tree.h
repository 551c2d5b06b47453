// A query as it was written: words, phrases, operators, filters.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "places/date.h"

namespace timtin::query {

/// A spelling that articles use for a word as well: kỹ for kĩ, heo for lợn, 09 for 9 of a date.
struct Alike {
  std::string folded;
  std::string key;
  std::string of;     ///< of a word typed without marks, the spelling that it stands for, or empty
  double weight = 1;  ///< 0..1: what a match is worth beside one of the word as typed

  bool operator==(const Alike&) const = default;
};

/// One syllable, number or foreign word of the query.
struct Word {
  std::string text;    ///< as typed, cleaned (NFC), for showing
  std::string folded;  ///< see text::Token
  std::string key;
  std::size_t begin = 0;  ///< bytes in the query as typed
  std::size_t end = 0;
  bool marked = false;
  bool number = false;
  bool upper = false;
  bool all_upper = false;
  bool prefix = false;  ///< written with a star at its end: any word that begins so
  double weight = 1;    ///< 0..1: what a match is worth; below 1 for a synonym of what was typed
  bool glued = false;   ///< belongs to the word before it (parts of a document number or a date)
  /// Tone key of the spelling that the archive most likely means by a word without marks (search
  /// fills it in where that is clear), else empty.
  std::string likely = {};
  std::vector<Alike> alike = {};  ///< filled in by unit_forms() (twins.h)
};

enum class Kind : unsigned char {
  words,     ///< a run of plain words, still to be cut into units
  phrase,    ///< words in quotes: stand side by side
  near,      ///< children (words or phrases) within `distance` words of each other
  all,       ///< every child
  any,       ///< at least one child
  none,      ///< not the one child
  province,  ///< `value` is a slug
  date,      ///< `from` <= day < `until`; `value` as typed
  number,    ///< `value` is (part of) a document number
  source,    ///< `value` is a host
};

struct Node {
  Kind kind = Kind::all;
  std::size_t begin = 0;  ///< bytes in the query as typed
  std::size_t end = 0;
  std::vector<Word> words;
  std::vector<Node> children;
  unsigned distance = 0;
  std::string value;
  places::Date from;
  places::Date until;  ///< first day after
};

/// What parse() found worth telling.
struct Remark {
  std::string code;  ///< "unclosed_quote", "unmatched_parenthesis", "too_many_words"
  std::size_t offset;
};

struct Query {
  Node root;  ///< Kind::all; no children = nothing to find
  std::vector<Remark> remarks;
};

/// Calls `visit` for every word of words and phrase nodes below `node`, in order.
template <typename Visit>
void for_each_word(const Node& node, const Visit& visit) {
  for (const Word& word : node.words) visit(word);
  for (const Node& child : node.children) for_each_word(child, visit);
}

/// True if no word of the query carries a mark: every spelling is meant.
bool is_bare(const Node& node);

}  // namespace timtin::query
