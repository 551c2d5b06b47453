// Blocks of "Name: value" lines, as WARC records and HTTP messages begin.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace timtin::indexer {

/// Length of the block at the start of `text` with the blank line that ends it (CR LF or bare LF
/// line ends, as old tools write both), or npos if there is none.
std::size_t header_length(std::string_view text) noexcept;

/// The named fields of a block. Views: the text must outlive them.
class HeaderFields {
 public:
  HeaderFields() = default;
  /// Reads the lines after the first one (version or status line). Lines without a colon are
  /// skipped; a line that begins with a blank continues the value before (RFC 9112, 5.2).
  explicit HeaderFields(std::string_view block);

  /// The value without spaces around it; the name is compared without regard to case. "" if there
  /// is none; the first if there are several.
  std::string_view operator[](std::string_view name) const noexcept;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

/// True if both are equal but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;

}  // namespace timtin::indexer
