// The fields of an article that the index stores: one table for storing, dumping and the docs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "article/article.h"

namespace timtin::index {

/// One stored field. Its text is "" where the field has its default value.
struct ArticleField {
  std::string_view name;     ///< stable English name, as in the output
  std::string_view meaning;  ///< one line for the docs
  /// Appends the field's text.
  void (*append)(const article::Article& article, std::string& out);
  /// Sets the field from its text; false if the text cannot be one.
  bool (*set)(article::Article& article, std::string_view text);
};

/// All fields of article::Article. The place in the table is the number on disk: new fields go to
/// the end.
std::span<const ArticleField> article_fields();

/// The article as bytes: number, length and text of every field that is not empty.
void append_record(const article::Article& article, std::string& out);

/// XXH3-64 of the record: two articles with the same one are the same in every field.
std::uint64_t content_hash(const article::Article& article);

/// The same without the body.
void append_head(const article::Article& article, std::string& out);

/// Reads what append_record or append_head wrote; false if the bytes are no such record.
bool read_record(std::string_view bytes, article::Article& article);

}  // namespace timtin::index
