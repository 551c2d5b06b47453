// Extraction with its evidence: for explaining and for tests.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/evidence.h"

namespace timtin::article {

/// A line of the page and what became of it.
struct LineTrace {
  std::string text;
  std::string_view part;  ///< "title", "body", or "" for what was left out
  std::string reason;     ///< what the line looks like: "prose", "label: related", "region: menu"
};

/// An article and why it came out so.
struct Extraction {
  Article article;
  Evidence evidence;
  std::string read_as;           ///< "HTML, utf-8 (the bytes)", "text, repaired from tcvn3"
  std::vector<LineTrace> lines;  ///< of a whole page; none where the text is the article alone
};

/// The same as extract(), keeping what was found where.
Extraction extract_with_evidence(const Page& page);
std::vector<Extraction> extract_with_evidence(std::span<const Page> pages);

}  // namespace timtin::article
