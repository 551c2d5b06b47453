#include <algorithm>

#include "indexer/decoders.h"

namespace timtin::indexer {

bool skip_to(Buffer& stored, std::string_view magic, unsigned char reserved) {
  std::size_t from = 1;
  for (;;) {
    const std::string_view view = stored.peek(from + magic.size() + 1);
    const std::size_t found = view.find(magic, from);
    if (found != std::string_view::npos && found + magic.size() < view.size()) {
      stored.consume(found);
      if ((static_cast<unsigned char>(view[found + magic.size()]) & reserved) == 0) return true;
      from = 1;
      continue;
    }
    if (view.size() < from + magic.size() + 1) return false;
    stored.consume(view.size() - magic.size());
    from = 0;
  }
}

}  // namespace timtin::indexer
