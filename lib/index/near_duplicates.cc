#include "index/near_duplicates.h"

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

#include "index/files.h"
#include "index/index.h"
#include "index/revision.h"

namespace timtin::index {
namespace {

constexpr std::size_t kBins = std::tuple_size_v<Sketch>;
/// Neighbouring bins that must agree for two articles to be looked at.
constexpr std::size_t kBands = kBins / 2;
/// Bins that must agree before the texts are read: 10 of 32 leaves out 1 to 2 of 100 pairs with
/// resemblance 0.5, and nearly all that agree by chance.
constexpr int kLeastAgreeing = 10;
/// So many texts are read at most for one article: a daily bulletin resembles all before it.
constexpr std::size_t kMostCompared = 16;

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

Shingles as_sets(Shingles all) {
  make_set(all.shingles);
  make_set(all.numbers);
  return all;
}

/// Of two results of as_sets().
bool are_copies(const Shingles& a, const Shingles& b) {
  const auto both = static_cast<double>(common(a.shingles, b.shingles));
  const auto all = static_cast<double>(a.shingles.size() + b.shingles.size()) - both;
  if (both < kLeastResemblance * all) return false;
  const auto fewer = static_cast<double>(std::min(a.numbers.size(), b.numbers.size()));
  return static_cast<double>(common(a.numbers, b.numbers)) >= kLeastNumbers * fewer;
}

/// Hashes of the folded syllables of a segment's terms.
class FoldedTerms {
 public:
  explicit FoldedTerms(const Segment& segment) : segment_(&segment) {
    const TermId size = segment.tokens().size();
    hashes_.resize(size);
    for (TermId id = kFirstTerm; id < size; ++id) {
      std::string_view folded = segment.tokens().term(id);
      folded = folded.substr(0, folded.find(':'));
      // Odd hashes stand for numbers.
      const bool number = !folded.empty() && folded[0] >= '0' && folded[0] <= '9';
      hashes_[id] = (checksum(folded) & ~std::uint64_t{1}) | (number ? 1U : 0U);
    }
  }

  Shingles shingles(ArticleNo number) const {
    constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;
    std::uint64_t leaving = 1;  // kBase to the power of the shingle's length
    for (std::size_t i = 0; i < kShingleSyllables; ++i) leaving *= kBase;
    Shingles out;
    std::vector<std::uint64_t> syllables;
    TokenCursor cursor = segment_->tokens().article(number);
    for (TermId id = 0; cursor.next(id);) {
      if (id < kFirstTerm) continue;
      syllables.push_back(hashes_.at(id));
      if ((hashes_[id] & 1U) != 0) out.numbers.push_back(hashes_[id]);
    }
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
      rolling = rolling * kBase + syllables[i];
      if (i >= kShingleSyllables) rolling -= leaving * syllables[i - kShingleSyllables];
      if (i + 1 >= kShingleSyllables) out.shingles.push_back(mix(rolling));
    }
    return out;
  }

 private:
  const Segment* segment_;
  std::vector<std::uint64_t> hashes_;
};

/// An open segment with its table.
struct OpenPart {
  OpenPart(const std::filesystem::path& folder, const SegmentEntry& entry)
      : segment(folder, entry), terms(segment) {}
  Segment segment;
  FoldedTerms terms;
};

bool is_empty(const Sketch& sketch) { return sketch == Sketch{}; }

int agreeing(const Sketch& a, const Sketch& b) {
  int count = 0;
  for (std::size_t i = 0; i < kBins; ++i) count += a[i] == b[i] ? 1 : 0;
  return count;
}

class Clusters {
 public:
  Clusters(const std::filesystem::path& folder, std::vector<Part>& parts)
      : folder_(folder), parts_(parts), open_(parts.size()), heads_(kBands << 16, kNone) {}

  void run() {
    std::vector<ArticleRef> fresh;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      for (ArticleNo number = 0; number < part.articles.size(); ++number) {
        if (part.dead[number]) continue;
        const ArticleState& state = part.articles[number];
        last_cluster_ = std::max(last_cluster_, state.cluster);
        if (part.fresh && is_empty(state.sketch)) {
          fresh.push_back({i, number});
        } else {
          lead({i, number});
        }
      }
    }
    for (const ArticleRef article : fresh) place(article);
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  ArticleState& state(ArticleRef article) {
    return parts_[article.segment].articles[article.number];
  }

  const OpenPart& open(std::uint32_t part) {
    if (open_[part] == nullptr) {
      SegmentEntry entry = parts_[part].entry;
      entry.dead.clear();
      open_[part] = std::make_unique<OpenPart>(folder_ / kSegmentsFolder / entry.id, entry);
    }
    return *open_[part];
  }

  Shingles shingles(ArticleRef article) {
    return open(article.segment).terms.shingles(article.number);
  }

  static std::size_t slot(const Sketch& sketch, std::size_t band) {
    return (band << 16) | (std::size_t{sketch[2 * band]} << 8) | sketch[2 * band + 1];
  }

  /// Makes the article one that later ones are compared with, if it is the first of its cluster.
  void lead(ArticleRef article) {
    const ArticleState& it = state(article);
    if (is_empty(it.sketch)) return;
    if (it.cluster != 0 && !led_.insert(it.cluster).second) return;
    const auto leader = static_cast<std::uint32_t>(leaders_.size());
    leaders_.push_back(article);
    for (std::size_t band = 0; band < kBands; ++band) {
      std::uint32_t& head = heads_[slot(it.sketch, band)];
      next_.push_back(head);
      head = leader;
    }
  }

  void place(ArticleRef article) {
    Shingles own = shingles(article);
    ArticleState& it = state(article);
    it.sketch = sketch_of(own);
    if (is_empty(it.sketch)) return;
    const std::uint32_t leader = find(std::move(own), it.sketch);
    if (leader == kNone) return lead(article);
    ArticleState& first = state(leaders_[leader]);
    if (first.cluster == 0) {
      first.cluster = ++last_cluster_;
      led_.insert(first.cluster);
    }
    it.cluster = first.cluster;
  }

  /// The leader that the article is a copy of: the most similar ones are asked first.
  std::uint32_t find(Shingles own, const Sketch& sketch) {
    std::vector<std::pair<int, std::uint32_t>> candidates;  // by agreement, best first, then age
    for (std::size_t band = 0; band < kBands; ++band) {
      for (std::uint32_t leader = heads_[slot(sketch, band)]; leader != kNone;
           leader = next_[leader * kBands + band]) {
        const int bins = agreeing(sketch, state(leaders_[leader]).sketch);
        if (bins >= kLeastAgreeing) candidates.emplace_back(-bins, leader);
      }
    }
    if (candidates.empty()) return kNone;
    own = as_sets(std::move(own));
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    if (candidates.size() > kMostCompared) candidates.resize(kMostCompared);
    for (const auto& [bins, leader] : candidates) {
      if (are_copies(own, as_sets(shingles(leaders_[leader])))) return leader;
    }
    return kNone;
  }

  std::filesystem::path folder_;
  std::vector<Part>& parts_;
  std::vector<std::unique_ptr<OpenPart>> open_;
  std::vector<ArticleRef> leaders_;
  std::vector<std::uint32_t> heads_;       ///< by band and two bins: the last leader with them
  std::vector<std::uint32_t> next_;        ///< by leader and band: the one before it
  std::unordered_set<std::uint32_t> led_;  ///< clusters that have a leader
  std::uint32_t last_cluster_ = 0;
};

}  // namespace

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

void assign_clusters(const std::filesystem::path& index_folder, std::vector<Part>& parts) {
  Clusters(index_folder, parts).run();
}

}  // namespace timtin::index
