// What a file holds, told by its first bytes.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/reject.h"

namespace timtin::indexer {

enum class ContentKind : unsigned char { text, html, jsonl, json, csv, warc, zip, rejected };

struct Content {
  ContentKind kind = ContentKind::text;
  Reason reason = Reason::unsupported;  ///< if rejected
  std::string detail = {};              ///< if rejected: what it is
  std::string hint = {};                ///< if rejected: what to do, or empty
};

/// How many bytes content_of() should see, if there are as many.
constexpr std::size_t kContentHead = std::size_t{64} * 1024;

/// Tells what the content is from its first bytes, already decompressed. The name (before .gz,
/// .zst, and before the query that wget keeps in it) decides little: *.jsonl and *.ndjson hold
/// records even if the first of them is broken, *.csv and *.tsv even if no column is named as
/// usual; a text named as a script, a style sheet or a file for crawlers is no page.
Content content_of(std::string_view head, std::string_view file_name);

/// True if the text is an HTML page or a piece of one: it begins with a tag that pages begin with
/// (the table of WHATWG MIME Sniffing, 7.1, and the tags of a head), after an XML declaration if
/// there is one; or a whole page follows something else, such as the warnings of a script.
bool looks_like_html(std::string_view text);

/// True if the HTML begins as a whole page does, with its doctype, html, head or body.
bool is_whole_page(std::string_view html);

/// True if the text begins with a tag that pages, or pieces of them, begin with.
bool begins_as_html(std::string_view text);

}  // namespace timtin::indexer
