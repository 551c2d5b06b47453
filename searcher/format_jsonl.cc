#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "searcher/formats.h"

namespace timtin::searcher {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

Json text_or_null(const char* text) { return text != nullptr ? Json(text) : Json(nullptr); }

/// Three decimals are more than the ranking means.
double rounded(double score) { return std::round(score * 1000) / 1000; }

std::string line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json head(const timtin_answer* answer, const Options& options) {
  Json readings = Json::array();
  for (size_t i = 0; i < timtin_answer_reading_count(answer); ++i) {
    readings.push_back(
        {{"text", timtin_reading_text(answer, i)}, {"count", timtin_reading_articles(answer, i)}});
  }
  Json notes = Json::array();
  for (size_t i = 0; i < timtin_answer_note_count(answer); ++i) {
    notes.push_back({{"code", timtin_note_code(answer, i)}, {"text", timtin_note_text(answer, i)}});
  }
  Json suggestions = Json::array();
  for (size_t i = 0; i < timtin_answer_suggestion_count(answer); ++i) {
    suggestions.push_back({{"text", timtin_suggestion_text(answer, i)},
                           {"count", timtin_suggestion_articles(answer, i)}});
  }
  return {{"type", "head"},
          {"format", kFormat},
          {"query", options.query},
          {"read_as", timtin_answer_read_as(answer)},
          {"stage", timtin_answer_stage(answer)},
          {"total", timtin_answer_total(answer)},
          {"readings", readings},
          {"notes", notes},
          {"suggestions", suggestions}};
}

/// The reasons, one string each.
Json explanation(const char* text) {
  Json lines = Json::array();
  const std::string all = text != nullptr ? text : "";
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = std::min(all.find('\n', begin), all.size());
    lines.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

Json hit(const timtin_answer* answer, size_t i, const Options& options) {
  const int year = timtin_hit_year(answer, i);
  Json object = {
      {"type", "hit"},
      {"rank", timtin_hit_rank(answer, i)},
      {"id", timtin_hit_id(answer, i)},
      {"url", text_or_null(timtin_hit_url(answer, i))},
      {"title", timtin_hit_title(answer, i)},
      {"published", text_or_null(timtin_hit_published(answer, i))},
      {"updated", text_or_null(timtin_hit_updated(answer, i))},
      {"year", year != 0 ? Json(year) : Json(nullptr)},
      {"year_source", timtin_hit_year_source(answer, i)},
      {"year_confidence", timtin_hit_year_confidence(answer, i)},
      {"province", text_or_null(timtin_hit_province(answer, i))},
      {"province_name", text_or_null(timtin_hit_province_name(answer, i))},
      {"province_now", text_or_null(timtin_hit_province_now(answer, i))},
      {"province_source", timtin_hit_province_source(answer, i)},
      {"province_confidence", timtin_hit_province_confidence(answer, i)},
      {"district", text_or_null(timtin_hit_district(answer, i))},
      {"commune", text_or_null(timtin_hit_commune(answer, i))},
      {"kind", timtin_hit_kind(answer, i)},
      {"publisher", text_or_null(timtin_hit_publisher(answer, i))},
      {"copies", timtin_hit_copies(answer, i)},
      {"first_publisher", text_or_null(timtin_hit_first_publisher(answer, i))},
      {"score", rounded(timtin_hit_score(answer, i))},
      {"snippet", marked_snippet(answer, i)},
  };
  if (options.explain) object["explanation"] = explanation(timtin_hit_explanation(answer, i));
  return object;
}

/// A facet value in the type that hits have it in: slugs are strings, years numbers.
Json value(const timtin_answer* answer, size_t facet, size_t v) {
  const char* key = timtin_facet_value_key(answer, facet, v);
  if (key != nullptr && std::string_view(timtin_facet_name(answer, facet)) == "year") {
    return std::stoi(key);
  }
  return text_or_null(key);
}

}  // namespace

std::string as_jsonl(const timtin_answer* answer, const Options& options) {
  std::string out = line(head(answer, options));
  const size_t hits = timtin_answer_hit_count(answer);
  for (size_t i = 0; i < hits; ++i) out += line(hit(answer, i, options));
  for (size_t f = 0; f < timtin_answer_facet_count(answer); ++f) {
    if (!is_shown(answer, f, options)) continue;
    for (size_t v = 0; v < timtin_facet_value_count(answer, f); ++v) {
      out += line({{"type", "facet"},
                   {"facet", timtin_facet_name(answer, f)},
                   {"value", value(answer, f, v)},
                   {"name", timtin_facet_value_name(answer, f, v)},
                   {"count", timtin_facet_value_articles(answer, f, v)}});
    }
  }
  return out +
         line({{"type", "end"}, {"hits", hits}, {"more", timtin_answer_has_more(answer) != 0}});
}

}  // namespace timtin::searcher
