#include "searcher/failure_text.h"

#include <algorithm>
#include <cstddef>

namespace timtin::searcher {
namespace {

/// The query and a caret under the byte `offset`. Of a query too long for one line, the part around
/// the place is shown.
std::string pointed(const std::string& query, std::size_t offset, std::size_t width) {
  constexpr std::size_t kIndent = 2;
  constexpr const char* kMore = "…";
  const std::size_t room = width > 2 * kIndent + 2 ? width - 2 * kIndent - 2 : 1;
  const std::string before = printable(query.substr(0, offset));
  const std::string after = printable(query.substr(offset));
  std::string shown = before;
  if (const std::size_t columns = display_width(before); columns > room * 2 / 3) {
    const std::size_t cut = prefix_of_width(before, columns - room * 2 / 3);
    shown = kMore + before.substr(cut);
  }
  const std::size_t caret = display_width(shown);
  const std::size_t left = room > caret ? room - caret : 1;
  const std::size_t end = prefix_of_width(after, left);
  shown += after.substr(0, end) + (end < after.size() ? kMore : "");
  return std::string(kIndent, ' ') + shown + "\n" + std::string(kIndent + caret, ' ') + "^\n";
}

}  // namespace

std::string failure_text(const Failure& failure, const std::string& query, const Screen& screen) {
  constexpr std::size_t kPlainWidth = 80;
  std::string out =
      render({{"timtin-search: ", Style::heading}}, screen) + printable(failure.what()) + "\n";
  const bool empty = query.find_first_not_of(' ') == std::string::npos;
  if (failure.offset() >= 0 && !empty) {
    const auto offset = std::min(static_cast<std::size_t>(failure.offset()), query.size());
    out += pointed(query, offset, screen.width > 0 ? screen.width : kPlainWidth);
  }
  if (!failure.hint().empty()) {
    out += render({{"hint: ", Style::heading}}, screen) + printable(failure.hint()) + "\n";
  }
  return out;
}

}  // namespace timtin::searcher
