// Any bytes through cleaning, tokenising, repair and what reads text: no crash, and the invariants
// that text/*.h promise.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/check.h"
#include "text/clean.h"
#include "text/definitions.h"
#include "text/document_number.h"
#include "text/keystrokes.h"
#include "text/repair.h"
#include "text/syllable.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::fuzz {
namespace {

bool is_edge(std::string_view bytes, std::size_t pos) {
  // A byte of a broken sequence is a code point of its own, so the edges are where decode() stops.
  std::size_t at = 0;
  while (at < pos) at += text::decode(bytes, at).length;
  return at == pos;
}

/// Spans are ordered and inside the text; on code-point edges, checked for the first few.
void check_tokens(std::string_view bytes, const std::vector<text::OwnedToken>& tokens) {
  constexpr std::size_t kEdgesChecked = 8;
  std::size_t end = 0;
  std::size_t checked = 0;
  for (const text::OwnedToken& token : tokens) {
    require(token.begin >= end && token.begin < token.end && token.end <= bytes.size(),
            "tokens are ordered and inside the text");
    end = token.end;
    require(!token.folded.empty() && token.folded.size() <= text::Tokenizer::kMaxTokenBytes,
            "a folded form has 1 to 64 bytes");
    require(!token.key.empty() && token.key.size() <= text::Tokenizer::kMaxTokenBytes,
            "a tone key has 1 to 64 bytes");
    require(text::is_valid(token.folded) && text::is_valid(token.key), "forms are UTF-8");
    if (checked++ < kEdgesChecked) {
      require(is_edge(bytes, token.begin) && is_edge(bytes, token.end),
              "spans lie on code-point edges");
    }
  }
}

void check_same_forms(const std::vector<text::OwnedToken>& a,
                      const std::vector<text::OwnedToken>& b) {
  require(a.size() == b.size(), "cleaning leaves the number of tokens");
  for (std::size_t i = 0; i < a.size(); ++i) {
    require(a[i].folded == b[i].folded && a[i].key == b[i].key, "cleaning leaves the forms");
  }
}

void check(std::string_view bytes) {
  const std::string clean = text::clean(bytes);
  require(text::is_valid(clean), "clean text is UTF-8");
  require(text::clean(clean) == clean, "cleaning twice is cleaning once");
  const std::vector<text::OwnedToken> tokens = text::tokenize(bytes);
  check_tokens(bytes, tokens);
  check_same_forms(tokens, text::tokenize(clean));

  const text::Repaired repaired = text::repair_encoding(bytes);
  require(!repaired.found.empty() || repaired.text == bytes,
          "text in no old encoding is byte-identical");

  std::size_t end = 0;
  for (const text::DocumentNumber& number : text::find_document_numbers(bytes)) {
    require(number.begin >= end && number.begin < number.end && number.end <= bytes.size(),
            "document numbers are ordered and inside the text");
    end = number.end;
    require(!number.number.empty() && !number.whole().empty(), "a document number has a number");
  }
  for (const text::Definition& definition : text::find_definitions(bytes)) {
    require(definition.in_full.begin < definition.in_full.end &&
                definition.in_full.end <= definition.in_short.begin &&
                definition.in_short.end <= bytes.size(),
            "the words in full stand before the abbreviation");
  }
  if (const std::optional<std::string> decoded = text::decode_query(bytes)) {
    require(!decoded->empty(), "decoded keystrokes are some text");
  }
  static_cast<void>(text::slug(bytes));
}

}  // namespace
}  // namespace timtin::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  timtin::fuzz::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
