#include "index/article_fields.h"

#include <array>
#include <charconv>

#include "index/varint.h"

namespace timtin::index {
namespace {

using article::Article;

template <std::string Article::*Member>
constexpr ArticleField text_field(std::string_view name, std::string_view meaning) {
  return {name, meaning, [](const Article& article, std::string& out) { out += article.*Member; },
          [](Article& article, std::string_view text) {
            article.*Member = text;
            return true;
          }};
}

/// An enum whose values run from 0 to `none`; "" stands for none.
template <auto Member, class Enum>
constexpr ArticleField enum_field(std::string_view name, std::string_view meaning) {
  return {name, meaning,
          [](const Article& article, std::string& out) {
            if (article.*Member != Enum::none) out += article::name(article.*Member);
          },
          [](Article& article, std::string_view text) {
            for (int value = 0; value <= static_cast<int>(Enum::none); ++value) {
              if (article::name(static_cast<Enum>(value)) == text) {
                article.*Member = static_cast<Enum>(value);
                return true;
              }
            }
            return false;
          }};
}

void append_year(const Article& article, std::string& out) {
  if (article.year != 0) out += std::to_string(article.year);
}

bool set_year(Article& article, std::string_view text) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), article.year);
  return error == std::errc() && end == text.data() + text.size();
}

void append_published(const Article& article, std::string& out) {
  if (places::is_valid(article.published.date)) out += places::to_iso(article.published);
}

bool set_published(Article& article, std::string_view text) {
  const auto when = places::parse_iso(text);
  if (when) article.published = *when;
  return when.has_value();
}

void append_title_from_body(const Article& article, std::string& out) {
  if (article.title_from_body) out += "true";
}

bool set_title_from_body(Article& article, std::string_view text) {
  article.title_from_body = text == "true";
  return article.title_from_body;
}

}  // namespace

std::span<const ArticleField> article_fields() {
  static constexpr std::array<ArticleField, 13> table{{
      text_field<&Article::id>("id", "normalised URL, the record's own id, or the path"),
      text_field<&Article::url>("url", "address as crawled"),
      text_field<&Article::title>("title", "headline, one line"),
      text_field<&Article::body>("body", "paragraphs separated by one line feed"),
      text_field<&Article::author>("author", "author as the page names them"),
      text_field<&Article::publisher>("publisher", "portal or newspaper"),
      {"published", "publication, else update; ISO 8601 in Vietnam's time", append_published,
       set_published},
      {"year", "year of the article", append_year, set_year},
      enum_field<&Article::year_source, article::YearSource>("year_source",
                                                             "how the year is known"),
      text_field<&Article::province>("province", "slug of the province as of the article's date"),
      enum_field<&Article::province_source, article::ProvinceSource>("province_source",
                                                                     "how the province is known"),
      text_field<&Article::district>("district", "name of the district"),
      {"title_from_body", "true if the title repeats the body's first sentence",
       append_title_from_body, set_title_from_body},
  }};
  return table;
}

void append_record(const Article& article, std::string& out) {
  std::string text;
  std::uint64_t number = 0;
  for (const ArticleField& field : article_fields()) {
    text.clear();
    field.append(article, text);
    if (!text.empty()) {
      append_varint(out, number);
      append_varint(out, text.size());
      out += text;
    }
    ++number;
  }
}

bool read_record(std::string_view bytes, Article& article) {
  while (!bytes.empty()) {
    std::uint64_t number = 0;
    std::uint64_t length = 0;
    if (!take_varint(bytes, number) || !take_varint(bytes, length)) return false;
    if (number >= article_fields().size() || length > bytes.size()) return false;
    if (!article_fields()[number].set(article, bytes.substr(0, length))) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace timtin::index
