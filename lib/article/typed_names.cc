#include "article/typed_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "article/scan.h"
#include "places/provinces.h"
#include "text/syllable.h"

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

constexpr std::array<TypeWord, 16> kTypeWords = {{
    {"tinh", "", "tinh", true},
    {"tinh", "uy", "tinh", true},
    {"thanh", "pho", "thanh pho", true},
    {"thanh", "uy", "thanh pho", true},
    {"tp", "", "thanh pho", true},
    {"quan", "", "quan", false},
    {"quan", "uy", "quan", false},
    {"huyen", "", "huyen", false},
    {"huyen", "uy", "huyen", false},
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

// The tone keys of the words of a name, joined.
std::string key_of(std::string_view name) {
  std::string key;
  for (const Word& word : words_of(name)) {
    key += text::tone_key(name.substr(word.begin, word.end - word.begin));
    key += ' ';
  }
  return key;
}

bool type_fits(const District& district, std::string_view type) {
  return text::fold(district.type) == type ||
         text::fold(district.earlier_types).find(type) != std::string::npos;
}

// Keeps the candidates whose marks agree with the words as written, if any do.
void prefer_marked(std::string_view written, std::vector<const District*>& candidates) {
  const std::string key = key_of(written);
  std::vector<const District*> exact;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(exact),
               [&](const District* district) { return key_of(district->name) == key; });
  if (!exact.empty()) candidates = std::move(exact);
}

bool resolve(std::string_view line, const std::vector<Word>& words, std::size_t first,
             const TypeWord& type, Mention& mention) {
  for (std::size_t count = std::min(kLongestName, words.size() - first); count > 0; --count) {
    const std::size_t begin = words[first].begin;
    const std::size_t end = words[first + count - 1].end;
    const std::string_view name = line.substr(begin, end - begin);
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
    for (auto it = from; it != to; ++it) {
      if (type_fits(*it->second, type.type)) mention.districts.push_back(it->second);
    }
    if (!mention.districts.empty()) {
      prefer_marked(name, mention.districts);
      mention.level = Level::district;
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Mention> find_typed_names(std::string_view line) {
  std::vector<Mention> mentions;
  const std::vector<Word> words = words_of(line);
  for (std::size_t i = 0; i + 1 < words.size();) {
    bool found = false;
    // The longer type word first: «tỉnh ủy» before «tỉnh».
    for (const bool two : {true, false}) {
      for (const TypeWord& type : kTypeWords) {
        if (found || type.second.empty() == two || words[i].folded != type.first) continue;
        if (two && words[i + 1].folded != type.second) continue;
        const std::size_t first = i + (two ? 2 : 1);
        if (first >= words.size()) continue;
        Mention mention;
        mention.begin = words[i].begin;
        mention.typed = true;
        if (!resolve(line, words, first, type, mention)) continue;
        const std::size_t end = mention.end;
        mentions.push_back(std::move(mention));
        while (i < words.size() && words[i].begin < end) ++i;
        found = true;
      }
    }
    if (!found) ++i;
  }
  return mentions;
}

}  // namespace timtin::article
