// Names of communes, looked up word by word.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "places/communes.h"
#include "places/lexicon.h"

namespace timtin::places {

/// Words of the longest name: «Văn Miếu - Quốc Tử Giám» has five.
constexpr std::size_t kLongestCommune = 6;

/// The communes by their names. There are so many that they have a table of their own, which is
/// asked only behind a type word.
class CommuneNames {
 public:
  /// A name, or the beginning of one.
  using Hash = std::uint64_t;
  static constexpr Hash kNothing = 0;

  static const CommuneNames& get(Form form);

  /// A word of a name. Numbers are compared without leading zeros: give those digits.
  static Hash hash(const Lexicon::Key& word) noexcept;
  /// A name and one more word of it.
  static Hash with(Hash name, Hash word) noexcept;

  /// The communes of that name; empty if there are none.
  std::span<const Commune* const> find(Hash name) const noexcept {
    const auto found = communes_.find(name);
    if (found == communes_.end()) return {};
    return found->second;
  }

 private:
  explicit CommuneNames(Form form);

  std::unordered_map<Hash, std::vector<const Commune*>> communes_;
};

/// The digits of a number without its leading zeros: «phường 05».
std::string_view without_zeros(std::string_view digits) noexcept;

}  // namespace timtin::places
