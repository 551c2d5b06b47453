// timtin-index as a function: the wall around main().
#pragma once

namespace timtin::indexer {

/// Runs the program with the arguments of main() and returns its exit code. Throws nothing: every
/// error ends here as a message, a hint and a code.
int run_program(int argc, const char* const* argv) noexcept;

}  // namespace timtin::indexer
