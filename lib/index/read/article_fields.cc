#include "index/read/article_fields.h"

#include <array>
#include <charconv>

#include "index/files/files.h"
#include "index/files/varint.h"

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

template <places::DateTime Article::*Member>
constexpr ArticleField moment_field(std::string_view name, std::string_view meaning) {
  return {name, meaning,
          [](const Article& article, std::string& out) {
            if (places::is_valid((article.*Member).date)) out += places::to_iso(article.*Member);
          },
          [](Article& article, std::string_view text) {
            const auto when = places::parse_iso(text);
            if (when) article.*Member = *when;
            return when.has_value();
          }};
}

/// A number, "" for 0.
template <int Article::*Member>
constexpr ArticleField number_field(std::string_view name, std::string_view meaning) {
  return {name, meaning,
          [](const Article& article, std::string& out) {
            if (article.*Member != 0) out += std::to_string(article.*Member);
          },
          [](Article& article, std::string_view text) {
            const char* const end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(text.data(), end, article.*Member);
            return error == std::errc() && stop == end;
          }};
}

void append_kind(const Article& article, std::string& out) {
  if (article.kind != article::PageKind::article) out += article::name(article.kind);
}

bool set_kind(Article& article, std::string_view text) {
  for (const auto kind : {article::PageKind::listing, article::PageKind::foreign}) {
    if (article::name(kind) != text) continue;
    article.kind = kind;
    return true;
  }
  return false;
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
  static constexpr std::array<ArticleField, 22> table{{
      text_field<&Article::id>("id", "normalised URL, the record's own id, or the path"),
      text_field<&Article::url>("url", "address as crawled"),
      text_field<&Article::title>("title", "headline, one line"),
      text_field<&Article::body>("body", "paragraphs separated by one line feed"),
      text_field<&Article::author>("author", "author as the page names them"),
      text_field<&Article::publisher>("publisher", "portal or newspaper"),
      moment_field<&Article::published>("published",
                                        "publication, else update; ISO 8601 in Vietnam's time"),
      number_field<&Article::year>("year", "year of the article"),
      enum_field<&Article::year_source, article::YearSource>("year_source",
                                                             "how the year is known"),
      text_field<&Article::province>("province", "slug of the province as of the article's date"),
      enum_field<&Article::province_source, article::ProvinceSource>("province_source",
                                                                     "how the province is known"),
      text_field<&Article::district>("district", "name of the district"),
      {"title_from_body", "true if the title repeats the body's first sentence",
       append_title_from_body, set_title_from_body},
      moment_field<&Article::updated>("updated", "last change that the page names"),
      number_field<&Article::year_confidence>("year_confidence", "of the year, per cent"),
      text_field<&Article::date_evidence>("date_evidence", "the words that gave the date"),
      number_field<&Article::province_confidence>("province_confidence",
                                                  "of the province, per cent"),
      text_field<&Article::province_evidence>("province_evidence",
                                              "the host, line or names that gave the province"),
      text_field<&Article::commune>("commune", "name of the commune"),
      {"kind", "listing, foreign; nothing for an article", append_kind, set_kind},
      number_field<&Article::spam>("spam", "how much it looks like betting spam, 1..100"),
      text_field<&Article::section>("section", "section of the site that the page stands in"),
  }};
  return table;
}

template <class Keep>
void append_fields(const Article& article, std::string& out, Keep keep) {
  std::string text;
  std::uint64_t number = 0;
  for (const ArticleField& field : article_fields()) {
    text.clear();
    if (keep(field)) field.append(article, text);
    if (!text.empty()) {
      append_varint(out, number);
      append_varint(out, text.size());
      out += text;
    }
    ++number;
  }
}

void append_record(const Article& article, std::string& out) {
  append_fields(article, out, [](const ArticleField&) { return true; });
}

void append_head(const Article& article, std::string& out) {
  append_fields(article, out, [](const ArticleField& field) { return field.name != "body"; });
}

std::uint64_t content_hash(const article::Article& article) {
  std::string record;
  append_record(article, record);
  return checksum(record);
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
