#include "searcher/vietnamese.h"

#include <cstddef>

namespace timtin::searcher {

std::string grouped(unsigned long number) {
  std::string out = std::to_string(number);
  for (std::size_t end = out.size(); end > 3; end -= 3) out.insert(end - 3, 1, '.');
  return out;
}

std::string day_first(const std::string& iso) {
  constexpr std::size_t kDate = 10;  // YYYY-MM-DD
  std::string out = iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
  if (iso.size() > kDate) out += " " + iso.substr(kDate + 1);
  return out;
}

}  // namespace timtin::searcher
