#include "query/filters.h"

#include <array>
#include <string>

#include "error.h"
#include "places/provinces.h"
#include "text/clean.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

constexpr std::array<FieldInfo, 5> kFields{{
    {Field::province, "tinh", "province", "province as of the article's date", "tinh:thanh-hoa"},
    {Field::year, "nam", "year", "year or range of years", "nam:2019..2022"},
    {Field::date, "ngay", "date", "day, month, year or range of them", "ngay:2019-01..2019-06"},
    {Field::number, "so", "number", "document number or part of one", "so:219/KH-SLĐTBXH"},
    {Field::source, "nguon", "source", "host that published it", "nguon:thuongtin.hanoi.gov.vn"},
}};

// A day, month or year as typed, with the first day after it.
struct Span {
  places::Date from;
  places::Date until;
};

std::optional<int> number_of(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

places::Date next_day(places::Date date) {
  ++date.day;
  if (!places::is_valid(date)) date = {date.year, date.month + 1, 1};
  if (date.month > 12) date = {date.year + 1, 1, 1};
  return date;
}

// 2019, 2019-04, 2019-04-08 and, day first as Vietnamese write it, 08/04/2019 and 04/2019.
std::optional<Span> read_span(std::string_view text) {
  std::array<std::string_view, 3> part;
  std::size_t parts = 0;
  char separator = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool at_end = i == text.size();
    if (!at_end && text[i] != '-' && text[i] != '/') continue;
    if (!at_end && separator != 0 && text[i] != separator) return std::nullopt;
    if (!at_end) separator = text[i];
    if (parts == part.size()) return std::nullopt;
    part[parts++] = text.substr(begin, i - begin);
    begin = i + 1;
  }
  if (separator == '/') std::swap(part[0], part[parts - 1]);
  const std::optional<int> year = number_of(part[0], 4, 4);
  if (!year || *year == 0) return std::nullopt;
  if (parts == 1) return Span{{*year, 1, 1}, {*year + 1, 1, 1}};
  const std::optional<int> month = number_of(part[1], 1, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (parts == 2) {
    return Span{{*year, *month, 1},
                *month == 12 ? places::Date{*year + 1, 1, 1} : places::Date{*year, *month + 1, 1}};
  }
  const std::optional<int> day = number_of(part[2], 1, 2);
  if (!day) return std::nullopt;
  const places::Date date{*year, *month, *day};
  if (!places::is_valid(date)) return std::nullopt;
  return Span{date, next_day(date)};
}

/// Where the sign of a range stands, and what is behind it: `..`, or the dash of 2018-2019. npos
/// for none.
std::pair<std::size_t, std::size_t> range_sign(std::string_view text) {
  constexpr std::size_t kYear = 4;
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    return {dots, dots + 2};
  }
  for (const std::string_view dash : {"-", "–"}) {
    if (text.size() == 2 * kYear + dash.size() && text.substr(kYear, dash.size()) == dash) {
      return {kYear, kYear + dash.size()};
    }
  }
  return {std::string_view::npos, 0};
}

std::optional<Node> date_node(std::string_view text) {
  const auto [sign, behind] = range_sign(text);
  const std::string_view first = text.substr(0, sign);
  const std::string_view last = sign == std::string_view::npos ? first : text.substr(behind);
  Node node;
  node.kind = Kind::date;
  if (first.empty() && last.empty()) return std::nullopt;
  if (!first.empty()) {  // `..2019` and `2019..` are open at one end
    const std::optional<Span> span = read_span(first);
    if (!span) return std::nullopt;
    node.from = span->from;
  }
  node.until = {10000, 1, 1};
  if (!last.empty()) {
    const std::optional<Span> span = read_span(last);
    if (!span) return std::nullopt;
    node.until = span->until;
  }
  if (!(node.from < node.until)) return std::nullopt;
  return node;
}

Node province_node(std::string_view value, std::size_t value_at) {
  const places::Province* province = places::resolve_province(value);
  if (province == nullptr) {
    std::string hint = "use a name or slug of a province";
    std::string_view separator = ", for example: ";
    for (const places::Province* similar : places::similar_provinces(value)) {
      hint += std::string(separator) + std::string(similar->slug);
      separator = ", ";
    }
    throw Error(Status::usage, "no province is called \"" + text::clean_line(value) + "\"", hint,
                value_at);
  }
  Node node;
  node.kind = Kind::province;
  node.value = province->slug;
  return node;
}

}  // namespace

std::span<const FieldInfo> fields() { return kFields; }

std::optional<Field> field_named(std::string_view name) {
  const std::string folded = text::fold(name);
  for (const FieldInfo& info : kFields) {
    if (folded == info.vietnamese || folded == info.english) return info.field;
  }
  return std::nullopt;
}

Node filter(Field field, std::string_view value, std::size_t field_at, std::size_t value_at) {
  const FieldInfo& info = kFields[static_cast<std::size_t>(field)];
  const std::string name(info.vietnamese);
  if (text::clean_line(value).empty()) {
    throw Error(Status::usage, name + ": needs a value",
                "write for example: " + std::string(info.example), field_at);
  }
  switch (field) {
    case Field::province:
      return province_node(value, value_at);
    case Field::year:
    case Field::date: {
      if (std::optional<Node> node = date_node(value)) {
        node->value = name + ':' + std::string(value);
        return *std::move(node);
      }
      throw Error(Status::usage,
                  name + ": cannot read \"" + text::clean_line(value) + "\" as a year or date",
                  "write for example: nam:2019, nam:2019..2022, ngay:2019-04-08, "
                  "ngay:2019-01..2019-06",
                  value_at);
    }
    case Field::number:
    case Field::source: {
      Node node;
      node.kind = field == Field::number ? Kind::number : Kind::source;
      node.value = text::clean_line(value);
      return node;
    }
  }
  throw Error(Status::internal, "a field of the query without a meaning");
}

std::optional<Node> bare_date_range(std::string_view text) {
  if (text.find("..") == std::string_view::npos || text.size() < 9) return std::nullopt;
  std::optional<Node> node = date_node(text);
  if (node) node->value = text;
  return node;
}

}  // namespace timtin::query
