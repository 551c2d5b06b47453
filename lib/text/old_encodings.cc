#include "text/old_encodings.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/utf8.h"

namespace timtin::text {
namespace {

constexpr std::array<OldEncoding, kOldEncodings> kAll = {
    OldEncoding::utf8_twice, OldEncoding::tcvn3,  OldEncoding::vni,
    OldEncoding::viscii,     OldEncoding::cp1258, OldEncoding::vps};

/// CP1252, bytes 80..9F; `_` where it has none, then the byte is the control character.
constexpr std::u32string_view kCp1252 = U"€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ";

// Bytes 80..FF of the encodings of one byte, sixteen to a line; `_` = as in CP1252. The tables are
// of letters only: signs were used as in CP1252 whatever the standard says.

/// TCVN 5712:1993, VN2, without its combining marks B0..B4: on Windows these bytes were used as the
/// signs of CP1252 (25°C). Of the capitals VN3 has only those without tone; a capital with a tone
/// was written as the small letter in a font of capitals (.VnTimeH).
constexpr std::u32string_view kTcvn3 =
    U"________________"
    U"________________"
    U"_ĂÂÊÔƠƯĐăâêôơưđẰ"
    U"_____àảãáạẲằẳẵắẴ"
    U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    U"éẹềểễếệìỉỄẾỒĩíịò"
    U"Ổỏõóọồổỗốộờởỡớợù"
    U"ỖủũúụừửữứựỳỷỹýỵỐ";

/// RFC 1456.
constexpr std::u32string_view kViscii =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    U"Õắằặấầẩậẽẹếềểễệố"
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    U"àáâãảăữẫèéêẻìíĩỉ"
    U"đựòóôõỏọụùúũủýợỮ";

/// VPS for Windows.
constexpr std::u32string_view kVps =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    U"Ế__ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    U"_ắằẳẵặỠớÙờởỡŨỨợỪ"
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    U"ƯỦồốÔỏơÈừứÚũưÝẺ_"
    U"àáâãảạă_èéêẽìí_ĩ"
    U"ẴĐòóôõ_Ơụùúủ_ỶẼỳ";

struct Pair {
  char32_t unit;
  char32_t character;
};

// Capitals below 20, where ASCII has controls.
constexpr Pair kVisciiLow[] = {{0x02, U'Ẳ'}, {0x05, U'Ẵ'}, {0x06, U'Ẫ'},
                               {0x14, U'Ỷ'}, {0x19, U'Ỹ'}, {0x1E, U'Ỵ'}};
constexpr Pair kVpsLow[] = {{0x02, U'Ạ'}, {0x03, U'Ậ'}, {0x04, U'Ặ'}, {0x05, U'Ẹ'}, {0x06, U'Ệ'},
                            {0x10, U'Ị'}, {0x11, U'Ọ'}, {0x12, U'Ộ'}, {0x13, U'Ợ'}, {0x14, U'Ụ'},
                            {0x15, U'Ự'}, {0x19, U'Ỵ'}, {0x1C, U'Ẫ'}, {0x1D, U'Ữ'}};

/// Where CP1258 differs from CP1252.
constexpr Pair kCp1258[] = {{0xC3, U'Ă'},   {0xCC, 0x0300}, {0xD0, U'Đ'},   {0xD2, 0x0309},
                            {0xD5, U'Ơ'},   {0xDD, U'Ư'},   {0xDE, 0x0303}, {0xE3, U'ă'},
                            {0xEC, 0x0301}, {0xF0, U'đ'},   {0xF2, 0x0323}, {0xF5, U'ơ'},
                            {0xFD, U'ư'},   {0xFE, U'₫'}};

/// VNI: characters that are one unit.
constexpr Pair kVniAlone[] = {{U'ñ', U'đ'}, {U'Ñ', U'Đ'}, {U'æ', U'ỉ'}, {U'Æ', U'Ỉ'}, {U'ó', U'ĩ'},
                              {U'Ó', U'Ĩ'}, {U'ò', U'ị'}, {U'Ò', U'Ị'}, {U'ô', U'ơ'}, {U'Ô', U'Ơ'},
                              {U'ö', U'ư'}, {U'Ö', U'Ư'}, {U'î', U'ỵ'}, {U'Î', U'Ỵ'}};

/// VNI: the unit behind a letter. It is a tone, a quality, or a quality with a tone.
struct VniMark {
  std::u32string_view bases;  ///< small letters that it goes with
  char32_t unit;              ///< as a small letter
  char32_t quality;           ///< combining, or 0
  char32_t tone;              ///< combining, or 0
};
constexpr char32_t kHat = 0x0302;
constexpr char32_t kBreve = 0x0306;
constexpr char32_t kGrave = 0x0300;
constexpr char32_t kAcute = 0x0301;
constexpr char32_t kTilde = 0x0303;
constexpr char32_t kHook = 0x0309;
constexpr char32_t kDot = 0x0323;
constexpr VniMark kVniMarks[] = {
    {U"aeouyôö", U'ù', 0, kAcute}, {U"aeouyôö", U'ø', 0, kGrave}, {U"aeouyôö", U'û', 0, kHook},
    {U"aeouyôö", U'õ', 0, kTilde}, {U"aeouyôö", U'ï', 0, kDot},   {U"aeo", U'â', kHat, 0},
    {U"aeo", U'á', kHat, kAcute},  {U"aeo", U'à', kHat, kGrave},  {U"aeo", U'å', kHat, kHook},
    {U"aeo", U'ã', kHat, kTilde},  {U"aeo", U'ä', kHat, kDot},    {U"a", U'ê', kBreve, 0},
    {U"a", U'é', kBreve, kAcute},  {U"a", U'è', kBreve, kGrave},  {U"a", U'ú', kBreve, kHook},
    {U"a", U'ü', kBreve, kTilde},  {U"a", U'ë', kBreve, kDot},
};

char32_t cp1252(char32_t unit) {
  if (unit < 0x80 || unit > 0x9F) return unit;
  const char32_t character = kCp1252[unit - 0x80];
  return character == U'_' ? unit : character;
}

/// The byte that CP1252 has for a character; the character itself if there is none.
char32_t cp1252_unit(char32_t character) {
  const std::size_t at = character < 0x100 ? std::u32string_view::npos : kCp1252.find(character);
  return at == std::u32string_view::npos ? character : static_cast<char32_t>(0x80 + at);
}

char32_t find_pair(std::span<const Pair> pairs, char32_t unit) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [unit](const Pair& pair) { return pair.unit == unit; });
  return found == pairs.end() ? 0 : found->character;
}

/// An encoding of one byte a character: a table of the upper half and exceptions anywhere.
std::string decode_bytes(std::u32string_view units, std::u32string_view upper_half,
                         std::span<const Pair> exceptions) {
  std::string out;
  for (const char32_t unit : units) {
    char32_t character = find_pair(exceptions, unit);
    if (character == 0 && !upper_half.empty() && unit >= 0x80 && unit < 0x100 &&
        upper_half[unit - 0x80] != U'_') {
      character = upper_half[unit - 0x80];
    }
    append(out, character != 0 ? character : cp1252(unit));
  }
  return out;
}

/// Lower case within Latin-1, which is all that VNI uses.
char32_t lower(char32_t unit) {
  const bool upper =
      (unit >= U'A' && unit <= U'Z') || (unit >= 0xC0 && unit <= 0xDE && unit != 0xD7);
  return upper ? unit + 0x20 : unit;
}

std::string decode_vni(std::u32string_view units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t alone = find_pair(kVniAlone, units[i]);
    append(out, alone != 0 ? alone : cp1252(units[i]));
    if (i + 1 == units.size()) break;
    for (const VniMark& mark : kVniMarks) {
      if (mark.unit != lower(units[i + 1])) continue;
      if (mark.bases.find(lower(units[i])) == std::u32string_view::npos) continue;
      if (mark.quality != 0) append(out, mark.quality);
      if (mark.tone != 0) append(out, mark.tone);
      ++i;
      break;
    }
  }
  return out;
}

std::string decode_utf8(std::u32string_view units) {
  std::string bytes;
  std::string out;
  const auto flush = [&bytes, &out] {
    for (std::size_t pos = 0; pos < bytes.size();) {
      const Decoded decoded = decode(bytes, pos);
      append(out,
             decoded.valid ? decoded.code_point : cp1252(static_cast<std::uint8_t>(bytes[pos])));
      pos += decoded.valid ? decoded.length : 1;
    }
    bytes.clear();
  };
  for (const char32_t unit : units) {
    if (unit < 0x100) {
      bytes += static_cast<char>(unit);
    } else {
      flush();
      append(out, unit);
    }
  }
  flush();
  return out;
}

}  // namespace

std::span<const OldEncoding> old_encodings() noexcept { return kAll; }

std::string_view name(OldEncoding encoding) noexcept {
  switch (encoding) {
    case OldEncoding::utf8_twice:
      return "utf8-twice";
    case OldEncoding::tcvn3:
      return "tcvn3";
    case OldEncoding::vni:
      return "vni";
    case OldEncoding::viscii:
      return "viscii";
    case OldEncoding::vps:
      return "vps";
    case OldEncoding::cp1258:
      return "cp1258";
  }
  return "";
}

Units units_of_mojibake(std::string_view utf8) {
  Units units;
  units.reserve(utf8.size());
  for (std::size_t pos = 0; pos < utf8.size();) {
    const Decoded decoded = decode(utf8, pos);
    units += cp1252_unit(decoded.code_point);
    pos += decoded.length;
  }
  return units;
}

Units units_of_bytes(std::string_view bytes) {
  Units units;
  units.reserve(bytes.size());
  for (const char byte : bytes) units += static_cast<std::uint8_t>(byte);
  return units;
}

std::string decode_cp1252(std::u32string_view units) { return decode_bytes(units, {}, {}); }

std::string decode_units(OldEncoding encoding, std::u32string_view units) {
  switch (encoding) {
    case OldEncoding::utf8_twice:
      return decode_utf8(units);
    case OldEncoding::tcvn3:
      return decode_bytes(units, kTcvn3, {});
    case OldEncoding::vni:
      return decode_vni(units);
    case OldEncoding::viscii:
      return decode_bytes(units, kViscii, kVisciiLow);
    case OldEncoding::vps:
      return decode_bytes(units, kVps, kVpsLow);
    case OldEncoding::cp1258:
      return decode_bytes(units, {}, kCp1258);
  }
  return {};
}

}  // namespace timtin::text
