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

/// From now on SIGINT, SIGTERM and SIGHUP are remembered instead of ending the program; another one
/// some seconds later ends it at once, as usual (the same Ctrl-C may come twice within a moment,
/// from the terminal and from a wrapper). One that is ignored (nohup) stays so.
void catch_interrupts();

/// Throws Interrupted if one of them has come.
void throw_if_interrupted();

}  // namespace timtin::indexer
