#include "search/match/phrase_finder.h"

#include <algorithm>

namespace timtin::search {

PhraseFinder::PhraseFinder(const Plan& plan, const Unit& unit, std::size_t segment_number,
                           const index::TokenStreams& streams)
    : streams_(streams), units_(streams.units()), place_(unit.slots.size()) {
  for (const std::uint32_t number : unit.slots) {
    Accepted accepted;
    index::TermId most = 0;
    accepted.least = streams.size();
    std::size_t marked = 0;  // an article has either these or the bare one
    const std::vector<SlotForm>& forms = plan.slots[number].forms[segment_number];
    for (const SlotForm& form : forms) {
      if (!form.accepted) continue;
      accepted.least = std::min(accepted.least, form.id);
      most = std::max(most, form.id);
      if (!streams.form(form.id).key.empty()) ++marked;
    }
    if (most == 0) possible_ = false;
    if (!possible_) return;
    one_spelling_ = one_spelling_ && marked <= 1;
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
  std::ranges::transform(index::kCodeHeads, firsts_.begin(), [](index::CodeHead head) {
    return First{1 | std::uint64_t{head.other_bytes} << kOtherShift, 0};
  });
  const Accepted& anchor = slots_[anchor_];
  std::vector<char> coded = anchor.is;  // forms that are no unit of their own
  anchor_units_.resize(index::kMaxUnits + 1);
  anchor_units_[index::kMaxUnits] = 1;
  const auto span = static_cast<std::uint32_t>(anchor.is.size());
  for (const std::uint32_t unit : streams_.unit_terms().with(anchor.least, span)) {
    const std::uint32_t* const begin = units_.ids + units_.begins[unit];
    const std::uint32_t* const end = units_.ids + units_.begins[unit + 1];
    for (const std::uint32_t* at = begin; at != end; ++at) {
      if (!anchor.has(*at)) continue;
      if (end - begin == 1) coded[*at - anchor.least] = 0;
      if (!fits_inside(begin, at, end)) continue;
      anchor_units_[unit] = 1;
      firsts_[index::first_byte_of_unit(unit)].is_anchor = 1;
    }
  }
  for (std::uint32_t i = 0; i < coded.size(); ++i) {
    if (coded[i] != 0) firsts_[index::first_byte_of_term(anchor.least + i)].is_anchor = 1;
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

// Whether the other slots stand around the anchor, which is at `at` among the terms of the code. If
// so, place_ has what stands there.
bool PhraseFinder::fits_around(const index::TokenRecord& record, Code code, index::CodeTerms terms,
                               const std::uint32_t* at) {
  place_[anchor_] = *at;
  std::uint32_t term = 0;
  Code left = code;
  const std::uint32_t* begin = terms.begin;
  const std::uint32_t* id = at;
  for (std::size_t slot = anchor_; slot-- > 0;) {
    if (id == begin) {
      if (left.number == 0) return false;
      const std::uint8_t first = record.first[--left.number];
      left.other -= index::other_bytes(first);
      const index::CodeTerms more =
          index::code_terms(first, record.other + left.other, units_, term);
      begin = more.begin;
      id = more.end;
    }
    if (!slots_[slot].has(*--id)) return false;
    place_[slot] = *id;
  }
  Code right = code;
  const std::uint32_t* end = terms.end;
  id = at + 1;
  for (std::size_t slot = anchor_ + 1; slot < slots_.size(); ++slot, ++id) {
    if (id == end) {
      right.other += index::other_bytes(record.first[right.number]);
      if (++right.number == record.count) return false;
      const index::CodeTerms more =
          index::code_terms(record.first[right.number], record.other + right.other, units_, term);
      id = more.begin;
      end = more.end;
    }
    if (!slots_[slot].has(*id)) return false;
    place_[slot] = *id;
  }
  return true;
}

// Puts those codes from `code` on, before number `until`, that may hold the anchor into codes_; how
// many they are. `code` becomes the one behind. Whether a code is kept cannot be foretold: each is
// written, and the next one over it if it is not.
std::size_t PhraseFinder::collect(const index::TokenRecord& record, std::uint64_t& code,
                                  std::uint32_t until) {
  std::uint64_t* kept = codes_.data();
  std::uint64_t at = code;
  for (const std::uint8_t *byte = record.first + unpacked(code).number, *end = record.first + until;
       byte != end; ++byte) {
    const First& first = firsts_[*byte];
    *kept = at;
    kept += first.is_anchor;
    at += first.step;
  }
  code = at;
  const std::uint64_t* const end = kept;
  kept = codes_.data();
  for (const std::uint64_t* one = codes_.data(); one != end; ++one) {
    const auto [number, other] = unpacked(*one);
    const index::CodeHead head = index::kCodeHeads[record.first[number]];
    *kept = *one;
    kept += anchor_units_[head.unit_with(record.other[other])];
  }
  return static_cast<std::size_t>(kept - codes_.data());
}

std::span<const index::TermId> PhraseFinder::find(index::ArticleNo article) {
  found_.clear();
  if (!possible_) return found_;
  const index::TokenRecord record = streams_.record(article);
  const auto count = static_cast<std::uint32_t>(record.count);
  const std::uint32_t step = one_spelling_ ? kCodesForOne : kCodes;
  std::uint64_t next = 0;
  for (std::uint32_t from = 0; from < count; from += step) {
    const std::size_t codes = collect(record, next, std::min(from + step, count));
    for (std::size_t i = 0; i < codes; ++i) {
      const Code code = unpacked(codes_[i]);
      std::uint32_t term = 0;
      const index::CodeTerms terms =
          index::code_terms(record.first[code.number], record.other + code.other, units_, term);
      for (const std::uint32_t* at = terms.begin; at != terms.end; ++at) {
        if (!slots_[anchor_].has(*at) || !fits_around(record, code, terms, at)) continue;
        for (const index::TermId id : place_) found_.push_back(id);
        if (one_spelling_) return found_;
      }
    }
  }
  return found_;
}

}  // namespace timtin::search
