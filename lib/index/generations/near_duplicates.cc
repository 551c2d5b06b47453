#include "index/generations/near_duplicates.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "index/generations/revision.h"
#include "index/read/shingles.h"

namespace timtin::index {
namespace {

/// Pairs of neighbouring bins; one must agree for two articles to be looked at.
constexpr std::size_t kBands = std::tuple_size_v<Sketch> / 2;
/// Bins that must agree before the texts are read: 10 of 32 leaves out 1 to 2 of 100 pairs with
/// resemblance 0.5, and nearly all that agree by chance.
constexpr int kLeastAgreeing = 10;
/// A daily bulletin is like all before it: so many are looked at of a band, those nearest in the
/// order, and so many are compared.
constexpr std::size_t kMostLike = 32;
constexpr std::size_t kMostCompared = 16;
/// Articles whose shingles are kept: some 10 kB each.
constexpr std::size_t kMostSets = 1000;

bool is_empty(const Sketch& sketch) { return sketch == Sketch{}; }

/// A segment, and what reads its shingles once they are asked for.
class OpenPart {
 public:
  OpenPart(const std::filesystem::path& folder, const SegmentEntry& entry)
      : segment_(folder / kSegmentsFolder / entry.id, without_dead(entry)) {}

  const ColumnView& columns() const { return segment_.columns(); }
  Shingles shingles(ArticleNo number) {
    if (!reader_) reader_.emplace(segment_);
    return reader_->read(number);
  }

 private:
  static SegmentEntry without_dead(SegmentEntry entry) {
    entry.dead.clear();
    return entry;
  }

  Segment segment_;
  std::optional<ShingleReader> reader_;
};

class Clusters {
 public:
  Clusters(const std::filesystem::path& folder, std::vector<Part>& parts) : parts_(parts) {
    for (const Part& part : parts) open_.push_back(std::make_unique<OpenPart>(folder, part.entry));
  }

  void run(const std::vector<ArticleState>& departed) {
    gather();
    connect();
    recall(departed);
    // What a place decides, decides of later ones alone.
    for (Rank rank = 0; rank < nodes_.size(); ++rank) {
      if (dirty_[rank]) place(rank);
      if (sets_.size() > kMostSets) sets_.clear();
    }
    number();
  }

 private:
  /// Place of an article in the order.
  using Rank = std::uint32_t;
  static constexpr Rank kNone = std::numeric_limits<Rank>::max();

  struct Node {
    std::int32_t date;
    ArticleRef article;
    bool is_new;
  };

  ArticleState& state(ArticleRef article) {
    return parts_[article.segment].articles[article.number];
  }
  ArticleState& state(Rank rank) { return state(nodes_[rank].article); }
  const Sketch& sketch(Rank rank) { return state(rank).sketch; }
  Shingles shingles(ArticleRef article) { return open_[article.segment]->shingles(article.number); }
  bool leads(Rank rank) const { return leader_[rank] == rank; }

  /// Puts the articles that can have copies in their order.
  void gather() {
    constexpr std::uint8_t kNoRelease = kListing | kSpam;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      const ColumnView& columns = open_[i]->columns();
      for (ArticleNo number = 0; number < part.articles.size(); ++number) {
        if (part.dead[number] || (columns.flags[number] & kNoRelease) != 0) continue;
        const ArticleRef article{i, number};
        const ArticleState& known = state(article);
        if (is_empty(known.sketch)) continue;
        const std::int32_t date = columns.date[number];
        constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
        nodes_.push_back({date == kNoDate ? kLast : date, article, known.cluster == kNotClustered});
      }
    }
    std::sort(nodes_.begin(), nodes_.end(), [this](const Node& a, const Node& b) {
      return std::tie(a.date, state(a.article).id) < std::tie(b.date, state(b.article).id);
    });
  }

  static std::size_t slot(const Sketch& sketch, std::size_t band) {
    return (band << 16) | (std::size_t{sketch[2 * band]} << 8) | sketch[2 * band + 1];
  }

  /// Makes it quick to find the articles whose sketches agree in a band.
  void connect() {
    heads_.assign(kBands << 16, kNone);
    before_.reserve(nodes_.size() * kBands);
    for (Rank rank = 0; rank < nodes_.size(); ++rank) {
      for (std::size_t band = 0; band < kBands; ++band) {
        Rank& head = heads_[slot(sketch(rank), band)];
        before_.push_back(head);
        head = rank;
      }
    }
  }

  bool are_like(const Sketch& a, const Sketch& b) const { return agreeing(a, b) >= kLeastAgreeing; }

  /// The places of those from `after` on that are like an article are to be found again.
  void make_dirty(const Sketch& like, Rank after) {
    if (all_new_) return;
    for (std::size_t band = 0; band < kBands; ++band) {
      for (Rank rank = heads_[slot(like, band)]; rank != kNone && rank >= after;
           rank = before_[rank * kBands + band]) {
        if (!dirty_[rank] && are_like(like, sketch(rank))) dirty_[rank] = true;
      }
    }
  }

  /// Takes over the clusters that were, and notes whose place is to be found.
  void recall(const std::vector<ArticleState>& departed) {
    leader_.resize(nodes_.size(), kNone);
    dirty_.resize(nodes_.size(), false);
    all_new_ =
        std::all_of(nodes_.begin(), nodes_.end(), [](const Node& node) { return node.is_new; });
    // A cluster that one has left may have lost its leader: none is known to have one.
    std::unordered_map<std::uint32_t, Rank> leaders;
    for (const ArticleState& gone : departed) {
      if (gone.cluster != 0) leaders[gone.cluster] = kNone;
    }
    for (Rank rank = 0; rank < nodes_.size(); ++rank) {
      const std::uint32_t cluster = state(rank).cluster;
      if (!nodes_[rank].is_new) {
        leader_[rank] = cluster == 0 ? rank : leaders.try_emplace(cluster, rank).first->second;
      }
      dirty_[rank] = leader_[rank] == kNone;
    }
    for (const ArticleState& gone : departed) {
      if (!is_empty(gone.sketch)) make_dirty(gone.sketch, 0);
    }
  }

  void place(Rank rank) {
    const Rank before = leader_[rank];
    leader_[rank] = find_leader(rank);
    if (leader_[rank] != before) make_dirty(sketch(rank), rank + 1);
  }

  /// The leader that the article is a copy of, the most similar ones asked first; itself if there
  /// is none.
  Rank find_leader(Rank rank) {
    std::set<std::pair<int, Rank>> candidates;  // by agreement, best first, then in their order
    for (const Rank leader : leaders_of_like(rank)) {
      candidates.emplace(-agreeing(sketch(rank), sketch(leader)), leader);
    }
    std::size_t compared = 0;
    for (const auto& [bins, leader] : candidates) {
      if (++compared > kMostCompared) break;
      if (are_copies(sets(rank), sets(leader))) return leader;
    }
    return rank;
  }

  /// The leaders of those before an article that are like it, of each band the nearest. In a large
  /// archive nearly every step is a cache miss: so the bands go their steps side by side.
  std::set<Rank> leaders_of_like(Rank rank) {
    std::set<Rank> leaders;
    std::array<Rank, kBands> at;  // where each band is; kNone = at its end
    std::array<std::size_t, kBands> seen{};
    std::copy_n(before_.begin() + static_cast<std::ptrdiff_t>(rank * kBands), kBands, at.begin());
    for (bool more = true; more;) {
      for (const Rank other : at) {
        if (other != kNone) __builtin_prefetch(&sketch(other));
      }
      more = false;
      for (std::size_t band = 0; band < kBands; ++band) {
        const Rank other = at[band];
        if (other == kNone) continue;
        at[band] = before_[other * kBands + band];
        if (are_like(sketch(rank), sketch(other))) {
          leaders.insert(leader_[other]);
          if (++seen[band] == kMostLike) at[band] = kNone;
        }
        more = more || at[band] != kNone;
      }
    }
    return leaders;
  }

  /// What are_copies() compares. Of many bulletins one after the other the same ones are asked for.
  const Shingles& sets(Rank rank) {
    const auto [entry, fresh] = sets_.try_emplace(rank);
    if (fresh) entry->second = as_sets(shingles(nodes_[rank].article));
    return entry->second;
  }

  void number() {
    for (Part& part : parts_) {
      for (ArticleState& state : part.articles) state.cluster = 0;
    }
    std::vector<bool> followed(nodes_.size(), false);
    for (Rank rank = 0; rank < nodes_.size(); ++rank) {
      if (!leads(rank)) followed[leader_[rank]] = true;
    }
    std::uint32_t last = 0;
    for (Rank rank = 0; rank < nodes_.size(); ++rank) {
      if (followed[rank]) state(rank).cluster = ++last;
      if (!leads(rank)) state(rank).cluster = state(leader_[rank]).cluster;
    }
  }

  std::vector<Part>& parts_;
  std::vector<std::unique_ptr<OpenPart>> open_;
  std::vector<Node> nodes_;
  std::vector<Rank> heads_;   ///< by band and two bins: the last article with them
  std::vector<Rank> before_;  ///< by article and band: the one before it
  std::vector<Rank> leader_;  ///< of each; itself if it leads; kNone = not known
  std::vector<bool> dirty_;   ///< its leader is to be found
  bool all_new_ = false;
  std::unordered_map<Rank, Shingles> sets_;
};

}  // namespace

void assign_clusters(const std::filesystem::path& index_folder, std::vector<Part>& parts,
                     const std::vector<ArticleState>& departed) {
  Clusters(index_folder, parts).run(departed);
}

}  // namespace timtin::index
