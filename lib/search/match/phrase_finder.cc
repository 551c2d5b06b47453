#include "search/match/phrase_finder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace timtin::search {
namespace {

constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101;

// The other bytes of the codes with these eight first bytes: a byte's high bit is made to say
// whether it is at least some number.
std::uint32_t other_bytes_of(std::uint64_t first) {
  constexpr std::uint64_t kLow = 0x7F * kOnes;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  static_assert(index::kTwoBytes < 0x80 && index::kThreeBytes > 0x80 && index::kFiveBytes == 0xFF);
  const std::uint64_t low = first & kLow;
  const std::uint64_t two = ((low + (0x80 - index::kTwoBytes) * kOnes) | first) & kHigh;
  const std::uint64_t three = (low + (0x100 - index::kThreeBytes) * kOnes) & first & kHigh;
  const std::uint64_t five = (low + kOnes) & first & kHigh;
  return static_cast<std::uint32_t>((((two >> 7) + (three >> 7) + (five >> 6)) * kOnes) >> 56);
}

}  // namespace

PhraseFinder::PhraseFinder(const Plan& plan, const Unit& unit, std::size_t segment_number,
                           const index::TokenStreams& streams)
    : streams_(streams), units_(streams.units()), found_(unit.slots.size()) {
  for (const std::uint32_t number : unit.slots) {
    Accepted accepted;
    index::TermId most = 0;
    accepted.least = streams.size();
    const std::vector<SlotForm>& forms = plan.slots[number].forms[segment_number];
    for (const SlotForm& form : forms) {
      if (!form.accepted) continue;
      accepted.least = std::min(accepted.least, form.id);
      most = std::max(most, form.id);
    }
    if (most == 0) possible_ = false;
    if (!possible_) return;
    accepted.is.resize(most - accepted.least + 1);
    for (const SlotForm& form : forms) {
      if (form.accepted) accepted.is[form.id - accepted.least] = 1;
    }
    slots_.push_back(std::move(accepted));
  }
  choose_anchor(plan, unit, segment_number);
  note_units();
}

// The rarest slot but the first: a code that begins with the first one could have anything before
// it.
void PhraseFinder::choose_anchor(const Plan& plan, const Unit& unit, std::size_t segment_number) {
  std::uint64_t rarest = UINT64_MAX;
  for (std::size_t i = 1; i < unit.slots.size(); ++i) {
    std::uint64_t articles = 0;
    for (const SlotForm& form : plan.slots[unit.slots[i]].forms[segment_number]) {
      if (form.accepted) articles += form.articles;
    }
    if (articles >= rarest) continue;
    rarest = articles;
    anchor_ = i;
  }
}

// Finds the units that can hold the anchor, and the first bytes of its codes.
void PhraseFinder::note_units() {
  const Accepted& anchor = slots_[anchor_];
  std::vector<char> coded = anchor.is;  // forms that are no unit of their own
  std::array<bool, 256> first_bytes{};
  anchor_units_.resize(units_.size);
  const std::uint32_t* const end = units_.ids + units_.begins[units_.size];
  const auto span = static_cast<std::uint32_t>(anchor.is.size());
  for (const std::uint32_t* at = units_.ids; at != end; ++at) {
    if (*at - anchor.least >= span || !anchor.has(*at)) continue;
    const auto place = static_cast<std::uint32_t>(at - units_.ids);
    const std::uint32_t* const next =
        std::upper_bound(units_.begins, units_.begins + units_.size, place);
    const std::uint32_t* const begin = units_.ids + next[-1];
    if (next[0] - next[-1] == 1) coded[*at - anchor.least] = 0;
    if (!fits_inside(begin, at, units_.ids + next[0])) continue;
    const auto unit = static_cast<std::uint32_t>(next - units_.begins - 1);
    anchor_units_[unit] = 1;
    first_bytes[unit < index::kTwoBytes ? unit
                                        : index::kTwoBytes + ((unit - index::kTwoBytes) >> 8)] =
        true;
  }
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (coded[i] == 0) continue;
    const auto id = static_cast<std::uint32_t>(anchor.least + i);
    first_bytes[id < index::kMaxThreeByteTerm ? index::kThreeBytes + (id >> 16)
                                              : index::kFiveBytes] = true;
  }
  for (unsigned byte = 0; byte < first_bytes.size(); ++byte) {
    if (!first_bytes[byte]) continue;
    unsigned most = byte;
    while (most + 1 < first_bytes.size() && first_bytes[most + 1]) ++most;
    const auto least = static_cast<std::uint8_t>(byte);
    const auto width = static_cast<std::uint8_t>(most - byte);
    first_bytes_.push_back({Bytes{} + least, Bytes{} + width});
    byte = most;
  }
}

// Whether the terms beside the anchor, which is at `at`, are those of the unit as far as they go.
bool PhraseFinder::fits_inside(const std::uint32_t* begin, const std::uint32_t* at,
                               const std::uint32_t* end) const {
  for (std::size_t back = 1; back <= anchor_ && at - begin >= static_cast<std::ptrdiff_t>(back);
       ++back) {
    if (!slots_[anchor_ - back].has(*(at - back))) return false;
  }
  for (std::size_t on = 1;
       anchor_ + on < slots_.size() && static_cast<std::ptrdiff_t>(on) < end - at; ++on) {
    if (!slots_[anchor_ + on].has(at[on])) return false;
  }
  return true;
}

// The same, and the slots that are left stand in the codes before and after.
bool PhraseFinder::fits_around(const index::TokenRecord& record, Code code, index::CodeTerms terms,
                               const std::uint32_t* at) {
  if (!fits_inside(terms.begin, at, terms.end)) return false;
  const auto before = std::min(anchor_, static_cast<std::size_t>(at - terms.begin));
  const auto after = std::min(slots_.size() - anchor_, static_cast<std::size_t>(terms.end - at));
  std::copy(at - before, at + after,
            found_.begin() + static_cast<std::ptrdiff_t>(anchor_ - before));
  std::uint32_t term = 0;

  std::size_t slot = anchor_ - before;  // the next one to the left is slot - 1
  Code left = code;
  while (slot > 0) {
    if (left.number == 0) return false;
    const std::uint8_t first = record.first[--left.number];
    left.other -= index::other_bytes(first);
    const index::CodeTerms more = index::code_terms(first, left.other, units_, term);
    for (const std::uint32_t* id = more.end; slot > 0 && id != more.begin;) {
      if (!slots_[--slot].has(*--id)) return false;
      found_[slot] = *id;
    }
  }
  slot = anchor_ + after;
  Code right = code;
  while (slot < slots_.size()) {
    right.other += index::other_bytes(record.first[right.number]);
    if (++right.number == record.count) return false;
    const index::CodeTerms more =
        index::code_terms(record.first[right.number], right.other, units_, term);
    for (const std::uint32_t* id = more.begin; slot < slots_.size() && id != more.end; ++id) {
      if (!slots_[slot].has(*id)) return false;
      found_[slot++] = *id;
    }
  }
  return true;
}

void PhraseFinder::each(index::ArticleNo article, const Visit& visit) {
  if (!possible_) return;
  const index::TokenRecord record = streams_.record(article);
  const std::uint8_t* other = record.other;  // of the code that `begin` numbers
  std::size_t begin = 0;
  for (; begin + kBytes <= record.count; begin += kBytes) {
    Bytes bytes;
    std::memcpy(&bytes, record.first + begin, kBytes);
    Bytes hits{};
    for (const Span& span : first_bytes_) {
      hits |= std::bit_cast<Bytes>(bytes - span.least <= span.width);
    }
    const auto firsts = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(hits);
    for (std::size_t half = 0; half < 2; ++half) {
      for (std::uint64_t word = halves[half]; word != 0;) {
        const auto bit = static_cast<unsigned>(std::countr_zero(word)) / 8 * 8;
        word &= ~(std::uint64_t{0xFF} << bit);
        // Bytes of zero take the place of those from the hit on: they have no others.
        const std::uint64_t before = firsts[half] & ((std::uint64_t{1} << bit) - 1);
        const Code code{begin + half * 8 + bit / 8, other + other_bytes_of(before)};
        look_at(record, code, visit);
      }
      other += other_bytes_of(firsts[half]);
    }
  }
  for (; begin < record.count; ++begin) {
    if (is_first_byte(record.first[begin])) look_at(record, {begin, other}, visit);
    other += index::other_bytes(record.first[begin]);
  }
}

bool PhraseFinder::is_first_byte(std::uint8_t byte) const noexcept {
  return std::any_of(first_bytes_.begin(), first_bytes_.end(), [byte](const Span& span) {
    return static_cast<std::uint8_t>(byte - span.least[0]) <= span.width[0];
  });
}

void PhraseFinder::look_at(const index::TokenRecord& record, Code code, const Visit& visit) {
  const std::uint8_t first = record.first[code.number];
  if (first < index::kThreeBytes) {
    const std::uint32_t unit =
        first < index::kTwoBytes
            ? first
            : index::kTwoBytes + ((first - index::kTwoBytes) << 8) + *code.other;
    if (anchor_units_[unit] == 0) return;
  }
  std::uint32_t term = 0;
  const index::CodeTerms terms = index::code_terms(first, code.other, units_, term);
  for (const std::uint32_t* at = terms.begin; at != terms.end; ++at) {
    if (slots_[anchor_].has(*at) && fits_around(record, code, terms, at)) visit(found_);
  }
}

}  // namespace timtin::search
