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
  std::string number;     ///< "219", "30a"; leading zeros dropped: "06" -> "6"
  std::string year;       ///< "2020", or empty
  std::string type;       ///< "kh", "nq", "qd", "tt", "qh15" ...
  std::string issuer;     ///< "sldtbxh", "hdnd", "ttg"; `&` and inner hyphens dropped
  std::string drafter;    ///< unit that drafted an official letter, which has no type:
                          ///< 1234/UBND-VX is issuer "ubnd", drafter "vx"
  /// Canonical whole form, parts joined by `/` and `-`: "219/kh-sldtbxh",
  /// "6/2020/nq-hdnd", "202/2025/qh15". Equal for all spellings of one number; the Party's
  /// 12-NQ/TW is "12/nq-tw".
  std::string whole() const;

  bool operator==(const DocumentNumber&) const = default;
};

/// Finds the document numbers in a text, in order: number/type-issuer, number/year/type-issuer and
/// number/issuer-drafter (Decree 30/2020/NĐ-CP, annexes I and III), number/year/QH15 (Law
/// on the promulgation of legal documents), number-TYPE/ISSUER (the Party). Spaces may stand around
/// the slash and hyphen. In lower case, or with spaces, the type must be one of the known ones.
/// Dates (14/02/2022), ratios (10/10), plots (1/2000) and units (km/h) are none. Linear in time.
std::vector<DocumentNumber> find_document_numbers(std::string_view text);

}  // namespace timtin::text
