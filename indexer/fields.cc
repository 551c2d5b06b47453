#include "indexer/fields.h"

#include <algorithm>
#include <array>

namespace timtin::indexer {
namespace {

using enum Field;

// From the documented outputs of scrapy projects, news-please, trafilatura and newspaper3k; of the
// web corpora CulturaX, mC4, OSCAR and HPLT; of schema.org; of the BEIR retrieval sets (_id).
constexpr std::array kAliases = {
    Alias{"id", id},
    Alias{"_id", id},
    Alias{"doc_id", id},
    Alias{"warc_headers.warc-record-id", id},

    Alias{"url", url},
    Alias{"link", url},
    Alias{"source_url", url},
    Alias{"u", url},
    Alias{"warc_headers.warc-target-uri", url},

    Alias{"title", title},
    Alias{"headline", title},

    Alias{"text", text},
    Alias{"content", text},
    Alias{"maintext", text, true},
    Alias{"body", text, true},
    Alias{"article_text", text, true},
    Alias{"articleBody", text, true},

    Alias{"date", published},
    Alias{"date_publish", published},
    Alias{"published", published},
    Alias{"published_at", published},
    Alias{"published_date", published},
    Alias{"publish_date", published},
    Alias{"datePublished", published},

    Alias{"timestamp", crawled},
    Alias{"ts", crawled},
    Alias{"date_download", crawled},
    Alias{"crawled_at", crawled},
    Alias{"scraped_at", crawled},
    Alias{"warc_headers.warc-date", crawled},

    Alias{"author", author},
    Alias{"authors", author},

    Alias{"publisher", publisher},
    Alias{"hostname", publisher},
    Alias{"source_domain", publisher},
    Alias{"domain", publisher},
    Alias{"source", publisher},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string_view name(Field field) noexcept {
  static constexpr std::array<std::string_view, kFields> names = {
      "id", "url", "title", "text", "published", "crawled", "author", "publisher"};
  return names[static_cast<std::size_t>(field)];
}

std::span<const Alias> aliases() { return kAliases; }

std::optional<std::size_t> find_alias(std::string_view outer, std::string_view key) noexcept {
  for (std::size_t i = 0; i < kAliases.size(); ++i) {
    std::string_view inner = kAliases[i].key;
    const std::size_t dot = inner.find('.');
    const std::string_view group = dot == std::string_view::npos ? "" : inner.substr(0, dot);
    if (dot != std::string_view::npos) inner.remove_prefix(dot + 1);
    if (same(inner, key) && same(group, outer)) return i;
  }
  return std::nullopt;
}

bool is_outer(std::string_view key) noexcept {
  return std::any_of(kAliases.begin(), kAliases.end(), [key](const Alias& alias) {
    const std::size_t dot = alias.key.find('.');
    return dot != std::string_view::npos && same(alias.key.substr(0, dot), key);
  });
}

}  // namespace timtin::indexer
