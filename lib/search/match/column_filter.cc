#include "search/match/column_filter.h"

#include <algorithm>
#include <utility>

namespace timtin::search {
namespace {

// A window with at least so many articles in question is worth a list of the segment.
constexpr std::size_t kMany = kWindow / 8;
// A look into the columns for every article that is left costs as much as reading as many
// postings; that is more than a short list, and less than a long one.
constexpr std::uint64_t kLookShare = 8;

}  // namespace

ColumnFilter::ColumnFilter(const Condition& condition, const index::Segment& segment)
    : segment_(segment), columns_(segment.columns()) {
  if (condition.kind == Condition::Kind::province) {
    name_ = " province";
    for (const std::string_view slug : columns_.province_slugs) {
      provinces_.push_back(std::ranges::count(condition.provinces, slug) > 0 ? 1 : 0);
      if (provinces_.back() != 0) name_ += ' ' + std::string(slug);
    }
  } else {
    days_ = DateRange(condition);
    name_ = " days " + std::to_string(day_minutes(condition.until));
    if (condition.from.known()) name_ += ' ' + std::to_string(day_minutes(condition.from));
  }
  if (auto list = segment_.lists().kept(name_)) postings_.emplace(std::move(list));
}

std::uint64_t ColumnFilter::cost() const noexcept {
  return postings_ ? postings_->cost() : segment_.size() / kLookShare;
}

bool ColumnFilter::holds(index::ArticleNo article) const {
  return provinces_.empty() ? days_.holds(columns_.date[article], columns_.year[article])
                            : provinces_[columns_.province[article]] != 0;
}

void ColumnFilter::load(index::ArticleNo begin, const ArticleSet& within, ArticleSet& out) {
  if (!postings_ && within.size() >= kMany) make_list();
  if (postings_) {
    postings_->load(begin, out);
    out &= within;
    return;
  }
  within.each([&](index::ArticleNo place) {
    if (holds(begin + place)) out.set(place);
  });
}

void ColumnFilter::make_list() {
  // Another condition of the same query may have made it.
  if (auto list = segment_.lists().kept(name_)) {
    postings_.emplace(std::move(list));
    return;
  }
  std::vector<index::ArticleNo> found;
  for (index::ArticleNo article = 0; article < segment_.size(); ++article) {
    if (holds(article)) found.push_back(article);
  }
  postings_.emplace(segment_.lists().keep(name_, index::PostingList(found, segment_.size())));
}

}  // namespace timtin::search
