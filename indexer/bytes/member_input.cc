#include "indexer/bytes/member_input.h"

#include <algorithm>

namespace timtin::indexer {
namespace {

/// Twice what a block of zstd can be misled by.
constexpr std::size_t kKept = std::size_t{256} * 1024;

}  // namespace

std::string_view MemberInput::peek(std::size_t wanted) {
  const std::string_view view = stored_.peek(fed_ + wanted);
  return view.substr(std::min(fed_, view.size()));
}

void MemberInput::feed(std::size_t count) {
  fed_ += count;
  if (fed_ <= kKept) return;
  stored_.consume(fed_ - kKept);
  fed_ = kKept;
}

void MemberInput::end_member() {
  stored_.consume(fed_);
  fed_ = 0;
}

bool MemberInput::skip_to(std::string_view magic, unsigned char reserved) {
  fed_ = 0;
  std::size_t from = 1;  // not where this member begins
  for (;;) {
    const std::string_view view = stored_.peek(from + magic.size() + 1);
    const std::size_t found = view.find(magic, from);
    if (found != std::string_view::npos && found + magic.size() < view.size()) {
      stored_.consume(found);
      if ((static_cast<unsigned char>(view[found + magic.size()]) & reserved) == 0) return true;
      from = 1;
      continue;
    }
    if (view.size() < from + magic.size() + 1) return false;
    stored_.consume(view.size() - magic.size());
    from = 0;
  }
}

}  // namespace timtin::indexer
