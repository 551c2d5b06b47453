// The terms and value slots of the Xapian schema: one table.
//
// Syllables. A token (text/tokens.h) has a folded form and a tone key, and becomes one term:
//   folded:key   the spelling as written: «Đường» is `duong:đương2`, «1.090» is `1090:1.090`
//   folded       bare: whoever wrote it left open which spelling is meant
// Which of the two:
//   - a token whose key says more than its folded form (a mark, thousands dots): folded:key;
//   - a number as plain digits: bare, so that `1090` stands to `1.090` as an unmarked syllable
//     stands to a marked one;
//   - any other token is bare in an article that is written without marks (article_terms.h says
//     when), and folded:key elsewhere: in a marked article «nam» is a spelling of its own,
//     `nam:nam`, as «năm» is. The same holds for foreign words: `covid:covid`.
// All spellings of a syllable thus lie in two places of the term list: `nam`, and the range from
// `nam:` on.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace timtin::index {

/// Version of everything on disk. An index of another version is refused
/// (Status::schema) with the command that rebuilds it.
constexpr int kSchemaVersion = 8;

/// Oldest version that `reindex` rewrites. Promised to stay readable from it on: of a manifest the
/// keys schema, generation, created, sources, takedowns, ledger and, of segments, id, articles and
/// dead; the container of flat files (flat_format.h); the files `heads` and `texts` with their
/// records (article_fields.h); the ledger. All else is made anew from those.
constexpr int kOldestSchema = 5;

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

/// Value slots, so that any Xapian program can facet and sort. A slot is empty where the value is
/// unknown.
enum Slot : unsigned {
  kSlotProvince = 0,  ///< slug: "thanh-hoa"
  kSlotYear = 1,      ///< "2019"
  kSlotDate = 2,      ///< "20190820"
};

/// Syllable term: "duong:đương2", or bare "duong".
std::string syllable_term(std::string_view folded, std::string_view key, bool bare);

/// "Q" + id; an id too long for a term is replaced by its 128-bit hash.
std::string id_term(std::string_view id);
std::string province_term(std::string_view slug);        ///< "XPthanh-hoa"
std::string year_term(int year);                         ///< "Y2019"
std::string host_term(std::string_view host);            ///< "Hthuongtin.hanoi.gov.vn"
std::string publisher_term(std::string_view publisher);  ///< "XS" + slug: "XSbao-hoa-binh"
/// Document number terms: whole "XNW219/kh-sldtbxh", number "XNN219", year "XNY2020",
/// type "XNTkh", issuer "XNIsldtbxh".
std::string document_number_term(char part, std::string_view folded);

/// The host of a URL as it stands in host terms: lower case, without user, port and a leading
/// "www."; empty if the text is no URL with a host.
std::string host_of_url(std::string_view url);

}  // namespace timtin::index
