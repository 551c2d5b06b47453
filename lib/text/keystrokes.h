// Words typed for a Vietnamese keyboard that was switched off: raw Telex, VNI and VIQR keystrokes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timtin::text {

/// The syllable that the keystrokes of one word mean: `binhf` -> «bình», `d9u7o7ng2` -> «đường»,
/// in NFC with the tone where spell() puts it; capitals stay where they are. A word with digits is
/// read as VNI, any other as Telex. Nothing if the result is no legal syllable or is the word as it
/// stands.
///
/// Telex: aa ee oo aw ow uw (or w alone) dd for â ê ô ă ơ ư đ, s f r x j for the tones, z to take
/// the tone away. VNI: 6 for a hat, 7 for a horn, 8 for a breve, 9 for the stroke of đ, 1..5 for
/// the tones, 0 to take it away. In both, uo takes the horn as a pair (`uow`, `uo7`: ươ), the keys
/// of tones and marks may come anywhere behind their letter, a later tone replaces an earlier one,
/// and a key typed once more gives itself (`xooong` -> «xoong»).
///
/// English words may decode as well (`does`): use it only where the plain reading finds little.
std::optional<std::string> decode_keystrokes(std::string_view word);

/// The same for a whole query or parts of it, all else kept as typed. Nothing unless every word
/// decodes or is a legal syllable as it is, and of those without marks at least half decode. Words
/// in capitals that are no syllable (UBND, TP.HCM), numbers, operators and filters (`tinh:hue`)
/// stay and do not count; a DD in such capitals is a Đ (`HDDND` -> «HĐND»).
///
/// A query with a sign behind a vowel that ends no sentence is read as VIQR (RFC 1456) instead:
/// ^ for a hat, + or * for a horn, ( for a breve, dd for đ, ' ` ? ~ . for the tones
/// (`bi`nh dda(?ng gio+'i`).
std::optional<std::string> decode_query(std::string_view query);

}  // namespace timtin::text
