#include "index/read/columns.h"

#include <algorithm>
#include <string>

#include "index/files/flat_file.h"

namespace timtin::index {
namespace {

template <class T>
std::span<const T> column(const FlatFile& file, std::string_view name) {
  const auto values = file.array<T>(name);
  if (values.size() != file.count()) {
    file.fail("column " + std::string(name) + " has " + std::to_string(values.size()) +
              " entries instead of " + std::to_string(file.count()));
  }
  return values;
}

}  // namespace

ColumnView view_columns(const FlatFile& file) {
  ColumnView view;
  view.province = column<std::uint16_t>(file, "province");
  view.year = column<std::uint16_t>(file, "year");
  view.date = column<std::int32_t>(file, "date");
  view.length = column<std::uint32_t>(file, "length");
  view.title_length = column<std::uint16_t>(file, "title_length");
  view.flags = column<std::uint8_t>(file, "flags");
  const auto bytes = file.array<char>("province_slugs");
  std::string_view slugs(bytes.data(), bytes.size());
  while (!slugs.empty()) {
    const std::string_view slug = slugs.substr(0, slugs.find('\0'));
    view.province_slugs.push_back(slug);
    slugs.remove_prefix(std::min(slug.size() + 1, slugs.size()));
  }
  return view;
}

}  // namespace timtin::index
