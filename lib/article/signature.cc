#include "article/signature.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::size_t kPersonWords = 5;   // of one person
constexpr std::size_t kBylineWords = 14;  // of a whole signature
// First words of the names of offices: one or two, folded.
constexpr std::array<std::string_view, 56> kOffices = {
    "phong",     "ban",        "so",        "trung tam",  "van phong",   "dai",
    "ubnd",      "uy ban",     "hdnd",      "hoi dong",   "hoi lhpn",    "hoi nong",
    "hoi cuu",   "hoi phu",    "hoi lien",  "hoi chu",    "hoi khuyen",  "hoi nguoi",
    "hoi nha",   "hoi luat",   "hoi nd",    "hoi ccb",    "cong an",     "cong doan",
    "cong ty",   "doan thanh", "doan tncs", "doan xa",    "doan phuong", "huyen doan",
    "huyen uy",  "tinh doan",  "tinh uy",   "thanh doan", "thanh uy",    "thi doan",
    "thi uy",    "xa doan",    "bo chi",    "bo doi",     "chi cuc",     "chi bo",
    "chi nhanh", "cuc",        "vu",        "tram",       "truong",      "benh vien",
    "bao",       "dang uy",    "dang bo",   "mat tran",   "to",          "hat",
    "vien",      "lien doan"};
// Lower-case words that an office's name may have besides those of «huyện», «và» …: the second
// syllables of «Phòng Kinh tế», «Trung tâm Nghiên cứu văn hoá».
constexpr std::size_t kOfficeLowerWords = 5;
constexpr std::size_t kOfficeWords = 12;
// Lower-case words between the names in an office's name.
constexpr std::array<std::string_view, 14> kLowerWords = {
    "va",  "cua",  "thuoc", "huyen", "tinh", "xa",  "phuong",
    "thi", "tran", "thanh", "pho",   "quan", "khu", "vuc"};
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
  return gap.find_first_of("-,&") != std::string_view::npos ||
         gap.find("\u2013") != std::string_view::npos;
}

// True if a part of the signature begins like the name of an office.
bool names_office(std::string_view bare, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!begins_part(bare, words, i) || !begins_upper(bare.substr(words[i].begin), false)) continue;
    if (holds(kOffices, words[i].folded)) return true;
    if (i + 1 < words.size() && holds(kOffices, words[i].folded + " " + words[i + 1].folded)) {
      return true;
    }
  }
  return false;
}

}  // namespace

// The line without brackets around all of it, a full stop, and «(tổng hợp)» behind it.
std::string_view bare_signature(std::string_view line) {
  line = trim(line);
  while (line.ends_with('.') || line.ends_with(',')) line = trim(line.substr(0, line.size() - 1));
  if (line.starts_with('(') && line.ends_with(')') && line.find(')') == line.size() - 1) {
    line = trim(line.substr(1, line.size() - 2));
  }
  if (line.ends_with(')')) {
    const std::size_t open = line.rfind('(');
    const std::vector<Word> inside =
        words_of(line.substr(open == std::string_view::npos ? 0 : open));
    const bool compiled = (inside.size() == 2 && inside[0].folded == "tong") ||
                          (inside.size() == 2 && inside[0].folded == "suu") ||
                          (inside.size() <= 2 && inside[0].folded == "th");
    if (open != std::string_view::npos && !inside.empty() && compiled) {
      line = trim(line.substr(0, open));
    }
  }
  while (line.starts_with('-') || line.starts_with('*')) line = trim(line.substr(1));
  return line;
}

Byline byline_kind(std::string_view line) {
  const std::string_view bare = bare_signature(line);
  const bool bracketed = bare.size() + 2 <= trim(line).size() && trim(line).starts_with('(');
  const std::vector<Word> words = words_of(bare);
  if (words.empty() || words.size() > kBylineWords || !begins_upper(bare, false) ||
      bare.find_first_of(".:;?!/\"|>0123456789") != std::string_view::npos) {
    return Byline::none;
  }
  if (words.size() == 1) {
    const bool known = bracketed || holds(kShortNames, words.front().folded);
    return known ? Byline::person : Byline::none;
  }
  const bool office = names_office(bare, words);
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
  return longest_person <= kPersonWords ? Byline::person : Byline::none;
}

}  // namespace timtin::article
