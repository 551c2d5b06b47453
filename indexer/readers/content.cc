#include "indexer/readers/content.h"

#include <algorithm>
#include <array>
#include <span>

#include "indexer/readers/csv.h"
#include "indexer/url.h"

namespace timtin::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpace = " \t\r\n\f\v";

/// A format known by its first bytes that is not read.
struct Magic {
  std::string_view bytes;
  Reason reason;
  const char* what;
  const char* hint;
};

constexpr std::array kMagics = {
    Magic{"\xFD"
          "7zXZ"sv,
          Reason::unsupported, "xz data", "unpack it first: unxz FILE"},
    Magic{"BZh"sv, Reason::unsupported, "bzip2 data", "unpack it first: bunzip2 FILE"},
    Magic{"7z\xBC\xAF"sv, Reason::unsupported, "a 7-Zip archive", "unpack it first"},
    Magic{"Rar!"sv, Reason::unsupported, "a RAR archive", "unpack it first"},
    Magic{"SQLite format 3"sv, Reason::unsupported, "an SQLite database",
          "export the pages as JSONL first"},
    Magic{"%PDF-"sv, Reason::not_page, "a PDF document", "pdftotext FILE makes a text of it"},
    Magic{"{\\rtf"sv, Reason::not_page, "an RTF document", "convert it to plain text first"},
    Magic{"\xD0\xCF\x11\xE0"sv, Reason::not_page, "an old Office document",
          "convert it to plain text first"},
    Magic{"\x89PNG"sv, Reason::not_page, "an image", ""},
    Magic{"\xFF\xD8\xFF"sv, Reason::not_page, "an image", ""},
    Magic{"GIF8"sv, Reason::not_page, "an image", ""},
    Magic{"RIFF"sv, Reason::not_page, "an image, a sound or a film", ""},
    Magic{"\0\0\1\0"sv, Reason::not_page, "an icon", ""},
    Magic{"wOFF"sv, Reason::not_page, "a font", ""},
    Magic{"wOF2"sv, Reason::not_page, "a font", ""},
    Magic{"filedesc:"sv, Reason::unsupported, "an ARC file", "warcio recompress FILE OUT.warc.gz"},
    Magic{" CDX "sv, Reason::not_page, "the list of contents of a crawl", ""},
};

/// Texts that pages use and that are none.
constexpr std::array kNoPages = {".css"sv, ".js"sv, ".mjs"sv, ".map"sv, ".json"sv};

/// How many of the first tags below only a whole page has.
constexpr std::size_t kWholePageTags = 4;

/// The first tag of a page or of a piece of one, in lower case; after it comes a space or a '>'.
constexpr std::array kFirstTags = {"<!doctype html"sv,
                                   "<html"sv,
                                   "<head"sv,
                                   "<body"sv,
                                   "<script"sv,
                                   "<style"sv,
                                   "<title"sv,
                                   "<meta"sv,
                                   "<link"sv,
                                   "<base"sv,
                                   "<iframe"sv,
                                   "<h1"sv,
                                   "<h2"sv,
                                   "<h3"sv,
                                   "<div"sv,
                                   "<table"sv,
                                   "<font"sv,
                                   "<span"sv,
                                   "<center"sv,
                                   "<a"sv,
                                   "<b"sv,
                                   "<strong"sv,
                                   "<br"sv,
                                   "<p"sv,
                                   "<img"sv,
                                   "<ul"sv,
                                   "<section"sv,
                                   "<article"sv};

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_lower(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() &&
         std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(),
                    [](char prefix, char c) { return prefix == ascii_lower(c); });
}

bool begins_with_tag(std::string_view text, std::span<const std::string_view> tags) {
  return std::any_of(tags.begin(), tags.end(), [text](std::string_view tag) {
    return starts_with_lower(text, tag) &&
           (text.size() == tag.size() ||
            (kSpace.find(text[tag.size()]) != std::string_view::npos) || text[tag.size()] == '>' ||
            text[tag.size()] == '/');
  });
}

/// Where the lower-case tag stands in the text, or npos.
std::size_t find_tag(std::string_view text, std::string_view tag) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (starts_with_lower(text.substr(at), tag)) return at;
  }
  return std::string_view::npos;
}

/// Past white space, comments and an XML declaration.
std::string_view after_prologue(std::string_view text) {
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
    std::size_t end = 0;
    if (text.starts_with("<!--")) {
      end = text.find("-->");
      if (end != std::string_view::npos) end += 3;
    } else if (starts_with_lower(text, "<?xml")) {
      end = text.find('>');
      if (end != std::string_view::npos) end += 1;
    }
    if (end == 0 || end == std::string_view::npos) return text;
    text.remove_prefix(end);
  }
}

std::string_view unpacked_name(std::string_view name) {
  for (const std::string_view packed : {".gz"sv, ".zst"sv}) {
    if (name.ends_with(packed)) name.remove_suffix(packed.size());
  }
  return name;
}

bool names_records(std::string_view name) {
  name = unpacked_name(name);
  return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

bool names_table(std::string_view name) {
  name = unpacked_name(name);
  return name.ends_with(".csv") || name.ends_with(".tsv");
}

bool names_no_page(std::string_view name) {
  name = unpacked_name(name);
  if (is_site_file(name)) return true;
  name = name.substr(name.rfind('/') + 1);  // npos + 1 = 0
  name = name.substr(0, name.find('?'));
  return std::any_of(kNoPages.begin(), kNoPages.end(),
                     [name](std::string_view end) { return name.ends_with(end); });
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && kSpace.find(c) == std::string_view::npos;
}

/// Old Vietnamese encodings (VISCII, VPS) keep some rare capitals where control characters are, so
/// a few of them prove nothing; a tenth does.
bool mostly_control(std::string_view head) {
  const auto controls = std::count_if(head.begin(), head.end(), is_control);
  return static_cast<std::size_t>(controls) > head.size() / 10;
}

enum class JsonShape : unsigned char {
  none,
  lines,    ///< begins with an object on a line of its own
  document  ///< a list of objects, or objects over several lines
};

/// `more`: the text goes on behind what is seen of it.
JsonShape json_shape(std::string_view text, bool more) {
  const auto next = [text](std::size_t from) {
    const std::size_t at = text.find_first_not_of(kSpace, from);
    return at == std::string_view::npos ? '\0' : text[at];
  };
  if (text.starts_with('[')) {
    const std::size_t first = std::min(text.find_first_not_of(kSpace, 1), text.size());
    if (first == text.size()) return JsonShape::none;
    const bool objects = text[first] == '{' && (next(first + 1) == '"' || next(first + 1) == '}');
    const bool empty = text[first] == ']' && next(first + 1) == '\0' && !more;
    return objects || empty ? JsonShape::document : JsonShape::none;
  }
  if (!text.starts_with('{')) return JsonShape::none;
  if (next(1) != '"' && next(1) != '}') return JsonShape::none;
  // In a list of records, a line that is cut off is followed by one that begins a record.
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const char end = text[text.find_last_not_of(kSpace, line_end)];
  if (end == '}' || line_end == text.size()) return JsonShape::lines;
  const char after = next(line_end);
  return end == '{' || end == '[' || (end == ',' && after == '"') ? JsonShape::document
                                                                  : JsonShape::lines;
}

Content rejected(Reason reason, std::string detail, std::string hint = {}) {
  return {ContentKind::rejected, reason, std::move(detail), std::move(hint)};
}

}  // namespace

bool begins_as_html(std::string_view text) {
  return begins_with_tag(after_prologue(text), kFirstTags);
}

bool is_whole_page(std::string_view html) {
  return begins_with_tag(after_prologue(html), std::span(kFirstTags).first(kWholePageTags));
}

bool looks_like_html(std::string_view text) {
  if (begins_as_html(text)) return true;
  return find_tag(text, "<html") != std::string_view::npos &&
         find_tag(text, "<body") != std::string_view::npos;
}

Content content_of(std::string_view head, std::string_view file_name) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  if (head.starts_with("PK\x03\x04")) return {.kind = ContentKind::zip};
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) return rejected(magic.reason, magic.what, magic.hint);
  }
  const std::string_view start = head.substr(std::min(head.find_first_not_of(kSpace), head.size()));
  if (start.starts_with("WARC/")) return {.kind = ContentKind::warc};
  if (start.empty() && head.size() < kContentHead) return rejected(Reason::no_text, "blank file");
  if (mostly_control(head)) return rejected(Reason::not_text, "control bytes all over");
  if (names_records(file_name)) {
    const bool list = json_shape(start, head.size() == kContentHead) == JsonShape::document;
    return {.kind = list ? ContentKind::json : ContentKind::jsonl};
  }
  if (head.find('\0') != std::string_view::npos) return rejected(Reason::not_text, "NUL bytes");
  switch (json_shape(start, head.size() == kContentHead)) {
    case JsonShape::lines:
      return {.kind = ContentKind::jsonl};
    case JsonShape::document:
      return {.kind = ContentKind::json};
    case JsonShape::none:
      break;
  }
  if (names_table(file_name)) return {.kind = ContentKind::csv};
  if (looks_like_html(start)) return {.kind = ContentKind::html};
  if (starts_with_lower(start, "<?xml") || starts_with_lower(start, "<svg")) {
    return rejected(Reason::not_page, "an XML document, such as a feed or a site map");
  }
  if (names_no_page(file_name)) {
    return rejected(Reason::not_page, "a script, a style sheet or a file for crawlers");
  }
  if (begins_as_csv(start)) return {.kind = ContentKind::csv};
  return {.kind = ContentKind::text};
}

}  // namespace timtin::indexer
