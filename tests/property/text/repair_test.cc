// Text written in every old encoding comes back; text in proper UTF-8 is left alone.
#include "text/repair.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "encoders.h"
#include "paths.h"
#include "syllables.h"
#include "text/clean.h"
#include "text/utf8.h"

namespace timtin::text::test {
namespace {

using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t size) { return random() % size; }

std::vector<std::string> vietnamese_letters() {
  std::vector<std::string> letters;
  for (const std::u32string_view small :
       {U"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩị", U"òóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"}) {
    for (const char32_t c : small) {
      for (const UChar32 either : {static_cast<UChar32>(c), u_toupper(static_cast<UChar32>(c))}) {
        append(letters.emplace_back(), static_cast<char32_t>(either));
      }
    }
  }
  return letters;
}

std::string lower_case(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded decoded = decode(text, pos);
    append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.code_point))));
    pos += decoded.length;
  }
  return out;
}

/// What comes back: TCVN3 has lost the case of some letters.
std::string comparable(OldEncoding encoding, std::string_view text) {
  return encoding == OldEncoding::tcvn3 ? lower_case(clean(text)) : clean(text);
}

TEST(EveryLetter, OfEveryEncodingComesBack) {
  const std::vector<std::string> letters = vietnamese_letters();
  ASSERT_EQ(letters.size(), 134U);
  for (const OldEncoding encoding : old_encodings()) {
    for (const std::string& letter : letters) {
      const std::string bytes = encode(encoding, letter);
      EXPECT_EQ(comparable(encoding, decode_units(encoding, units_of_bytes(bytes))),
                comparable(encoding, letter))
          << name(encoding);
      EXPECT_EQ(units_of_mojibake(as_mojibake(bytes)), units_of_bytes(bytes));
    }
  }
}

/// Sentences of legal syllables, as a person writes them: some capitals, numbers, commas.
std::string random_paragraph(Random& random, std::size_t words) {
  static const std::vector<std::string> bodies = legal_bodies();
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += pick(random, 8) == 0 ? ", " : " ";
    if (pick(random, 10) == 0) {
      text += std::to_string(pick(random, 3000));
      continue;
    }
    Letters letters = letters_of(bodies[pick(random, bodies.size())]);
    const std::vector<std::size_t> vowels = vowel_positions(letters);
    // With a final stop only the tones that go with it.
    const std::u32string_view stops = U"ptc";
    const bool stop = letters.size() > 1 &&
                      (stops.find(letters.back().base) != std::u32string_view::npos ||
                       (letters.back().base == U'h' && letters[letters.size() - 2].base == U'c'));
    const std::size_t tone = stop ? (pick(random, 2) == 0 ? 1 : 5) : pick(random, kTones.size());
    letters[vowels[0]].tone = kTones[tone];
    if (pick(random, 5) == 0 && letters[0].base < 0x80) letters[0].base -= 0x20;
    text += written(letters, Order::composed);
  }
  return text + ".";
}

TEST(RandomParagraphs, ComeBackFromEveryEncoding) {
  Random random(5);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_paragraph(random, 12 + pick(random, 40));
    for (const OldEncoding encoding : old_encodings()) {
      const std::string bytes = encode(encoding, text);
      const std::string mojibake = as_mojibake(bytes);
      if (encoding != OldEncoding::utf8_twice) {
        const Repaired repaired = repair_encoding(bytes);
        ASSERT_EQ(comparable(encoding, repaired.text), comparable(encoding, text))
            << name(encoding);
        ASSERT_EQ(repaired.found, std::vector{encoding}) << text;
      }
      const Repaired repaired = repair_encoding(mojibake);
      ASSERT_EQ(comparable(encoding, repaired.text), comparable(encoding, text)) << name(encoding);
      ASSERT_EQ(repaired.found, std::vector{encoding}) << text;
    }
  }
}

TEST(RandomParagraphs, InProperUtf8AreLeftAlone) {
  Random random(6);
  for (int round = 0; round < 2000; ++round) {
    std::string text = random_paragraph(random, 1 + pick(random, 30));
    if (pick(random, 3) == 0) text += "\n" + random_paragraph(random, 1 + pick(random, 5)) + "\r\n";
    ASSERT_EQ(repair_encoding(text).text, text);
  }
}

TEST(RandomBytes, AreRepairedWithoutError) {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t size = pick(random, 300); size > 0; --size) {
      bytes += static_cast<char>(random() & 0xFFU);
    }
    const std::string repaired = repair_encoding(bytes).text;
    ASSERT_EQ(repair_encoding(repaired).text.empty(), repaired.empty());
  }
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The sample pages of the tree, and the real ones of the optional data folder if it is there.
std::vector<std::string> sample_pages() {
  std::vector<std::string> pages;
  for (const auto& folder : {timtin::test::source_dir() / "corpus" / "pages",
                             timtin::test::data_dir() / "seeds" / "pages"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      pages.push_back(read_file(entry.path()));
    }
  }
  return pages;
}

TEST(SamplePages, AreLeftAlone) {
  const std::vector<std::string> pages = sample_pages();
  ASSERT_FALSE(pages.empty());
  for (const std::string& page : pages) ASSERT_EQ(repair_encoding(page).text, page);
}

/// Letters, digits and ASCII signs only: what each encoding can write.
std::string encodable(std::string_view text) {
  std::string out;
  const std::vector<std::string> letters = vietnamese_letters();
  const std::string cleaned = clean(text);
  for (std::size_t pos = 0; pos < cleaned.size();) {
    const std::uint32_t length = decode(cleaned, pos).length;
    const std::string character = cleaned.substr(pos, length);
    const bool known =
        length == 1 || std::find(letters.begin(), letters.end(), character) != letters.end();
    out += known ? character : "-";
    pos += length;
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(SamplePages, ComeBackFromEveryEncoding) {
  for (const std::string& page : sample_pages()) {
    const std::string text = encodable(page);
    for (const OldEncoding encoding : old_encodings()) {
      const std::string bytes = encode(encoding, text);
      const auto expected = lines_of(comparable(encoding, text));
      const std::string mojibake = as_mojibake(bytes);
      EXPECT_EQ(lines_of(comparable(encoding, repair_encoding(mojibake).text)), expected)
          << name(encoding);
      if (encoding == OldEncoding::utf8_twice) continue;
      EXPECT_EQ(lines_of(comparable(encoding, repair_encoding(bytes).text)), expected)
          << name(encoding);
    }
  }
}

}  // namespace
}  // namespace timtin::text::test
