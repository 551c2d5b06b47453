#include "article/place/place_votes.h"

#include <algorithm>

#include "article/place/place_context.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

using places::Commune;
using places::District;
using places::Level;
using places::Mention;
using places::Province;

// Weights of mentions.
constexpr double kTypedProvince = 3;
constexpr double kBareProvince = 2;
constexpr double kUnmarkedProvince = 1;  // bare, in a text without marks: also names of persons
constexpr double kListedProvince = 1;
constexpr double kAtCapital = 1;  // «tại Hà Nội»: ministries meet there
constexpr double kIssuer = 2;     // more, for «UBND tỉnh X», «Công an tỉnh X»
constexpr double kCountry = 1.5;
constexpr double kTypedDistrict = 3;
constexpr double kListedDistrict = 2;
constexpr double kBareDistrict = 1;
// Factors of where a mention stands.
constexpr double kInTitle = 1.5;
constexpr double kInLead = 1.25;  // the first two paragraphs
constexpr double kAside = 0.3;    // datelines of the capital, homes of persons, what was once
// The third mention of one unit is the last that counts.
constexpr int kMostMentions = 3;
constexpr std::size_t kLeastWords = 5;  // of a line that counts
constexpr std::size_t kLeadParagraphs = 2;

// What a province needs: so much (less where nothing else is named), so many times the second, so
// large a share of all.
constexpr double kLeast = 3;
constexpr double kLeastAlone = 2.5;
constexpr double kMargin = 1.5;
constexpr double kShare = 0.4;
// The seats of central bodies and papers are named in passing everywhere: where the title does not
// name them, they need more, and a district or commune.
constexpr double kSeatLeast = 4;
constexpr double kSeatAlone = 3.5;  // a unit in the first paragraphs, and nothing else named
constexpr double kSeatShare = 0.55;
// What a district or commune needs among those of its province.
constexpr double kUnitLeast = 3;
constexpr double kUnitAlone = 2;  // the only one that is named, more than once
constexpr double kUnitShare = 0.55;

// Where central bodies write from.
bool is_capital(const Province& province) { return province.slug == "ha-noi"; }

bool is_seat(const Province& province) {
  return is_capital(province) || province.slug == "ho-chi-minh";
}

std::string_view text_of(std::string_view line, const Mention& mention) {
  return line.substr(mention.begin, mention.end - mention.begin);
}

}  // namespace

void PlaceVotes::read_title(std::string_view title) {
  read_line(title, {kInTitle, "title", true, true});
}

void PlaceVotes::read_body(const std::vector<std::string_view>& paragraphs) {
  std::size_t number = 0;
  for (const std::string_view paragraph : paragraphs) {
    if (count_words(paragraph, kLeastWords) < kLeastWords) continue;
    const bool lead = number < kLeadParagraphs;
    read_line(paragraph, {lead ? kInLead : 1, "body", lead, false});
    ++number;
  }
}

void PlaceVotes::consider(const std::vector<const District*>& namesakes) {
  if (namesakes.size() > 1) namesakes_.push_back(namesakes);
}

void PlaceVotes::read_line(std::string_view line, const Spot& spot) {
  for (const Mention& mention : places::find_places(line, places::Depth::commune, {bare_, false})) {
    if (mention.level == Level::abroad) {
      vote_country(text_of(line, mention), spot);
    } else if (mention.level == Level::commune) {
      vote_commune(line, mention, spot);
    } else if (mention.level == Level::province && !is_still_district(mention)) {
      vote_province(line, mention, spot);
    } else {
      vote_district(line, mention, spot);
    }
  }
}

// «thành phố Huế» before 2025 is the district-level city of that name.
bool PlaceVotes::is_still_district(const Mention& mention) const {
  return !mention.districts.empty() && day_.known() &&
         std::none_of(mention.provinces.begin(), mention.provinces.end(),
                      [&](const Province* province) { return day_.has(*province); });
}

void PlaceVotes::note_ambiguous(std::string_view name, std::string_view source) {
  if (evidence_ == nullptr) return;
  evidence_->push_back({"province", "", source, std::string(name), "ambiguous name", 0});
}

void PlaceVotes::count(const Province& province, double weight, std::string_view name,
                       const Spot& spot, std::string_view reason, Kind kind) {
  constexpr std::size_t kMostNames = 8;
  ProvinceVote& vote = provinces_[&province];
  vote.weight += weight;
  vote.in_title = vote.in_title || spot.title;
  vote.named = vote.named || kind == Kind::bare_province || kind == Kind::sure_province;
  vote.sure = vote.sure || kind == Kind::sure_province || kind == Kind::sure_unit;
  vote.below = vote.below || kind == Kind::sure_unit;
  const bool told = std::any_of(vote.names.begin(), vote.names.end(),
                                [&](const auto& one) { return one.second == name; });
  if (!told && vote.names.size() < kMostNames) vote.names.emplace_back(weight, name);
  if (evidence_ == nullptr) return;
  evidence_->push_back(
      {"province", std::string(province.slug), spot.source, std::string(name), reason, weight});
}

void PlaceVotes::vote_province(std::string_view line, const Mention& mention, const Spot& spot) {
  const std::string_view text = text_of(line, mention);
  const Province* only = nullptr;
  for (const Province* candidate : mention.provinces) {
    const Province* then = &day_.of(*candidate);
    if (only != nullptr && then != only) {
      note_ambiguous(text, spot.source);
      return;
    }
    only = then;
  }
  if (only == nullptr) return;
  const PlaceContext context = place_context(line, mention);
  if (context.foreign) return;
  double weight = bare_ ? kUnmarkedProvince : kBareProvince;
  if (is_capital(*only) && context.at) weight = kAtCapital;
  if (mention.typed || context.apposed || context.dateline) weight = kTypedProvince;
  if (mention.listed) weight = kListedProvince;
  if (mention.typed && !mention.listed && context.issuer) weight += kIssuer;
  const bool aside = context.home || context.former || (context.dateline && is_capital(*only));
  // What a province was once called says where it is today.
  const bool renamed = context.former && only != mention.provinces.front();
  if (aside && !renamed) weight *= kAside;
  if (++provinces_[only].mentions > kMostMentions) return;
  count(*only, weight * spot.factor, text, spot, mention.listed ? "province in a list" : "province",
        weight >= kTypedProvince ? Kind::sure_province : Kind::bare_province);
}

void PlaceVotes::vote_district(std::string_view line, const Mention& mention, const Spot& spot) {
  const PlaceContext context = place_context(line, mention);
  if (context.foreign) return;
  double weight = mention.typed ? kTypedDistrict : kBareDistrict;
  if (mention.listed) weight = kListedDistrict;
  if (context.home) weight *= kAside;
  const Province* only = nullptr;
  bool ambiguous = false;
  for (const District* district : mention.districts) {
    const Province* province = &day_.of(*district);
    ambiguous = ambiguous || (only != nullptr && province != only);
    only = province;
    UnitVote& vote = districts_[district];
    vote.weight += weight * spot.factor;
    vote.in_lead = vote.in_lead || spot.lead;
    vote.in_title = vote.in_title || spot.title;
    vote.typed = vote.typed || mention.typed || mention.listed;
    if (!mention.listed) ++vote.mentions;
  }
  if (only == nullptr) return;
  if (ambiguous) {
    note_ambiguous(text_of(line, mention), spot.source);
    namesakes_.push_back(mention.districts);
    return;
  }
  if (++districts_[mention.districts.front()].votes > kMostMentions) return;
  count(*only, weight * spot.factor, text_of(line, mention), spot,
        mention.listed ? "district in a list" : "district",
        mention.typed || mention.listed ? Kind::sure_unit : Kind::bare_unit);
}

void PlaceVotes::vote_country(std::string_view name, const Spot& spot) {
  if (++countries_[name] <= kMostMentions) abroad_ += kCountry * spot.factor;
}

void PlaceVotes::vote_commune(std::string_view line, const Mention& mention, const Spot& spot) {
  const PlaceContext context = place_context(line, mention);
  CommuneVote& commune = communes_[mention.communes.front()->name];
  const double factor = context.home ? spot.factor * kAside : spot.factor;
  std::vector<const Commune*> candidates = day_.standing(mention.communes);
  // One that stands beside its district tells the others of the name.
  if (commune.candidates.empty() || candidates.size() < commune.candidates.size()) {
    commune.candidates = std::move(candidates);
  }
  commune.best = std::max(commune.best, factor);
  commune.in_title = commune.in_title || spot.title;
  if (commune.text.empty()) commune.text = text_of(line, mention);
  if (mention.listed) return;
  commune.vote.weight += factor;
  commune.vote.in_lead = commune.vote.in_lead || spot.lead;
  ++commune.vote.mentions;
}

// The votes with those of a province given to the older one that it grew from, where the text of an
// undated page names that too: beside «tỉnh Thừa Thiên Huế», «thành phố Huế» is its city.
std::map<const Province*, double> PlaceVotes::settled() const {
  std::map<const Province*, double> votes;
  for (const auto& [province, vote] : provinces_) votes.emplace(province, vote.weight);
  if (day_.known()) return votes;
  for (const auto& [province, vote] : provinces_) {
    if (province->predecessor.empty()) continue;
    const auto older = votes.find(places::find_province(province->predecessor));
    if (older == votes.end()) continue;
    older->second += vote.weight;
    votes.erase(province);
  }
  return votes;
}

PlaceVotes::Leader PlaceVotes::leader() const {
  Leader leader;
  leader.second = leader.sum = abroad_;
  for (const auto& [province, weight] : settled()) {
    leader.sum += weight;
    if (weight > leader.weight) {
      leader.second = std::max(leader.second, leader.weight);
      leader.weight = weight;
      leader.province = province;
    } else {
      leader.second = std::max(leader.second, weight);
    }
  }
  return leader;
}

const Province* PlaceVotes::winner() const {
  const Leader one = leader();
  if (one.province == nullptr) return nullptr;
  // Bare names in passing: a ship, a fertiliser, a reporter are called like that too.
  const ProvinceVote& vote = provinces_.at(one.province);
  const bool nothing_else = one.second == 0;
  if (!vote.sure && !(vote.in_title && (vote.named || nothing_else))) return nullptr;
  double least = one.second > 0 ? kLeast : kLeastAlone;
  double share = kShare;
  if (is_seat(*one.province) && !vote.in_title) {
    if (!vote.below) return nullptr;
    least = nothing_else ? kSeatAlone : kSeatLeast;
    share = kSeatShare;
  }
  const bool wins =
      one.weight >= least && one.weight >= kMargin * one.second && one.weight >= share * one.sum;
  return wins ? one.province : nullptr;
}

double PlaceVotes::weight(const Province& province) const {
  const std::map<const Province*, double> votes = settled();
  const auto found = votes.find(&province);
  return found == votes.end() ? 0 : found->second;
}

bool PlaceVotes::in_title(const Province& province) const {
  const auto found = provinces_.find(&province);
  return found != provinces_.end() && found->second.in_title;
}

std::string PlaceVotes::names_for(const Province& province) const {
  constexpr std::size_t kMostNames = 2;
  const auto found = provinces_.find(&province);
  if (found == provinces_.end()) return {};
  auto names = found->second.names;
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (std::size_t i = 0; i < std::min(kMostNames, names.size()); ++i) {
    if (i > 0) text += ", ";
    text += "«" + std::string(names[i].second) + "»";
  }
  return text;
}

const District* PlaceVotes::district_in(const Province& province) const {
  const District* best = nullptr;
  UnitVote first;
  double sum = 0;
  for (const auto& [district, vote] : districts_) {
    if (&day_.of(*district) != &province || !day_.has(*district)) continue;
    sum += vote.weight;
    if (vote.weight > first.weight) {
      first = vote;
      best = district;
    }
  }
  // «xã Than Uyên»: what else is called Than Uyên there is the commune.
  if (best != nullptr && !first.typed && communes_.contains(best->name)) return nullptr;
  // «Trà Cú thay hai mươi cây cầu gỗ»: in the title a name is enough, as the province is known.
  double least = first.in_title ? kBareDistrict * kInTitle : kUnitLeast;
  if (first.weight >= sum && first.mentions >= 2) least = kUnitAlone;
  const bool dominates = first.weight >= least && first.weight >= kUnitShare * sum;
  const bool told = first.mentions >= 2 || (first.in_lead && first.mentions >= 1);
  return dominates && told ? best : nullptr;
}

const Commune* PlaceVotes::commune_in(const Province& province, const District* district) const {
  const Commune* best = nullptr;
  UnitVote first;
  double sum = 0;
  for (const auto& [name, commune] : communes_) {
    const Commune* only = nullptr;
    bool several = false;
    for (const Commune* candidate : commune.candidates) {
      const bool inside = &day_.of(*candidate) == &province && day_.has(*candidate) &&
                          (district == nullptr || candidate->district == district);
      if (!inside) continue;
      several = several || only != nullptr;
      only = candidate;
    }
    sum += commune.vote.weight;
    if (only != nullptr && !several && commune.vote.weight > first.weight) {
      first = commune.vote;
      best = only;
    }
  }
  const bool dominates = first.weight >= kUnitShare * sum;
  const bool told = first.mentions >= 2 || (first.in_lead && first.mentions >= 1);
  return dominates && told ? best : nullptr;
}

}  // namespace timtin::article
