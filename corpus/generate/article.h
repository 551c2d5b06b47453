// One made-up article after the other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model.h"
#include "places.h"
#include "random.h"

namespace timtin::corpus {

class Writer {
 public:
  Writer(const Model& model, std::uint64_t seed);

  /// Appends the next article as one line of JSON: url, title, date, text, source.
  void append(std::string& out);

 private:
  struct Date {
    int year, month, day;
  };

  Date draw_date();
  const Place& draw_place(Day day);
  std::uint32_t draw_length();
  std::string topic();
  std::string full_name();
  std::string rare_syllable();
  std::string document_number();
  std::string commune();

  /// Replaces {P} province, {U} unit, {C} commune, {T} topic, {N} document number, {H} person,
  /// {D} day and month, {Y} year, {Q} quantity.
  std::string fill(std::string_view pattern);
  std::string title();
  void append_text(std::string& out);
  void append_sentence(std::string& out);
  void append_word(const Word& word, std::string& out);
  void append_like_number(const std::string& sample, std::string& out);

  const Model& model_;
  Random random_;
  std::vector<std::string> syllables_;
  std::uint64_t number_ = 0;
  // The article being written:
  Date date_{};
  const Place* place_ = nullptr;
  const char* unit_ = nullptr;
  std::string commune_;
  std::uint32_t written_ = 0;  ///< words so far
};

}  // namespace timtin::corpus
