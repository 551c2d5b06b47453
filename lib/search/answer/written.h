// How articles write a few words, capitals included.
#pragma once

#include <cstddef>
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
  /// `keys`: tone keys joined with a space, at most 64.
  explicit Written(std::string_view keys);

  /// Reads an article until it has shown the words kEnough times inside sentences.
  void read(const article::Article& article);
  /// Reads a title, in which only what stands inside of a sentence counts.
  void read_title(std::string_view title);

  /// How often the words were seen inside sentences.
  int seen() const noexcept { return inside_count_; }

  /// The most frequent way, or "" if none was seen: inside sentences, where capitals mean
  /// something, if there is any. Words are joined with a space.
  std::string most_frequent() const;

  /// True if that way begins with a capital inside sentences.
  bool has_capital() const;

 private:
  /// How an article writes words shows early, and most articles are long.
  static constexpr int kEnough = 5;

  /// A token.
  struct Place {
    std::size_t begin;
    std::size_t end;
    bool begins;  ///< a sentence
    bool all_upper;
  };

  /// Reads the lines in which the words may stand inside a sentence.
  void read_likely(std::string_view text);
  /// Counts the words inside sentences, and elsewhere if `outside`.
  void read(std::string_view text, bool outside);
  void count(std::string_view text, std::size_t oldest, bool outside);

  std::vector<std::string> keys_;
  std::string small_;        ///< the longest of them as it is mostly spelled
  std::string capital_;      ///< the same with a capital
  std::vector<Place> last_;  ///< as many tokens as keys, by number modulo that
  int inside_count_ = 0;
  int enough_ = 0;                     ///< inside_count_ with which the article in hand is done
  std::map<std::string, int> inside_;  ///< inside sentences, not all in capitals
  std::map<std::string, int> others_;  ///< complete only while inside_ is empty
};

/// The words of these tone keys as the articles write them most, side by side; empty if they never
/// do.
std::vector<std::string> words_as_written(const std::vector<std::string>& keys,
                                          std::span<const article::Article> articles);

}  // namespace timtin::search
