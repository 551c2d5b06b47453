#include "text/syllable.h"

#include "text/chars.h"
#include "text/chars_table.h"
#include "text/cluster.h"
#include "text/forms.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::text {

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  Forms forms;
  for (std::size_t pos = 0; pos < text.size();) {
    if (const TableChar common = find_table_char(text, pos);
        common.entry != nullptr && !common.entry->compound && common.entry->folded < 0x80 &&
        (common.entry->cls == CharClass::letter || common.entry->cls == CharClass::separator)) {
      folded += static_cast<char>(common.entry->folded);
      pos += common.length;
      continue;
    }
    const Decoded decoded = decode(text, pos);
    const CharInfo info = char_info(decoded.code_point);
    const std::size_t begin = pos;
    pos += decoded.length;
    switch (info.cls) {
      case CharClass::letter:
        if (info.compound) {
          const Cluster cluster(text, begin);
          forms.clear();
          forms.add_parts(cluster.parts());
          folded += forms.folded();
          pos = cluster.end();
          break;
        }
        [[fallthrough]];
      case CharClass::digit:
      case CharClass::separator:
        append(folded, info.folded);
        break;
      case CharClass::space:
        append(folded,
               decoded.code_point < 0x80 ? decoded.code_point : clean_char(decoded.code_point));
        break;
      case CharClass::quality:
      case CharClass::tone:
      case CharClass::mark:
      case CharClass::invisible:
        break;
    }
  }
  return folded;
}

std::string tone_key(std::string_view word) {
  std::string key;
  std::size_t done = 0;
  Tokenizer tokenizer(word);
  for (Token token; tokenizer.next(token);) {
    key += word.substr(done, token.begin - done);
    key += token.key;
    done = token.end;
  }
  key += word.substr(done);
  return key;
}

std::string slug(std::string_view name) {
  std::string slug;
  Tokenizer tokenizer(name);
  for (Token token; tokenizer.next(token);) {
    if (!slug.empty()) slug += '-';
    slug += token.folded;
  }
  return slug;
}

}  // namespace timtin::text
