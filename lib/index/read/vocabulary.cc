#include "index/read/vocabulary.h"

#include <limits>

#include "error.h"
#include "index/files/files.h"
#include "index/terms.h"

namespace timtin::index {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14;  // a power of two
constexpr std::uint64_t kTagMask = 0xFFFF'FFFF'0000'0000;

static_assert(2 * text::Tokenizer::kMaxTokenBytes + 1 <= 255, "a term's length fits a byte");
static_assert(2 * text::Tokenizer::kMaxTokenBytes + 1 <= kMaxTermBytes);

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots, 0) {}

SpellingNo Vocabulary::add(std::string_view folded, std::string_view key, bool is_number) {
  const std::uint64_t hash = checksum(key);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (((slots_[slot] ^ hash) & kTagMask) != 0) continue;
    const auto number = static_cast<SpellingNo>(slots_[slot]) - 1;
    if (this->key(number) == key && term(number, TermForm::bare) == folded) return number;
  }
  const std::size_t term_bytes = folded.size() + 1 + key.size();
  if (text_.size() + term_bytes > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(Status::internal, "a segment has more than 4 GiB of different spellings");
  }
  const auto number = static_cast<SpellingNo>(spellings_.size());
  spellings_.push_back({.text = static_cast<std::uint32_t>(text_.size()),
                        .term_bytes = static_cast<std::uint8_t>(term_bytes),
                        .folded_bytes = static_cast<std::uint8_t>(folded.size()),
                        .marked = key != folded,
                        .number = is_number,
                        .articles = {},
                        .occurrences = {}});
  text_ += folded;
  text_ += ':';
  text_ += key;
  slots_[slot] = (hash & kTagMask) | (std::uint64_t{number} + 1);
  if (spellings_.size() * 3 > slots_.size() * 2) grow();
  return number;
}

std::vector<SpellingNo> Vocabulary::merge(const Vocabulary& other) {
  std::vector<SpellingNo> numbers;
  numbers.reserve(other.size());
  for (SpellingNo number = 0; number < other.size(); ++number) {
    const Spelling& from = other[number];
    numbers.push_back(add(other.term(number, TermForm::bare), other.key(number), from.number));
    Spelling& to = spellings_[numbers.back()];
    for (std::size_t form = 0; form < from.articles.size(); ++form) {
      to.articles[form] += from.articles[form];
      to.occurrences[form] += from.occurrences[form];
    }
  }
  return numbers;
}

void Vocabulary::grow() {
  std::vector<std::uint64_t> larger(slots_.size() * 2, 0);
  const std::size_t mask = larger.size() - 1;
  for (SpellingNo number = 0; number < spellings_.size(); ++number) {
    const std::uint64_t hash = checksum(key(number));
    std::size_t slot = hash & mask;
    while (larger[slot] != 0) slot = (slot + 1) & mask;
    larger[slot] = (hash & kTagMask) | (std::uint64_t{number} + 1);
  }
  slots_ = std::move(larger);
}

}  // namespace timtin::index
