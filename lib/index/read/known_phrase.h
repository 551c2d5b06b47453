// Where terms stand side by side in a segment, as far as was found out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "index/read/article_set.h"

namespace timtin::index {

/// The articles that have some terms side by side, and in which spellings. Reading token streams is
/// slow beside everything else: what was learnt of an article is kept, whoever asked for it.
class KnownPhrase {
 public:
  /// At most so many bytes of all phrases are kept for an article of the segment, and kMaxBytes. A
  /// phrase that was looked for everywhere takes a quarter of a byte an article, and eight bytes
  /// for each that has it.
  static constexpr std::size_t kBytesPerArticle = 64;
  static constexpr std::size_t kMaxBytes = std::size_t{32} << 20;

  /// An article that has one of the spellings.
  struct Spelled {
    ArticleNo place;         ///< in the window
    std::uint32_t spelling;  ///< number in spellings()
  };
  struct Window {
    ArticleSet looked;             ///< these were read
    ArticleSet found;              ///< those of them that have the phrase
    std::vector<Spelled> spelled;  ///< by place; several for an article with several spellings
  };

  /// The window that begins at `begin`; an empty one if nothing is known of it yet.
  Window& window(ArticleNo begin) {
    const std::size_t number = begin / kWindow;
    if (windows_.size() <= number) windows_.resize(number + 1);
    if (windows_[number] == nullptr) windows_[number] = std::make_unique<Window>();
    return *windows_[number];
  }

  /// The number of a spelling: the ids of its terms, in order.
  std::uint32_t spelling(std::span<const std::uint32_t> ids) {
    if (last_ == nullptr || !std::ranges::equal(last_->first, ids)) {
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      last_ = &*numbers_.try_emplace({ids.begin(), ids.end()}, next).first;
    }
    return last_->second;
  }
  /// All spellings with their numbers.
  const std::map<std::vector<std::uint32_t>, std::uint32_t>& spellings() const noexcept {
    return numbers_;
  }

  /// What it takes in memory.
  std::size_t bytes() const noexcept {
    std::size_t bytes = sizeof *this + windows_.capacity() * sizeof windows_[0];
    for (const auto& window : windows_) {
      if (window == nullptr) continue;
      bytes += sizeof(Window) + window->spelled.capacity() * sizeof(Spelled);
    }
    for (const auto& [ids, number] : numbers_) bytes += 64 + ids.capacity() * sizeof ids[0];
    return bytes;
  }

 private:
  std::vector<std::unique_ptr<Window>> windows_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers_;
  const std::pair<const std::vector<std::uint32_t>, std::uint32_t>* last_ = nullptr;  ///< asked for
};

}  // namespace timtin::index
