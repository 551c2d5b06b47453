// The names that crawlers give to the fields of a record: one table.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace timtin::indexer {

/// What a field of a record means to us.
enum class Field : unsigned char { id, url, title, text, published, crawled, author, publisher };
constexpr std::size_t kFields = 8;
/// "id", "url" …
std::string_view name(Field field) noexcept;

/// One name of a field.
struct Alias {
  std::string_view key;  ///< compared without regard to ASCII case; "outer.inner" = nested object
  Field field;
  /// Only extractors of articles write this key: the text is the article alone, without menus.
  bool article_only = false;
};

/// All names. Where a record has several of one field, the one that stands first here wins.
std::span<const Alias> aliases();

/// Index into aliases() of the key, in an object under `outer` ("" = the record itself).
std::optional<std::size_t> find_alias(std::string_view outer, std::string_view key) noexcept;

/// True if some alias lies in a nested object of this name.
bool is_outer(std::string_view key) noexcept;

}  // namespace timtin::indexer
