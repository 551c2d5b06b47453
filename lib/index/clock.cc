#include "index/clock.h"

#include <chrono>
#include <ctime>

namespace timtin::index {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::int32_t today() {
  using namespace std::chrono;
  return static_cast<std::int32_t>(
      floor<days>(system_clock::now() + hours{7}).time_since_epoch().count());
}

}  // namespace timtin::index
