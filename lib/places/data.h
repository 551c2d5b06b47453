// The tables of lib/places/data, compiled in as text. data/README.md says what is in them.
#pragma once

#include <string_view>

namespace timtin::places::data {

extern const std::string_view provinces;
extern const std::string_view province_aliases;
extern const std::string_view merged_provinces;
extern const std::string_view districts;
extern const std::string_view district_aliases;
extern const std::string_view communes;
extern const std::string_view moved_communes;
extern const std::string_view spelling_variants;
extern const std::string_view words;
extern const std::string_view hosts;
extern const std::string_view host_prefixes;
extern const std::string_view press_marks;

}  // namespace timtin::places::data
