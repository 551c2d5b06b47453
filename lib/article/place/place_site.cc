#include "article/place/place_site.h"

#include <algorithm>

#include "article/kind/press_mark.h"
#include "article/scan.h"
#include "places/finder.h"
#include "places/hosts.h"

namespace timtin::article {
namespace {

using places::Commune;
using places::District;
using places::Level;
using places::Mention;
using places::Province;

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  std::string host(address.substr(begin, address.find_first_of("/:?#", begin) - begin));
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return host;
}

// Sites name themselves in any case, and with or without marks.
std::vector<Mention> find_names(std::string_view line) {
  return places::find_places(line, places::Depth::commune, {is_unmarked(line), true});
}

// «Báo Sơn La», «Đài PT-TH Sơn La»: the name of a newspaper or station.
bool names_press(std::string_view line) {
  const std::vector<Word> words = words_of(line);
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.folded == "bao" || word.folded == "dai" || word.folded == "ptth";
  });
}

class SiteReader {
 public:
  SiteReader(const PlaceDay& day, Evidence* evidence) : day_(day), evidence_(evidence) {}

  PlaceSite read(const PlaceInput& input) {
    for (const std::string_view address : {input.url, input.publisher}) {
      if (address.find('.') != std::string_view::npos) read_host(host_of(address));
    }
    if (!input.publisher.empty()) read_line(input.publisher);
    for (const std::string_view line : input.site) read_line(line);
    read_press_mark(input.paragraphs);
    for (const std::string_view line : input.addresses) read_address(line);
    return std::move(site_);
  }

 private:
  void note(std::string_view field, std::string_view value, std::string_view source,
            std::string_view text, std::string_view reason) {
    if (evidence_ == nullptr) return;
    evidence_->push_back({field, std::string(value), source, std::string(text), reason, 1});
  }

  void read_host(const std::string& host) {
    const Province* province = places::province_of_host(host);
    if (province == nullptr || site_.host != nullptr) return;
    site_.host = &day_.of(*province);
    site_.host_text = host;
    site_.press = !host.ends_with(".gov.vn") && !host.ends_with(".dcs.vn");
    note("province", site_.host->slug, "host", host, "host of a province's portal or newspaper");
    // thuongtin.hanoi.gov.vn: the first part may be the name of a unit of the province.
    const places::HostUnits units = places::units_of_host(host);
    for (const District* district : units.districts) {
      if (&day_.of(*district) != site_.host) continue;
      site_.districts.push_back(district);
      note("district", district->name, "host", host, "district in the host");
    }
    for (const Commune* commune : units.communes) {
      if (&day_.of(*commune) != site_.host || !day_.has(*commune)) continue;
      site_.communes.push_back(commune);
      note("commune", commune->name, "host", host, "commune in the host");
    }
  }

  void read_line(std::string_view line) {
    for (const Mention& mention : find_names(line)) {
      if (mention.level == Level::abroad) continue;
      if (mention.level == Level::province) {
        const Province& then = day_.of(*mention.provinces.front());
        note("province", then.slug, "header", line, "the site's own name");
        if (site_.name == nullptr) {
          site_.name = &then;
          site_.name_text = line;
          if (site_.host == nullptr) site_.press = names_press(line);
        }
      } else if (mention.level == Level::district) {
        note("district", mention.districts.front()->name, "header", line, "the site's own name");
      } else {
        note("commune", mention.communes.front()->name, "header", line, "the site's own name");
      }
      if (site_.units_text.empty()) site_.units_text = line;
      site_.districts.insert(site_.districts.end(), mention.districts.begin(),
                             mention.districts.end());
      const std::vector<const Commune*> communes = day_.standing(mention.communes);
      site_.communes.insert(site_.communes.end(), communes.begin(), communes.end());
    }
  }

  // «(QNO) - Sáng nay …»: the newspaper that the article is from, where nothing else names the
  // site.
  void read_press_mark(const std::vector<std::string_view>& paragraphs) {
    constexpr std::size_t kReach = 2;  // paragraphs
    for (std::size_t i = 0; i < std::min(kReach, paragraphs.size()); ++i) {
      const std::string_view mark = press_mark(paragraphs[i]);
      const Province* province = places::province_of_press_mark(mark);
      if (province == nullptr || site_.host != nullptr || site_.name != nullptr) continue;
      site_.name = &day_.of(*province);
      site_.name_text = mark;
      site_.press = true;
      note("province", site_.name->slug, "body", mark, "the newspaper's mark");
      return;
    }
  }

  // The first province of an address that names it with its type («tỉnh Quảng Bình»). Cities do not
  // count: central sites have their seat there.
  void read_address(std::string_view line) {
    if (site_.address != nullptr) return;
    for (const Mention& mention : find_names(line)) {
      if (mention.level != Level::province || !mention.typed) continue;
      if (match_word(line, mention.begin, "tinh") == mention.begin) continue;
      site_.address = &day_.of(*mention.provinces.front());
      site_.address_text = line;
      note("province", site_.address->slug, "header", line, "the site's address");
      return;
    }
  }

  const PlaceDay& day_;
  Evidence* evidence_;
  PlaceSite site_;
};

}  // namespace

PlaceSite read_place_site(const PlaceInput& input, const PlaceDay& day, Evidence* evidence) {
  return SiteReader(day, evidence).read(input);
}

}  // namespace timtin::article
