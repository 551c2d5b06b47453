#include "index/terms.h"

#include <xxhash.h>

#include <array>

#include "index/files/files.h"
#include "text/syllable.h"

namespace timtin::index {
namespace {

constexpr std::string_view kIdPrefix = "Q";
constexpr std::string_view kProvincePrefix = "XP";
constexpr std::string_view kYearPrefix = "Y";
constexpr std::string_view kHostPrefix = "H";
constexpr std::string_view kPublisherPrefix = "XS";
constexpr std::string_view kDocumentPrefix = "XN";

/// Prefix and value; a value too long for a term, or with a NUL (which Xapian's keys would double),
/// becomes "#" and its 128-bit hash.
std::string prefixed(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (prefix.size() + value.size() <= kMaxTermBytes && value.find('\0') == std::string_view::npos) {
    term += value;
  } else {
    const XXH128_hash_t hash = XXH3_128bits(value.data(), value.size());
    term += '#' + hex64(hash.high64) + hex64(hash.low64);
  }
  return term;
}

}  // namespace

std::span<const Prefix> prefixes() {
  static constexpr std::array<Prefix, 10> table{{
      {kIdPrefix, "id", "the article's id", "Q001_a5a4bd3921103811.txt"},
      {kProvincePrefix, "province", "slug of the province as of the article's date", "XPthanh-hoa"},
      {kYearPrefix, "year", "year of the article", "Y2019"},
      {kHostPrefix, "host", "host of the URL, without www.", "Hthuongtin.hanoi.gov.vn"},
      {kPublisherPrefix, "publisher", "slug of the publisher's name", "XSbao-hoa-binh"},
      {"XNW", "document", "number of a cited document, whole", "XNW219/kh-sldtbxh"},
      {"XNN", "document-number", "its running number", "XNN219"},
      {"XNY", "document-year", "its year", "XNY2020"},
      {"XNT", "document-type", "its type", "XNTkh"},
      {"XNI", "document-issuer", "its issuer", "XNIsldtbxh"},
  }};
  return table;
}

std::string syllable_term(std::string_view folded, std::string_view key, bool bare) {
  std::string term(folded);
  if (!bare) {
    term += ':';
    term += key;
  }
  return term;
}

std::string id_term(std::string_view id) { return prefixed(kIdPrefix, id); }

std::string province_term(std::string_view slug) { return prefixed(kProvincePrefix, slug); }

std::string year_term(int year) { return prefixed(kYearPrefix, std::to_string(year)); }

std::string host_term(std::string_view host) { return prefixed(kHostPrefix, host); }

std::string publisher_term(std::string_view publisher) {
  return prefixed(kPublisherPrefix, text::slug(publisher));
}

std::string document_number_term(char part, std::string_view folded) {
  return prefixed(std::string(kDocumentPrefix) + part, folded);
}

std::string host_of_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  const std::size_t user = url.rfind('@');
  if (user != std::string_view::npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  std::string host;
  for (const char c : url) host += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

}  // namespace timtin::index
