#include "indexer/readers/warc_scanner.h"

#include <algorithm>
#include <charconv>

#include "indexer/readers/header_fields.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

/// Largest header of a record. Those of known crawlers stay under 2 kB.
constexpr std::size_t kMaxHeader = std::size_t{64} * 1024;
/// How far is looked ahead at once for the next record.
constexpr std::size_t kWindow = std::size_t{64} * 1024;
/// Enough for the line ends after a block, and for what tells the beginning of a record.
constexpr std::size_t kGap = 64;

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kMagic = "WARC/";

/// Length of the line "WARC/1.0" at the start with its line end, or 0 if there is none.
std::size_t version_line(std::string_view text) {
  if (!text.starts_with(kMagic)) return 0;
  std::size_t pos = text.find_first_not_of(kDigits, kMagic.size());
  if (pos == kMagic.size() || pos >= text.size() || text[pos] != '.') return 0;
  const std::size_t minor = pos + 1;
  pos = text.find_first_not_of(kDigits, minor);
  if (pos == minor || pos == std::string_view::npos) return 0;
  pos = text.find_first_not_of(" \t\r", pos);
  return pos != std::string_view::npos && text[pos] == '\n' ? pos + 1 : 0;
}

/// True if a version line and a field that all records have begin the text: what is looked for
/// where the file is broken, so that a page that speaks of WARC files does not mislead.
bool begins_record(std::string_view text) {
  const std::size_t line = version_line(text);
  if (line == 0) return false;
  const auto next_is = [next = text.substr(line)](std::string_view prefix) {
    return equal_ignoring_case(next.substr(0, prefix.size()), prefix);
  };
  return next_is("WARC-") || next_is("Content-");
}

/// The first record that begins at the start of a line, at `from` or later, or npos.
std::size_t find_record(std::string_view text, std::size_t from) {
  for (std::size_t pos = text.find(kMagic, from); pos != std::string_view::npos;
       pos = text.find(kMagic, pos + kMagic.size())) {
    if ((pos == 0 || text[pos - 1] == '\n') && begins_record(text.substr(pos))) return pos;
  }
  return std::string_view::npos;
}

/// True if a block may end where `rest` begins: the blank lines of the format, a record, or only
/// line ends up to where the data end.
bool may_follow_block(std::string_view rest) {
  if (rest.starts_with("\r\n\r\n") || rest.starts_with("\n\n")) return true;
  rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  return rest.empty() || version_line(rest) > 0;
}

/// A block without the two line ends after it.
std::string_view without_gap(std::string_view block) {
  for (int i = 0; i < 2; ++i) {
    if (block.ends_with('\n')) block.remove_suffix(1);
    if (block.ends_with('\r')) block.remove_suffix(1);
  }
  return block;
}

std::optional<std::uint64_t> parse_length(std::string_view digits) {
  std::uint64_t length = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, length);
  // A number too large for 64 bits is a length too, if a wrong one.
  if (error == std::errc::result_out_of_range && stop == end) return ~std::uint64_t{0};
  if (digits.empty() || error != std::errc() || stop != end) return std::nullopt;
  return length;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace

bool WarcScanner::next(WarcRecord& record) {
  if (in_block_) skip_block();
  for (;;) {
    const std::string_view view = content_.peek(kGap);
    if (view.empty()) {
      if (!goes_on()) return false;
      continue;
    }
    using namespace std::string_view_literals;
    if (const std::size_t filling = view.find_first_not_of("\r\n\0"sv); filling != 0) {
      content_.consume(std::min(filling, view.size()));
    } else if (version_line(view) > 0) {
      if (!read_header(record)) continue;
      if (measure()) return true;
      skip_block();
    } else {
      const std::uint64_t begin = content_.offset();
      skip_to_record();
      sink_(begin, Reason::broken_record,
            std::to_string(content_.offset() - begin) + " bytes that belong to no record");
    }
  }
}

/// Takes the header at the start of the content. False, and the sink is told, if it is none.
bool WarcScanner::read_header(WarcRecord& record) {
  const std::string_view view = content_.peek(kMaxHeader).substr(0, kMaxHeader);
  const std::size_t length = header_length(view);
  record_offset_ = content_.offset();
  if (length == std::string_view::npos) {
    if (view.size() == kMaxHeader) {
      sink_(record_offset_, Reason::broken_record, "a header of more than 64 KiB");
      content_.consume(kMagic.size());
      skip_to_record();
    } else {
      if (content_.damage() == nullptr) {
        sink_(record_offset_, Reason::damaged, "the data end in the header of a record");
      }
      content_.consume(view.size());
    }
    return false;
  }
  const HeaderFields fields(view.substr(0, length));
  const std::string_view digits = fields["Content-Length"];
  const std::optional<std::uint64_t> declared = parse_length(digits);
  if (!declared) {
    sink_(record_offset_, Reason::broken_record,
          digits.empty() ? "a record without Content-Length"
                         : "a record with the Content-Length " + std::string(digits.substr(0, 40)));
    content_.consume(length);
    skip_to_record();
    return false;
  }
  std::string_view uri = fields["WARC-Target-URI"];
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  record = {record_offset_, lower(fields["WARC-Type"]), std::string(uri),
            std::string(fields["WARC-Date"]), std::string(fields["Content-Type"])};
  content_.consume(length);
  declared_ = *declared;
  in_block_ = true;
  too_large_ = false;
  return true;
}

std::string_view WarcScanner::head(std::size_t size) {
  const std::size_t wanted = std::min(size, size_);
  return content_.peek(wanted).substr(0, wanted);
}

std::optional<std::string_view> WarcScanner::block() {
  if (too_large_) return std::nullopt;
  const std::string_view block = head(size_);
  return size_ == declared_ ? block : without_gap(block);
}

/// Finds out where the block ends. False if the data end before; told to the sink, unless damage is
/// the cause, which is told later.
bool WarcScanner::measure() {
  if (declared_ <= kMaxPageBytes) {
    size_ = static_cast<std::size_t>(declared_);
    const std::string_view view = content_.peek(size_ + kGap);
    if (view.size() >= size_ && may_follow_block(view.substr(size_))) return true;
  }
  return measure_wrong_length();
}

/// The same where the declared length is no help.
bool WarcScanner::measure_wrong_length() {
  std::size_t from = 0;
  std::size_t window = kWindow;
  for (;;) {
    const std::string_view view = content_.peek(window);
    size_ = find_record(view, from);
    if (size_ != std::string_view::npos) return true;
    size_ = view.size();
    if (view.size() < window) {  // the data end here
      if (content_.damage() != nullptr) return false;
      // Two line ends are what a whole record has behind it.
      const bool whole = view.ends_with("\r\n\r\n") || view.ends_with("\n\n");
      if (whole || view.size() >= declared_) return true;
      sink_(record_offset_, Reason::damaged, "the data end in the middle of a record");
      return false;
    }
    too_large_ = view.size() > kMaxPageBytes + kGap;
    if (too_large_) return true;
    from = view.size() - kGap;
    window = 2 * view.size();
  }
}

/// Steps over the block, whether it was looked at or not.
void WarcScanner::skip_block() {
  content_.consume(size_);
  if (too_large_) skip_to_record();
  in_block_ = false;
}

/// Steps over everything before the next record, or before the end of the data.
void WarcScanner::skip_to_record() {
  for (;;) {
    const std::string_view view = content_.peek(kWindow);
    const std::size_t found = find_record(view, 0);
    const bool at_end = view.size() < kWindow;
    if (found != std::string_view::npos) return content_.consume(found);
    content_.consume(at_end ? view.size() : view.size() - kGap);
    if (at_end) return;
  }
}

/// At the end of the data: reports damage, and goes on behind it. False if there is nothing more.
bool WarcScanner::goes_on() {
  const Damage* damage = content_.damage();
  if (damage == nullptr || damage->byte == reported_damage_) return false;
  reported_damage_ = damage->byte;
  sink_(damage->byte, Reason::damaged, damage->reason);
  return content_.resume();
}

}  // namespace timtin::indexer
