// How articles write a few words, capitals included.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace timtin::search {

/// Counts the ways in which articles write words that stand side by side.
class Written {
 public:
  /// `keys`: tone keys joined with a space.
  explicit Written(std::string keys) : keys_(std::move(keys)) {}

  void read(const article::Article& article);

  /// The most frequent way, or "" if none was seen: inside sentences, where capitals mean
  /// something, if there is any. Words are joined with a space.
  std::string most_frequent() const;

  /// True if that way begins with a capital inside sentences.
  bool has_capital() const;

 private:
  void read(std::string_view text);

  std::string keys_;
  std::map<std::string, int> inside_;  ///< inside sentences, not all in capitals
  std::map<std::string, int> others_;
};

/// The words of these tone keys as the articles write them most, side by side; empty if they never
/// do.
std::vector<std::string> words_as_written(const std::vector<std::string>& keys,
                                          std::span<const article::Article> articles);

}  // namespace timtin::search
