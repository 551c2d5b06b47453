// The names that crawlers give to the fields of a record: one table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::indexer {

/// What a field of a record means to us.
enum class Field : unsigned char {
  id,
  url,
  title,
  text,
  html,
  published,
  crawled,
  author,
  publisher
};
constexpr std::size_t kFields = 9;
/// "id", "url" …
std::string_view name(Field field) noexcept;

/// How much of a page a text field holds, as far as its name tells.
enum class Extent : unsigned char {
  unknown,
  article,  ///< only extractors of articles write this name: no menus, no lists
  page      ///< only crawlers of whole pages do
};

/// One name of a field.
struct Alias {
  std::string key;  ///< compared without regard to ASCII case; "outer.inner" = nested object
  Field field;
  Extent extent = Extent::unknown;  ///< of text and html
  bool mapped = false;              ///< named by the user
};

/// The names that are understood.
class FieldTable {
 public:
  /// The usual names, after those of `mapping`: "title=headline,text=story.full", as --map takes
  /// it; may be empty. Throws Error (usage).
  explicit FieldTable(std::string_view mapping = {});

  /// All names. Where a record has several of one field, the one that stands first here wins.
  const std::vector<Alias>& aliases() const noexcept { return aliases_; }
  /// Index into aliases() of the key, in an object under `outer` ("" = the record itself).
  std::optional<std::size_t> find(std::string_view outer, std::string_view key) const noexcept;
  /// True if some name lies in a nested object of this name.
  bool is_outer(std::string_view key) const noexcept;

 private:
  std::vector<Alias> aliases_;
};

}  // namespace timtin::indexer
