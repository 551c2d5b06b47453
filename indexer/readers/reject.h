// What could not be taken in: data, not an exception. The run goes on.
#pragma once

#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace timtin::indexer {

/// Where a page comes from.
struct Origin {
  std::string file;  ///< as a person would name it: INPUT, or INPUT/path; "-" = standard input
  std::uint64_t line = 0;  ///< 1 = first; 0 = the file as a whole
  std::uint64_t byte = 0;  ///< offset of the record in the decompressed content
  bool partial = false;    ///< the page is what could be saved of a damaged one
};

/// Why something was rejected.
enum class Reason : unsigned char {
  unreadable,
  damaged,
  unsupported,
  not_text,
  too_large,
  no_text,
  invalid_json,
  not_object,
  wrong_type,
  broken_record,
  not_page,
  gone,
  http_status,
  redirect,
  revisit,
};

/// What a reject says of an article that was found at its address before.
enum class Fate : unsigned char {
  gone,    ///< it is no article any more
  stands,  ///< nothing that lasts: the site may be empty or busy for a night
  hidden   ///< nothing; and if the address is not known, it may be any article
};

/// One row of the table of reasons.
struct ReasonInfo {
  Reason reason;
  const char* code;     ///< stable: "invalid-json"
  const char* meaning;  ///< one line in English
  const char* hint;     ///< what to do; a single reject may have a better one
  /// Every crawl has such things, and no page is lost with them: they are counted, but no failure.
  bool skipped = false;
  /// What there is for the page if it was an article before, where a crawl is said to be complete.
  Fate fate = Fate::gone;
};
std::span<const ReasonInfo> reasons();
const ReasonInfo& info(Reason reason) noexcept;

struct Reject {
  Reject(Origin where, Reason why, std::string what_exactly, std::string better_hint = {})
      : origin(std::move(where)),
        reason(why),
        detail(std::move(what_exactly)),
        hint(better_hint.empty() ? info(why).hint : std::move(better_hint)) {}

  Origin origin;
  Reason reason;
  std::string detail;   ///< what exactly, or empty
  std::string hint;     ///< what to do
  std::string id = {};  ///< of the page, where that is known
};

using RejectSink = std::function<void(const Reject&)>;

/// "crawl/a.jsonl:3: invalid JSON: …", "a.warc.gz, byte 813: …": one line for a person; control
/// characters become "?".
std::string to_line(const Reject& reject);

/// One JSON object without a line end: file, line (null = none), byte, url (null = unknown),
/// reason, skipped, detail, hint. Bytes of file names that are no UTF-8 become U+FFFD.
std::string to_json(const Reject& reject);

/// Counts rejects, those of reasons that are skipped apart, and writes all to the file of
/// --rejects.
class RejectLog {
 public:
  /// `path`: file to write, one JSON object a line; empty = none. Throws Error (io).
  explicit RejectLog(const std::string& path);

  void add(const Reject& reject);
  std::uint64_t total() const noexcept { return total_; }  ///< without the skipped ones
  const std::map<Reason, std::uint64_t>& by_reason() const noexcept { return by_reason_; }
  const std::map<Reason, std::uint64_t>& skipped() const noexcept { return skipped_; }
  /// Writes everything out. Throws Error (io) if anything could not be written.
  void close();

 private:
  std::string path_;
  std::ofstream file_;
  std::uint64_t total_ = 0;
  std::map<Reason, std::uint64_t> by_reason_;
  std::map<Reason, std::uint64_t> skipped_;
};

}  // namespace timtin::indexer
