#include "index/read/shingles.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "index/files/files.h"
#include "index/read/index.h"

namespace timtin::index {
namespace {

constexpr std::size_t kBins = std::tuple_size_v<Sketch>;

/// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result depends on
/// every bit of the value.
std::uint64_t mix(std::uint64_t value) noexcept {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

/// How many values two sets share.
std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++count;
    const bool forward = *x <= *y;
    if (*y <= *x) ++y;
    if (forward) ++x;
  }
  return count;
}

void make_set(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

ShingleReader::ShingleReader(const Segment& segment) : segment_(&segment) {
  const TermId size = segment.tokens().size();
  hashes_.resize(size);
  for (TermId id = kFirstTerm; id < size; ++id) {
    const std::string_view term = segment.tokens().term(id);
    hashes_[id] = hash_folded(term.substr(0, term.find(':')));
  }
}

Shingles ShingleReader::read(ArticleNo number) const {
  std::vector<std::uint64_t> syllables;
  TokenCursor cursor = segment_->tokens().article(number);
  for (TermId id = 0; cursor.next(id);) {
    if (id >= kFirstTerm) syllables.push_back(hashes_.at(id));
  }
  return shingles_of(syllables);
}

std::uint64_t hash_folded(std::string_view folded) noexcept {
  const bool number = !folded.empty() && folded[0] >= '0' && folded[0] <= '9';
  return (checksum(folded) & ~std::uint64_t{1}) | (number ? 1U : 0U);
}

Shingles shingles_of(std::span<const std::uint64_t> syllables) {
  constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;
  std::uint64_t leaving = 1;  // kBase to the power of the shingle's length
  for (std::size_t i = 0; i < kShingleSyllables; ++i) leaving *= kBase;
  Shingles out;
  std::uint64_t rolling = 0;
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    rolling = rolling * kBase + syllables[i];
    if (i >= kShingleSyllables) rolling -= leaving * syllables[i - kShingleSyllables];
    if (i + 1 >= kShingleSyllables) out.shingles.push_back(mix(rolling));
    if ((syllables[i] & 1U) != 0) out.numbers.push_back(syllables[i]);
  }
  return out;
}

Shingles as_sets(Shingles all) {
  make_set(all.shingles);
  make_set(all.numbers);
  return all;
}

bool are_copies(const Shingles& a, const Shingles& b) {
  const auto both = static_cast<double>(common(a.shingles, b.shingles));
  const auto all = static_cast<double>(a.shingles.size() + b.shingles.size()) - both;
  const auto smaller = static_cast<double>(std::min(a.shingles.size(), b.shingles.size()));
  const bool excerpt = both >= kLeastOfExcerpt * all && both >= kLeastContained * smaller;
  if (both < kLeastResemblance * all && !excerpt) return false;
  const auto fewer = static_cast<double>(std::min(a.numbers.size(), b.numbers.size()));
  return static_cast<double>(common(a.numbers, b.numbers)) >= kLeastNumbers * fewer;
}

Sketch sketch_of(const Shingles& shingles) {
  Sketch sketch{};
  if (shingles.shingles.size() < kFewestShingles) return sketch;
  constexpr std::uint64_t kNone = UINT64_MAX;
  std::array<std::uint64_t, kBins> least;
  least.fill(kNone);
  for (const std::uint64_t value : shingles.shingles) {
    std::uint64_t& bin = least[value >> 59];
    bin = std::min(bin, value);
  }
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    std::size_t distance = 0;
    while (least[(bin + distance) % kBins] == kNone) ++distance;
    const std::uint64_t value = mix(least[(bin + distance) % kBins]);
    sketch[bin] = static_cast<std::uint8_t>(value + 37 * distance);
  }
  return sketch;
}

int agreeing(const Sketch& a, const Sketch& b) {
  int count = 0;
  for (std::size_t i = 0; i < kBins; ++i) count += a[i] == b[i] ? 1 : 0;
  return count;
}

}  // namespace timtin::index
