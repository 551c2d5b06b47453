#include "text/cluster.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <utility>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  return *instance;
}

bool is_mark(CharClass cls) {
  return cls == CharClass::quality || cls == CharClass::tone || cls == CharClass::mark;
}

/// Hangul letters that compose with the one before: initial + vowel, vowel + final.
bool composes_with(char32_t before, char32_t c) {
  const bool initial = before >= 0x1100 && before <= 0x1112;
  const bool vowel = before >= 0x1161 && before <= 0x1175;
  return (initial && c >= 0x1161 && c <= 0x1175) || (vowel && c >= 0x11A8 && c <= 0x11C2);
}

unsigned combining_class(char32_t c) { return nfc().getCombiningClass(static_cast<UChar32>(c)); }

}  // namespace

Cluster::Cluster(std::string_view text, std::size_t pos) {
  const Decoded base = decode(text, pos);
  end_ = pos + base.length;
  add(clean_char(base.code_point));
  for (std::size_t at = end_; at < text.size();) {
    const Decoded next = decode(text, at);
    const CharClass cls = char_info(next.code_point).cls;
    at += next.length;
    if (cls == CharClass::invisible) continue;
    if (!is_mark(cls) && !composes_with(parts_[size_ - 1], next.code_point)) break;
    add(next.code_point);
    end_ = at;
  }
  order_marks();
}

void Cluster::add(char32_t code_point) {
  icu::UnicodeString decomposed;
  if (!nfc().getDecomposition(static_cast<UChar32>(code_point), decomposed)) {
    if (size_ < kMaxParts) parts_[size_++] = code_point;
    return;
  }
  for (int32_t i = 0; i < decomposed.length() && size_ < kMaxParts;
       i = decomposed.moveIndex32(i, 1)) {
    parts_[size_++] = static_cast<char32_t>(decomposed.char32At(i));
  }
}

void Cluster::order_marks() {
  // Canonical order: a stable sort by combining class between characters of class 0.
  for (std::size_t i = 1; i < size_; ++i) {
    const char32_t mark = parts_[i];
    const unsigned cls = combining_class(mark);
    std::size_t to = i;
    while (cls != 0 && to > 0 && combining_class(parts_[to - 1]) > cls) {
      parts_[to] = parts_[to - 1];
      --to;
    }
    parts_[to] = mark;
  }
  // A quality typed after the tone comes before it: both have the same class, so that canonical
  // order leaves them alone. (Dot below has a lower class; composing orders it again.)
  for (std::size_t i = 1; i < size_; ++i) {
    if (char_info(parts_[i]).cls != CharClass::quality) continue;
    for (std::size_t to = i; to > 0 && char_info(parts_[to - 1]).cls == CharClass::tone; --to) {
      std::swap(parts_[to - 1], parts_[to]);
    }
  }
}

char32_t clean_char(char32_t c) noexcept {
  if (c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
      c == 0x2029) {
    return U'\n';
  }
  const CharInfo info = char_info(c);
  if (info.cls == CharClass::space) return U' ';
  if (info.letter == U'đ' && c != U'đ') return info.upper ? U'Đ' : U'đ';
  return c;
}

void append_composed(std::string& out, std::span<const char32_t> parts) {
  icu::UnicodeString decomposed;
  for (const char32_t part : parts) decomposed.append(static_cast<UChar32>(part));
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalize(decomposed, status).toUTF8String(out);
}

}  // namespace timtin::text
