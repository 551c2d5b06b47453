// The records of a WARC file (ISO 28500), whatever state the file is in.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/bytes/bytes.h"
#include "indexer/readers/reject.h"

namespace timtin::indexer {

/// The header of a record, as far as pages need it.
struct WarcRecord {
  std::uint64_t offset = 0;  ///< of its first byte in the decompressed content
  std::string type;          ///< in lower case: "response"
  std::string uri;           ///< WARC-Target-URI, without the <…> that wget 1.x writes around it
  std::string date;          ///< WARC-Date: when it was crawled
  std::string content_type;  ///< of the block: "application/http;msgtype=response"
};

/// Finds one record after the other. It believes a Content-Length only if a record, blank lines or
/// the end of the data follow; else the block reaches to the next line that begins a record. What
/// belongs to no record, and records that cannot be had, are told to the sink, and it goes on
/// behind them: also behind damaged compressed data, at the next gzip member or zstd frame.
class WarcScanner {
 public:
  /// Is told the offset in the decompressed content (for damage, in the file as stored).
  using ProblemSink = std::function<void(std::uint64_t offset, Reason reason, std::string detail)>;

  WarcScanner(Buffer content, ProblemSink sink)
      : content_(std::move(content)), sink_(std::move(sink)) {}

  /// Goes to the next record that is whole, or too large for a page; false at the end.
  bool next(WarcRecord& record);
  /// The first bytes of the block, at most `size` of them. Valid until block() or next().
  std::string_view head(std::size_t size);
  /// The block; valid until next(). Nothing if it is larger than a page can be.
  std::optional<std::string_view> block();

  const Buffer& content() const noexcept { return content_; }

 private:
  bool read_header(WarcRecord& record);
  bool measure();
  bool measure_wrong_length();
  void skip_block();
  void skip_to_record();
  bool goes_on();

  Buffer content_;
  ProblemSink sink_;
  std::uint64_t record_offset_ = 0;
  std::uint64_t declared_ = 0;  ///< Content-Length
  bool in_block_ = false;       ///< the header is consumed, the block is not
  std::size_t size_ = 0;        ///< of the block, or of its part that is in the buffer
  bool too_large_ = false;      ///< the block goes on behind that part
  std::optional<std::uint64_t> reported_damage_;  ///< so that none is told twice
};

}  // namespace timtin::indexer
