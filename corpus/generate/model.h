// What is learned from sample pages: which words follow each other, and which of them are numbers,
// dates or names that every article has its own of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::corpus {

enum class Kind : std::uint8_t { word, rare, name, number, date, year, comma, end };

struct Word {
  std::string text;
  Kind kind = Kind::word;
  std::uint32_t first = 0;  ///< its places in the stream: Model::places[first .. first + count - 1]
  std::uint32_t count = 0;
};

struct Model {
  std::vector<Word> words;
  std::vector<std::uint32_t> stream;     ///< the sample sentences one after the other, as words
  std::vector<std::uint32_t> places;     ///< for each word where it stands in the stream
  std::vector<std::uint32_t> sentences;  ///< where sentences begin
};

/// Reads every .txt file of the folder, in the order of their names. Lines of at least 15 words
/// that end a sentence are taken for text; menus, titles and lists are not. Throws
/// std::runtime_error if there is nothing to learn from.
Model learn(const std::filesystem::path& pages);

}  // namespace timtin::corpus
