#include "article/lines/signature.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "article/scan.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::article {
namespace {

constexpr std::size_t kPersonWords = 5;    // of one person
constexpr std::size_t kBylineWords = 14;   // of a whole signature
constexpr std::size_t kLongestLine = 200;  // bytes
// First words of the names of offices.
constexpr std::array<std::string_view, 65> kOffices = {
    "tòa án",     "toà án",   "thanh tra",   "kho bạc",    "bảo hiểm",   "học viện",  "quỹ",
    "hợp tác",    "phòng",    "ban",         "sở",         "trung tâm",  "văn phòng", "đài",
    "UBND",       "ủy ban",   "uỷ ban",      "HĐND",       "hội đồng",   "hội LHPN",  "hội nông",
    "hội cựu",    "hội phụ",  "hội liên",    "hội chữ",    "hội khuyến", "hội người", "hội nhà",
    "hội luật",   "hội ND",   "hội CCB",     "công an",    "công đoàn",  "công ty",   "đoàn thanh",
    "đoàn TNCS",  "đoàn xã",  "đoàn phường", "huyện đoàn", "huyện ủy",   "tỉnh đoàn", "tỉnh ủy",
    "thành đoàn", "thành ủy", "thị đoàn",    "thị ủy",     "xã đoàn",    "bộ chỉ",    "bộ đội",
    "chi cục",    "chi bộ",   "chi nhánh",   "cục",        "vụ",         "trạm",      "trường",
    "bệnh viện",  "báo",      "đảng ủy",     "đảng bộ",    "mặt trận",   "tổ",        "hạt",
    "viện",       "liên đoàn"};
// The same first words as something else.
constexpr std::array<std::string_view, 16> kNoOffices = {
    "tổ chức", "trường hợp", "ban hành", "phòng chống", "phòng ngừa", "phòng trừ",
    "vụ việc", "vụ án",      "vụ mùa",   "vụ đông",     "báo cáo",    "báo động",
    "sở hữu",  "viện trợ",   "viện phí", "cục bộ"};
// First words of what somebody is, behind the name: «Phan Thị Hà - CC Văn hóa xã».
constexpr std::array<std::string_view, 15> kPosts = {
    "cán bộ",    "công chức",  "viên chức", "CC",       "CB",
    "bí thư",    "phó bí",     "chủ tịch",  "phó chủ",  "chuyên viên",
    "giáo viên", "phóng viên", "biên tập",  "cộng tác", "trưởng"};
// Lower-case words that an office's name may have besides those of «huyện», «và» …: the second
// syllables of «Phòng Kinh tế», «Trung tâm Nghiên cứu văn hoá».
constexpr std::size_t kOfficeLowerWords = 5;
constexpr std::size_t kOfficeWords = 12;
// Lower-case words between the names in an office's name.
constexpr std::array<std::string_view, 14> kLowerWords = {
    "va",  "cua",  "thuoc", "huyen", "tinh", "xa",  "phuong",
    "thi", "tran", "thanh", "pho",   "quan", "khu", "vuc"};
// Family names. A line in capitals throughout is a heading («BẠN NÊN ĐỌC») unless one begins it.
constexpr std::array<std::string_view, 40> kFamilies = {
    "nguyễn", "trần", "lê",  "phạm", "hoàng", "huỳnh", "phan",   "vũ",    "võ",   "đặng",
    "bùi",    "đỗ",   "hồ",  "ngô",  "dương", "lý",    "đinh",   "đoàn",  "đào",  "mai",
    "trịnh",  "tô",   "hà",  "tạ",   "lương", "lưu",   "trương", "cao",   "châu", "quách",
    "triệu",  "nông", "hứa", "lò",   "vàng",  "giàng", "thái",   "thạch", "danh", "kiều"};
// Signatures of one word.
constexpr std::array<std::string_view, 8> kShortNames = {"pv",    "btv", "ctv", "bbt",
                                                         "ttxvn", "vov", "nv",  "tttt"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

// True if the word is the first, or stands behind a dash, comma or ampersand.
bool begins_part(std::string_view bare, const std::vector<Word>& words, std::size_t i) {
  if (i == 0) return true;
  const std::string_view gap = bare.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
  return gap.find_first_of("-,&(") != std::string_view::npos ||
         gap.find("\u2013") != std::string_view::npos;
}

// Beginnings of names in both forms: tone keys, and folded for words without marks.
struct Beginnings {
  std::unordered_set<std::string> keys;
  std::unordered_set<std::string> folded;
};

std::string key_of(std::string_view text, const Word& word) {
  return text::tone_key(text.substr(word.begin, word.end - word.begin));
}

Beginnings beginnings_of(std::span<const std::string_view> names) {
  Beginnings made;
  for (const std::string_view name : names) {
    std::string key;
    std::string folded;
    for (const Word& word : words_of(name)) {
      key += (key.empty() ? "" : " ") + key_of(name, word);
      folded += (folded.empty() ? "" : " ") + word.folded;
    }
    made.keys.insert(std::move(key));
    made.folded.insert(std::move(folded));
  }
  return made;
}

const Beginnings& offices() {
  static const Beginnings made = beginnings_of(kOffices);
  return made;
}

const Beginnings& posts() {
  static const Beginnings made = beginnings_of(kPosts);
  return made;
}

// True if the one or two words are among them. «Phóng» is not «Phòng», but «Phong» may be, typed
// without marks.
bool begins(const Beginnings& known, const std::string& key, const std::string& folded) {
  return known.keys.contains(key) || (key == folded && known.folded.contains(folded));
}

const std::unordered_set<std::string>& folded_non_offices() {
  static const std::unordered_set<std::string> made = [] {
    std::unordered_set<std::string> folded;
    for (const std::string_view other : kNoOffices) folded.insert(text::fold(other));
    return folded;
  }();
  return made;
}

// Family names as tone keys and, for signatures without marks, folded.
const std::unordered_set<std::string>& family_forms() {
  static const std::unordered_set<std::string> made = [] {
    std::unordered_set<std::string> forms;
    for (const std::string_view name : kFamilies) {
      forms.insert(text::tone_key(name));
      forms.insert(text::fold(name));
    }
    return forms;
  }();
  return made;
}

// True if a part of the signature begins with a family name, with its marks or without any.
bool names_family(std::string_view bare, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!begins_part(bare, words, i)) continue;
    if (family_forms().contains(key_of(bare, words[i]))) return true;
  }
  return false;
}

// «P.V», «T.H»
bool is_initials(std::string_view bare, const std::vector<Word>& words) {
  constexpr std::size_t kMost = 4;
  return words.size() >= 2 && words.size() <= kMost && bare.size() < 2 * kMost &&
         bare.find(' ') == std::string_view::npos && is_all_capitals(bare) &&
         std::all_of(words.begin(), words.end(), [](const Word& word) {
           return word.folded.size() == 1 && !is_digit(word.folded.front());
         });
}

// True if a part of the signature begins with one of them.
bool has_part(const Beginnings& known, std::string_view bare, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!begins_part(bare, words, i) || !begins_upper(bare.substr(words[i].begin), false)) continue;
    const std::string key = key_of(bare, words[i]);
    if (i + 1 < words.size() &&
        folded_non_offices().contains(words[i].folded + " " + words[i + 1].folded)) {
      continue;
    }
    if (begins(known, key, words[i].folded)) return true;
    if (i + 1 < words.size() && begins(known, key + " " + key_of(bare, words[i + 1]),
                                       words[i].folded + " " + words[i + 1].folded)) {
      return true;
    }
  }
  return false;
}

}  // namespace

// The line without brackets around all of it, a full stop, and «(tổng hợp)» behind it.
std::string_view bare_signature(std::string_view line) {
  line = trim(line);
  while (line.ends_with('.') || line.ends_with(',') || line.ends_with('|')) {
    line = trim(line.substr(0, line.size() - 1));
  }
  if (line.starts_with('(') && line.ends_with(')') && line.find(')') == line.size() - 1) {
    line = trim(line.substr(1, line.size() - 2));
  }
  const std::size_t open = line.rfind('(');
  if (line.ends_with(')') && open != std::string_view::npos) {
    const std::vector<Word> inside = words_of(line.substr(open));
    static constexpr std::string_view kRoles[] = {"tong", "suu", "th", "t", "thuc", "ghi"};
    const bool role = !inside.empty() && inside.size() <= 2 &&
                      std::find(std::begin(kRoles), std::end(kRoles), inside[0].folded) !=
                          std::end(kRoles);  // tổng hợp, sưu tầm, thực hiện
    if (role) line = trim(line.substr(0, open));
  }
  while (line.starts_with('-') || line.starts_with('*')) line = trim(line.substr(1));
  return line;
}

Byline byline_kind(std::string_view line) {
  if (line.size() > kLongestLine) return Byline::none;
  const std::string_view bare = bare_signature(line);
  const bool bracketed = bare.size() + 2 <= trim(line).size() && trim(line).starts_with('(');
  const std::vector<Word> words = words_of(bare);
  if (is_initials(bare, words)) return Byline::person;
  if (words.empty() || words.size() > kBylineWords || !begins_upper(bare, false) ||
      bare.find_first_of(".:;?!/\"|>0123456789") != std::string_view::npos) {
    return Byline::none;
  }
  if (words.size() == 1) {
    const bool known = bracketed || holds(kShortNames, words.front().folded);
    return known ? Byline::person : Byline::none;
  }
  // A person's post: «Nam Định - Chủ tịch nước thăm …» begins with no family name.
  const bool post =
      family_forms().contains(key_of(bare, words.front())) && has_part(posts(), bare, words);
  const bool office = post || has_part(offices(), bare, words);
  std::size_t lower = 0;
  std::size_t in_person = 0;
  std::size_t longest_person = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool upper = begins_upper(bare.substr(words[i].begin), false);
    const bool joined = words[i].folded == "va" && !upper;
    if (!upper && !joined) {
      if (!office) return Byline::none;
      if (!holds(kLowerWords, words[i].folded)) ++lower;
    }
    in_person = joined || begins_part(bare, words, i) ? 1 : in_person + 1;
    longest_person = std::max(longest_person, in_person);
  }
  if (office) {
    const bool fits = lower <= kOfficeLowerWords && words.size() <= kOfficeWords;
    return fits ? Byline::office : Byline::none;
  }
  if (longest_person > kPersonWords) return Byline::none;
  return is_all_capitals(bare) && !names_family(bare, words) ? Byline::none : Byline::person;
}

}  // namespace timtin::article
