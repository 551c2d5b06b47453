// Names of places and the words that stand around them, in one trie of tone keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "places/units.h"

namespace timtin::places {

/// What a phrase of words.tsv does to the name after it.
enum class Role : std::uint8_t {
  nothing,      ///< neither a type word nor a place, whatever it contains (Thái Bình Dương)
  type,         ///< tỉnh, huyện, TP …: the name after it is a unit of these types
  other,        ///< đường, công ty …: the name after it is that of a road, a firm …
  person,       ///< ông, bà …: the name after it is a person's
  family,       ///< Nguyễn, Trần …: the name after it belongs to a person's
  plural,       ///< các, những …: a list may follow the type word after it
  conjunction,  ///< và, cùng …: joins the last member of a list
  of,           ///< của, thuộc …: between a district and its province
};

/// Types of units, as bits.
enum Types : std::uint8_t {
  kProvince = 1,  ///< tỉnh
  kCity = 2,      ///< thành phố, of either level
  kQuan = 4,      ///< quận
  kHuyen = 8,     ///< huyện
  kThiXa = 16,    ///< thị xã
  kBelow = 32,    ///< xã, phường, thôn …: everything below the district
  kDistrict = kCity | kQuan | kHuyen | kThiXa,
};

/// The bit of a type as the tables write it ("huyện"). Throws Error (internal).
std::uint8_t type_bits(std::string_view type);

/// All types that a district has or had.
std::uint8_t types_of(const District& district);

/// A phrase of words.tsv.
struct Phrase {
  Role role = Role::nothing;
  std::uint8_t types = 0;     ///< of a type word
  bool abbreviation = false;  ///< TP, TX, Q: counts in upper case only, a full stop may follow
  bool initial = false;       ///< Q, H, P: counts before a full stop or a number only
};

/// A name and the units that bear it.
struct Place {
  Alone alone = Alone::no;
  bool joined = false;  ///< its words may be joined by hyphens or full stops (TT-Huế)
  bool number = false;  ///< quận 1: a name of digits
  std::vector<const Province*> provinces;
  std::vector<const District*> districts;
};

/// Number of a syllable in the lexicon's own vocabulary; 0 = not in it.
using SyllableId = std::uint16_t;

/// The trie. Spellings that are one name (Đắk, Đăk, Đắc) have one syllable id.
class Lexicon {
 public:
  using Node = std::uint32_t;  ///< 0 = none, 1 = root
  static constexpr Node kNone = 0;
  static constexpr Node kRoot = 1;

  /// The lexicon of the tables that are compiled in; made on first use.
  static const Lexicon& get();

  /// The id of a tone key.
  SyllableId id(std::string_view key) const noexcept {
    const Key wanted(key);
    for (std::size_t slot = wanted.hash() & mask_;; slot = (slot + 1) & mask_) {
      const Slot& s = slots_[slot];
      if (s.id == 0 || s.key == wanted) return s.id;
    }
  }
  /// The node behind `node` and a syllable.
  Node child(Node node, SyllableId id) const noexcept {
    const std::uint64_t wanted = (std::uint64_t{node} << 16) | id;
    for (std::size_t slot = edge_hash(wanted) & edge_mask_;; slot = (slot + 1) & edge_mask_) {
      const Edge& e = edges_[slot];
      if (e.from == wanted) return e.to;
      if (e.to == kNone) return kNone;
    }
  }
  const Place* place(Node node) const noexcept {
    return nodes_[node].place < 0 ? nullptr : &places_[index(nodes_[node].place)];
  }
  const Phrase* phrase(Node node) const noexcept {
    return nodes_[node].phrase < 0 ? nullptr : &phrases_[index(nodes_[node].phrase)];
  }
  /// Whether a phrase, or a name, begins with the syllable.
  bool begins_phrase(SyllableId id) const noexcept { return (begins_[id] & 1) != 0; }
  bool begins_place(SyllableId id) const noexcept { return (begins_[id] & 2) != 0; }

 private:
  Lexicon();

  /// Up to 16 bytes of a tone key; no syllable is longer, and what is longer is none.
  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    Key() = default;
    explicit Key(std::string_view text) noexcept;
    bool operator==(const Key&) const = default;
    std::size_t hash() const noexcept {
      const std::uint64_t mixed = (low ^ (high * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
      return static_cast<std::size_t>(mixed >> 40);
    }
  };
  struct Slot {
    Key key;
    SyllableId id = 0;
  };
  struct Edge {
    std::uint64_t from = 0;
    Node to = kNone;
  };
  struct NodeData {
    std::int32_t place = -1;
    std::int32_t phrase = -1;
  };

  static std::size_t index(std::int32_t i) noexcept { return static_cast<std::size_t>(i); }
  static std::size_t edge_hash(std::uint64_t from) noexcept {
    return static_cast<std::size_t>((from * 0x9E3779B97F4A7C15U) >> 32);
  }

  void set_id(std::string_view key, SyllableId id);
  SyllableId make_id(std::string_view key);
  Node make_path(std::string_view name);
  Place& make_place(std::string_view name, Alone alone);
  void add_variants();
  void add_places();
  void add_phrases();

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  SyllableId last_id_ = 0;
  std::vector<std::uint8_t> begins_;
  std::vector<Edge> edges_;
  std::size_t edge_mask_ = 0;
  std::size_t edge_count_ = 0;
  std::vector<NodeData> nodes_;
  std::vector<Place> places_;
  std::vector<Phrase> phrases_;
};

inline Lexicon::Key::Key(std::string_view text) noexcept {
  if (text.size() > 16) return;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = std::uint64_t{static_cast<unsigned char>(text[i])};
    if (i < 8) {
      low |= byte << (8 * i);
    } else {
      high |= byte << (8 * (i - 8));
    }
  }
}

}  // namespace timtin::places
