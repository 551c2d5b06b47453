#include "text/document_number.h"

#include <cstdint>
#include <optional>

#include "text/chars.h"
#include "text/document_types.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

constexpr std::size_t kMaxDigits = 6;  // of the number
constexpr std::size_t kMaxSpaces = 2;  // on each side of a slash or hyphen
constexpr std::size_t kMaxPart = 24;   // letters of one abbreviation

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The abbreviation that begins at a byte.
struct Part {
  std::size_t end = 0;
  std::string folded;
  std::string letters;  ///< lower case with their quality
  std::size_t upper = 0;
  std::size_t count = 0;  ///< letters
  bool digits = false;

  /// Written like an abbreviation: in capitals but for a letter here and there (TTg, CTr, QyĐ).
  bool is_abbreviation() const { return upper >= 2 && upper * 2 >= count; }
};

Part read_part(std::string_view text, std::size_t pos) {
  Part part;
  part.end = pos;
  while (pos < text.size() && part.count <= kMaxPart) {
    const Decoded decoded = decode(text, pos);
    const CharInfo info = char_info(decoded.code_point);
    pos += decoded.length;
    switch (info.cls) {
      case CharClass::letter:
        append(part.folded, info.folded);
        append(part.letters, info.letter);
        part.upper += info.upper;
        ++part.count;
        break;
      case CharClass::digit:
        if (part.count == 0) return part;
        append(part.folded, info.folded);
        part.digits = true;
        break;
      case CharClass::quality:
        if (part.letters == "tu") part.letters = "tư";  // TƯ in NFD
        break;
      case CharClass::tone:
      case CharClass::mark:
      case CharClass::invisible:
        break;
      case CharClass::separator:
        if (decoded.code_point == U'&' && part.count > 0) continue;  // no part of the end
        return part;
      case CharClass::space:
        return part;
    }
    part.end = pos;
  }
  return part;
}

/// Bytes of the white space at `pos`, at most kMaxSpaces characters of it.
std::size_t spaces_at(std::string_view text, std::size_t pos) {
  const std::size_t begin = pos;
  for (std::size_t i = 0; i < kMaxSpaces && pos < text.size(); ++i) {
    if (text[pos] == ' ') {
      ++pos;
    } else if (text.substr(pos).starts_with("\u00A0")) {
      pos += 2;
    }
  }
  return pos - begin;
}

/// The same, ending before `end`.
std::size_t spaces_before(std::string_view text, std::size_t end) {
  std::size_t pos = end;
  for (std::size_t i = 0; i < kMaxSpaces && pos > 0; ++i) {
    if (text[pos - 1] == ' ') {
      --pos;
    } else if (text.substr(0, pos).ends_with("\u00A0")) {
      pos -= 2;
    }
  }
  return end - pos;
}

/// Bytes of the hyphen or dash at `pos`, or 0.
std::size_t hyphen_at(std::string_view text, std::size_t pos) {
  if (pos >= text.size()) return 0;
  if (text[pos] == '-') return 1;
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2013", "\u2014"}) {
    if (text.substr(pos).starts_with(dash)) return dash.size();
  }
  return 0;
}

std::size_t hyphen_before(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  if (text[end - 1] == '-') return 1;
  return end >= 3 && hyphen_at(text, end - 3) == 3 ? 3 : 0;
}

/// True if the character before `pos` lets a number begin there.
bool is_number_start(std::string_view text, std::size_t pos) {
  if (pos == 0) return true;
  const char before = text[pos - 1];
  const bool glued = before == '/' || before == '-' || before == '.' || before == ',';
  if (glued) return pos < 2 || !is_digit(text[pos - 2]);
  std::size_t begin = pos - 1;
  while (begin > 0 && (static_cast<std::uint8_t>(text[begin]) & 0xC0U) == 0x80U) --begin;
  const CharClass cls = char_info(decode(text, begin).code_point).cls;
  return cls == CharClass::separator || cls == CharClass::space || cls == CharClass::invisible;
}

/// Digits, read backwards from `end`; nullopt if there are none or too many.
struct Digits {
  std::size_t begin = 0;
  std::string value;  ///< without leading zeros and thousands dots
};

std::optional<Digits> digits_before(std::string_view text, std::size_t end) {
  std::string_view suffix;
  std::size_t pos = end;
  // 30a/2008/NQ-CP: a document inserted later.
  if (pos >= 2 && text[pos - 1] >= 'a' && text[pos - 1] <= 'e' && is_digit(text[pos - 2])) {
    suffix = text.substr(pos - 1, 1);
    --pos;
  }
  Digits digits;
  std::size_t count = 0;
  std::size_t group = 0;  // digits since the last dot
  for (; pos > 0; --pos) {
    if (is_digit(text[pos - 1])) {
      if (++count > kMaxDigits) return std::nullopt;
      ++group;
    } else if (text[pos - 1] == '.' && group == 3 && pos >= 2 && is_digit(text[pos - 2])) {
      group = 0;
    } else {
      break;
    }
  }
  if (count == 0) return std::nullopt;
  digits.begin = pos;
  for (const char c : text.substr(pos, end - suffix.size() - pos)) {
    if (is_digit(c) && (c != '0' || !digits.value.empty())) digits.value += c;
  }
  if (digits.value.empty()) return std::nullopt;
  digits.value += suffix;
  return digits;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// TƯ is how some write TW, the Party's Central Committee; TU is a province's.
std::string issuer_of(const Part& part) { return part.letters == "tư" ? "tw" : part.folded; }

/// True if a part behind the type may be an issuer. In lower case it must not be a plain word.
bool may_be_issuer(const Part& part, bool lower_case) {
  if (!lower_case) return part.is_abbreviation();
  return part.count >= 2 && part.upper == 0 &&
         (!is_legal_syllable(part.letters) || part.folded == "tu");
}

/// Reads type, issuer and drafter from `pos` on, the byte behind the slash. False if that is not
/// how a document number goes on.
bool read_type_and_issuer(std::string_view text, std::size_t pos, bool spaced,
                          DocumentNumber& found) {
  const Part first = read_part(text, pos);
  if (first.count == 0) return false;
  const bool lower_case = first.upper == 0;
  const bool known = is_document_type(first.folded);
  if (!known && !is_lone_issuer(first.folded) && (lower_case || spaced)) return false;
  if (!lower_case && !first.is_abbreviation() && first.folded != "l") return false;

  std::vector<Part> rest;
  std::size_t at = first.end;
  for (;;) {
    const std::size_t before = spaces_at(text, at);
    const std::size_t hyphen = hyphen_at(text, at + before);
    if (hyphen == 0) break;
    const std::size_t after = spaces_at(text, at + before + hyphen);
    if ((before > 0 || after > 0) && (lower_case || !known)) break;
    Part part = read_part(text, at + before + hyphen + after);
    const bool drafter = !known && part.count > 0 && part.upper == part.count;
    if (!drafter && !may_be_issuer(part, lower_case)) break;
    at = part.end;
    rest.push_back(std::move(part));
  }
  found.end = at;
  if (rest.empty()) {
    if (is_lone_issuer(first.folded)) {
      found.issuer = first.folded;
      return true;
    }
    found.type = first.folded;
    // A type alone: 202/2025/QH15, 45/QĐ. In lower case too many units look like that (3/ct).
    return known && (first.digits || first.count >= 2) && (!lower_case || first.digits);
  }
  if (known) {
    found.type = first.folded;
    for (const Part& part : rest) found.issuer += issuer_of(part);
    return true;
  }
  found.issuer = first.folded;
  for (const Part& part : rest) found.drafter += part.folded;
  return true;
}

/// 219/KH-SLĐTBXH, 06/2020/NQ-HĐND, 202/2025/QH15, 1234/UBND-VX.
std::optional<DocumentNumber> read_state_number(std::string_view text, std::size_t slash) {
  const std::size_t before = spaces_before(text, slash);
  const std::size_t after = spaces_at(text, slash + 1);
  DocumentNumber found;
  std::optional<Digits> number = digits_before(text, slash - before);
  if (!number) return std::nullopt;
  const std::size_t gap = spaces_before(text, number->begin);
  const std::size_t inner = number->begin - gap;
  if (is_year(number->value) && inner > 0 && text[inner - 1] == '/') {
    const std::size_t end = inner - 1 - spaces_before(text, inner - 1);
    if (std::optional<Digits> own = digits_before(text, end)) {
      found.year = number->value;
      number = std::move(own);
    }
  }
  if (!is_number_start(text, number->begin)) return std::nullopt;
  found.begin = number->begin;
  found.number = number->value;
  const bool spaced = before > 0 || after > 0;
  if (!read_type_and_issuer(text, slash + 1 + after, spaced, found)) return std::nullopt;
  return found;
}

/// 12-NQ/TW, 35-CT/TW, 10-CTr/HU.
std::optional<DocumentNumber> read_party_number(std::string_view text, std::size_t slash) {
  const std::size_t type_end = slash - spaces_before(text, slash);
  std::size_t type_begin = type_end;
  for (std::size_t letters = 0; letters < kMaxPart && type_begin > 0; ++letters) {
    std::size_t begin = type_begin - 1;
    while (begin > 0 && (static_cast<std::uint8_t>(text[begin]) & 0xC0U) == 0x80U) --begin;
    if (char_info(decode(text, begin).code_point).cls != CharClass::letter) break;
    type_begin = begin;
  }
  const Part type = read_part(text, type_begin);
  if (type.end != type_end || !is_document_type(type.folded)) return std::nullopt;
  const std::size_t hyphen_end = type_begin - spaces_before(text, type_begin);
  const std::size_t hyphen = hyphen_before(text, hyphen_end);
  if (hyphen == 0) return std::nullopt;
  const std::size_t number_end = hyphen_end - hyphen;
  const std::optional<Digits> number =
      digits_before(text, number_end - spaces_before(text, number_end));
  if (!number || !is_number_start(text, number->begin)) return std::nullopt;
  const Part issuer = read_part(text, slash + 1 + spaces_at(text, slash + 1));
  const bool lower_case = type.upper == 0;
  if (!may_be_issuer(issuer, lower_case)) return std::nullopt;
  DocumentNumber found;
  found.begin = number->begin;
  found.end = issuer.end;
  found.number = number->value;
  found.type = type.folded;
  found.issuer = issuer_of(issuer);
  return found;
}

}  // namespace

std::string DocumentNumber::whole() const {
  std::string whole = number;
  if (!year.empty()) whole += '/' + year;
  char joint = '/';
  for (const std::string* part : {&type, &issuer, &drafter}) {
    if (part->empty()) continue;
    whole += joint + *part;
    joint = '-';
  }
  return whole;
}

std::vector<DocumentNumber> find_document_numbers(std::string_view text) {
  std::vector<DocumentNumber> numbers;
  std::size_t done = 0;
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    if (slash < done) continue;
    std::optional<DocumentNumber> found = read_state_number(text, slash);
    if (!found) found = read_party_number(text, slash);
    if (!found || found->begin < done) continue;
    done = found->end;
    numbers.push_back(std::move(*found));
  }
  return numbers;
}

}  // namespace timtin::text
