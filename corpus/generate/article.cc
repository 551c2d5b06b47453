#include "article.h"

#include <algorithm>
#include <array>

#include "phrases.h"
#include "vietnamese.h"

namespace timtin::corpus {
namespace {

constexpr std::uint32_t kShortest = 60;  ///< words of an article
constexpr std::uint32_t kLongest = 6000;
constexpr std::uint32_t kLongestSentence = 60;
constexpr std::uint32_t kMany = 1000;  ///< communes with a name of their own, and the like

/// 2^(exponent / 65536) * 65536, in integers: the products of 2^(1/2), 2^(1/4), …
std::uint64_t power_of_two(std::int64_t exponent) {
  constexpr std::array<std::uint64_t, 8> kRoots = {92682, 77936, 71468, 68438,
                                                   66971, 66250, 65892, 65714};
  std::uint64_t value = std::uint64_t{1} << 16;
  std::int64_t whole = exponent >> 16;
  for (std::size_t i = 0; i < kRoots.size(); ++i) {
    if (((exponent >> (15 - i)) & 1) != 0) value = (value * kRoots[i]) >> 16;
  }
  for (; whole > 0; --whole) value <<= 1;
  for (; whole < 0; ++whole) value >>= 1;
  return value;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_of(int month, int year) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// 1250 as people write it: 1.250.
std::string with_points(std::uint32_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ".");
  return digits;
}

}  // namespace

Writer::Writer(const Model& model, std::uint64_t seed)
    : model_(model), random_(seed), syllables_(possible_syllables(random_)) {}

void Writer::append(std::string& out) {
  ++number_;
  date_ = draw_date();
  place_ = &draw_place(date_.year * 10000 + date_.month * 100 + date_.day);
  unit_ = random_.one_of(place_->units);
  commune_ = commune();
  written_ = 0;
  // Old portals often lost the marks.
  const bool bare = date_.year < 2010 && random_.chance(80);

  const std::string headline = title();
  const std::string year = std::to_string(date_.year);
  const std::string month = two_digits(date_.month);
  const std::string day = two_digits(date_.day);
  out += "{\"url\":\"https://";
  out += place_->host;
  out += "/tin-tuc/";
  out += slug(headline);
  out += '-' + year + month + day + '-' + std::to_string(number_) + ".html\",\"title\":\"";
  if (bare) {
    append_bare(headline, out);
  } else {
    out += headline;
  }
  out += "\",\"date\":\"" + year + '-' + month + '-' + day;
  if (random_.chance(512)) {
    const auto hour = static_cast<int>(random_.between(6, 21));
    const auto minute = static_cast<int>(random_.below(60));
    out += 'T' + two_digits(hour) + ':' + two_digits(minute) + ":00";
  }
  out += "\",\"text\":\"";
  if (bare) {
    std::string text;
    append_text(text);
    append_bare(text, out);
  } else {
    append_text(out);
  }
  out += "\",\"source\":\"";
  out += place_->host;
  out += "\"}\n";
}

Writer::Date Writer::draw_date() {
  constexpr int kFirstYear = kFirstDay / 10000;
  constexpr auto kYears = static_cast<std::uint32_t>(kLastDay / 10000 - kFirstYear + 1);
  // More was published from year to year: the later of two draws.
  const int year =
      kFirstYear + static_cast<int>(std::max(random_.below(kYears), random_.below(kYears)));
  const std::uint32_t months = year == kLastDay / 10000 ? kLastDay / 100 % 100 : 12;
  const int month = 1 + static_cast<int>(random_.below(months));
  const auto days = static_cast<std::uint32_t>(days_of(month, year));
  return {year, month, 1 + static_cast<int>(random_.below(days))};
}

const Place& Writer::draw_place(Day day) {
  for (;;) {
    const Place& place = random_.one_of(kPlaces);
    if (place.from <= day && day <= place.until) return place;
  }
}

/// Log-normal: median 400 words, one in six articles beyond twice as many or below half.
std::uint32_t Writer::draw_length() {
  std::int64_t normal = 0;  // the sum of twelve draws is close enough to a normal one
  for (int i = 0; i < 12; ++i) normal += static_cast<std::int64_t>(random_.bits() >> 16);
  normal -= std::int64_t{6} * 65536;                          // in units of 1/65536 deviations
  const std::uint64_t factor = power_of_two(normal * 7 / 8);  // sigma = 7/8 * ln 2 = 0.61
  const auto words = static_cast<std::uint32_t>((400 * factor) >> 16);
  return std::min(std::max(words, kShortest), kLongest);
}

std::string Writer::topic() { return random_.one_of(kTopics); }

std::string Writer::rare_syllable() {
  return syllables_[random_.skewed(static_cast<std::uint32_t>(syllables_.size()), 3)];
}

std::string Writer::full_name() {
  std::string name = random_.one_of(kFamilyNames);
  name += ' ';
  name += random_.chance(900) ? random_.one_of(kMiddleNames) : capitalised(rare_syllable());
  name += ' ';
  name += random_.chance(800) ? random_.one_of(kGivenNames) : capitalised(rare_syllable());
  return name;
}

std::string Writer::document_number() {
  std::string number = std::to_string(1 + random_.skewed(4000, 2));
  if (random_.chance(256)) number += '/' + std::to_string(date_.year);
  number += '/';
  number += random_.one_of(kDocumentKinds);
  number += '-';
  number += random_.one_of(kIssuers);
  return number;
}

std::string Writer::commune() {
  if (random_.chance(60)) return "xã " + highland_name(random_.skewed(10000, 2));
  const auto part = [this] { return capitalised(syllables_[random_.skewed(kMany, 2)]); };
  std::string name = random_.chance(850) ? "xã " : "phường ";
  name += part();
  name += ' ';
  name += part();
  return name;
}

std::string Writer::fill(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      out += pattern[i];
      continue;
    }
    switch (pattern[i + 1]) {
      case 'P':
        out += place_->name;
        break;
      case 'U':
        out += unit_;
        break;
      case 'C':
        out += commune_;
        break;
      case 'T':
        out += topic();
        break;
      case 'N':
        out += document_number();
        break;
      case 'H':
        out += random_.one_of(kTitlesOfPersons);
        out += ' ' + full_name();
        break;
      case 'Y':
        out += std::to_string(date_.year);
        break;
      case 'Q':
        out += with_points(10 + random_.skewed(90000, 3));
        break;
      case 'D':
        out += std::to_string(date_.day) + '/' + std::to_string(date_.month);
        break;
      default:
        break;
    }
    i += 2;
  }
  return capitalised(out);
}

std::string Writer::title() { return fill(random_.one_of(kTitles)); }

void Writer::append_text(std::string& out) {
  const std::uint32_t length = draw_length();
  out += fill(random_.one_of(kLeads));
  written_ += 25;
  while (written_ < length) {
    const std::uint32_t sentences = random_.between(1, 4);
    for (std::uint32_t i = 0; i < sentences; ++i) {
      out += ' ';
      append_sentence(out);
    }
    if (written_ < length) {
      out += "\\n\\n";
      if (random_.chance(400)) {
        out += fill(random_.one_of(kMiddles));
        written_ += 12;
      } else {
        append_sentence(out);
      }
    }
  }
  if (random_.chance(600)) {
    out += "\\n\\n";
    out += full_name();
  }
}

/// Follows the sample sentences, and at words that occur in several of them changes from one to the
/// other.
void Writer::append_sentence(std::string& out) {
  constexpr std::uint32_t kChange = 350;
  std::uint32_t at = random_.one_of(model_.sentences);
  for (std::uint32_t words = 0;; ++words) {
    const Word& word = model_.words[model_.stream[at]];
    if (word.kind == Kind::end || words >= kLongestSentence) break;
    if (words > 0 && word.kind != Kind::comma) out += ' ';
    append_word(word, out);
    if (word.count > 1 && random_.chance(kChange)) {
      at = model_.places[word.first + random_.below(word.count)];
    }
    ++at;
    ++written_;
  }
  out += '.';
}

void Writer::append_word(const Word& word, std::string& out) {
  switch (word.kind) {
    case Kind::number:
      append_like_number(word.text, out);
      return;
    case Kind::date:
      out += std::to_string(random_.between(1, 28));
      out += '/' + std::to_string(random_.between(1, 12));
      return;
    case Kind::year:
      out += std::to_string(date_.year - static_cast<int>(random_.skewed(20, 3)));
      return;
    case Kind::name:
      if (random_.chance(40)) {
        out += foreign_word(random_.skewed(4000000, 4));
      } else if (random_.chance(20)) {
        out += highland_name(random_.skewed(10000, 2));
      } else if (random_.chance(300)) {
        out += capitalised(rare_syllable());
      } else {
        out += random_.chance(512) ? random_.one_of(kGivenNames) : random_.one_of(kFamilyNames);
      }
      return;
    case Kind::rare:
      if (random_.chance(400)) {
        out += rare_syllable();
        return;
      }
      break;
    case Kind::word:
    case Kind::comma:
    case Kind::end:
      break;
  }
  out += word.text;
}

/// Other digits in the same places: 1.250 becomes 7.031, 45/KH-UBND becomes 18/KH-UBND.
void Writer::append_like_number(const std::string& sample, std::string& out) {
  bool first = true;
  for (const char c : sample) {
    if (c < '0' || c > '9') {
      out += c;
      first = c == '/' || c == '-';
      continue;
    }
    const std::uint32_t digit = first ? random_.between(1, 9) : random_.below(10);
    out += static_cast<char>('0' + static_cast<int>(digit));
    first = false;
  }
}

}  // namespace timtin::corpus
