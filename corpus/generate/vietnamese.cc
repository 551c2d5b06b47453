#include "vietnamese.h"

#include <array>
#include <utility>

namespace timtin::corpus {
namespace {

// Each vowel with its six tones: level, grave, acute, hook, tilde, dot.
constexpr std::array<std::array<const char*, 6>, 12> kVowels{{
    {"a", "à", "á", "ả", "ã", "ạ"},
    {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"},
    {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"},
    {"e", "è", "é", "ẻ", "ẽ", "ẹ"},
    {"ê", "ề", "ế", "ể", "ễ", "ệ"},
    {"i", "ì", "í", "ỉ", "ĩ", "ị"},
    {"o", "ò", "ó", "ỏ", "õ", "ọ"},
    {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"},
    {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"},
    {"u", "ù", "ú", "ủ", "ũ", "ụ"},
    {"ư", "ừ", "ứ", "ử", "ữ", "ự"},
    {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"},
}};
constexpr std::string_view kPlainVowels = "aaaeeiooouuy";

constexpr const char* kOnsets[] = {"b",  "ch", "d", "đ", "h", "kh", "l",  "m", "n",
                                   "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"};

/// A rime: what stands before the vowel with the tone, that vowel, and what follows it.
struct Rime {
  const char* before;
  std::size_t vowel;
  const char* after;
};
constexpr Rime kRimes[] = {
    {"", 0, ""},    {"", 0, "i"},   {"", 0, "m"},   {"", 0, "n"},  {"", 0, "ng"},  {"", 0, "nh"},
    {"", 0, "o"},   {"", 0, "p"},   {"", 0, "t"},   {"", 0, "c"},  {"", 0, "ch"},  {"", 0, "u"},
    {"", 0, "y"},   {"", 1, "c"},   {"", 1, "m"},   {"", 1, "n"},  {"", 1, "ng"},  {"", 1, "p"},
    {"", 1, "t"},   {"", 2, "c"},   {"", 2, "m"},   {"", 2, "n"},  {"", 2, "ng"},  {"", 2, "p"},
    {"", 2, "t"},   {"", 2, "u"},   {"", 2, "y"},   {"", 3, ""},   {"", 3, "m"},   {"", 3, "n"},
    {"", 3, "o"},   {"", 3, "t"},   {"", 4, ""},    {"", 4, "m"},  {"", 4, "n"},   {"", 4, "nh"},
    {"", 4, "u"},   {"", 4, "t"},   {"", 5, ""},    {"", 5, "m"},  {"", 5, "n"},   {"", 5, "nh"},
    {"", 5, "p"},   {"", 5, "t"},   {"", 5, "ch"},  {"", 5, "a"},  {"", 5, "u"},   {"i", 4, "m"},
    {"i", 4, "n"},  {"i", 4, "ng"}, {"i", 4, "u"},  {"i", 4, "t"}, {"i", 4, "c"},  {"", 6, ""},
    {"", 6, "c"},   {"", 6, "i"},   {"", 6, "m"},   {"", 6, "n"},  {"", 6, "ng"},  {"", 6, "t"},
    {"o", 0, "n"},  {"o", 0, "ng"}, {"o", 0, "t"},  {"o", 1, "n"}, {"", 7, ""},    {"", 7, "c"},
    {"", 7, "i"},   {"", 7, "m"},   {"", 7, "n"},   {"", 7, "ng"}, {"", 7, "t"},   {"", 8, ""},
    {"", 8, "i"},   {"", 8, "m"},   {"", 8, "n"},   {"", 8, "p"},  {"", 8, "t"},   {"", 9, ""},
    {"", 9, "a"},   {"", 9, "c"},   {"", 9, "i"},   {"", 9, "m"},  {"", 9, "n"},   {"", 9, "ng"},
    {"", 9, "t"},   {"u", 7, "i"},  {"u", 7, "c"},  {"u", 7, "n"}, {"u", 7, "ng"}, {"", 10, ""},
    {"", 10, "a"},  {"", 10, "c"},  {"", 10, "ng"}, {"", 10, "u"}, {"ư", 8, "c"},  {"ư", 8, "i"},
    {"ư", 8, "ng"}, {"ư", 8, "n"},  {"ư", 8, "t"},  {"u", 11, ""}, {"uy", 4, "n"}, {"uy", 4, "t"},
};

bool is_stopped(std::string_view after) {
  return after == "c" || after == "ch" || after == "p" || after == "t";
}

/// The plain letter for a marked one, 0 if it is none.
char plain_letter(std::uint32_t code) {
  static const auto table = [] {
    std::vector<std::pair<std::uint32_t, char>> found{{0x111, 'd'}, {0x110, 'D'}};
    std::array<char, 0x2000> letters{};
    const auto decode = [](const char* bytes) -> std::uint32_t {
      const auto at = [bytes](int i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
      };
      if (at(0) < 0x80) return at(0);
      if (at(0) < 0xE0) return (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
      return (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    };
    for (std::size_t v = 0; v < kVowels.size(); ++v) {
      for (const char* form : kVowels[v]) found.emplace_back(decode(form), kPlainVowels[v]);
    }
    for (const auto& [letter, plain] : found) {
      letters[letter] = plain;
      if (letter < 0x80 || plain == 'D' || letter == 0x111) continue;
      // Capitals: 32 below in Latin-1, one below elsewhere.
      letters[letter < 0x100 ? letter - 0x20 : letter - 1] = static_cast<char>(plain - 'a' + 'A');
    }
    return letters;
  }();
  return code < table.size() ? table[code] : '\0';
}

}  // namespace

void append_bare(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const std::string_view one = text.substr(i, length);
    std::uint32_t code = 0;
    if (length == 2 || length == 3) {
      code = first & (length == 2 ? 0x1FU : 0x0FU);
      for (const char c : one.substr(1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3FU);
    }
    const char plain = plain_letter(code);
    if (length > 1 && plain != '\0') {
      out += plain;
    } else {
      out += one;
    }
    i += length;
  }
}

std::string slug(std::string_view text) {
  std::string bare;
  append_bare(text, bare);
  std::string out;
  for (char c : bare) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string capitalised(std::string_view syllable) {
  std::string out(syllable);
  if (out.starts_with("đ")) return "Đ" + out.substr(2);
  if (out.starts_with("ô")) return "Ô" + out.substr(2);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::vector<std::string> possible_syllables(Random& random) {
  std::vector<std::string> all;
  for (const char* onset : kOnsets) {
    for (const Rime& rime : kRimes) {
      for (std::size_t tone = 0; tone < 6; ++tone) {
        if (is_stopped(rime.after) && tone != 2 && tone != 5) continue;
        all.push_back(std::string(onset) + rime.before + kVowels[rime.vowel][tone] + rime.after);
      }
    }
  }
  for (std::size_t i = all.size(); i > 1; --i) {
    std::swap(all[i - 1], all[random.below(static_cast<std::uint32_t>(i))]);
  }
  return all;
}

std::string foreign_word(std::uint32_t rank) {
  constexpr const char* kParts[] = {"ba", "co", "de", "fi", "ga",  "ho",  "ka",
                                    "lo", "mi", "na", "po", "ra",  "se",  "ti",
                                    "vo", "wa", "xe", "za", "bro", "cle", "dra"};
  constexpr std::uint32_t kCount = static_cast<std::uint32_t>(std::size(kParts));
  std::string word;
  for (int i = 0; i < 2 || rank > 0; ++i) {
    word += kParts[rank % kCount];
    rank /= kCount;
  }
  return capitalised(word);
}

std::string highland_name(std::uint32_t rank) {
  constexpr const char* kFirst[] = {"Ea", "Ia", "Đắk", "Krông", "Chư", "Plei", "Buôn", "Kon"};
  constexpr const char* kStart[] = {"H'", "M'", "R'", "Kr", "Tl", "Bl",
                                    "Kn", "Pr", "Đr", "Y",  "D'"};
  constexpr const char* kVowel[] = {"a", "e", "o", "iê", "ươ", "oo", "ô", "ă", "uê", "i"};
  constexpr const char* kEnd[] = {"ng", "k", "l", "h", "t", "m", "p", "r", "o", "ch", "y"};
  std::string name;
  const auto take = [&rank](const auto& parts) {
    const auto count = static_cast<std::uint32_t>(std::size(parts));
    const char* part = parts[rank % count];
    rank /= count;
    return part;
  };
  name += take(kFirst);
  name += ' ';
  name += take(kStart);
  name += take(kVowel);
  name += take(kEnd);
  return name;
}

}  // namespace timtin::corpus
