// The province behind a host name.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "places/data.h"
#include "places/provinces.h"
#include "places/table.h"

namespace timtin::places {
namespace {

/// A label that is glued to something before it (tnmtquangnam) is taken without asking what that
/// is from this length on; shorter ones stand by chance at the end of other words (thue, thuế).
constexpr std::size_t kLongLabel = 6;

struct Hosts {
  std::unordered_map<std::string_view, const Province*> sites;  ///< whole domains
  std::unordered_map<std::string, const Province*> labels;      ///< "hanoi", "tphcm"
  std::unordered_set<std::string_view> prefixes;                ///< "vks" in vkshue
};

const Hosts& hosts() {
  static const Hosts all = [] {
    Hosts h;
    for (const Province& province : provinces()) {
      std::string label(province.slug);
      std::erase(label, '-');
      h.labels.emplace(std::move(label), &province);
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

}  // namespace

const Province* province_of_host(std::string_view given) {
  std::string host(given.substr(0, std::min(given.find(':'), given.size())));
  for (char& c : host) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (host.ends_with('.')) host.pop_back();

  std::vector<std::string_view> labels = split(host, '.');
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    const auto from = static_cast<std::size_t>(labels[i].data() - host.data());
    const auto site = hosts().sites.find(std::string_view(host).substr(from));
    if (site != hosts().sites.end()) return site->second;
  }

  // The part under which names are given out: gov.vn, edu.vn, com.vn, vn, com …
  if (labels.size() < 2) return nullptr;
  const std::string_view top = labels.back();
  labels.pop_back();
  const std::string_view second = labels.back();
  constexpr std::string_view kSecondLevel[] = {"gov", "edu", "dcs", "com", "org", "net", "info"};
  const bool under_second = top == "vn" && labels.size() > 1 &&
                            std::ranges::find(kSecondLevel, second) != std::end(kSecondLevel);
  if (!under_second) return by_glued_label(second, true);
  return by_glued_label(labels[labels.size() - 2], second != "gov" && second != "dcs");
}

}  // namespace timtin::places
