#include "model.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

namespace timtin::corpus {
namespace {

constexpr std::size_t kSentenceLine = 15;  ///< fewer words: a menu, a title, an entry of a list
constexpr std::uint32_t kRareName = 6;     ///< capitalised words up to here are names of somebody

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// d/m or d/m/yyyy.
bool is_date(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view day = text.substr(0, slash);
  std::string_view month = text.substr(slash + 1);
  if (const std::size_t next = month.find('/'); next != std::string_view::npos) {
    if (!all_digits(month.substr(next + 1)) || month.size() - next != 5) return false;
    month = month.substr(0, next);
  }
  return all_digits(day) && all_digits(month) && day.size() < 3 && month.size() < 3 &&
         number(day) <= 31 && number(month) <= 12;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && all_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

/// A capital of the Latin alphabet or Đ, and a small letter after it: «Hưng», not «UBND».
bool is_capitalised(std::string_view text) {
  const bool latin = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z';
  return (latin && !(text[1] >= 'A' && text[1] <= 'Z')) || text.starts_with("Đ");
}

bool is_plain_word(std::string_view text) {
  return !text.empty() && (text[0] < 'A' || text[0] > 'Z') && !text.starts_with("Đ");
}

/// One word of the line without quotes and brackets, and the punctuation after it.
struct Piece {
  std::string text;
  Kind after = Kind::word;  ///< comma, end, or word for nothing
  std::string mark;
};

void erase_all(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) {
    text.erase(at, part.size());
  }
}

Piece piece_of(std::string text) {
  for (const char* part : {"“", "”", "\"", "(", ")", "…", "\\", "\t"}) erase_all(text, part);
  Piece piece;
  while (!text.empty() && std::string_view(".,;:?!").find(text.back()) != std::string_view::npos) {
    piece.mark = text.back();
    text.pop_back();
  }
  if (!piece.mark.empty()) {
    const bool inside = piece.mark == "," || piece.mark == ";" || piece.mark == ":";
    piece.after = inside ? Kind::comma : Kind::end;
  }
  piece.text = std::move(text);
  return piece;
}

class Learner {
 public:
  void read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    while (std::getline(in, line)) {
      std::vector<Piece> pieces;
      std::istringstream words(line);
      for (std::string word; words >> word;) pieces.push_back(piece_of(std::move(word)));
      const bool marked =
          std::any_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; });
      if (!marked || pieces.size() < kSentenceLine || pieces.back().after != Kind::end) continue;
      for (const Piece& piece : pieces) add(piece);
    }
  }

  Model finish() {
    for (std::size_t i = 0; i < model_.words.size(); ++i) {
      Word& word = model_.words[i];
      if (inside_name_[i] && word.count <= kRareName) {
        word.kind = Kind::name;
      } else if (word.kind == Kind::word && word.count == 1 && is_plain_word(word.text)) {
        word.kind = Kind::rare;
      }
    }
    std::uint32_t first = 0;
    for (Word& word : model_.words) {
      word.first = first;
      first += word.count;
      word.count = 0;
    }
    model_.places.resize(model_.stream.size());
    for (std::size_t i = 0; i < model_.stream.size(); ++i) {
      Word& word = model_.words[model_.stream[i]];
      model_.places[word.first + word.count++] = static_cast<std::uint32_t>(i);
    }
    return std::move(model_);
  }

 private:
  void add(const Piece& piece) {
    if (!piece.text.empty()) {
      if (at_start_) model_.sentences.push_back(static_cast<std::uint32_t>(model_.stream.size()));
      const Kind kind = kind_of(piece.text);
      add(piece.text, kind);
      if (!at_start_ && kind == Kind::word && is_capitalised(piece.text)) {
        inside_name_[model_.stream.back()] = true;
      }
      at_start_ = false;
    }
    if (at_start_ || piece.after == Kind::word) return;
    add(piece.mark, piece.after);
    at_start_ = piece.after == Kind::end;
  }

  void add(const std::string& text, Kind kind) {
    const auto [place, is_new] =
        numbers_.emplace(text, static_cast<std::uint32_t>(model_.words.size()));
    if (is_new) {
      model_.words.push_back({text, kind});
      inside_name_.push_back(false);
    }
    ++model_.words[place->second].count;
    model_.stream.push_back(place->second);
  }

  static Kind kind_of(std::string_view text) {
    if (is_date(text)) return Kind::date;
    if (is_year(text)) return Kind::year;
    return is_digit(text[0]) ? Kind::number : Kind::word;
  }

  Model model_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<bool> inside_name_;  ///< word seen with a capital within a sentence
  bool at_start_ = true;
};

}  // namespace

Model learn(const std::filesystem::path& pages) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator entry(pages, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".txt") files.push_back(entry->path());
  }
  if (error) {
    throw std::runtime_error(pages.string() + " cannot be read: " + error.message() +
                             "\nname the folder corpus/pages of the source tree with --pages");
  }
  std::sort(files.begin(), files.end());
  Learner learner;
  for (const auto& file : files) learner.read(file);
  Model model = learner.finish();
  if (model.sentences.empty()) {
    throw std::runtime_error(pages.string() + " holds no .txt file with sentences to learn from" +
                             "\nname the folder corpus/pages of the source tree with --pages");
  }
  return model;
}

}  // namespace timtin::corpus
