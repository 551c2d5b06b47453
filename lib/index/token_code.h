// The byte code of term ids in token streams.
//
// Ids are numbered by frequency in classes, so that frequent ones take one byte. A first byte
// below kTwoBytes is the id itself (0 and 1 are kBreak and kTitleEnd); from there to below
// kThreeBytes it opens a code of two bytes, from there to below kFiveBytes one of three; kFiveBytes
// is followed by the id in four. Inside a class the order of ids is free: they are sorted by term.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace timtin::index {

constexpr std::uint32_t kTwoBytes = 192;
constexpr std::uint32_t kThreeBytes = 248;
constexpr std::uint32_t kFiveBytes = 255;

/// First id of each class, the last class open-ended.
constexpr std::uint32_t kFirstOfTwo = kTwoBytes;
constexpr std::uint32_t kFirstOfThree = kFirstOfTwo + ((kThreeBytes - kTwoBytes) << 8);
constexpr std::uint32_t kFirstOfFive = kFirstOfThree + ((kFiveBytes - kThreeBytes) << 16);
constexpr std::array<std::uint32_t, 4> kClassBegins{0, kFirstOfTwo, kFirstOfThree, kFirstOfFive};

inline void append_token(std::string& out, std::uint32_t id) {
  if (id < kFirstOfTwo) {
    out += static_cast<char>(id);
  } else if (id < kFirstOfThree) {
    const std::uint32_t rest = id - kFirstOfTwo;
    out += static_cast<char>(kTwoBytes + (rest >> 8));
    out += static_cast<char>(rest);
  } else if (id < kFirstOfFive) {
    const std::uint32_t rest = id - kFirstOfThree;
    out += static_cast<char>(kThreeBytes + (rest >> 16));
    out += static_cast<char>(rest >> 8);
    out += static_cast<char>(rest);
  } else {
    out += static_cast<char>(kFiveBytes);
    for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(id >> shift);
  }
}

/// Decodes the id at `pos` and steps behind it. Reads at most four bytes behind the first one:
/// kFlatGuardBytes keeps that inside the file even where the stream is cut short.
inline std::uint32_t take_token(const std::uint8_t*& pos) noexcept {
  const std::uint32_t first = *pos++;
  if (first < kTwoBytes) return first;
  if (first < kThreeBytes) {
    return kFirstOfTwo + ((first - kTwoBytes) << 8) + *pos++;
  }
  if (first < kFiveBytes) {
    const std::uint32_t id = kFirstOfThree + ((first - kThreeBytes) << 16) +
                             (static_cast<std::uint32_t>(pos[0]) << 8) + pos[1];
    pos += 2;
    return id;
  }
  std::uint32_t id = 0;
  std::memcpy(&id, pos, sizeof id);
  pos += sizeof id;
  return id;
}

}  // namespace timtin::index
