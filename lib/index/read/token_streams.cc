#include "index/read/token_streams.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace timtin::index {
namespace {

std::string_view folded_of(std::string_view term) { return term.substr(0, term.find(':')); }

std::string_view key_of(std::string_view term) {
  const std::size_t colon = term.find(':');
  return colon == std::string_view::npos ? std::string_view{} : term.substr(colon + 1);
}

}  // namespace

TokenStreams::TokenStreams(const FlatFile& file)
    : file_(&file),
      stream_(file.section("stream")),
      terms_(file.section("terms")),
      offsets_(file, "stream"),
      term_offsets_(file, "term"),
      articles_(file, "term_articles"),
      occurrences_(file, "term_occurrences"),
      pair_lefts_(file, "pair_lefts"),
      pair_rights_(file, "pair_rights"),
      pair_counts_(file, "pair_counts") {
  if (offsets_.size() != file.count()) {
    file.fail("it has " + std::to_string(offsets_.size()) + " streams for " +
              std::to_string(file.count()) + " articles");
  }
  if (articles_.size() != term_offsets_.size() || occurrences_.size() != term_offsets_.size()) {
    file.fail("its vocabulary has tables of different lengths");
  }
  if (pair_rights_.size() != pair_lefts_.size() || pair_counts_.size() != pair_lefts_.size()) {
    file.fail("its pairs have tables of different lengths");
  }
}

TermId TokenStreams::size() const noexcept {
  return kFirstTerm + static_cast<TermId>(term_offsets_.size());
}

std::string_view TokenStreams::term(TermId id) const {
  const std::uint64_t index = id - kFirstTerm;
  const std::uint64_t begin = term_offsets_[index];
  const std::uint64_t length = term_offsets_[index + 1] - begin;
  return {reinterpret_cast<const char*>(file_->bytes(terms_.begin + begin, length)), length};
}

Form TokenStreams::form(TermId id) const {
  const std::uint64_t index = id - kFirstTerm;
  return {id, key_of(term(id)), articles_[index], occurrences_[index]};
}

void TokenStreams::open_units() const {
  units_.ids = file_->array<std::uint32_t>("unit_ids").data();
  const std::span<const std::uint32_t> begins = file_->array<std::uint32_t>("unit_begins");
  units_.size = static_cast<std::uint32_t>(begins.size()) - 1;
  units_.begins = begins.data();
}

TermId TokenStreams::lower_bound(std::string_view wanted, TermId begin, TermId end) const {
  while (begin < end) {
    const TermId middle = begin + (end - begin) / 2;
    if (term(middle) < wanted) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

TermId TokenStreams::near_lower_bound(std::string_view wanted, TermId begin) const {
  // Doubling steps.
  for (TermId step = 1; step < size() - begin; step *= 2) {
    if (term(begin + step) >= wanted) return lower_bound(wanted, begin, begin + step);
    begin += step + 1;
  }
  return lower_bound(wanted, begin, size());
}

std::vector<Form> TokenStreams::forms(std::string_view folded) const {
  std::vector<Form> found;
  // The bare term is not next to the others, but near: `hoa2` stands between `hoa` and `hoa:`.
  const TermId bare = lower_bound(folded, kFirstTerm, size());
  if (bare < size() && term(bare) == folded) found.push_back(form(bare));
  const std::string begin = std::string(folded) + ':';
  for (TermId id = near_lower_bound(begin, bare); id < size() && term(id).starts_with(begin);
       ++id) {
    found.push_back(form(id));
  }
  return found;
}

std::vector<std::string_view> TokenStreams::folded_with_prefix(std::string_view prefix,
                                                               std::size_t limit) const {
  std::unordered_map<std::string_view, std::uint64_t> occurrences;
  for (TermId id = lower_bound(prefix, kFirstTerm, size());
       id < size() && term(id).starts_with(prefix); ++id) {
    occurrences[folded_of(term(id))] += occurrences_[id - kFirstTerm];
  }
  std::vector<std::pair<std::string_view, std::uint64_t>> found(occurrences.begin(),
                                                                occurrences.end());
  const auto middle = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), middle, found.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<std::string_view> result;
  for (auto entry = found.begin(); entry != middle; ++entry) result.push_back(entry->first);
  return result;
}

std::vector<Follower> TokenStreams::followers(TermId left) const {
  std::uint64_t begin = 0;
  for (std::uint64_t end = pair_lefts_.size(); begin < end;) {
    const std::uint64_t middle = begin + (end - begin) / 2;
    if (pair_lefts_[middle] < left) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  std::vector<Follower> found;
  for (; begin < pair_lefts_.size() && pair_lefts_[begin] == left; ++begin) {
    found.push_back({pair_rights_[begin], pair_counts_[begin]});
  }
  return found;
}

}  // namespace timtin::index
