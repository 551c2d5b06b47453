// What holds for the mentions of any text.
#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "places/finder.h"
#include "text/utf8.h"

namespace timtin::places {
namespace {

/// Pieces of texts that come near every rule of the finder.
constexpr std::array kPieces = {
    "tỉnh",  "huyện", "TP",    "TP.",   "T.P",  "Q.",    "H.",    "xã",  "thị",    "trấn",
    "thành", "phố",   "các",   "6",     "và",   "của",   "đường", "ông", "Nguyễn", "Thị",
    "Hòa",   "Bình",  "Dương", "Thái",  "Châu", "Thành", "Long",  "An",  "Quảng",  "Nam",
    "Đà",    "Nẵng",  "Hà",    "Nội",   "Huế",  "TT",    "HCM",   "1",   "Bà",     "Rịa",
    "Vũng",  "Tàu",   "TỈNH",  "THANH", "HÓA",  "hòa",   "bình",  "Đắk", "R'Lấp",  "Lạc",
    "Sơn",   "Thủy",  "Thuỷ",  "tiếng", "Việt", "ủy",
};
constexpr std::array kSigns = {" ",  " ",  " ",  " ",  " ", ", ", " - ", ": ",       ". ",
                               "\n", "; ", " (", ") ", "/", "–",  "",    "\xC2\xA0", "\xE2\x80"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t pieces = random() % 40;
  for (std::size_t i = 0; i < pieces; ++i) {
    text += kPieces[random() % kPieces.size()];
    text += kSigns[random() % kSigns.size()];
    if (random() % 50 == 0) text += static_cast<char>(random() % 256);
  }
  return text;
}

bool on_edge(const std::string& text, std::size_t pos) {
  std::size_t at = 0;
  while (at < pos) at += text::decode(text, at).length;
  return at == pos;
}

TEST(FindPlaces, GivesOrderedSpansWithCandidatesForAnyText) {
  std::mt19937 random(20250701);  // fixed seed: a failure can be repeated
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    std::size_t last_end = 0;
    for (const Mention& m : find_places(text, round % 2 == 0 ? Depth::district : Depth::commune)) {
      ASSERT_LE(last_end, m.begin) << text;
      ASSERT_LT(m.begin, m.end) << text;
      ASSERT_LE(m.end, text.size()) << text;
      ASSERT_TRUE(on_edge(text, m.begin) && on_edge(text, m.end)) << text;
      ASSERT_FALSE(m.level == Level::province   ? m.provinces.empty()
                   : m.level == Level::district ? m.districts.empty()
                                                : m.communes.empty())
          << text;
      last_end = m.end;
    }
  }
}

}  // namespace
}  // namespace timtin::places
