#include "article/place.h"

#include <algorithm>

#include "article/place_day.h"
#include "article/place_votes.h"
#include "article/scan.h"
#include "article/typed_names.h"
#include "places/provinces.h"
#include "places/units.h"

namespace timtin::article {
namespace {

using places::District;
using places::Level;
using places::Mention;
using places::Province;

// Weight of a province in the text that decides between namesakes in the site's name.
constexpr double kDecides = 3;

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  std::string host(address.substr(begin, address.find_first_of("/:?#", begin) - begin));
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return host;
}

// A name without blanks and marks, as hosts have it: thuongtin.
std::string glued(std::string_view name) {
  std::string result;
  for (const Word& word : words_of(name)) result += word.folded;
  return result;
}

// A district that is a number is named with its type: «Quận 8».
std::string display_name(const District& district) {
  if (!is_digit(district.name.front())) return std::string(district.name);
  return "Quận " + std::string(district.name);
}

bool all_unmarked(const std::vector<std::string_view>& paragraphs) {
  return !paragraphs.empty() && std::all_of(paragraphs.begin(), paragraphs.end(), is_unmarked);
}

class Attribution {
 public:
  Attribution(const PlaceInput& input, Evidence* evidence)
      : input_(input),
        evidence_(evidence),
        day_(input.day),
        votes_(day_, all_unmarked(input.paragraphs), evidence) {}

  PlaceFound run() {
    PlaceFound found;
    read_host();
    read_site();
    votes_.read_title(input_.title);
    votes_.read_body(input_.paragraphs);
    const Province* province = host_;
    found.source = ProvinceSource::host;
    if (province == nullptr) {
      province = site_ != nullptr ? site_ : province_of_site_district();
      found.source = ProvinceSource::header;
    }
    if (province == nullptr) province = province_of_address();
    if (province == nullptr) {
      province = votes_.winner();
      found.source = ProvinceSource::text;
    }
    if (province == nullptr) {
      found.source = ProvinceSource::none;
      return found;
    }
    found.province = std::string(province->slug);
    found.district = district_in(*province);
    return found;
  }

 private:
  void note(std::string_view field, std::string_view value, std::string_view source,
            std::string_view text, std::string_view reason) {
    if (evidence_ == nullptr) return;
    evidence_->push_back({field, std::string(value), source, std::string(text), reason, 1});
  }

  void read_host() {
    for (const std::string_view address : {input_.url, input_.publisher}) {
      if (address.find('.') == std::string_view::npos) continue;
      const std::string host = host_of(address);
      const Province* province = places::province_of_host(host);
      if (province == nullptr) continue;
      host_ = &day_.of(*province);
      note("province", host_->slug, "host", host, "host of a province's portal or newspaper");
      read_district_host(host);
      return;
    }
  }

  // thuongtin.hanoi.gov.vn: the first part may be the name of a district of the province.
  void read_district_host(std::string_view host) {
    const std::string_view label = host.substr(0, host.find('.'));
    for (const District& district : places::districts()) {
      if (&day_.of(district) != host_ || glued(district.name) != label) continue;
      host_districts_.push_back(&district);
      note("district", district.name, "host", host, "district in the host");
    }
  }

  void read_site() {
    if (!input_.publisher.empty()) read_site_line(input_.publisher);
    for (const std::string_view line : input_.site) read_site_line(line);
  }

  void read_site_line(std::string_view line) {
    for (const Mention& mention : find_names_in_header(line)) {
      if (mention.level == Level::province) {
        const Province& then = day_.of(*mention.provinces.front());
        note("province", then.slug, "header", line, "the site's own name");
        if (site_ == nullptr) site_ = &then;
      } else {
        note("district", mention.districts.front()->name, "header", line, "the site's own name");
      }
      site_districts_.insert(site_districts_.end(), mention.districts.begin(),
                             mention.districts.end());
    }
  }

  // The site of a district: its province, where only one has the name; where several do (huyện
  // Châu Thành), the one that the text names.
  const Province* province_of_site_district() const {
    const Province* best = nullptr;
    double weight = 0;
    bool several = false;
    for (const District* district : site_districts_) {
      const Province* province = &day_.of(*district);
      several = several || (best != nullptr && province != best);
      if (best == nullptr || votes_.weight(*province) > weight) {
        best = province;
        weight = votes_.weight(*province);
      }
    }
    return several && weight < kDecides ? nullptr : best;
  }

  // The first province of an address that names it with its type («tỉnh Quảng Bình»). Cities do not
  // count: central sites have their seat there.
  const Province* province_of_address() {
    for (const std::string_view line : input_.addresses) {
      for (const Mention& mention : find_names_in_header(line)) {
        if (mention.level != Level::province || !mention.typed) continue;
        if (match_word(line, mention.begin, "tinh") == mention.begin) continue;
        const Province* province = &day_.of(*mention.provinces.front());
        note("province", province->slug, "header", line, "the site's address");
        return province;
      }
    }
    return nullptr;
  }

  std::string district_in(const Province& province) {
    for (const auto* own : {&host_districts_, &site_districts_}) {
      const District* only = nullptr;
      bool several = false;
      for (const District* district : *own) {
        if (&day_.of(*district) != &province || !day_.has(*district)) continue;
        several = several || (only != nullptr && only->name != district->name);
        only = district;
      }
      if (only != nullptr && !several) return display_name(*only);
    }
    const District* told = votes_.district_in(province);
    if (told == nullptr) return {};
    note("district", told->name, "body", told->name, "dominates title and text");
    return display_name(*told);
  }

  const PlaceInput& input_;
  Evidence* evidence_;
  PlaceDay day_;
  PlaceVotes votes_;
  const Province* host_ = nullptr;
  const Province* site_ = nullptr;
  std::vector<const District*> host_districts_;
  std::vector<const District*> site_districts_;
};

}  // namespace

PlaceFound find_place(const PlaceInput& input, Evidence* evidence) {
  return Attribution(input, evidence).run();
}

}  // namespace timtin::article
