#include "places/hosts.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "places/data.h"
#include "places/table.h"
#include "text/syllable.h"

namespace timtin::places {
namespace {

/// A label that is glued to something before it (tnmtquangnam) is taken without asking what that
/// is from this length on; shorter ones stand by chance at the end of other words (thue, thuế).
constexpr std::size_t kLongLabel = 6;

/// A name without blanks and marks, as hosts have it: thuongtin.
std::string glued(std::string_view name) {
  std::string form = text::slug(name);
  std::erase(form, '-');
  return form;
}

struct Hosts {
  std::unordered_map<std::string_view, const Province*> sites;  ///< whole domains
  std::unordered_map<std::string, const Province*> labels;      ///< "hanoi", "tphcm"
  std::unordered_set<std::string_view> prefixes;                ///< "vks" in vkshue
};

const Hosts& hosts() {
  static const Hosts all = [] {
    Hosts h;
    for (const Province& province : provinces()) {
      h.labels.emplace(glued(province.name), &province);
    }
    for (const auto& row : read_table(data::hosts, {"host", "kind", "province"})) {
      if (row[1] == "site") {
        h.sites.emplace(row[0], find_province(row[2]));
      } else {
        h.labels.emplace(row[0], find_province(row[2]));
      }
    }
    for (const auto& row : read_table(data::host_prefixes, {"prefix", "body"})) {
      h.prefixes.insert(row[0]);
    }
    return h;
  }();
  return all;
}

/// The province of the longest label at the end of `text`, with what stands before it.
const Province* by_glued_label(std::string_view text, bool known_prefix_only) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    const auto found = hosts().labels.find(std::string(text.substr(begin)));
    if (found == hosts().labels.end()) continue;
    std::string_view prefix = text.substr(0, begin);
    if (prefix.ends_with('-')) prefix.remove_suffix(1);
    const bool long_enough = !known_prefix_only && text.size() - begin >= kLongLabel;
    if (prefix.empty() || long_enough || hosts().prefixes.contains(prefix)) return found->second;
  }
  return nullptr;
}

/// What may stand glued before the name of a district or commune: its type, or the body that acts
/// for it.
constexpr std::array<std::string_view, 14> kUnitPrefixes{
    "ubnd", "huyen",  "thixa",   "thanhpho", "quan",      "tx",     "tp",
    "xa",   "phuong", "thitran", "dackhu",   "ubndhuyen", "ubndxa", "ubndphuong"};

const std::unordered_map<std::string, HostUnits>& units_by_label() {
  static const auto all = [] {
    std::unordered_map<std::string, HostUnits> map;
    const auto is_number = [](std::string_view name) { return name[0] >= '0' && name[0] <= '9'; };
    for (const District& district : districts()) {
      // quan1.hochiminhcity.gov.vn
      const std::string before = is_number(district.name) ? glued(district.type) : std::string();
      map[before + glued(district.name)].districts.push_back(&district);
    }
    for (const Commune& commune : communes()) {
      if (!is_number(commune.name)) map[glued(commune.name)].communes.push_back(&commune);
    }
    return map;
  }();
  return all;
}

/// The label without the type or body glued before it; the label itself if there is none.
std::string_view without_prefix(std::string_view label) {
  for (const std::string_view prefix : kUnitPrefixes) {
    if (label.starts_with(prefix) &&
        units_by_label().contains(std::string(label.substr(prefix.size())))) {
      return label.substr(prefix.size());
    }
  }
  for (std::size_t end = label.size(); end-- > 1;) {
    if (hosts().prefixes.contains(label.substr(0, end))) return label.substr(end);
  }
  return label;
}

/// A district's own domain (hocmon.gov.vn, huyenuyphucu.vn): its province, if only one has a
/// district of the name. Outside gov.vn and dcs.vn its type or body must stand before the name.
const Province* by_district(std::string_view label, bool of_state) {
  constexpr std::size_t kShortest = 5;  // letters; shorter names are words of other languages, too
  const std::string_view name = without_prefix(label);
  if (name.size() < kShortest || (!of_state && name.size() == label.size())) return nullptr;
  const auto units = units_by_label().find(std::string(name));
  if (units == units_by_label().end()) return nullptr;
  const Province* only = nullptr;
  for (const District* district : units->second.districts) {
    const Province* province = find_province(district->province);
    if (only != nullptr && province != only) return nullptr;
    only = province;
  }
  return only;
}

/// The label of a host that names its province or district, and whether it stands under gov.vn or
/// dcs.vn; empty if the host has none.
struct OwnLabel {
  std::string_view label;
  bool of_state = false;
};

OwnLabel own_label(std::string_view host) {
  std::vector<std::string_view> labels = split(host, '.');
  if (labels.size() < 2) return {};
  const std::string_view top = labels.back();
  labels.pop_back();
  const std::string_view second = labels.back();
  constexpr std::string_view kSecondLevel[] = {"gov", "edu", "dcs", "com", "org", "net", "info"};
  const bool under_second = top == "vn" && labels.size() > 1 &&
                            std::ranges::find(kSecondLevel, second) != std::end(kSecondLevel);
  if (!under_second) return {second, false};
  return {labels[labels.size() - 2], second == "gov" || second == "dcs"};
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

}  // namespace

HostUnits units_of_host(std::string_view host) {
  HostUnits found;
  const std::string lowered = lower(host);
  const auto take = [&](std::string_view label) {
    const auto units = units_by_label().find(std::string(label));
    if (units == units_by_label().end()) return;
    const auto& [districts, communes] = units->second;
    found.districts.insert(found.districts.end(), districts.begin(), districts.end());
    found.communes.insert(found.communes.end(), communes.begin(), communes.end());
  };
  std::vector<std::string_view> labels = split(lowered, '.');
  // The last ones are the province's own name and what that stands under.
  constexpr std::size_t kOwnLabels = 3;
  const OwnLabel own = own_label(lowered);
  labels.resize(labels.size() > kOwnLabels ? labels.size() - kOwnLabels : 0);
  if (by_glued_label(own.label, !own.of_state) == nullptr &&
      by_district(own.label, own.of_state) != nullptr) {
    labels.push_back(without_prefix(own.label));
  }
  for (const std::string_view label : labels) {
    take(label);
    for (const std::string_view prefix : kUnitPrefixes) {
      if (label.starts_with(prefix)) take(label.substr(prefix.size()));
    }
  }
  return found;
}

const Province* province_of_host(std::string_view given) {
  std::string host = lower(given.substr(0, std::min(given.find(':'), given.size())));
  if (host.ends_with('.')) host.pop_back();

  std::vector<std::string_view> labels = split(host, '.');
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    const auto from = static_cast<std::size_t>(labels[i].data() - host.data());
    const auto site = hosts().sites.find(std::string_view(host).substr(from));
    if (site != hosts().sites.end()) return site->second;
  }

  const OwnLabel own = own_label(host);
  const Province* province = by_glued_label(own.label, !own.of_state);
  return province != nullptr ? province : by_district(own.label, own.of_state);
}

const Province* province_of_press_mark(std::string_view mark) {
  static const auto marks = [] {
    std::unordered_map<std::string_view, const Province*> map;
    for (const auto& row : read_table(data::press_marks, {"mark", "province"})) {
      map.emplace(row[0], find_province(row[1]));
    }
    return map;
  }();
  if (const auto found = marks.find(mark); found != marks.end()) return found->second;
  if (mark.find(' ') != std::string_view::npos) return nullptr;
  if (mark.find('.') != std::string_view::npos) return province_of_host(mark);
  const std::string label = glued(mark);
  return label.starts_with("bao") ? by_glued_label(label, true) : nullptr;
}

}  // namespace timtin::places
