// The label words around an article: «Các tin khác», «Ngày đăng», «Bản quyền» …
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "article/scan.h"

namespace timtin::article {

/// What a label announces.
enum class LabelKind : unsigned char {
  none,
  related,    ///< a list of other articles
  comments,   ///< readers' opinions, ratings
  widget,     ///< weather, statistics, links, polls
  footer,     ///< who runs the site
  owner,      ///< whom the site belongs to: its name follows
  contact,    ///< how to reach someone: the site, or whom the article is about
  tool,       ///< buttons and counters of the page
  menu,       ///< navigation
  masthead,   ///< the site's own name
  published,  ///< a date of publication
  updated,    ///< a date of the last change
  clock,      ///< the page's own clock
  author,     ///< who wrote it
  poster,     ///< who put it on the site
  source,     ///< where it was taken from
};

/// Short stable name: "related" …
std::string_view name(LabelKind kind) noexcept;

/// A label at the beginning of a line.
struct Label {
  LabelKind kind = LabelKind::none;
  std::size_t words = 0;  ///< words of the line that the label takes
  std::size_t end = 0;    ///< byte of the line behind the label and its colon
};

/// Finds the longest label that the line begins with and whose rule fits (labels.inc).
/// `words` are the line's first words (words_of).
Label find_label(std::string_view line, const std::vector<Word>& words);

/// The kind (published, updated, clock) of the label that the last words before a date make up,
/// and how many of the words it takes; none if they make up none.
struct DateLabel {
  LabelKind kind = LabelKind::none;
  std::size_t words = 0;
};
DateLabel find_date_label(std::span<const Word> words_before);

}  // namespace timtin::article
