#include "indexer/readers/fields.h"

#include <algorithm>
#include <array>

#include "error.h"
#include "indexer/readers/header_fields.h"

namespace timtin::indexer {
namespace {

using enum Field;

struct UsualName {
  const char* key;
  Field field;
  Extent extent = Extent::unknown;
};

// From the documented outputs of scrapy projects, news-please, trafilatura and newspaper3k; of the
// web corpora CulturaX, mC4, OSCAR, HPLT and CCNet; of schema.org; of the BEIR retrieval sets
// (_id); and the same words in Vietnamese.
constexpr std::array kUsualNames = {
    UsualName{"id", id},
    UsualName{"_id", id},
    UsualName{"doc_id", id},
    UsualName{"warc_headers.warc-record-id", id},

    UsualName{"url", url},
    UsualName{"link", url},
    UsualName{"source_url", url},
    UsualName{"page_url", url},
    UsualName{"uri", url},
    UsualName{"u", url},
    UsualName{"duong_dan", url},
    UsualName{"warc_headers.warc-target-uri", url},

    UsualName{"title", title},
    UsualName{"headline", title},
    UsualName{"tieu_de", title},

    UsualName{"text", text},
    UsualName{"content", text},
    UsualName{"maintext", text, Extent::article},
    UsualName{"body", text, Extent::article},
    UsualName{"article_text", text, Extent::article},
    UsualName{"articleBody", text, Extent::article},
    UsualName{"noi_dung", text, Extent::article},
    UsualName{"raw_content", text, Extent::page},

    UsualName{"html", html},
    UsualName{"raw_html", html, Extent::page},
    UsualName{"page_html", html, Extent::page},
    UsualName{"body_html", html, Extent::article},
    UsualName{"content_html", html, Extent::article},
    UsualName{"article_html", html, Extent::article},

    UsualName{"date", published},
    UsualName{"date_publish", published},
    UsualName{"published", published},
    UsualName{"published_at", published},
    UsualName{"published_date", published},
    UsualName{"publish_date", published},
    UsualName{"datePublished", published},
    UsualName{"pubDate", published},
    UsualName{"ngay_dang", published},

    UsualName{"timestamp", crawled},
    UsualName{"ts", crawled},
    UsualName{"date_download", crawled},
    UsualName{"crawled_at", crawled},
    UsualName{"crawl_date", crawled},
    UsualName{"scraped_at", crawled},
    UsualName{"warc_headers.warc-date", crawled},

    UsualName{"author", author},
    UsualName{"authors", author},
    UsualName{"tac_gia", author},

    UsualName{"publisher", publisher},
    UsualName{"hostname", publisher},
    UsualName{"source_domain", publisher},
    UsualName{"domain", publisher},
    UsualName{"source", publisher},
    UsualName{"nguon", publisher},
};

constexpr std::array<std::string_view, kFields> kNames = {
    "id", "url", "title", "text", "html", "published", "crawled", "author", "publisher"};

/// Outer and inner part of a name; the outer one is empty if it lies in the record itself.
std::pair<std::string_view, std::string_view> parts(std::string_view key) noexcept {
  const std::size_t dot = key.find('.');
  if (dot == std::string_view::npos) return {{}, key};
  return {key.substr(0, dot), key.substr(dot + 1)};
}

[[noreturn]] void bad_mapping(std::string_view part) {
  std::string fields;
  for (const std::string_view name : kNames) {
    fields += (fields.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(
      Status::usage, "--map cannot hold \"" + std::string(part) + "\"",
      "--map takes FIELD=KEY,…, such as title=headline,text=story.full; FIELD is one of " + fields);
}

}  // namespace

std::string_view name(Field field) noexcept { return kNames[static_cast<std::size_t>(field)]; }

FieldTable::FieldTable(std::string_view mapping) {
  while (!mapping.empty()) {
    const std::string_view part = mapping.substr(0, mapping.find(','));
    mapping.remove_prefix(std::min(part.size() + 1, mapping.size()));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || equals + 1 == part.size()) bad_mapping(part);
    const auto field = std::find(kNames.begin(), kNames.end(), part.substr(0, equals));
    if (field == kNames.end()) bad_mapping(part);
    aliases_.push_back({std::string(part.substr(equals + 1)),
                        static_cast<Field>(field - kNames.begin()), Extent::unknown, true});
  }
  for (const UsualName& usual : kUsualNames) {
    aliases_.push_back({usual.key, usual.field, usual.extent, false});
  }
}

std::optional<std::size_t> FieldTable::find(std::string_view outer,
                                            std::string_view key) const noexcept {
  for (std::size_t i = 0; i < aliases_.size(); ++i) {
    const auto [group, inner] = parts(aliases_[i].key);
    if (equal_ignoring_case(inner, key) && equal_ignoring_case(group, outer)) return i;
  }
  return std::nullopt;
}

bool FieldTable::is_outer(std::string_view key) const noexcept {
  return std::any_of(aliases_.begin(), aliases_.end(), [key](const Alias& alias) {
    const std::string_view outer = parts(alias.key).first;
    return !outer.empty() && equal_ignoring_case(outer, key);
  });
}

}  // namespace timtin::indexer
