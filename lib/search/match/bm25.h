// BM25 (Robertson and Zaragoza, 2009), the one weighting of the project.
#pragma once

#include <cmath>

namespace timtin::search {

/// Term frequency saturation and length normalisation: the classic values.
constexpr double kBm25K1 = 1.2;
constexpr double kBm25B = 0.75;

/// Weight of a term that `containing` of `articles` have; never negative (Lucene's form).
inline double inverse_document_frequency(double containing, double articles) {
  return std::log(1.0 + (articles - containing + 0.5) / (containing + 0.5));
}

/// What an article's length adds below the line of a saturated frequency.
inline double length_norm(double length, double average_length) {
  return kBm25K1 * (1.0 - kBm25B + kBm25B * length / average_length);
}

/// Saturated frequency of `occurrences` in an article with that norm, 0..k1+1.
inline double saturated_by_norm(double occurrences, double norm) {
  return occurrences * (kBm25K1 + 1.0) / (occurrences + norm);
}

/// The same in an article of `length` syllables.
inline double saturated(double occurrences, double length, double average_length) {
  return saturated_by_norm(occurrences, length_norm(length, average_length));
}

}  // namespace timtin::search
