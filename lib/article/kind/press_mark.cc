#include "article/kind/press_mark.h"

#include <algorithm>

#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::size_t kLongest = 40;      // bytes of a mark
constexpr std::size_t kLongestBare = 12;  // without brackets
constexpr std::size_t kWords = 4;         // «Báo Sơn La điện tử»

bool begins_with_dash(std::string_view text) {
  text = trim(text);
  return text.starts_with('-') || text.starts_with("\u2013") || text.starts_with("\u2014");
}

}  // namespace

std::string_view press_mark(std::string_view paragraph) {
  const std::string_view head = trim(paragraph.substr(0, kLongest));
  if (head.starts_with('(')) {
    const std::size_t close = head.find(')');
    if (close == std::string_view::npos) return {};
    const std::string_view mark = trim(head.substr(1, close - 1));
    const bool host = mark.find('.') != std::string_view::npos && mark.find(' ') == mark.npos;
    const bool name = begins_upper(mark, false) && count_words(mark) <= kWords;
    const bool goes_on =
        host || begins_with_dash(head.substr(close + 1)) || (name && is_all_capitals(mark));
    return (host || name) && goes_on ? mark : std::string_view();
  }
  const std::size_t dash = std::min(head.find(" -"), head.find(" \u2013"));
  if (dash == std::string_view::npos || dash > kLongestBare) return {};
  const std::string_view mark = head.substr(0, dash);
  const bool capitals = is_all_capitals(mark) && begins_upper(mark, false);
  return capitals && mark.find(' ') == mark.npos ? mark : std::string_view();
}

}  // namespace timtin::article
