// The two formats for shell pipelines, and what formats share.
#include <algorithm>
#include <string_view>

#include "searcher/formats.h"

namespace timtin::searcher {
namespace {

std::string text(const char* value) { return value != nullptr ? value : ""; }

/// One column of the table.
struct Column {
  const char* name;
  std::string (*value)(const timtin_answer* answer, size_t hit);
};

constexpr Column kColumns[] = {
    {"rank",
     [](const timtin_answer* a, size_t i) { return std::to_string(timtin_hit_rank(a, i)); }},
    {"id", [](const timtin_answer* a, size_t i) { return text(timtin_hit_id(a, i)); }},
    {"url", [](const timtin_answer* a, size_t i) { return text(timtin_hit_url(a, i)); }},
    {"title", [](const timtin_answer* a, size_t i) { return text(timtin_hit_title(a, i)); }},
    {"published",
     [](const timtin_answer* a, size_t i) { return text(timtin_hit_published(a, i)); }},
    {"year",
     [](const timtin_answer* a, size_t i) {
       const int year = timtin_hit_year(a, i);
       return year != 0 ? std::to_string(year) : "";
     }},
    {"province", [](const timtin_answer* a, size_t i) { return text(timtin_hit_province(a, i)); }},
    {"province_name",
     [](const timtin_answer* a, size_t i) { return text(timtin_hit_province_name(a, i)); }},
    {"publisher",
     [](const timtin_answer* a, size_t i) { return text(timtin_hit_publisher(a, i)); }},
    {"snippet", marked_snippet},
};

std::string field(std::string value) {
  std::replace_if(
      value.begin(), value.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return value;
}

}  // namespace

std::string as_tsv(const timtin_answer* answer) {
  std::string out;
  for (const Column& column : kColumns) out += std::string(out.empty() ? "" : "\t") + column.name;
  out += "\n";
  for (size_t i = 0; i < timtin_answer_hit_count(answer); ++i) {
    std::string line;
    for (const Column& column : kColumns) {
      line += (line.empty() ? "" : "\t") + field(column.value(answer, i));
    }
    out += line + "\n";
  }
  return out;
}

std::string as_ids(const timtin_answer* answer) {
  std::string out;
  for (size_t i = 0; i < timtin_answer_hit_count(answer); ++i) {
    out += field(timtin_hit_id(answer, i)) + "\n";
  }
  return out;
}

std::string marked_snippet(const timtin_answer* answer, size_t hit) {
  const std::string snippet = text(timtin_hit_snippet(answer, hit));
  std::string out;
  size_t done = 0;
  for (size_t k = 0; k < timtin_hit_highlight_count(answer, hit); ++k) {
    const size_t begin = timtin_hit_highlight_begin(answer, hit, k);
    const size_t end = timtin_hit_highlight_end(answer, hit, k);
    out += snippet.substr(done, begin - done) + "«" + snippet.substr(begin, end - begin) + "»";
    done = end;
  }
  return out + snippet.substr(done);
}

bool is_shown(const timtin_answer* answer, size_t facet, const Options& options) {
  const std::string_view name = timtin_facet_name(answer, facet);
  return std::find(options.facets.begin(), options.facets.end(), name) != options.facets.end();
}

}  // namespace timtin::searcher
