#include "places/finder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "places/commune_names.h"
#include "places/found.h"
#include "places/scanner.h"

namespace timtin::places {
namespace {

/// Longest name of a commune, village, firm … that is passed over, in words.
constexpr std::size_t kLongestOtherName = 5;
/// Bytes of a Vietnamese country of one syllable (Pháp); names from other languages are longer.
constexpr std::size_t kLongestSyllable = 5;

bool share_province(const Mention& a, const Mention& b) {
  return std::ranges::any_of(a.districts, [&](const District* one) {
    return std::ranges::any_of(
        b.districts, [&](const District* other) { return one->province == other->province; });
  });
}

/// A type word or several («các huyện, thị xã»), up to the name.
struct TypeRun {
  std::size_t first = 0;
  std::size_t end = 0;  ///< where the name must begin
  std::uint16_t types = 0;
  bool plural = false;  ///< a list may follow
  bool colon = false;
};

/// Finds the places of one text after another.
class Finder {
 public:
  std::vector<Mention> run(std::string_view text, Depth depth, Writing writing) {
    words_.read(text, writing);
    depth_ = depth;
    writing_ = writing;
    found_.clear();
    lists_ = 0;
    context_end_ = 0;
    context_ = Role::nothing;
    context_plural_ = false;
    rejected_end_ = 0;
    for (std::size_t i = words_.next_start(0); i < words_.size(); i = words_.next_start(at(i))) {
    }
    narrow_by_neighbours(found_, words_);
    std::vector<Mention> mentions;
    mentions.reserve(found_.size());
    for (Found& found : found_) {
      const bool nothing = found.mention.level == Level::commune && found.mention.communes.empty();
      if (!nothing) mentions.push_back(std::move(found.mention));
    }
    return mentions;
  }

 private:
  // Each of these takes the word where something begins and returns the word to go on at.
  std::size_t at(std::size_t i);
  std::size_t at_type(std::size_t i, const PhraseMatch& type);
  std::size_t at_type_or_shorter(std::size_t i, const PhraseMatch& type);
  bool leads_further(const PhraseMatch& type, const NameMatch& name) const;
  std::size_t at_bare_name(std::size_t i, const NameMatch& name);
  std::size_t at_country(std::size_t i, std::size_t end);
  std::size_t members(const TypeRun& run);
  std::size_t members_below(const TypeRun& run);
  std::size_t pass_over_name(std::size_t i) const;

  TypeRun read_types(std::size_t i, const PhraseMatch& type) const;
  std::optional<std::size_t> next_member(std::size_t end, bool list) const;
  bool is_plural(std::size_t i) const;
  bool is_number_of_list(std::size_t i) const;
  bool belongs_to_other_name(std::size_t i, const NameMatch& name) const;
  bool add(Found found, std::uint16_t types);
  std::size_t add_communes(std::size_t first, std::size_t name, std::uint16_t types);
  void settle_list(std::size_t from, const TypeRun& run);

  Words words_;
  Depth depth_ = Depth::district;
  Writing writing_;
  std::vector<Found> found_;
  int lists_ = 0;
  std::size_t context_end_ = 0;  ///< end of the last phrase that claims the name after it
  Role context_ = Role::nothing;
  bool context_plural_ = false;
  std::size_t rejected_end_ = 0;  ///< end of the last name that was a road's …
};

std::size_t Finder::at(std::size_t i) {
  const PhraseMatch phrase = words_.phrase_at(i);
  const NameMatch name = words_[i].upper ? words_.name_at(i, false) : NameMatch{};
  if (name.end != 0 && name.end >= phrase.end && !leads_further(phrase, name)) {
    return at_bare_name(i, name);
  }
  if (phrase.phrase == nullptr) return i + 1;
  switch (phrase.phrase->role) {
    case Role::type:
      return at_type_or_shorter(i, phrase);
    case Role::nothing:
      return phrase.end;
    case Role::other:
    case Role::person:
    case Role::family:
      context_ = phrase.phrase->role;
      context_end_ = phrase.end;
      context_plural_ = is_plural(i);
      return phrase.end;
    case Role::abroad:
      return at_country(i, phrase.end);
    case Role::plural:
    case Role::conjunction:
    case Role::of:
      break;
  }
  return i + 1;
}

/// Without marks and capitals «quan son tra» begins like Quan Sơn; the type word has the longer
/// name.
bool Finder::leads_further(const PhraseMatch& type, const NameMatch& name) const {
  return type.phrase != nullptr && type.phrase->role == Role::type && type.end < words_.size() &&
         words_.name_at(type.end, true).end > name.end;
}

/// Behind «huyện đoàn» there is no name in «huyen doan hung»: behind its first word there is.
std::size_t Finder::at_type_or_shorter(std::size_t i, const PhraseMatch& type) {
  const std::size_t before = found_.size();
  const std::size_t end = at_type(i, type);
  if (found_.size() > before || type.end == i + 1) return end;
  const PhraseMatch shorter = words_.phrase_at(i, std::size_t{1});
  const bool is_type = shorter.phrase != nullptr && shorter.phrase->role == Role::type;
  return is_type ? std::max(end, at_type(i, shorter)) : end;
}

/// «Mỹ», «Pháp» beside another capital or behind «chị» are parts of names: Phú Mỹ, Mỹ Linh.
std::size_t Finder::at_country(std::size_t i, std::size_t end) {
  if (depth_ != Depth::commune) return end;
  const bool capitals_before = i > 0 && words_.side_by_side(i) && words_[i - 1].upper;
  const bool capitals_after = end < words_.size() && words_.side_by_side(end) && words_[end].upper;
  const bool one_word = end == i + 1 && words_[i].end - words_[i].begin <= kLongestSyllable;
  if (one_word && (capitals_before || capitals_after || (i > 0 && context_end_ == i))) return end;
  Found found;
  found.first = found.name = i;
  found.end = end;
  found.mention.begin = words_[i].begin;
  found.mention.end = words_[end - 1].end;
  found.mention.level = Level::abroad;
  found_.push_back(std::move(found));
  return end;
}

/// A quantity stands before the word: «các huyện», «6 huyện».
bool Finder::is_plural(std::size_t i) const {
  return i > 0 && words_.side_by_side(i) &&
         (words_[i - 1].number || words_.phrase_at(i - 1, Role::plural).end == i);
}

// --- type words ------------------------------------------------------------

TypeRun Finder::read_types(std::size_t i, const PhraseMatch& type) const {
  TypeRun run{i, type.end, type.phrase->types, false, false};
  run.plural = is_plural(i);
  const bool below = (run.types & kBelow) != 0;
  bool abbreviation = type.phrase->abbreviation;
  for (std::size_t k = run.end; k < words_.size();) {
    std::size_t next = k;
    const unsigned signs = words_.gap(k);
    if ((signs & ~unsigned{kSpace | kComma | kSlash | kHyphen}) != 0) break;
    const PhraseMatch joint = words_.phrase_at(k, Role::conjunction);
    if (joint.end != 0) next = joint.end;
    if (next == k && (signs & ~unsigned{kSpace}) == 0) break;
    const PhraseMatch more = words_.phrase_at(next, Role::type);
    if (more.end == 0 || ((more.phrase->types & kBelow) != 0) != below) break;
    run.types = static_cast<std::uint16_t>(run.types | more.phrase->types);
    run.plural = true;
    abbreviation = more.phrase->abbreviation;
    run.end = k = more.end;
  }
  const unsigned signs = words_.gap(run.end);
  run.colon = (signs & kColon) != 0;
  const unsigned allowed = kSpace | kColon | (abbreviation ? unsigned{kDot} : 0U);
  if (run.end >= words_.size() || (signs & ~allowed) != 0) run.end = 0;
  return run;
}

std::size_t Finder::at_type(std::size_t i, const PhraseMatch& type) {
  const TypeRun run = read_types(i, type);
  if (run.end == 0) return type.end;
  return (run.types & kBelow) != 0 ? members_below(run) : members(run);
}

/// The names of communes, villages, streets' quarters behind type words. Where communes are not
/// looked for, their names must still not be taken for those of provinces.
std::size_t Finder::members_below(const TypeRun& run) {
  const std::size_t before = found_.size();
  std::size_t end = run.end;
  std::optional<std::size_t> next = end;
  while (next) {
    const std::size_t i = *next;
    const std::size_t passed = pass_over_name(i);
    if (passed == i || (words_[i].number && i != run.end && !is_number_of_list(i))) break;
    const std::size_t first = i == run.end && !run.colon ? run.first : i;
    const std::size_t found_end = add_communes(first, i, run.types);
    if (found_end == 0 && words_.phrase_at(i, Role::type).end != 0) break;
    end = found_end != 0 ? found_end : passed;
    next = next_member(end, run.plural || run.colon);
  }
  const std::size_t count = found_.size() - before;
  if (count > 1 || (count == 1 && (run.plural || run.colon))) {
    ++lists_;
    for (Found& found : std::span(found_).subspan(before)) {
      found.mention.listed = true;
      found.list = lists_;
    }
  }
  return end;
}

/// Adds the communes of these types whose name begins at word `name`; returns the word behind the
/// name, 0 if there is none.
std::size_t Finder::add_communes(std::size_t first, std::size_t name, std::uint16_t types) {
  if (depth_ != Depth::commune || (types & kCommune) == 0) return 0;
  const CommuneNames& names = CommuneNames::get(writing_.bare ? Form::folded : Form::key);
  CommuneNames::Hash read = CommuneNames::kNothing;
  std::span<const Commune* const> candidates;
  Found found;
  for (std::size_t k = name; k < words_.size() && k < name + kLongestCommune; ++k) {
    const bool goes_on =
        (words_[k].upper || words_[k].number) && (words_.gap(k) & ~unsigned{kSpace | kHyphen}) == 0;
    if (k > name && !goes_on) break;
    const std::string_view digits = words_.text(words_[k].begin, words_[k].end);
    read = CommuneNames::with(read, words_[k].number
                                        ? CommuneNames::hash(Lexicon::Key(without_zeros(digits)))
                                        : words_[k].hash);
    const auto named = names.find(read);
    if (named.empty()) continue;
    candidates = named;
    found.end = k + 1;
  }
  if (candidates.empty()) return 0;
  found.first = first;
  found.name = name;
  Mention& mention = found.mention;
  mention.begin = words_[first].begin;
  mention.end = words_[found.end - 1].end;
  mention.level = Level::commune;
  mention.typed = first != name;
  std::ranges::copy_if(candidates, std::back_inserter(mention.communes),
                       [&](const Commune* c) { return (type_bits(c->type) & types) != 0; });
  // Types change: a xã of 2015 may be a phường today.
  if (mention.communes.empty()) mention.communes.assign(candidates.begin(), candidates.end());
  found_.push_back(std::move(found));
  return found_.back().end;
}

/// A number in a list may be a name, «quận 1, 3 và 5», or a quantity, «huyện Nhà Bè và 5 xã».
bool Finder::is_number_of_list(std::size_t i) const {
  return i + 1 == words_.size() || !words_.side_by_side(i + 1) ||
         words_.phrase_at(i + 1, Role::conjunction).end != 0 ||
         words_.phrase_at(i + 1, Role::of).end != 0 || words_[i + 1].upper;
}

/// The names behind type words, in a list or alone.
std::size_t Finder::members(const TypeRun& run) {
  const std::size_t before = found_.size();
  const bool list = run.plural || run.colon;
  std::size_t end = run.end;
  std::optional<std::size_t> next = run.end;
  while (next) {
    const std::size_t i = *next;
    const NameMatch name = words_.name_at(i, true);
    bool is_name = name.end != 0;
    if (is_name && name.place->number) is_name = i == run.end || is_number_of_list(i);
    if (is_name && i != run.end && !run.plural && run.types == kCity &&
        !name.place->provinces.empty()) {
      break;  // «TP.HCM và Nam Định»: the province, as if it stood alone
    }
    if (is_name && !name.capitals && writing_.bare) {
      is_name = false;  // «tinh ha tinh than», sheer will
    } else if (is_name && !name.capitals) {
      // Lower case, as in the heads of some portals. One-word names of districts are too short
      // for that (thành phố vinh dự), and so is what also means something else.
      is_name = name.place->provinces.empty()
                    ? name.end > i + 1 && name.place->alone == Alone::yes
                    : (run.types & kProvince) != 0 || name.place->alone == Alone::yes;
    }
    const std::size_t first = i == run.end && !run.colon ? run.first : i;
    if (is_name && add({{}, name.place, first, i, name.end}, run.types)) {
      end = name.end;
    } else if (list && i != run.end && words_.phrase_at(i, Role::type).end == 0 &&
               pass_over_name(i) != i) {
      end = pass_over_name(i);  // a name that our tables lack, or one of another kind
    } else {
      break;
    }
    next = next_member(end, list);
  }
  settle_list(before, run);
  return std::max(end, run.end);
}

/// Where the next member of a list begins, if there is one: after a comma or «và»; for a single
/// type word («huyện Lạc Sơn và Lạc Thủy») only after «và».
std::optional<std::size_t> Finder::next_member(std::size_t end, bool list) const {
  if (end >= words_.size()) return std::nullopt;
  const unsigned signs = words_.gap(end) & ~unsigned{kSpace};
  const PhraseMatch joint = words_.phrase_at(end, Role::conjunction);
  if (joint.end != 0 && joint.end < words_.size() && words_.side_by_side(joint.end) &&
      (signs == 0 || (list && signs == kComma))) {
    return joint.end;
  }
  if (list && (signs == kComma || signs == kSemicolon || signs == kHyphen)) return end;
  return std::nullopt;
}

/// Passes over the capitalised words or the number of a name that is not looked for.
std::size_t Finder::pass_over_name(std::size_t i) const {
  std::size_t end = i;
  while (end < words_.size() && end - i < kLongestOtherName &&
         (words_[end].upper || words_[end].number)) {
    if (end > i && (!words_.side_by_side(end) || words_.phrase_at(end, Role::type).end != 0)) break;
    ++end;
  }
  return end;
}

/// Adds the units of these types that bear the name; false if there is none.
bool Finder::add(Found found, std::uint16_t types) {
  const Place& place = *found.place;
  Mention& mention = found.mention;
  mention.begin = words_[found.first].begin;
  mention.end = words_[found.end - 1].end;
  mention.typed = found.first != found.name;
  const bool city_only = types == kCity;
  for (const Province* province : place.provinces) {
    if ((types & kProvince) != 0 || (city_only && type_bits(province->type) == kCity)) {
      mention.provinces.push_back(province);
    }
  }
  if ((types & kDistrict) != 0 && (mention.provinces.empty() || city_only)) {
    for (std::size_t i = 0; i < place.districts.size(); ++i) {
      if ((place.district_types[i] & types) != 0) mention.districts.push_back(place.districts[i]);
    }
    // Types change: a huyện of 2008 may be a thị xã today.
    if (mention.districts.empty() && mention.provinces.empty() && !place.number) {
      mention.districts = place.districts;
    }
  }
  mention.level = mention.provinces.empty() ? Level::district : Level::province;
  if (mention.provinces.empty() && mention.districts.empty()) return false;
  found_.push_back(std::move(found));
  return true;
}

/// What only the whole list shows: that it is one, and whether a name that provinces and districts
/// share (Quảng Ninh) means the district here.
void Finder::settle_list(std::size_t from, const TypeRun& run) {
  const std::size_t count = found_.size() - from;
  if (count == 0) return;
  const bool list = count > 1 || run.colon || run.plural;
  if (list) ++lists_;
  for (std::size_t i = from; i < found_.size(); ++i) {
    Found& found = found_[i];
    found.mention.listed = list;
    found.list = list ? lists_ : 0;
    if (!run.plural || found.mention.level != Level::district || found.place->provinces.empty()) {
      continue;
    }
    const auto neighbours = std::span(found_).subspan(from);
    if (std::ranges::any_of(neighbours, [&](const Found& other) {
          return &other != &found && share_province(other.mention, found.mention);
        })) {
      continue;
    }
    // «các huyện, thị xã Quảng Ninh»: the districts of the province.
    Mention& mention = found.mention;
    mention.level = Level::province;
    mention.typed = false;
    mention.listed = count > 1;
    mention.provinces = found.place->provinces;
    mention.districts.clear();
    found.first = found.name;
    mention.begin = words_[found.name].begin;
  }
}

// --- names without a type word ---------------------------------------------

std::size_t Finder::at_bare_name(std::size_t i, const NameMatch& name) {
  // «Nam Hà Nội», «Đông Hải Phòng»: a later name that reaches further was meant.
  for (std::size_t k = i + 1; k < name.end; ++k) {
    const NameMatch later = words_.name_at(k, false);
    if (later.end > name.end && !later.place->provinces.empty()) return k;
  }
  // «cao tốc Hà Nội - Hải Phòng», «các đường Hải Phòng, Yên Bái».
  const unsigned joints = kHyphen | (context_plural_ ? unsigned{kComma} : 0U);
  const bool chained = i > 0 && rejected_end_ == i && (words_.gap(i) & joints) != 0;
  if (chained || belongs_to_other_name(i, name)) {
    if (chained || context_ == Role::other) rejected_end_ = name.end;
    return name.end;
  }
  const Place& place = *name.place;
  const bool province = !place.provinces.empty();
  const bool unsure = writing_.bare && !writing_.any_case;  // «Da Nang», «Thanh Hoa»: also persons
  if (place.alone == Alone::no || (unsure && !province)) return name.end;
  if (place.alone == Alone::inside || unsure || !province) {
    if (words_.in_capitals(i, name.end)) return name.end;
  }
  if (place.alone == Alone::inside && words_.starts_sentence(i) &&
      (words_.gap(name.end) & (kComma | kColon | kHyphen | kNewline)) == 0) {
    return name.end;
  }
  add({{}, name.place, i, i, name.end}, province ? kProvince : kDistrict);
  return name.end;
}

/// True if the words around the name make it part of another one: a road, a firm, a person.
bool Finder::belongs_to_other_name(std::size_t i, const NameMatch& name) const {
  if (i > 0 && words_.side_by_side(i)) {
    if (context_end_ == i) return true;
    // Nguyễn Thị Hòa Bình: a family name, one more name, then ours.
    const bool middle = context_end_ == i - 1 && context_ == Role::family && words_[i - 1].upper &&
                        words_.side_by_side(i - 1);
    if (middle) return true;
  }
  // «Hương Trà Resort»; but «Hà Nội Nguyễn Đức Chung» in a list of posts is two names.
  return name.place->provinces.empty() && name.end < words_.size() &&
         words_.side_by_side(name.end) && words_[name.end].upper &&
         words_.phrase_at(name.end).end == 0;
}

}  // namespace

std::vector<Mention> find_places(std::string_view text, Depth depth, Writing writing) {
  static thread_local Finder finder;
  return finder.run(text, depth, writing);
}

}  // namespace timtin::places
