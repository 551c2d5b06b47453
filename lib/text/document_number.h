// Numbers of official documents: 219/KH-SLĐTBXH, 06/2020/NQ-HĐND, 202/2025/QH15.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::text {

/// One document number found in a text. All parts are folded (lower case, no
/// marks); a part that the number lacks is empty.
struct DocumentNumber {
  std::size_t begin = 0;  ///< first byte in the text
  std::size_t end = 0;    ///< one past the last byte
  std::string number;     ///< "219"; leading zeros dropped: "06" -> "6"
  std::string year;       ///< "2020", or empty
  std::string type;       ///< "kh", "nq", "qd", "tt", "qh15" ...
  std::string issuer;     ///< "sldtbxh", "hdnd", "ttg"; `&` and inner hyphens dropped
  /// Canonical whole form, parts joined by `/` and `-`: "219/kh-sldtbxh",
  /// "6/2020/nq-hdnd", "202/2025/qh15". Equal for all spellings of one number.
  std::string whole() const;
};

/// Finds the document numbers in a text, in order (Decree 30/2020/NĐ-CP, annex
/// I, lays down their form). Dates (14/02/2022), ratios (10/10) and plots
/// (1/2000) are none.
std::vector<DocumentNumber> find_document_numbers(std::string_view text);

}  // namespace timtin::text
