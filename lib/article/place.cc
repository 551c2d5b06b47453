#include "article/place.h"

#include <algorithm>
#include <map>
#include <optional>

#include "article/scan.h"
#include "article/typed_names.h"
#include "places/finder.h"
#include "places/provinces.h"
#include "places/units.h"

namespace timtin::article {
namespace {

using places::District;
using places::Level;
using places::Mention;
using places::Province;

// Weights of mentions in the text.
constexpr double kTypedProvince = 3;
constexpr double kBareProvince = 2;
constexpr double kListedProvince = 1;
constexpr double kIssuer = 2;  // more, for «UBND tỉnh X», «Sở Y tế tỉnh X»
constexpr double kTypedDistrict = 3;
constexpr double kListedDistrict = 2;
constexpr double kBareDistrict = 1;
// Factors of where a mention stands.
constexpr double kInTitle = 1.5;
constexpr double kInLead = 1.25;      // the first two paragraphs
constexpr double kAsideFactor = 0.3;  // datelines, birthplaces, homes of persons
// The third mention of one unit is the last that counts.
constexpr int kMostMentions = 3;
constexpr std::size_t kLeastWords = 5;  // of a line that counts
constexpr std::size_t kLeadParagraphs = 2;

// What a province needs: so much, so many times the second, so large a share of all.
constexpr double kLeast = 3;
constexpr double kLeastAlone = 2.5;
constexpr double kMargin = 1.5;
constexpr double kShare = 0.4;
// What a district needs, within its province.
constexpr double kDistrictShare = 0.55;
constexpr double kDistrictLeast = 3;

// Words right before a name that say where a person is from, and bodies that issue documents.
bool is_origin(std::string_view folded) {
  static constexpr std::string_view kOrigins[] = {"que", "ngu", "tru", "quan", "goc"};
  return std::find(std::begin(kOrigins), std::end(kOrigins), folded) != std::end(kOrigins);
}

bool is_issuer(std::string_view folded) {
  static constexpr std::string_view kIssuers[] = {"ubnd", "hdnd", "uy", "dan", "so", "an", "chinh"};
  return std::find(std::begin(kIssuers), std::end(kIssuers), folded) != std::end(kIssuers);
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  std::string host(url.substr(begin, url.find_first_of("/:?#", begin) - begin));
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return host;
}

class Attribution {
 public:
  Attribution(const PlaceInput& input, Evidence* evidence)
      : input_(input), evidence_(evidence), unmarked_(text_is_unmarked(input)) {}

  static bool text_is_unmarked(const PlaceInput& input) {
    return !input.paragraphs.empty() &&
           std::all_of(input.paragraphs.begin(), input.paragraphs.end(), is_unmarked);
  }

  PlaceFound run() {
    PlaceFound found;
    const Province* province = from_host();
    if (province != nullptr) {
      found.source = ProvinceSource::host;
    }
    read_header();
    if (province == nullptr && header_province_ != nullptr) {
      province = header_province_;
      found.source = ProvinceSource::header;
    }
    read_text();
    if (province == nullptr) {
      province = from_header_districts();
      if (province != nullptr) found.source = ProvinceSource::header;
    }
    if (province == nullptr) {
      province = from_text();
      if (province != nullptr) found.source = ProvinceSource::text;
    }
    if (province == nullptr) return found;
    found.province = std::string(province->slug);
    found.district = district_in(*province);
    return found;
  }

 private:
  // The province as of the article's day; as written where the day is unknown.
  const Province& as_of_day(const Province& province) const {
    return input_.day.known() ? places::province_on(province, whole_day()) : province;
  }

  const Province* province_of(const District& district) const {
    if (input_.day.known()) return &places::province_on(district, whole_day());
    return places::find_province(district.province);
  }

  // A day known only by its month or year stands at its middle.
  places::Date whole_day() const {
    places::Date day = input_.day;
    if (day.month == 0) day.month = 6;
    if (day.day == 0) day.day = 15;
    return day;
  }

  void note(std::string_view field, std::string_view value, std::string_view source,
            std::string_view text, std::string_view reason, double weight) {
    if (evidence_ == nullptr) return;
    evidence_->push_back({field, std::string(value), source, std::string(text), reason, weight});
  }

  const Province* from_host() {
    for (const std::string_view address : {input_.url, input_.publisher}) {
      if (address.find('.') == std::string_view::npos) continue;
      const std::string host = host_of(address);
      const Province* province = places::province_of_host(host);
      if (province == nullptr) continue;
      const Province& then = as_of_day(*province);
      note("province", then.slug, "host", host, "host of a province's portal or newspaper", 1);
      host_district(host, then);
      return &then;
    }
    return nullptr;
  }

  // thuongtin.hanoi.gov.vn: the first part may be a district's name without blanks.
  void host_district(std::string_view host, const Province& province) {
    const std::string_view label = host.substr(0, host.find('.'));
    for (const District& district : places::districts()) {
      if (province_of(district) != &province) continue;
      std::string glued;
      for (const Word& word : words_of(district.name)) glued += word.folded;
      if (glued == label && places::in_force(district, whole_day_or_none())) {
        site_districts_.push_back(&district);
        note("district", district.name, "host", host, "district in the host", 1);
        return;
      }
    }
  }

  places::Date whole_day_or_none() const {
    return input_.day.known() ? whole_day() : places::Date{};
  }

  void read_header() {
    std::vector<std::string_view> lines = input_.header;
    if (!input_.publisher.empty()) lines.insert(lines.begin(), input_.publisher);
    for (const std::string_view line : lines) {
      for (const Mention& mention : find_names_in_header(line)) {
        const std::string_view text = line.substr(mention.begin, mention.end - mention.begin);
        if (mention.level == Level::province) {
          const Province& then = as_of_day(*mention.provinces.front());
          note("province", then.slug, "header", line, "the site's own name", 1);
          if (header_province_ == nullptr) header_province_ = &then;
        } else {
          header_districts_.insert(header_districts_.end(), mention.districts.begin(),
                                   mention.districts.end());
          note("district", text, "header", line, "the site's own name", 1);
        }
      }
    }
  }

  // A site of a district whose name only one province has.
  const Province* from_header_districts() {
    const Province* only = nullptr;
    for (const District* district : header_districts_) {
      const Province* province = province_of(*district);
      if (only != nullptr && province != only) return decide_between_header_districts();
      only = province;
    }
    return only;
  }

  // The header's district name is ambiguous (huyện Châu Thành): the text must tell which.
  const Province* decide_between_header_districts() {
    const Province* best = nullptr;
    double best_weight = 0;
    for (const District* district : header_districts_) {
      const Province* province = province_of(*district);
      const auto found = votes_.find(province);
      if (found == votes_.end() || found->second <= best_weight) continue;
      best = province;
      best_weight = found->second;
    }
    return best_weight >= kLeast ? best : nullptr;
  }

  void read_text() {
    read_line(input_.title, kInTitle, "title", true);
    std::size_t number = 0;
    for (const std::string_view paragraph : input_.paragraphs) {
      if (count_words(paragraph) < kLeastWords) continue;
      const bool lead = number < kLeadParagraphs;
      read_line(paragraph, lead ? kInLead : 1, "body", lead);
      ++number;
    }
  }

  void read_line(std::string_view line, double factor, std::string_view source, bool lead) {
    const std::vector<Mention> mentions =
        unmarked_ ? find_unmarked_names(line) : places::find_places(line);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const Mention& mention = mentions[i];
      const double here = factor * context_factor(line, mention);
      if (mention.level == Level::province && !is_still_district(mention)) {
        vote_province(line, mention, here, source);
      } else {
        vote_district(line, mention, here, source, lead);
      }
    }
  }

  // «thành phố Huế» before 2025 is the district-level city of that name.
  bool is_still_district(const Mention& mention) const {
    return !mention.districts.empty() && input_.day.known() &&
           std::none_of(
               mention.provinces.begin(), mention.provinces.end(),
               [&](const Province* province) { return places::in_force(*province, whole_day()); });
  }

  // Datelines and persons' homes say little of where the news is.
  static double context_factor(std::string_view line, const Mention& mention) {
    constexpr std::size_t kBefore = 24;  // bytes
    const std::size_t from = mention.begin > kBefore ? mention.begin - kBefore : 0;
    const std::vector<Word> before = words_of(line.substr(from, mention.begin - from));
    if (!before.empty() && is_origin(before.back().folded)) return kAsideFactor;
    if (before.size() >= 2 && before.back().folded == "o" &&
        is_origin(before[before.size() - 2].folded)) {
      return kAsideFactor;
    }
    // «Hà Nội, ngày …» at the beginning of a line.
    std::size_t behind = mention.end;
    if (words_of(line.substr(0, mention.begin)).empty() && line.substr(behind, 1) == ",") {
      behind = skip_blanks(line, behind + 1);
      if (match_word(line, behind, "ngay") != behind) return kAsideFactor;
    }
    return 1;
  }

  void vote_province(std::string_view line, const Mention& mention, double factor,
                     std::string_view source) {
    const std::string_view text = line.substr(mention.begin, mention.end - mention.begin);
    const Province* only = nullptr;
    for (const Province* candidate : mention.provinces) {
      const Province* then = &as_of_day(*candidate);
      if (only != nullptr && then != only) {
        note("province", "", source, text, "ambiguous name", 0);
        return;
      }
      only = then;
    }
    if (only == nullptr) return;
    // «xã Tân Cương (Thái Nguyên)» says as much as a type word.
    const bool apposed =
        mention.begin > 0 && line[mention.begin - 1] == '(' && line.substr(mention.end, 1) == ")";
    double weight = mention.listed             ? kListedProvince
                    : mention.typed || apposed ? kTypedProvince
                                               : kBareProvince;
    if (mention.typed && !mention.listed) {
      constexpr std::size_t kBefore = 32;  // bytes
      const std::size_t from = mention.begin > kBefore ? mention.begin - kBefore : 0;
      const std::vector<Word> before = words_of(line.substr(from, mention.begin - from));
      if (!before.empty() && is_issuer(before.back().folded)) weight += kIssuer;
    }
    if (++province_mentions_[only] > kMostMentions) return;
    votes_[only] += weight * factor;
    note("province", only->slug, source, text, mention.listed ? "province in a list" : "province",
         weight * factor);
  }

  void vote_district(std::string_view line, const Mention& mention, double factor,
                     std::string_view source, bool lead) {
    const std::string_view text = line.substr(mention.begin, mention.end - mention.begin);
    const double weight = mention.listed  ? kListedDistrict
                          : mention.typed ? kTypedDistrict
                                          : kBareDistrict;
    const Province* only = nullptr;
    bool ambiguous = false;
    for (const District* district : mention.districts) {
      const Province* province = province_of(*district);
      ambiguous = ambiguous || (only != nullptr && province != only);
      only = province;
      DistrictVote& vote = district_votes_[district];
      vote.weight += weight * factor;
      vote.in_lead = vote.in_lead || lead;
      if (mention.typed && !mention.listed) vote.typed = true;
      if (!mention.listed) ++vote.mentions;
    }
    if (only == nullptr) return;
    if (ambiguous) {
      note("province", "", source, text, "ambiguous name", 0);
      return;
    }
    if (++district_mentions_[mention.districts.front()] > kMostMentions) return;
    votes_[only] += weight * factor;
    note("province", only->slug, source, text, mention.listed ? "district in a list" : "district",
         weight * factor);
  }

  const Province* from_text() const {
    const Province* best = nullptr;
    double first = 0;
    double second = 0;
    double sum = 0;
    for (const auto& [province, weight] : votes_) {
      sum += weight;
      if (weight > first) {
        second = first;
        first = weight;
        best = province;
      } else {
        second = std::max(second, weight);
      }
    }
    // With nothing against it, a name in the title and the lead is enough.
    const bool clear = first >= (second > 0 ? kLeast : kLeastAlone) && first >= kMargin * second &&
                       first >= kShare * sum;
    return clear ? best : nullptr;
  }

  std::string district_in(const Province& province) {
    const places::Date day = whole_day_or_none();
    for (const auto* own : {&site_districts_, &header_districts_}) {
      const District* only = nullptr;
      bool several = false;
      for (const District* district : *own) {
        if (province_of(*district) != &province || !places::in_force(*district, day)) continue;
        several = several || (only != nullptr && only->name != district->name);
        only = district;
      }
      if (only != nullptr && !several) return display_name(*only);
    }
    const District* best = nullptr;
    double first = 0;
    double sum = 0;
    for (const auto& [district, vote] : district_votes_) {
      if (province_of(*district) != &province || !places::in_force(*district, day)) continue;
      sum += vote.weight;
      if (vote.weight > first) {
        first = vote.weight;
        best = district;
      }
    }
    if (best == nullptr || first < kDistrictLeast || first < kDistrictShare * sum) return {};
    const DistrictVote& vote = district_votes_[best];
    if (vote.mentions == 0 || (!vote.in_lead && vote.mentions < 2)) return {};
    note("district", best->name, "body", best->name, "dominates title and text", first);
    return display_name(*best);
  }

  // A district that is a number is named with its type: «Quận 8».
  static std::string display_name(const District& district) {
    if (!is_digit(district.name.front())) return std::string(district.name);
    return "Quận " + std::string(district.name);
  }

  struct DistrictVote {
    double weight = 0;
    int mentions = 0;  // outside lists
    bool in_lead = false;
    bool typed = false;
  };

  const PlaceInput& input_;
  Evidence* evidence_;
  bool unmarked_;
  const Province* header_province_ = nullptr;
  std::vector<const District*> header_districts_;
  std::vector<const District*> site_districts_;
  std::map<const Province*, double> votes_;
  std::map<const Province*, int> province_mentions_;
  std::map<const District*, int> district_mentions_;
  std::map<const District*, DistrictVote> district_votes_;
};

}  // namespace

PlaceFound find_place(const PlaceInput& input, Evidence* evidence) {
  return Attribution(input, evidence).run();
}

}  // namespace timtin::article
