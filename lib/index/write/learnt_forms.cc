#include "index/write/learnt_forms.h"

#include <algorithm>

#include "index/read/token_streams.h"
#include "text/definitions.h"
#include "text/tokens.h"

namespace timtin::index {
namespace {

// So many words before and behind come along: a unit of a query reaches no further.
constexpr std::size_t kNeighbours = 4;

using Stream = std::vector<std::uint32_t>;

Stream codes_of(std::string_view text, Vocabulary& vocabulary) {
  Stream codes;
  text::Tokenizer tokenizer(text);
  for (text::Token token; tokenizer.next(token);) {
    codes.push_back(kFirstTerm + vocabulary.add(token));
  }
  return codes;
}

bool stands_at(const Stream& stream, std::size_t at, std::size_t end, const Stream& words) {
  return at + words.size() <= end &&
         std::equal(words.begin(), words.end(), stream.begin() + static_cast<std::ptrdiff_t>(at));
}

/// Appends the places where `from` stands with `to` in its place; not where the other stands beside
/// it, which is the definition itself.
void rewrite(Stream& stream, std::size_t begin, std::size_t end, const Stream& from,
             const Stream& to, std::size_t& left) {
  for (std::size_t at = begin; at + from.size() <= end && left > 0; ++at) {
    if (!stands_at(stream, at, end, from)) continue;
    const std::size_t behind = at + from.size();
    const bool defined = stands_at(stream, behind, end, to) ||
                         (at >= begin + to.size() && stands_at(stream, at - to.size(), end, to));
    if (defined) continue;
    std::size_t first = at;
    while (first > begin && at - first < kNeighbours && stream[first - 1] >= kFirstTerm) --first;
    std::size_t last = behind;
    while (last < end && last - behind < kNeighbours && stream[last] >= kFirstTerm) ++last;
    stream.reserve(stream.size() + 2 * kNeighbours + to.size() + 1);
    stream.push_back(kBreak);
    for (std::size_t i = first; i < at; ++i) stream.push_back(stream[i]);
    stream.insert(stream.end(), to.begin(), to.end());
    for (std::size_t i = behind; i < last; ++i) stream.push_back(stream[i]);
    --left;
    at = behind - 1;
  }
}

}  // namespace

void add_learnt_forms(std::string_view body, Vocabulary& vocabulary, Stream& stream,
                      std::size_t body_at) {
  std::vector<std::pair<Stream, Stream>> known;
  const std::size_t end = stream.size();
  std::size_t left = kMostLearnt;
  for (const text::Definition& definition : text::find_definitions(body)) {
    const auto part = [&](const text::Span& span) {
      return codes_of(body.substr(span.begin, span.end - span.begin), vocabulary);
    };
    std::pair<Stream, Stream> forms{part(definition.in_full), part(definition.in_short)};
    if (left == 0 || std::ranges::find(known, forms) != known.end()) continue;
    rewrite(stream, body_at, end, forms.second, forms.first, left);
    rewrite(stream, body_at, end, forms.first, forms.second, left);
    known.push_back(std::move(forms));
  }
}

}  // namespace timtin::index
