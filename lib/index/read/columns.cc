#include "index/read/columns.h"

#include <algorithm>

namespace timtin::index {

ColumnView::ColumnView(const FlatFile& file)
    : province(file, "province"),
      year(file, "year"),
      date(file, "date"),
      length(file, "length"),
      title_length(file, "title_length"),
      flags(file, "flags") {
  const auto bytes = file.array<char>("province_slugs");
  std::string_view slugs(bytes.data(), bytes.size());
  while (!slugs.empty()) {
    const std::string_view slug = slugs.substr(0, slugs.find('\0'));
    province_slugs.push_back(slug);
    slugs.remove_prefix(std::min(slug.size() + 1, slugs.size()));
  }
}

}  // namespace timtin::index
