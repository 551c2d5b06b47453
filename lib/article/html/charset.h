// The encoding of an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace timtin::article {

/// A page's bytes as UTF-8.
struct Decoded {
  std::string text;          ///< well-formed UTF-8
  std::string_view charset;  ///< what they were read as: "utf-8", "utf-16", "windows-1252", "other"
  std::string_view reason;   ///< why: "byte order mark", "the bytes", "server", "page"
};

/// Reads the bytes of a page. In this order: a byte order mark; the bytes themselves, where they
/// are UTF-8 (broken bytes among them are read as CP1252); else the encoding that the server, then
/// the page's <meta> names, if it is not one of Vietnamese, Western or unknown letters. Everything
/// else is read as CP1252: the page's paragraphs, once its entities are decoded, then go through
/// text/repair.h, which knows the old Vietnamese encodings and does not believe what pages say of
/// themselves («windows-1252» and «x-user-defined» stand over all of them).
Decoded decode_page(std::string_view bytes, std::string_view declared);

}  // namespace timtin::article
