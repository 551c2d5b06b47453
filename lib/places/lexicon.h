// Names of places and the words that stand around them, in one trie of tone keys.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "places/units.h"
#include "text/tokens.h"

namespace timtin::places {

/// What a phrase of words.tsv does to the name after it.
enum class Role : std::uint8_t {
  nothing,      ///< neither a type word nor a place, whatever it contains (Thái Bình Dương)
  type,         ///< tỉnh, huyện, TP …: the name after it is a unit of these types
  other,        ///< đường, công ty …: the name after it is that of a road, a firm …
  person,       ///< ông, bà …: the name after it is a person's
  family,       ///< Nguyễn, Trần …: the name after it belongs to a person's
  abroad,       ///< Trung Quốc …: a country, or a city in one
  plural,       ///< các, những …: a list may follow the type word after it
  conjunction,  ///< và, cùng …: joins the last member of a list
  of,           ///< của, thuộc …: between a district and its province
};

/// Types of units, as bits.
enum Types : std::uint16_t {
  kProvince = 1,   ///< tỉnh
  kCity = 2,       ///< thành phố, of either level
  kQuan = 4,       ///< quận
  kHuyen = 8,      ///< huyện
  kThiXa = 16,     ///< thị xã
  kXa = 32,        ///< xã
  kPhuong = 64,    ///< phường
  kThiTran = 128,  ///< thị trấn
  kDacKhu = 256,   ///< đặc khu
  kHamlet = 512,   ///< thôn, khu phố …: everything below the commune
  kDistrict = kCity | kQuan | kHuyen | kThiXa,
  kCommune = kXa | kPhuong | kThiTran | kDacKhu,
  kBelow = kCommune | kHamlet,
};

/// The bit of a type as the tables write it ("huyện"). Throws Error (internal).
std::uint16_t type_bits(std::string_view type);

/// A phrase of words.tsv.
struct Phrase {
  Role role = Role::nothing;
  std::uint16_t types = 0;    ///< of a type word
  bool capital = false;       ///< written with a capital in the table: counts only with one
  bool abbreviation = false;  ///< TP, TX, Q: a full stop may follow
  bool initial = false;       ///< Q, H, P: counts before a full stop or a number only
};

/// A name and the units that bear it.
struct Place {
  Alone alone = Alone::no;
  bool joined = false;  ///< its words may be joined by hyphens or full stops (TT-Huế)
  bool number = false;  ///< quận 1: a name of digits
  std::vector<const Province*> provinces;
  std::vector<const District*> districts;
  std::vector<std::uint16_t> district_types;  ///< all types that each of them has or had
};

/// What a syllable may begin.
enum Begins : std::uint8_t {
  kBeginsCapital = 1,  ///< a name, or a phrase that counts only with a capital
  kBeginsType = 2,     ///< a type word
  kBeginsContext = 4,  ///< a phrase that says something of a capitalised name behind it
  kBeginsJoint = 8,    ///< a phrase that matters beside names and type words only
};

/// Number of a syllable in the lexicon's own vocabulary; 0 = not in it.
using SyllableId = std::uint16_t;

/// Which form of a syllable the names are compared by.
enum class Form : std::uint8_t {
  key,     ///< tone keys: texts with marks
  folded,  ///< without marks, for texts typed without any: a node holds all names that fold to it
};

/// The trie. Spellings that are one name (Đắk, Đăk, Đắc) have one syllable id.
class Lexicon {
 public:
  using Node = std::uint32_t;  ///< 0 = none, 1 = root
  static constexpr Node kNone = 0;
  static constexpr Node kRoot = 1;

  /// The lexicon of the tables that are compiled in; made on first use.
  static const Lexicon& get(Form form);

  Form form() const noexcept { return form_; }
  /// The form of a token that ids are given to.
  std::string_view form_of(const text::Token& token) const noexcept {
    return form_ == Form::key ? token.key : token.folded;
  }

  /// Up to 16 bytes of a syllable's form; no syllable is longer, and what is longer is none.
  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::uint16_t size = 0;
    SyllableId id = 0;  ///< of a syllable in the lexicon; no part of the key, here because it fits
    Key() = default;
    explicit Key(std::string_view text) noexcept;
    bool same(const Key& other) const noexcept {
      return low == other.low && high == other.high && size == other.size;
    }
    std::size_t hash() const noexcept {
      return static_cast<std::size_t>(((low ^ (high << 7)) * 0x9E3779B97F4A7C15U) >> 40);
    }
  };
  /// The id of a syllable in the lexicon's form.
  SyllableId id(std::string_view form) const noexcept { return id(Key(form)); }
  SyllableId id(const Key& wanted) const noexcept {
    for (std::size_t slot = wanted.hash() & mask_;; slot = (slot + 1) & mask_) {
      const std::uint16_t entry = slots_[slot];
      if (entry == 0) return 0;
      if (syllables_[entry].same(wanted)) return syllables_[entry].id;
    }
  }
  /// The node behind the root and a syllable.
  Node first(SyllableId id) const noexcept { return first_[id]; }
  /// The node behind `node` and a syllable.
  Node child(Node node, SyllableId id) const noexcept {
    const std::uint64_t wanted = (std::uint64_t{node} << 16) | id;
    for (std::size_t slot = edge_hash(wanted) & edge_mask_;; slot = (slot + 1) & edge_mask_) {
      const std::uint16_t entry = edge_slots_[slot];
      if (entry == 0) return kNone;
      if (edges_[entry].from == wanted) return edges_[entry].to;
    }
  }
  const Place* place(Node node) const noexcept {
    return nodes_[node].place < 0 ? nullptr : &places_[index(nodes_[node].place)];
  }
  const Phrase* phrase(Node node) const noexcept {
    return nodes_[node].phrase < 0 ? nullptr : &phrases_[index(nodes_[node].phrase)];
  }
  /// What begins with the syllable, as bits of Begins.
  std::uint8_t begins(SyllableId id) const noexcept { return begins_[id]; }

 private:
  explicit Lexicon(Form form);

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
    return static_cast<std::size_t>((from * 0x9E3779B97F4A7C15U) >> 40);
  }

  std::vector<std::string> syllables_of(std::string_view name) const;
  void set_id(std::string_view key, SyllableId id);
  SyllableId make_id(std::string_view key);
  Node make_path(std::string_view name);
  Place& make_place(std::string_view name, Alone alone);
  void add_variants();
  void add_places();
  void add_phrases();

  Form form_;
  // The hash tables are small, for the cache's sake, and refer to the keys: most words miss.
  std::vector<std::uint16_t> slots_;
  std::size_t mask_ = 0;
  std::vector<Key> syllables_;  // [0] is none
  SyllableId last_id_ = 0;
  std::vector<std::uint8_t> begins_;
  std::vector<Node> first_;
  std::vector<std::uint16_t> edge_slots_;
  std::size_t edge_mask_ = 0;
  std::vector<Edge> edges_;  // [0] is none
  std::vector<NodeData> nodes_;
  std::vector<Place> places_;
  std::vector<Phrase> phrases_;
};

inline Lexicon::Key::Key(std::string_view text) noexcept {
  // Fixed-width loads that may overlap: many times faster than a copy of unknown length.
  const char* p = text.data();
  const std::size_t n = text.size();
  const auto load = [](const char* from, auto& to) { std::memcpy(&to, from, sizeof to); };
  if (n > 16) {
    low = ~std::uint64_t{0};  // no key: UTF-8 has no byte 0xFF
  } else if (n >= 8) {
    load(p, low);
    load(p + n - 8, high);
  } else if (n >= 4) {
    std::uint32_t front = 0;
    std::uint32_t back = 0;
    load(p, front);
    load(p + n - 4, back);
    low = front | (std::uint64_t{back} << 32);
  } else if (n > 0) {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(p[i])};
    };
    low = byte(0) | (byte(n / 2) << 8) | (byte(n - 1) << 16);
  }
  size = static_cast<std::uint16_t>(n);
}

}  // namespace timtin::places
