// Random numbers that are the same on every machine: the engine is fixed by the standard, and the
// mapping to ranges is ours, in integers only.
#pragma once

#include <cstdint>
#include <iterator>
#include <random>

namespace timtin::corpus {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// 0 .. n-1; n = 0 gives 0.
  std::uint32_t below(std::uint32_t n) { return scale(bits(), n); }

  /// low .. high, both included.
  std::uint32_t between(std::uint32_t low, std::uint32_t high) {
    return low + below(high - low + 1);
  }

  /// True in `parts` of 1,024 cases.
  bool chance(std::uint32_t parts) { return (bits() >> 22) < parts; }

  /// 0 .. n-1, small ones far more often: the density falls as rank^(1/power - 1).
  std::uint32_t skewed(std::uint32_t n, int power) {
    const std::uint64_t draw = bits();
    std::uint64_t product = draw;
    for (int i = 1; i < power; ++i) product = (product * draw) >> 32;
    return scale(product, n);
  }

  /// One of the elements of an array or vector.
  template <typename Values>
  const auto& one_of(const Values& values) {
    return values[below(static_cast<std::uint32_t>(std::size(values)))];
  }

  /// 32 random bits.
  std::uint64_t bits() { return engine_() >> 32; }

 private:
  static std::uint32_t scale(std::uint64_t draw, std::uint32_t n) {
    return static_cast<std::uint32_t>((draw * n) >> 32);
  }

  std::mt19937_64 engine_;
};

}  // namespace timtin::corpus
