#include "indexer/readers/record.h"

#include <simdjson.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <limits>

#include "index/read/article_fields.h"
#include "indexer/readers/content.h"
#include "indexer/readers/dump_record.h"
#include "indexer/readers/fields.h"
#include "indexer/url.h"

namespace timtin::indexer {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::string_view kSpace = " \t\r\n\f\v";

std::string_view trim(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

/// Seconds or milliseconds since 1970 as ISO 8601 in UTC; "" for numbers that are neither (before
/// 2001 seconds have fewer digits, and nobody crawled yet).
std::string epoch_to_iso(std::int64_t number) {
  using namespace std::chrono;
  constexpr std::int64_t kFirstSecond = 1'000'000'000;
  if (number >= kFirstSecond * 1000) number /= 1000;
  if (number < kFirstSecond || number >= 10 * kFirstSecond) return {};
  const sys_seconds when{seconds{number}};
  const year_month_day date{floor<days>(when)};
  const hh_mm_ss time{when - floor<days>(when)};
  std::array<char, 32> out{};
  const int length = std::snprintf(
      out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
      static_cast<int>(time.seconds().count()));
  return {out.data(), static_cast<std::size_t>(length)};
}

const char* type_name(element_type type) {
  switch (type) {
    case element_type::ARRAY:
      return "a list";
    case element_type::OBJECT:
      return "an object";
    case element_type::BOOL:
      return "true or false";
    case element_type::STRING:
      return "a string";
    case element_type::NULL_VALUE:
      return "null";
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return "a number";
  }
  return "no JSON value";
}

bool is_person_or_body(Field field) { return field == Field::author || field == Field::publisher; }
bool is_date(Field field) { return field == Field::published || field == Field::crawled; }

/// Fields whose wrong type makes the record useless.
bool is_needed(Field field) {
  return field == Field::id || field == Field::url || field == Field::title ||
         field == Field::text || field == Field::html;
}

std::string_view separator(Field field) {
  if (field == Field::text || field == Field::html) return "\n";
  return field == Field::title ? " " : ", ";
}

/// Appends the value of a field as text. False if it has no type that the field can have.
bool append_value(Field field, const element& value, std::string& out) {
  switch (value.type()) {
    case element_type::NULL_VALUE:
      return true;
    case element_type::STRING:
      out += std::string_view(value);
      return true;
    case element_type::INT64:
    case element_type::UINT64:
      if (field == Field::id) out += simdjson::minify(value);
      if (is_date(field) && value.is_int64()) out += epoch_to_iso(std::int64_t(value));
      return field == Field::id || is_date(field);
    case element_type::OBJECT: {
      // schema.org names people so; the REST API of WordPress wraps texts so.
      const char* key = is_person_or_body(field) ? "name" : "rendered";
      element inner;
      if (value[key].get(inner) != simdjson::SUCCESS) return false;
      return inner.is_string() && append_value(field, inner, out);
    }
    case element_type::ARRAY:
      for (const element& item : simdjson::dom::array(value)) {
        std::string one;
        if (item.is_array() || !append_value(field, item, one)) return false;
        if (one.empty()) continue;
        if (!out.empty()) out += separator(field);
        out += one;
        if (field == Field::id || field == Field::url || is_date(field)) return true;  // the first
      }
      return true;
    case element_type::DOUBLE:
    case element_type::BOOL:
      return false;
  }
  return false;
}

/// Reads a record that `dump` wrote.
std::optional<RecordProblem> read_dump(const simdjson::dom::object& object, article::Page& page) {
  std::int64_t version = 0;
  if (object[kDumpKey].get(version) != simdjson::SUCCESS || version != kDumpVersion) {
    return RecordProblem{Reason::unsupported, "a dump of another version of timtin"};
  }
  const auto text_of = [&object](std::string_view key) {
    std::string_view text;
    return object[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
  };
  auto article = std::make_shared<article::Article>();
  for (const index::ArticleField& field : index::article_fields()) {
    const std::string_view text = text_of(field.name);
    if (!text.empty() && !field.set(*article, text)) {
      return RecordProblem{Reason::wrong_type, "\"" + std::string(field.name) + "\" cannot be \"" +
                                                   std::string(text.substr(0, 100)) + "\""};
    }
  }
  page.id = article->id;
  page.crawled = text_of("last_seen");
  page.first_crawled = text_of("first_seen");
  page.extracted = std::move(article);
  return std::nullopt;
}

/// The fields of a record as far as they have been read.
struct Values {
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::array<std::string, kFields> text;
  std::array<std::size_t, kFields> alias;  ///< which name gave it; kNone = absent
  bool title_asked = false;                ///< the record has a title field, perhaps an empty one

  std::string& operator[](Field field) { return text[static_cast<std::size_t>(field)]; }
  std::size_t& rank(Field field) { return alias[static_cast<std::size_t>(field)]; }
  bool has(Field field) { return rank(field) != kNone; }
  void clear() {
    title_asked = false;
    for (std::string& one : text) one.clear();
    alias.fill(kNone);
  }
};

}  // namespace

struct RecordParser::Impl {
  explicit Impl(const FieldTable& table) : fields(table) {}

  const FieldTable& fields;
  simdjson::dom::parser parser;
  Values values;
  std::string scratch;

  /// Reads the fields of an object that have a meaning. Returns what is wrong with one, or "".
  std::string collect(std::string_view outer, const simdjson::dom::object& object);
  void take(std::size_t alias);
  void identify(const std::string& fallback_id, article::Page& page);
  void fill(article::Page& page);
};

std::string RecordParser::Impl::collect(std::string_view outer,
                                        const simdjson::dom::object& object) {
  for (const auto& [key, value] : object) {
    if (outer.empty() && value.is_object() && fields.is_outer(key)) {
      std::string problem = collect(key, simdjson::dom::object(value));
      if (!problem.empty()) return problem;
      continue;
    }
    const std::optional<std::size_t> alias = fields.find(outer, key);
    if (!alias) continue;
    const Field field = fields.aliases()[*alias].field;
    values.title_asked |= field == Field::title;
    scratch.clear();
    if (append_value(field, value, scratch)) {
      take(*alias);
    } else if (is_needed(field)) {
      return "\"" + std::string(key) + "\" is " + type_name(value.type()) + ", not a string";
    }
  }
  return {};
}

/// Keeps the value in `scratch` unless a better name has given the field already.
void RecordParser::Impl::take(std::size_t alias) {
  Field field = fields.aliases()[alias].field;
  if (trim(scratch).empty()) return;
  if (field == Field::publisher && !normalise_url(scratch).empty()) field = Field::url;
  if (alias >= values.rank(field)) return;
  values.rank(field) = alias;
  values[field].swap(scratch);
}

Reject record_reject(const Origin& origin, const RecordProblem& problem) {
  Reject reject(origin, problem.reason, problem.detail);
  reject.id = problem.id;
  return reject;
}

RecordParser::RecordParser(const FieldTable& fields) : impl_(std::make_unique<Impl>(fields)) {}
RecordParser::~RecordParser() = default;

void RecordParser::Impl::identify(const std::string& fallback_id, article::Page& page) {
  page.url = trim(values[Field::url]);
  page.id = normalise_url(page.url);
  if (page.id.empty()) page.id = trim(values[Field::id]);
  if (page.id.empty()) page.id = fallback_id;
}

/// Makes the rest of the page of the values.
void RecordParser::Impl::fill(article::Page& page) {
  const auto alias = [this](Field field) -> const Alias& {
    return fields.aliases()[values.rank(field)];
  };
  const auto is_article = [&](Field field) {
    const Extent extent = alias(field).extent;
    return extent == Extent::article || (extent == Extent::unknown && values.title_asked);
  };
  const bool from_text =
      values.has(Field::text) && (!values.has(Field::html) || is_article(Field::text));
  const Field source = from_text ? Field::text : Field::html;
  page.text.swap(values[source]);
  page.html = !from_text || looks_like_html(page.text);
  page.charset.clear();
  page.text_is_body = is_article(source) && !(page.html && is_whole_page(page.text));

  page.title = trim(values[Field::title]);
  page.published = trim(values[Field::published]);
  page.crawled = trim(values[Field::crawled]);
  page.author = trim(values[Field::author]);
  page.publisher = trim(values[Field::publisher]);
  if (!page.text_is_body && values.has(Field::publisher) && !alias(Field::publisher).mapped &&
      alias(Field::publisher).key == "source") {
    page.publisher.clear();
  }
}

std::optional<RecordProblem> RecordParser::parse(std::string_view line,
                                                 const std::string& fallback_id,
                                                 article::Page& page) {
  Values& values = impl_->values;
  element root;
  simdjson::error_code error = impl_->parser.parse(line.data(), line.size()).get(root);
  if (error != simdjson::SUCCESS) {
    const std::string repaired = repair_json(line);
    if (repaired != line) error = impl_->parser.parse(repaired).get(root);
  }
  if (error != simdjson::SUCCESS) {
    return RecordProblem{Reason::invalid_json, simdjson::error_message(error)};
  }
  simdjson::dom::object object;
  if (root.get(object) != simdjson::SUCCESS) {
    return RecordProblem{Reason::not_object, std::string("the line is ") + type_name(root.type())};
  }
  page.extracted = nullptr;
  page.first_crawled.clear();
  if (object[kDumpKey].error() == simdjson::SUCCESS) return read_dump(object, page);
  values.clear();
  if (std::string problem = impl_->collect("", object); !problem.empty()) {
    return RecordProblem{Reason::wrong_type, std::move(problem)};
  }
  impl_->identify(fallback_id, page);
  if (!values.has(Field::text) && !values.has(Field::html)) {
    return RecordProblem{Reason::no_text, "no field holds any (text, content, maintext, html …)",
                         page.id};
  }
  impl_->fill(page);
  return std::nullopt;
}

}  // namespace timtin::indexer
