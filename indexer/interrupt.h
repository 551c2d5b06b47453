// Ctrl-C and its kin: a run ends between two steps, never in the middle of one.
#pragma once

#include <exception>

namespace timtin::indexer {

/// Thrown when the person, or the system, asked the run to end.
class Interrupted : public std::exception {
 public:
  explicit Interrupted(int signal) noexcept : signal_(signal) {}
  int signal() const noexcept { return signal_; }
  const char* what() const noexcept override { return "interrupted"; }

 private:
  int signal_;
};

/// From now on SIGINT, SIGTERM and SIGHUP are remembered instead of ending the program; the second
/// one of a kind ends it at once, as usual.
void catch_interrupts();

/// Throws Interrupted if one of them has come.
void throw_if_interrupted();

}  // namespace timtin::indexer
