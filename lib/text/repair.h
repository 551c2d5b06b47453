// Vietnamese in encodings from before Unicode, turned into UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/old_encodings.h"

namespace timtin::text {

/// A text after repair.
struct Repaired {
  std::string text;                ///< paragraphs that were not repaired are byte-identical
  std::vector<OldEncoding> found;  ///< the encodings that were repaired, in the order of the enum
};

/// Finds the paragraphs (lines) written in an old encoding and turns them into UTF-8. To be called
/// on the bytes as crawled, before clean(): cleaning would delete U+00AD, which is ư in TCVN3.
///
/// The bytes may stand as they are, or may have been taken for CP1252 or Latin-1 and encoded as
/// UTF-8 («b×nh ®¼ng giíi»); UTF-8 encoded twice is one of the cases. A paragraph is decoded by
/// each encoding, and the share of its words beyond ASCII that are legal Vietnamese syllables
/// decides: the best decoding must win over the paragraph as it stands by a wide margin. A
/// paragraph with one or two such words needs another that was repaired beside it, or plain
/// Vietnamese words around. Text that is legal as it stands is never touched.
///
/// TCVN3 has no capitals with a tone: these were small letters in a font of capitals. Words whose
/// other letters are capitals become capitals (CéNG HßA -> CỘNG HÒA).
Repaired repair_encoding(std::string_view bytes);

}  // namespace timtin::text
