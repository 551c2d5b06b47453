// The postings of a segment through Xapian, as other programs see them.
//
// Searches read them by glass_reader.h, and check every block: so what only asks an index does
// without Xapian, whose loading would be a tenth of the time of a short question.
#pragma once

#include <xapian.h>

#include "index/read/index.h"

namespace timtin::index {

/// Its blocks have no checksums. Throws Error; calls on it throw Xapian::Error: see xapian_error.h.
Xapian::Database open_postings(const Segment& segment);

/// Compares the counts of postings, columns, tokens and texts with each other and with the
/// manifest. Throws Status::damaged.
void check_counts(const Segment& segment);

}  // namespace timtin::index
