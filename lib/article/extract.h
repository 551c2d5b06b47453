// Extraction with its evidence: for explaining and for tests.
#pragma once

#include "article/article.h"
#include "article/evidence.h"

namespace timtin::article {

/// An article and why it came out so.
struct Extraction {
  Article article;
  Evidence evidence;
};

/// The same as extract(), keeping what was found where.
Extraction extract_with_evidence(const Page& page);

}  // namespace timtin::article
