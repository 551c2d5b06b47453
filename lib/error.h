// The one error type of the core and the one table of what a status means.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace timtin {

/// How an operation ended. The numbers are pinned: they are the exit codes of
/// both programs and the values of `timtin_status` in the C API.
enum class Status : int {
  ok = 0,
  no_hit = 1,
  usage = 2,
  io = 3,
  damaged = 4,
  schema = 5,
  locked = 6,
  rejected = 7,
  internal = 8,
};

/// One row of the status table; help, docs and tests are derived from it.
struct StatusInfo {
  Status status;
  const char* name;     ///< short English name, stable, e.g. "damaged"
  const char* meaning;  ///< one line in English for --help and the docs
};

/// All statuses in the order of their numbers.
std::span<const StatusInfo> statuses();

/// What went wrong and what to do next. Thrown inside the core; it ends at the
/// two walls only: around each C function and around each main().
class Error : public std::runtime_error {
 public:
  /// `message`: one line, says what and where. `hint`: the next step, one line,
  /// may be empty. `offset`: byte in the query text, for query errors only.
  Error(Status status, const std::string& message, std::string hint = {},
        std::optional<std::size_t> offset = std::nullopt)
      : std::runtime_error(message), status_(status), hint_(std::move(hint)), offset_(offset) {}

  Status status() const noexcept { return status_; }
  const std::string& hint() const noexcept { return hint_; }
  std::optional<std::size_t> offset() const noexcept { return offset_; }

 private:
  Status status_;
  std::string hint_;
  std::optional<std::size_t> offset_;
};

}  // namespace timtin
