#include "article/lines/author.h"

#include <algorithm>
#include <optional>

#include "article/lines/signature.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::size_t kBylineWords = 14;     // of a whole signature
constexpr std::size_t kBehindBody = 3;       // lines behind the body that may hold a signature
constexpr std::size_t kLabelBehindBody = 8;  // the same for a labelled one

bool is_sentence(const Line& line) { return line.kind == LineKind::prose; }

// The value of a labelled line: behind the colon, up to a bar or a date.
std::string_view label_value(const Line& line) {
  std::string_view value = line.text.substr(std::min(line.label.end, line.text.size()));
  value = value.substr(0, value.find('|'));
  for (const FoundDate& date : line.dates) {
    const std::size_t begin = std::min(date.begin, date.context);
    if (begin >= line.label.end) value = value.substr(0, begin - line.label.end);
  }
  value = trim(value);
  while (value.ends_with('-') || value.ends_with(','))
    value = trim(value.substr(0, value.size() - 1));
  return bare_signature(value);
}

// A name behind a label may be anything short that is no sentence.
bool is_name(std::string_view value) {
  const std::size_t words = count_words(value);
  return words > 0 && words <= kBylineWords && begins_upper(value, false);
}

std::optional<std::string> labelled(const std::vector<Line>& lines, std::size_t begin,
                                    std::size_t end, LabelKind kind) {
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) {
    if (lines[i].label.kind != kind || is_sentence(lines[i])) continue;
    const std::string_view value = label_value(lines[i]);
    if (is_name(value)) return std::string(value);
    if (value.empty() && i + 1 < lines.size() && is_byline(lines[i + 1].text)) {
      return std::string(bare_signature(lines[i + 1].text));
    }
  }
  return std::nullopt;
}

// In an element that the markup names as the author's; behind a label or not.
std::optional<std::string> named_by_markup(const std::vector<Line>& lines, std::size_t begin,
                                           std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) {
    if (!lines[i].markup.author || lines[i].kind == LineKind::outside) continue;
    const std::string_view name = bare_signature(lines[i].text);
    if (is_byline(name)) return std::string(name);
  }
  return std::nullopt;
}

std::optional<std::string> signature(const std::vector<Line>& lines, std::size_t begin,
                                     std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) {
    if (is_barrier(lines[i])) break;
    const bool own_name = lines[i].label.kind == LabelKind::masthead;  // «Đài Truyền thanh huyện»
    if ((lines[i].kind == LineKind::phrase || own_name) && is_byline(lines[i].text)) {
      return std::string(bare_signature(lines[i].text));
    }
  }
  return std::nullopt;
}

// «Thu Hà 14:25, 21/03/2024» between title and body.
std::optional<std::string> beside_date(const std::vector<Line>& lines, std::size_t begin,
                                       std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (lines[i].kind != LineKind::date || lines[i].dates.empty()) continue;
    std::string_view before = trim(lines[i].text.substr(0, lines[i].dates.front().context));
    while (before.ends_with('|') || before.ends_with('-'))
      before = trim(before.substr(0, before.size() - 1));
    if (byline_kind(before) != Byline::none) return std::string(bare_signature(before));
  }
  return std::nullopt;
}

// «Theo Báo Hà Giang»: the source without a label of its own.
std::optional<std::string> according_to(const std::vector<Line>& lines, std::size_t begin,
                                        std::size_t end) {
  constexpr std::size_t kSourceWords = 8;
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) {
    if (is_barrier(lines[i])) break;
    const std::string_view line = bare_signature(lines[i].text);
    const std::size_t behind = match_word(line, 0, "theo");
    if (behind == 0 || lines[i].words > kSourceWords || lines[i].kind != LineKind::phrase) continue;
    std::string_view value = trim(line.substr(behind));
    if (value.starts_with(':')) value = trim(value.substr(1));
    if (is_name(value)) return std::string(value);
  }
  return std::nullopt;
}

}  // namespace

std::string find_author(const std::vector<Line>& lines, std::size_t title, const LineRange& body,
                        const LineRange& document_head) {
  const std::size_t head = std::min(title + 1, body.begin);
  const std::size_t behind = std::min(body.end + kBehindBody, lines.size());
  const std::size_t far_behind = std::min(body.end + kLabelBehindBody, lines.size());
  if (auto author = labelled(lines, body.end, far_behind, LabelKind::author)) return *author;
  if (auto author = labelled(lines, head, body.begin, LabelKind::author)) return *author;
  if (auto author = named_by_markup(lines, head, far_behind)) return *author;
  if (auto author = signature(lines, body.end, behind)) return *author;
  // Who issued a document is not who wrote of it.
  if (auto author = signature(lines, head, std::max(head, document_head.begin))) return *author;
  if (auto author = beside_date(lines, head, body.begin)) return *author;
  if (auto author = labelled(lines, body.end, far_behind, LabelKind::source)) return *author;
  if (auto author = labelled(lines, head, body.begin, LabelKind::source)) return *author;
  if (auto author = according_to(lines, body.end, behind)) return *author;
  if (auto author = labelled(lines, head, body.begin, LabelKind::poster)) return *author;
  if (auto author = labelled(lines, body.end, far_behind, LabelKind::poster)) return *author;
  return {};
}

}  // namespace timtin::article
