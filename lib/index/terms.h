// The terms and value slots of the Xapian schema: one table.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace timtin::index {

/// Version of everything on disk. An index of another version is refused
/// (Status::schema) with the command that rebuilds it.
constexpr int kSchemaVersion = 1;

/// One prefix of terms, for docs and tests. Syllable terms have no prefix and
/// never begin with an upper-case ASCII letter.
struct Prefix {
  std::string_view prefix;
  std::string_view field;    ///< name of the field
  std::string_view meaning;  ///< what stands behind the prefix
  std::string_view example;  ///< one whole term
};
std::span<const Prefix> prefixes();

/// Longest term that Xapian takes is 245 bytes; ours end before it.
constexpr std::size_t kMaxTermBytes = 240;

/// Value slots, so that any Xapian program can facet and sort.
enum Slot : unsigned { kSlotProvince = 0, kSlotYear = 1, kSlotDate = 2 };

/// Syllable term: "duong:đương2", or bare "duong" where the article itself has no marks.
std::string syllable_term(std::string_view folded, std::string_view key, bool bare);

/// "Q" + id; an id too long for a term is replaced by its 128-bit hash.
std::string id_term(std::string_view id);
std::string province_term(std::string_view slug);  ///< "XPthanh-hoa"
std::string year_term(int year);                   ///< "Y2019"
std::string host_term(std::string_view host);      ///< "Hthuongtin.hanoi.gov.vn"
/// Document number terms: whole "XNW219/kh-sldtbxh", number "XNN219", year "XNY2020",
/// type "XNTkh", issuer "XNIsldtbxh".
std::string document_number_term(char part, std::string_view folded);

}  // namespace timtin::index
