#include "index/read/postings.h"

#include "index/files/xapian_error.h"
#include "index/read/manifest.h"

namespace timtin::index {

Xapian::Database open_postings(const Segment& segment) {
  const std::filesystem::path path = segment.folder() / kPostingsFolder;
  return xapian_call(path,
                     [&] { return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS); });
}

void check_counts(const Segment& segment) {
  segment.check_flat_counts();
  const Xapian::Database postings = open_postings(segment);
  xapian_call(segment.folder() / kPostingsFolder, [&] {
    segment.check_count(kPostingsFolder, "articles", postings.get_doccount(), segment.size());
    segment.check_count(kPostingsFolder, "syllables", postings.get_total_length(),
                        segment.syllables());
  });
}

}  // namespace timtin::index
