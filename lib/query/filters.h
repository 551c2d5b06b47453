// Fields of a query: which there are and what their values mean.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "query/tree.h"

namespace timtin::query {

enum class Field : unsigned char { province, year, date, number, source };

/// One row of the table of fields, from which help and docs are derived.
struct FieldInfo {
  Field field;
  std::string_view vietnamese;  ///< "tinh": accepted with and without marks
  std::string_view english;     ///< "province"
  std::string_view meaning;     ///< one line, English
  std::string_view example;     ///< a query
};
std::span<const FieldInfo> fields();

/// The field of a name as typed (any case, with or without marks), or nullopt.
std::optional<Field> field_named(std::string_view name);

/// The node of `field:value`. `field_at` and `value_at` are byte offsets in the
/// query, for errors: Status::usage if the value is empty or means nothing.
Node filter(Field field, std::string_view value, std::size_t field_at, std::size_t value_at);

/// A range without a field: `2019-01..2019-06`, `2019..2022`; nullopt if the text is none.
std::optional<Node> bare_date_range(std::string_view text);

}  // namespace timtin::query
