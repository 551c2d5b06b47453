#include "places/lexicon.h"

#include <algorithm>
#include <span>

#include "error.h"
#include "places/data.h"
#include "places/table.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::places {
namespace {

/// Sizes of the hash tables: powers of two, several times what the tables of places fill.
constexpr std::size_t kSyllableSlots = 1 << 13;
constexpr std::size_t kEdgeSlots = 1 << 13;

/// A type word of these letters alone, none of them a vowel, is an abbreviation.
constexpr std::string_view kAbbreviationLetters = "hpqtxT ";

Role read_role(std::string_view cell) {
  if (cell == "none") return Role::nothing;
  if (cell == "type") return Role::type;
  if (cell == "other") return Role::other;
  if (cell == "person") return Role::person;
  if (cell == "family") return Role::family;
  if (cell == "abroad") return Role::abroad;
  if (cell == "plural") return Role::plural;
  if (cell == "and") return Role::conjunction;
  if (cell == "of") return Role::of;
  throw Error(Status::internal, "words.tsv: unknown role: " + std::string(cell));
}

/// All types that a district has or had.
std::uint16_t types_of(const District& district) {
  std::uint16_t bits = type_bits(district.type);
  for (std::string_view type : split(district.earlier_types, ',')) {
    while (type.starts_with(' ')) type.remove_prefix(1);
    bits = static_cast<std::uint16_t>(bits | type_bits(type));
  }
  return bits;
}

void add_district(Place& place, const District& district) {
  place.districts.push_back(&district);
  place.district_types.push_back(types_of(district));
}

}  // namespace

std::uint16_t type_bits(std::string_view type) {
  if (type == "tỉnh") return kProvince;
  if (type == "thành phố") return kCity;
  if (type == "quận") return kQuan;
  if (type == "huyện") return kHuyen;
  if (type == "thị xã") return kThiXa;
  if (type == "xã") return kXa;
  if (type == "phường") return kPhuong;
  if (type == "thị trấn") return kThiTran;
  if (type == "đặc khu") return kDacKhu;
  if (type == "below") return kHamlet;
  throw Error(Status::internal, "table of places: unknown type: " + std::string(type));
}

const Lexicon& Lexicon::get(Form form) {
  if (form == Form::key) {
    static const Lexicon by_key(Form::key);
    return by_key;
  }
  static const Lexicon by_folded(Form::folded);
  return by_folded;
}

Lexicon::Lexicon(Form form)
    : form_(form),
      slots_(kSyllableSlots),
      mask_(kSyllableSlots - 1),
      syllables_(1),
      begins_(1),
      first_(1),
      edge_slots_(kEdgeSlots),
      edge_mask_(kEdgeSlots - 1),
      edges_(1),
      nodes_(2) {
  add_variants();
  add_places();
  add_phrases();
}

std::vector<std::string> Lexicon::syllables_of(std::string_view name) const {
  std::vector<std::string> syllables;
  for (text::OwnedToken& token : text::tokenize(name)) {
    syllables.push_back(std::move(form_ == Form::key ? token.key : token.folded));
  }
  return syllables;
}

void Lexicon::set_id(std::string_view text, SyllableId id) {
  Key key(text);
  key.id = id;
  std::size_t slot = key.hash() & mask_;
  while (slots_[slot] != 0) slot = (slot + 1) & mask_;
  slots_[slot] = static_cast<std::uint16_t>(syllables_.size());
  syllables_.push_back(key);
  if (syllables_.size() > kSyllableSlots / 2) {
    throw Error(Status::internal, "tables of places: more syllables than kSyllableSlots allows");
  }
}

SyllableId Lexicon::make_id(std::string_view key) {
  SyllableId found = id(key);
  if (found != 0) return found;
  found = ++last_id_;
  begins_.push_back(0);
  first_.push_back(kNone);
  set_id(key, found);
  return found;
}

Lexicon::Node Lexicon::make_path(std::string_view name) {
  Node node = kRoot;
  for (const std::string& form : syllables_of(name)) {
    const SyllableId syllable = make_id(form);
    Node next = child(node, syllable);
    if (next == kNone) {
      if (edges_.size() >= kEdgeSlots / 2) {
        throw Error(Status::internal, "tables of places: more names than kEdgeSlots allows");
      }
      next = static_cast<Node>(nodes_.size());
      nodes_.emplace_back();
      const std::uint64_t from = (std::uint64_t{node} << 16) | syllable;
      std::size_t slot = edge_hash(from) & edge_mask_;
      while (edge_slots_[slot] != 0) slot = (slot + 1) & edge_mask_;
      edge_slots_[slot] = static_cast<std::uint16_t>(edges_.size());
      edges_.push_back({from, next});
      if (node == kRoot) first_[syllable] = next;
    }
    node = next;
  }
  return node;
}

Place& Lexicon::make_place(std::string_view name, Alone alone) {
  const Node node = make_path(name);
  const std::string first = syllables_of(name).front();
  if (nodes_[node].place < 0) {
    nodes_[node].place = static_cast<std::int32_t>(places_.size());
    places_.emplace_back();
    begins_[id(first)] |= kBeginsCapital;
  }
  Place& place = places_[index(nodes_[node].place)];
  // A province's own word counts for a name that it shares with districts.
  if (place.provinces.empty()) place.alone = std::min(place.alone, alone);
  place.joined = place.joined || name.find('-') != std::string_view::npos;
  place.number = first.front() >= '0' && first.front() <= '9';
  return place;
}

void Lexicon::add_variants() {
  for (const auto& row : read_table(data::spelling_variants, {"syllables"})) {
    const auto spellings = split(row[0], ' ');
    const SyllableId same = make_id(syllables_of(spellings.front()).front());
    for (const std::string_view spelling : spellings) {
      const std::string form = syllables_of(spelling).front();
      if (id(form) == 0) set_id(form, same);
    }
  }
}

void Lexicon::add_places() {
  for (const Province& province : provinces()) {
    make_place(province.name, province.alone).provinces.push_back(&province);
  }
  for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
    if (row[2] == "query") continue;
    Place& place = make_place(row[0], read_alone(row[2]));
    const Province* province = find_province(row[1]);
    if (std::ranges::count(place.provinces, province) == 0) place.provinces.push_back(province);
    place.joined = true;
  }
  for (const auto& row : read_table(data::merged_provinces, {"name", "parts", "alone"})) {
    Place& place = make_place(row[0], read_alone(row[2]));
    for (const std::string_view part : split(row[1], ' ')) {
      place.provinces.push_back(find_province(part));
    }
  }
  for (const District& district : districts()) {
    add_district(make_place(district.name, district.alone), district);
  }
  for (const auto& row : read_table(data::district_aliases, {"alias", "district", "province"})) {
    for (const District& district : districts()) {
      if (district.name != row[1] || district.province != row[2]) continue;
      add_district(make_place(row[0], district.alone), district);
    }
  }
}

void Lexicon::add_phrases() {
  for (const auto& row : read_table(data::words, {"phrase", "role", "value"})) {
    const Node node = make_path(row[0]);
    // Without marks đường and Dương are one: the first in the table counts.
    if (nodes_[node].phrase >= 0) continue;
    Phrase phrase;
    phrase.role = read_role(row[1]);
    if (phrase.role == Role::type) phrase.types = type_bits(row[2]);
    phrase.initial = row[0].size() == 1;
    phrase.capital = text::tokenize(row[0]).front().upper;
    phrase.abbreviation = phrase.role == Role::type &&
                          row[0].find_first_not_of(kAbbreviationLetters) == std::string_view::npos;
    nodes_[node].phrase = static_cast<std::int32_t>(phrases_.size());
    phrases_.push_back(phrase);
    std::uint8_t& begins = begins_[id(syllables_of(row[0]).front())];
    if (phrase.capital) begins |= kBeginsCapital;
    switch (phrase.role) {
      case Role::type:
        if (!phrase.capital) begins |= kBeginsType;
        break;
      case Role::nothing:
      case Role::other:
      case Role::person:
      case Role::family:
      case Role::abroad:
        if (!phrase.capital) begins |= kBeginsContext;
        break;
      case Role::plural:
      case Role::conjunction:
      case Role::of:
        begins |= kBeginsJoint;
        break;
    }
  }
}

}  // namespace timtin::places
