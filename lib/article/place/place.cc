#include "article/place/place.h"

#include <algorithm>

#include "article/place/place_day.h"
#include "article/place/place_site.h"
#include "article/place/place_votes.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

using places::Commune;
using places::District;
using places::Province;

// What the site itself counts beside the weights of names in the text (place_votes.cc).
constexpr double kHost = 20;
constexpr double kSiteName = 12;
constexpr double kSiteUnit = 10;
constexpr double kAddress = 6;
// Doubt that no evidence takes away.
constexpr double kDoubt = 1;
// Weight of a province in the text that decides between namesakes in the site's name.
constexpr double kDecides = 3;
// Weight of another province that a newspaper's article is about.
constexpr double kElsewhere = 6;
constexpr std::size_t kLongestEvidence = 80;  // bytes

// The beginning of a line, cut between words.
std::string cut(std::string_view line) {
  if (line.size() <= kLongestEvidence) return std::string(line);
  const std::size_t end = line.rfind(' ', kLongestEvidence);
  return std::string(line.substr(0, end == std::string_view::npos ? 0 : end)) + " …";
}

// A unit that is a number is named with its type: «Quận 8».
template <class Unit>
std::string display_name(const Unit& unit, std::string_view type) {
  if (!is_digit(unit.name.front())) return std::string(unit.name);
  return std::string(type) + " " + std::string(unit.name);
}

// True if nothing of the text has marks.
bool is_bare(std::string_view title, const std::vector<std::string_view>& paragraphs) {
  return (title.empty() || is_unmarked(title)) &&
         std::all_of(paragraphs.begin(), paragraphs.end(), is_unmarked);
}

class Attribution {
 public:
  Attribution(const PlaceInput& input, Evidence* evidence)
      : input_(input),
        evidence_(evidence),
        day_(input.day),
        site_(read_place_site(input, day_, evidence)),
        votes_(day_, is_bare(input.title, input.paragraphs), evidence) {}

  PlaceFound run() {
    votes_.read_title(input_.title);
    votes_.read_body(input_.paragraphs);
    votes_.consider(site_.districts);
    votes_.settle();
    if (!choose_site() && !choose_text()) return {};
    const double own = site_weight_ + votes_.weight(*province_);
    const double all = site_weight_ + votes_.sum() + kDoubt;
    found_.confidence = static_cast<int>(100 * own / all);
    found_.province = std::string(province_->slug);
    find_units();
    return std::move(found_);
  }

 private:
  void take(const Province* province, ProvinceSource source, double weight, std::string evidence) {
    province_ = province;
    site_weight_ = weight;
    found_.source = source;
    found_.evidence = std::move(evidence);
  }

  bool choose_site() {
    if (site_.host != nullptr) {
      take(site_.host, ProvinceSource::host, kHost, site_.host_text);
    } else if (site_.name != nullptr) {
      take(site_.name, ProvinceSource::header, kSiteName, cut(site_.name_text));
    } else if (const Province* province = province_of_site_unit()) {
      take(province, ProvinceSource::header, kSiteUnit, cut(site_.units_text));
    } else if (site_.address != nullptr) {
      take(site_.address, ProvinceSource::header, kAddress, cut(site_.address_text));
    } else {
      return false;
    }
    if (!site_.press || votes_.weight(*province_) > 0) return true;
    // A newspaper that tells of another province and not of its own.
    const Province* elsewhere = votes_.winner();
    if (elsewhere == nullptr || elsewhere == province_ || !votes_.in_title(*elsewhere) ||
        votes_.weight(*elsewhere) < kElsewhere) {
      return true;
    }
    if (evidence_ != nullptr) {
      evidence_->push_back({"province", "", "body", votes_.names_for(*elsewhere),
                            "a newspaper's article about another province", 0});
    }
    found_ = {};
    return false;
  }

  bool choose_text() {
    if (province_ != nullptr) return false;
    const Province* winner = votes_.winner();
    if (winner == nullptr) return false;
    take(winner, ProvinceSource::text, 0, votes_.names_for(*winner));
    return true;
  }

  // The site of a district or commune: its province, where only one has the name; where several do
  // (huyện Châu Thành), the one that the text names.
  const Province* province_of_site_unit() const {
    std::vector<const Province*> candidates;
    for (const District* district : site_.districts) candidates.push_back(&day_.of(*district));
    if (candidates.empty()) {
      for (const Commune* commune : site_.communes) candidates.push_back(&day_.of(*commune));
    }
    const Province* best = nullptr;
    for (const Province* province : candidates) {
      if (best == nullptr || votes_.weight(*province) > votes_.weight(*best)) best = province;
    }
    const bool several = std::any_of(candidates.begin(), candidates.end(),
                                     [&](const Province* one) { return one != best; });
    // Communes that were merged before 2025 are not in our table: a name may have had a namesake.
    const bool sure = !several && (!site_.districts.empty() || day_.without_districts());
    return best != nullptr && (sure || votes_.weight(*best) >= kDecides) ? best : nullptr;
  }

  // The only unit of the site's own that lies in the province then, or null.
  template <class Unit>
  const Unit* own(const std::vector<const Unit*>& units) const {
    const Unit* only = nullptr;
    for (const Unit* unit : units) {
      if (&day_.of(*unit) != province_ || !day_.has(*unit)) continue;
      if (only != nullptr && only->name != unit->name) return nullptr;
      only = unit;
    }
    return only;
  }

  void find_units() {
    const District* district = own(site_.districts);
    if (district == nullptr) district = votes_.district_in(*province_);
    if (district != nullptr) {
      found_.district = display_name(*district, "Quận");
      note("district", found_.district);
    }
    // The site of a district bears the name of its seat's commune, too: mucangchai.yenbai.gov.vn.
    const bool of_district = !site_.districts.empty() && !day_.without_districts();
    const Commune* commune = of_district ? nullptr : own(site_.communes);
    if (commune == nullptr) commune = votes_.commune_in(*province_, district);
    if (commune != nullptr) {
      found_.commune = display_name(*commune, "Phường");
      note("commune", found_.commune);
    }
  }

  void note(std::string_view field, const std::string& name) {
    if (evidence_ != nullptr) {
      evidence_->push_back({field, name, "body", name, "dominates site, title or text", 1});
    }
  }

  const PlaceInput& input_;
  Evidence* evidence_;
  PlaceDay day_;
  PlaceSite site_;
  PlaceVotes votes_;
  const Province* province_ = nullptr;
  double site_weight_ = 0;
  PlaceFound found_;
};

}  // namespace

PlaceFound find_place(const PlaceInput& input, Evidence* evidence) {
  return Attribution(input, evidence).run();
}

}  // namespace timtin::article
