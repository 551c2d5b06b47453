#include "article/place_votes.h"

#include <algorithm>

#include "article/scan.h"
#include "article/typed_names.h"

namespace timtin::article {
namespace {

using places::District;
using places::Level;
using places::Mention;
using places::Province;

// Weights of mentions.
constexpr double kTypedProvince = 3;
constexpr double kBareProvince = 2;
constexpr double kListedProvince = 1;
constexpr double kAtCapital = 1;  // «tại Hà Nội»: ministries meet there
constexpr double kIssuer = 2;     // more, for «UBND tỉnh X», «Công an tỉnh X»
constexpr double kTypedDistrict = 3;
constexpr double kListedDistrict = 2;
constexpr double kBareDistrict = 1;
// Factors of where a mention stands.
constexpr double kInTitle = 1.5;
constexpr double kInLead = 1.25;  // the first two paragraphs
constexpr double kAside = 0.3;    // datelines, birthplaces, homes of persons
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
// What a district needs among those of its province.
constexpr double kDistrictLeast = 3;
constexpr double kDistrictShare = 0.55;

// Words right before a name that say where a person is from: quê, ngụ, trú, quán, gốc.
bool is_origin(std::string_view folded) {
  static constexpr std::string_view kOrigins[] = {"que", "ngu", "tru", "quan", "goc"};
  return std::find(std::begin(kOrigins), std::end(kOrigins), folded) != std::end(kOrigins);
}

// The last word of a body that acts for its province: UBND, HĐND, (Ủy ban nhân) dân, (Công) an.
bool is_issuer(std::string_view folded) {
  static constexpr std::string_view kIssuers[] = {"ubnd", "hdnd", "dan", "an"};
  return std::find(std::begin(kIssuers), std::end(kIssuers), folded) != std::end(kIssuers);
}

std::string_view text_of(std::string_view line, const Mention& mention) {
  return line.substr(mention.begin, mention.end - mention.begin);
}

// The last words before a mention.
std::vector<Word> words_before(std::string_view line, const Mention& mention) {
  constexpr std::size_t kBytes = 32;
  const std::size_t from = mention.begin > kBytes ? mention.begin - kBytes : 0;
  return words_of(line.substr(from, mention.begin - from));
}

// «Hà Nội, ngày …» at the beginning of a line.
bool is_dateline(std::string_view line, const Mention& mention) {
  constexpr std::size_t kSigns = 4;  // bytes of quotes or brackets that may stand first
  if (mention.begin > kSigns || count_words(line.substr(0, mention.begin)) != 0) return false;
  if (line.substr(mention.end, 1) != ",") return false;
  const std::size_t behind = skip_blanks(line, mention.end + 1);
  return match_word(line, behind, "ngay") != behind;
}

// Datelines and persons' homes say little of where the news is.
double context_factor(std::string_view line, const Mention& mention) {
  const std::vector<Word> before = words_before(line, mention);
  const std::size_t size = before.size();
  const bool at_home = size >= 1 && is_origin(before[size - 1].folded);
  const bool home_at =
      size >= 2 && before[size - 1].folded == "o" && is_origin(before[size - 2].folded);
  return at_home || home_at || is_dateline(line, mention) ? kAside : 1;
}

// «tại Hà Nội», «ở Hà Nội» without a type word.
bool is_at_capital(std::string_view line, const Mention& mention) {
  constexpr std::string_view kCapital = "ha-noi";
  if (mention.provinces.empty() || mention.provinces.front()->slug != kCapital) return false;
  const std::vector<Word> before = words_before(line, mention);
  return !before.empty() && (before.back().folded == "tai" || before.back().folded == "o");
}

}  // namespace

void PlaceVotes::note(std::string_view value, std::string_view source, std::string_view text,
                      std::string_view reason, double weight) {
  if (evidence_ == nullptr) return;
  evidence_->push_back({"province", std::string(value), source, std::string(text), reason, weight});
}

void PlaceVotes::read_title(std::string_view title) { read_line(title, kInTitle, "title", true); }

void PlaceVotes::read_body(const std::vector<std::string_view>& paragraphs) {
  std::size_t number = 0;
  for (const std::string_view paragraph : paragraphs) {
    if (count_words(paragraph, kLeastWords) < kLeastWords) continue;
    const bool lead = number < kLeadParagraphs;
    read_line(paragraph, lead ? kInLead : 1, "body", lead);
    ++number;
  }
}

void PlaceVotes::read_line(std::string_view line, double factor, std::string_view source,
                           bool lead) {
  const std::vector<Mention> mentions =
      unmarked_ ? find_unmarked_names(line) : places::find_places(line);
  for (const Mention& mention : mentions) {
    const double here = factor * context_factor(line, mention);
    if (mention.level == Level::province && !is_still_district(mention)) {
      vote_province(line, mention, here, source);
    } else {
      vote_district(line, mention, here, source, lead);
    }
  }
}

// «thành phố Huế» before 2025 is the district-level city of that name.
bool PlaceVotes::is_still_district(const Mention& mention) const {
  return !mention.districts.empty() && day_.known() &&
         std::none_of(mention.provinces.begin(), mention.provinces.end(),
                      [&](const Province* province) { return day_.has(*province); });
}

void PlaceVotes::vote_province(std::string_view line, const Mention& mention, double factor,
                               std::string_view source) {
  const std::string_view text = text_of(line, mention);
  const Province* only = nullptr;
  for (const Province* candidate : mention.provinces) {
    const Province* then = &day_.of(*candidate);
    if (only != nullptr && then != only) {
      note("", source, text, "ambiguous name", 0);
      return;
    }
    only = then;
  }
  if (only == nullptr) return;
  // «xã Tân Cương (Thái Nguyên)» says as much as a type word.
  const bool apposed =
      mention.begin > 0 && line[mention.begin - 1] == '(' && line.substr(mention.end, 1) == ")";
  double weight = kBareProvince;
  if (is_at_capital(line, mention)) weight = kAtCapital;
  if (mention.typed || apposed) weight = kTypedProvince;
  if (mention.listed) weight = kListedProvince;
  if (mention.typed && !mention.listed) {
    const std::vector<Word> before = words_before(line, mention);
    if (!before.empty() && is_issuer(before.back().folded)) weight += kIssuer;
  }
  if (++province_mentions_[only] > kMostMentions) return;
  votes_[only] += weight * factor;
  note(only->slug, source, text, mention.listed ? "province in a list" : "province",
       weight * factor);
}

void PlaceVotes::vote_district(std::string_view line, const Mention& mention, double factor,
                               std::string_view source, bool lead) {
  double weight = mention.typed ? kTypedDistrict : kBareDistrict;
  if (mention.listed) weight = kListedDistrict;
  const Province* only = nullptr;
  bool ambiguous = false;
  for (const District* district : mention.districts) {
    const Province* province = &day_.of(*district);
    ambiguous = ambiguous || (only != nullptr && province != only);
    only = province;
    DistrictVote& vote = district_votes_[district];
    vote.weight += weight * factor;
    vote.in_lead = vote.in_lead || lead;
    if (!mention.listed) ++vote.mentions;
  }
  if (only == nullptr) return;
  if (ambiguous) {
    note("", source, text_of(line, mention), "ambiguous name", 0);
    return;
  }
  if (++district_mentions_[mention.districts.front()] > kMostMentions) return;
  votes_[only] += weight * factor;
  note(only->slug, source, text_of(line, mention),
       mention.listed ? "district in a list" : "district", weight * factor);
}

// The votes with those of a province given to the older one that it grew from, where the text of an
// undated page names that too: beside «tỉnh Thừa Thiên Huế», «thành phố Huế» is its city.
std::map<const Province*, double> PlaceVotes::settled() const {
  std::map<const Province*, double> votes = votes_;
  if (day_.known()) return votes;
  for (const auto& [province, weight] : votes_) {
    if (province->predecessor.empty()) continue;
    const auto older = votes.find(places::find_province(province->predecessor));
    if (older == votes.end()) continue;
    older->second += weight;
    votes.erase(province);
  }
  return votes;
}

const Province* PlaceVotes::winner() const {
  const Province* best = nullptr;
  double first = 0;
  double second = 0;
  double sum = 0;
  for (const auto& [province, weight] : settled()) {
    sum += weight;
    if (weight > first) {
      second = first;
      first = weight;
      best = province;
    } else {
      second = std::max(second, weight);
    }
  }
  const double least = second > 0 ? kLeast : kLeastAlone;
  return first >= least && first >= kMargin * second && first >= kShare * sum ? best : nullptr;
}

double PlaceVotes::weight(const Province& province) const {
  const auto found = votes_.find(&province);
  return found == votes_.end() ? 0 : found->second;
}

const District* PlaceVotes::district_in(const Province& province) const {
  const District* best = nullptr;
  DistrictVote first;
  double sum = 0;
  for (const auto& [district, vote] : district_votes_) {
    if (&day_.of(*district) != &province || !day_.has(*district)) continue;
    sum += vote.weight;
    if (vote.weight > first.weight) {
      first = vote;
      best = district;
    }
  }
  const bool dominates = first.weight >= kDistrictLeast && first.weight >= kDistrictShare * sum;
  const bool told = first.mentions >= 2 || (first.in_lead && first.mentions >= 1);
  return dominates && told ? best : nullptr;
}

}  // namespace timtin::article
