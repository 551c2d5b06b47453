#include "indexer/readers/header_fields.h"

#include <algorithm>

namespace timtin::indexer {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view trim(std::string_view text) noexcept {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t header_length(std::string_view text) noexcept {
  for (std::size_t line = text.find('\n'); line != std::string_view::npos;
       line = text.find('\n', line + 1)) {
    const std::string_view next = text.substr(line + 1, 2);
    if (next.starts_with('\n')) return line + 2;
    if (next == "\r\n") return line + 3;
  }
  return std::string_view::npos;
}

HeaderFields::HeaderFields(std::string_view block) {
  block.remove_prefix(std::min(block.find('\n'), block.size() - 1) + 1);
  while (!block.empty()) {
    std::size_t end = block.find('\n');
    while (end != std::string_view::npos && end + 1 < block.size() &&
           (block[end + 1] == ' ' || block[end + 1] == '\t')) {
      end = block.find('\n', end + 1);
    }
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(std::min(line.size() + 1, block.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  }
}

std::string_view HeaderFields::operator[](std::string_view name) const noexcept {
  for (const auto& [key, value] : fields_) {
    if (equal_ignoring_case(key, name)) return value;
  }
  return {};
}

}  // namespace timtin::indexer
