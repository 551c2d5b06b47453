#include "search/answer/rereadings.h"

#include <optional>

#include "search/answer/notes.h"
#include "text/keystrokes.h"
#include "text/repair.h"

namespace timtin::search {

std::vector<Rereading> rereadings(std::string_view query) {
  std::vector<Rereading> out;
  if (text::Repaired repaired = text::repair_encoding(query); !repaired.found.empty()) {
    out.push_back({repaired.text, encoding_note(repaired.text)});
  }
  if (const std::optional<std::string> decoded = text::decode_query(query)) {
    out.push_back({*decoded, keystrokes_note(*decoded)});
  }
  return out;
}

}  // namespace timtin::search
