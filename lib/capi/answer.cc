// Getters of an answer. Each is total: any handle, any index.
#include <string>
#include <utility>
#include <vector>

#include "article/article.h"
#include "capi/handles.h"
#include "places/date.h"
#include "places/provinces.h"

namespace article = timtin::article;
namespace search = timtin::search;

namespace {

/// The item at an index, or null.
template <typename Item>
const Item* at(const std::vector<Item>& items, size_t i) noexcept {
  return i < items.size() ? &items[i] : nullptr;
}

/// An item of one of the answer's lists, or null.
template <typename Item>
const Item* item(const timtin_answer* answer, const std::vector<Item> search::Answer::*list,
                 size_t i) noexcept {
  return answer != nullptr ? at(answer->answer.*list, i) : nullptr;
}

const search::Hit* hit_at(const timtin_answer* answer, size_t hit) noexcept {
  return item(answer, &search::Answer::hits, hit);
}

const search::FacetValue* value_at(const timtin_answer* answer, size_t facet,
                                   size_t value) noexcept {
  const search::Facet* found = item(answer, &search::Answer::facets, facet);
  return found != nullptr ? at(found->values, value) : nullptr;
}

template <typename Item>
size_t size(const timtin_answer* answer, const std::vector<Item> search::Answer::*list) noexcept {
  return answer != nullptr ? (answer->answer.*list).size() : 0;
}

/// A text that may be unknown.
const char* or_null(const std::string& text) noexcept {
  return text.empty() ? nullptr : text.c_str();
}

/// A member of an article that may be unknown.
const char* article_text(const timtin_answer* answer, size_t hit,
                         const std::string article::Article::*member) noexcept {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? or_null(found->article.*member) : nullptr;
}

/// A number of a hit's article.
int article_number(const timtin_answer* answer, size_t hit,
                   const int article::Article::*member) noexcept {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->article.*member : 0;
}

/// A derived text of a hit that may be unknown.
const char* hit_text(const timtin_answer* answer, size_t hit,
                     const std::string timtin::capi::HitTexts::*member) noexcept {
  const timtin::capi::HitTexts* found = answer != nullptr ? at(answer->hit_texts, hit) : nullptr;
  return found != nullptr ? or_null(found->*member) : nullptr;
}

}  // namespace

timtin::capi::HitTexts::HitTexts(const article::Article& article)
    : published(places::to_iso(article.published)),
      updated(places::to_iso(article.updated)),
      year_source(article::name(article.year_source)),
      province_source(article::name(article.province_source)),
      kind(article::name(article.kind)) {
  if (const places::Province* province = places::find_province(article.province)) {
    const places::Province& now = places::province_now(*province);
    province_name = province->name;
    province_now = now.slug;
    province_now_name = now.name;
  }
}

timtin_answer::timtin_answer(search::Answer found)
    : answer(std::move(found)), stage(search::name(answer.stage)) {
  hit_texts.reserve(answer.hits.size());
  for (const search::Hit& hit : answer.hits) hit_texts.emplace_back(hit.article);
}

timtin_status timtin_answer_status(const timtin_answer* answer) {
  if (answer == nullptr) return TIMTIN_USAGE;
  return answer->answer.total > 0 ? TIMTIN_OK : TIMTIN_NO_HIT;
}

const char* timtin_answer_read_as(const timtin_answer* answer) {
  return answer != nullptr ? answer->answer.read_as.c_str() : nullptr;
}

const char* timtin_answer_stage(const timtin_answer* answer) {
  return answer != nullptr ? answer->stage.c_str() : nullptr;
}

unsigned long timtin_answer_total(const timtin_answer* answer) {
  return answer != nullptr ? answer->answer.total : 0;
}

int timtin_answer_has_more(const timtin_answer* answer) {
  return answer != nullptr && answer->answer.more ? 1 : 0;
}

size_t timtin_answer_hit_count(const timtin_answer* answer) {
  return size(answer, &search::Answer::hits);
}

size_t timtin_answer_facet_count(const timtin_answer* answer) {
  return size(answer, &search::Answer::facets);
}

size_t timtin_answer_note_count(const timtin_answer* answer) {
  return size(answer, &search::Answer::notes);
}

size_t timtin_answer_reading_count(const timtin_answer* answer) {
  return size(answer, &search::Answer::readings);
}

size_t timtin_answer_suggestion_count(const timtin_answer* answer) {
  return size(answer, &search::Answer::suggestions);
}

unsigned long timtin_hit_rank(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->rank : 0;
}

const char* timtin_hit_id(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->article.id.c_str() : nullptr;
}

const char* timtin_hit_url(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::url);
}

const char* timtin_hit_title(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->article.title.c_str() : nullptr;
}

const char* timtin_hit_published(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::published);
}

const char* timtin_hit_updated(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::updated);
}

int timtin_hit_year(const timtin_answer* answer, size_t hit) {
  return article_number(answer, hit, &article::Article::year);
}

int timtin_hit_year_confidence(const timtin_answer* answer, size_t hit) {
  return article_number(answer, hit, &article::Article::year_confidence);
}

const char* timtin_hit_year_source(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::year_source);
}

const char* timtin_hit_province(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::province);
}

const char* timtin_hit_province_name(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::province_name);
}

const char* timtin_hit_province_now(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::province_now);
}

const char* timtin_hit_province_now_name(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::province_now_name);
}

const char* timtin_hit_province_source(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::province_source);
}

int timtin_hit_province_confidence(const timtin_answer* answer, size_t hit) {
  return article_number(answer, hit, &article::Article::province_confidence);
}

const char* timtin_hit_commune(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::commune);
}

const char* timtin_hit_kind(const timtin_answer* answer, size_t hit) {
  return hit_text(answer, hit, &timtin::capi::HitTexts::kind);
}

const char* timtin_hit_district(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::district);
}

const char* timtin_hit_publisher(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::publisher);
}

const char* timtin_hit_author(const timtin_answer* answer, size_t hit) {
  return article_text(answer, hit, &article::Article::author);
}

double timtin_hit_score(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->score : 0;
}

const char* timtin_hit_snippet(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? or_null(found->snippet) : nullptr;
}

size_t timtin_hit_highlight_count(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->highlights.size() : 0;
}

size_t timtin_hit_highlight_begin(const timtin_answer* answer, size_t hit, size_t highlight) {
  const search::Hit* found = hit_at(answer, hit);
  const search::Highlight* run = found != nullptr ? at(found->highlights, highlight) : nullptr;
  return run != nullptr ? run->begin : 0;
}

size_t timtin_hit_highlight_end(const timtin_answer* answer, size_t hit, size_t highlight) {
  const search::Hit* found = hit_at(answer, hit);
  const search::Highlight* run = found != nullptr ? at(found->highlights, highlight) : nullptr;
  return run != nullptr ? run->end : 0;
}

unsigned long timtin_hit_copies(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? found->copies : 0;
}

const char* timtin_hit_first_publisher(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? or_null(found->first_publisher) : nullptr;
}

const char* timtin_hit_explanation(const timtin_answer* answer, size_t hit) {
  const search::Hit* found = hit_at(answer, hit);
  return found != nullptr ? or_null(found->explanation) : nullptr;
}

const char* timtin_facet_name(const timtin_answer* answer, size_t facet) {
  const search::Facet* found = item(answer, &search::Answer::facets, facet);
  return found != nullptr ? found->name.c_str() : nullptr;
}

size_t timtin_facet_value_count(const timtin_answer* answer, size_t facet) {
  const search::Facet* found = item(answer, &search::Answer::facets, facet);
  return found != nullptr ? found->values.size() : 0;
}

const char* timtin_facet_value_key(const timtin_answer* answer, size_t facet, size_t value) {
  const search::FacetValue* found = value_at(answer, facet, value);
  return found != nullptr ? or_null(found->value) : nullptr;
}

const char* timtin_facet_value_name(const timtin_answer* answer, size_t facet, size_t value) {
  const search::FacetValue* found = value_at(answer, facet, value);
  return found != nullptr ? found->name.c_str() : nullptr;
}

unsigned long timtin_facet_value_articles(const timtin_answer* answer, size_t facet, size_t value) {
  const search::FacetValue* found = value_at(answer, facet, value);
  return found != nullptr ? found->count : 0;
}

const char* timtin_note_code(const timtin_answer* answer, size_t note) {
  const search::Note* found = item(answer, &search::Answer::notes, note);
  return found != nullptr ? found->code.c_str() : nullptr;
}

const char* timtin_note_text(const timtin_answer* answer, size_t note) {
  const search::Note* found = item(answer, &search::Answer::notes, note);
  return found != nullptr ? found->text.c_str() : nullptr;
}

const char* timtin_reading_text(const timtin_answer* answer, size_t reading) {
  const search::Alternative* found = item(answer, &search::Answer::readings, reading);
  return found != nullptr ? found->text.c_str() : nullptr;
}

unsigned long timtin_reading_articles(const timtin_answer* answer, size_t reading) {
  const search::Alternative* found = item(answer, &search::Answer::readings, reading);
  return found != nullptr ? found->count : 0;
}

const char* timtin_suggestion_text(const timtin_answer* answer, size_t suggestion) {
  const search::Alternative* found = item(answer, &search::Answer::suggestions, suggestion);
  return found != nullptr ? found->text.c_str() : nullptr;
}

unsigned long timtin_suggestion_articles(const timtin_answer* answer, size_t suggestion) {
  const search::Alternative* found = item(answer, &search::Answer::suggestions, suggestion);
  return found != nullptr ? found->count : 0;
}
