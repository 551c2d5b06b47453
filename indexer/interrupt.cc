#include "indexer/interrupt.h"

#include <csignal>
#include <ctime>
#include <initializer_list>

namespace timtin::indexer {
namespace {

volatile std::sig_atomic_t received = 0;
volatile std::time_t received_at = 0;

/// time() and signal() may be called here (POSIX, async-signal-safe functions).
extern "C" void remember(int signal) {
  const std::time_t now = std::time(nullptr);
  if (received == 0) {
    received = signal;
    received_at = now;
  } else if (now - received_at >= 2) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);  // takes effect when this handler returns
  }
}

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = remember;
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: a read that waits for standard input must come back.
  action.sa_flags = 0;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

void throw_if_interrupted() {
  if (received != 0) throw Interrupted(received);
}

}  // namespace timtin::indexer
