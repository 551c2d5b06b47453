#include "article/typed_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "article/scan.h"
#include "places/provinces.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::article {
namespace {

using places::District;
using places::Level;
using places::Mention;
using places::Province;

constexpr std::size_t kLongestName = 6;  // words: «Bà Rịa - Vũng Tàu» has four

// A type word, folded, and what it may stand before.
struct TypeWord {
  std::string_view first;
  std::string_view second;  // empty = one word
  std::string_view type;    // of the unit, folded; empty = a newspaper or station: any province
  bool province;
};

// Those of two words first: «tinh uy» before «tinh».
constexpr std::array<TypeWord, 17> kTypeWords = {{
    {"tinh", "uy", "tinh", true},
    {"thanh", "uy", "thanh pho", true},
    {"quan", "uy", "quan", false},
    {"huyen", "uy", "huyen", false},
    {"huyen", "dao", "huyen", false},
    {"tinh", "", "tinh", true},
    {"thanh", "pho", "thanh pho", true},
    {"tp", "", "thanh pho", true},
    {"quan", "", "quan", false},
    {"huyen", "", "huyen", false},
    {"thi", "xa", "thi xa", false},
    {"thi", "uy", "thi xa", false},
    {"tx", "", "thi xa", false},
    {"bao", "", "", true},
    {"truyen", "hinh", "", true},
    {"ptth", "", "", true},
    {"th", "", "", true},
}};

const std::unordered_multimap<std::string, const District*>& districts_by_slug() {
  static const auto made = [] {
    std::unordered_multimap<std::string, const District*> map;
    for (const District& district : places::districts()) {
      map.emplace(text::slug(district.name), &district);
    }
    return map;
  }();
  return made;
}

// A word that begins with a capital, or a number.
bool is_capital(std::string_view text, const Word& word) {
  return begins_upper(text.substr(word.begin, word.end - word.begin), true);
}

bool type_fits(const District& district, std::string_view type) {
  return text::fold(district.type) == type ||
         text::fold(district.earlier_types).find(type) != std::string::npos;
}

// The capital of a lower-case letter of the Vietnamese alphabet; any other character as it is.
char32_t upper(char32_t c) noexcept {
  if (c >= U'a' && c <= U'z') return c - 0x20;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 0x20;
  if (c == 0x1A1 || c == 0x1B0) return c - 1;  // ơ, ư
  const bool extended = (c >= 0x100 && c <= 0x17F) || (c >= 0x1EA0 && c <= 0x1EFF);
  return extended && c % 2 == 1 ? c - 1 : c;
}

// Keeps the candidates for which `fits` holds, if there are any.
template <typename Fits>
void prefer(std::vector<const District*>& candidates, const Fits& fits) {
  std::vector<const District*> fitting;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(fitting),
               [&](const District* district) { return fits(*district); });
  if (!fitting.empty()) candidates = std::move(fitting);
}

// Reads the longest name that begins at word `first`.
bool resolve(std::string_view line, const std::vector<Word>& words, std::size_t first,
             const TypeWord& type, Mention& mention) {
  for (std::size_t count = std::min(kLongestName, words.size() - first); count > 0; --count) {
    const std::size_t begin = words[first].begin;
    const std::size_t end = words[first + count - 1].end;
    const std::string_view name = line.substr(begin, end - begin);
    if (!is_capital(line, words[first + count - 1])) continue;
    mention.end = end;
    if (type.province) {
      const Province* province = places::resolve_province(name);
      if (province != nullptr &&
          (type.type != "thanh pho" || text::fold(province->type) == type.type)) {
        mention.level = Level::province;
        mention.provinces = {province};
        return true;
      }
    }
    if (type.type.empty()) continue;
    const auto [from, to] = districts_by_slug().equal_range(text::slug(name));
    for (auto it = from; it != to; ++it) mention.districts.push_back(it->second);
    if (!mention.districts.empty()) {
      // Types change (huyện Bến Cát became a thị xã, then a thành phố): they only decide between
      // namesakes.
      prefer(mention.districts,
             [&](const District& district) { return type_fits(district, type.type); });
      mention.level = Level::district;
      return true;
    }
  }
  return false;
}

// The same text with a capital at the beginning of each word.
std::string capitalized(std::string_view line) {
  std::string result;
  bool in_word = false;
  for (std::size_t pos = 0; pos < line.size();) {
    const text::Decoded decoded = text::decode(line, pos);
    const text::CharClass cls = text::char_info(decoded.code_point).cls;
    const bool letter = cls == text::CharClass::letter;
    text::append(result, letter && !in_word ? upper(decoded.code_point) : decoded.code_point);
    in_word = letter || cls == text::CharClass::digit;
    pos += decoded.length;
  }
  return result;
}

}  // namespace

bool is_unmarked(std::string_view text) noexcept {
  constexpr std::size_t kBytesPerMark = 100;  // marked Vietnamese has one in four or five
  std::size_t marked = 0;
  for (const char c : text) {
    // First bytes of Latin letters with marks: U+00C0..U+01BF, U+1E80..U+1EFF.
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1) ++marked;
  }
  return !text.empty() && marked * kBytesPerMark < text.size();
}

std::vector<Mention> find_unmarked_names(std::string_view text) {
  std::vector<Mention> mentions;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size();) {
    std::size_t end = words[i].end;
    for (const TypeWord& type : kTypeWords) {
      const std::size_t size = type.second.empty() ? 1 : 2;
      if (words[i].folded != type.first || i + size >= words.size()) continue;
      if (size == 2 && words[i + 1].folded != type.second) continue;
      // «co quan chu quan» is no quận.
      if (type.type == "quan" && i > 0 && words[i - 1].folded == "co") continue;
      Mention mention;
      mention.begin = words[i].begin;
      mention.typed = true;
      if (!resolve(text, words, i + size, type, mention)) continue;
      end = mention.end;
      mentions.push_back(std::move(mention));
      break;
    }
    while (i < words.size() && words[i].begin < end) ++i;
  }
  return mentions;
}

std::vector<Mention> find_names_in_header(std::string_view line) {
  return is_unmarked(line) ? find_unmarked_names(line) : places::find_places(capitalized(line));
}

}  // namespace timtin::article
