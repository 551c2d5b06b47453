// The C API with C++ manners: handles that free themselves, failures that are thrown.
#pragma once

#include <memory>

#include <timtin/timtin.h>

#include "searcher/options.h"

namespace timtin::searcher {

struct FreeAnswer {
  void operator()(timtin_answer* answer) const noexcept { timtin_answer_free(answer); }
};
using Answer = std::unique_ptr<timtin_answer, FreeAnswer>;

/// Asks what the options say. Throws Failure.
Answer ask(const Options& options);

}  // namespace timtin::searcher
