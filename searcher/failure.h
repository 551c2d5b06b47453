// How timtin-search fails: what went wrong, what to do, and where in the query.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <timtin/timtin.h>

namespace timtin::searcher {

class Failure : public std::runtime_error {
 public:
  /// `offset`: byte in the query text, or -1.
  Failure(timtin_status status, const std::string& message, std::string hint = {}, long offset = -1)
      : std::runtime_error(message), status_(status), hint_(std::move(hint)), offset_(offset) {}

  timtin_status status() const noexcept { return status_; }
  const std::string& hint() const noexcept { return hint_; }
  long offset() const noexcept { return offset_; }

 private:
  timtin_status status_;
  std::string hint_;
  long offset_;
};

}  // namespace timtin::searcher
