// The wall around each C function: no exception passes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "error.h"
#include "timtin/timtin.h"

namespace timtin::capi {

/// Turns the exception being handled into a status and, where `error` is not null, an error. Never
/// throws: without memory for an error, a static one is given.
timtin_status report_current_exception(timtin_error** error) noexcept;

/// Runs the body of a C function. What it throws becomes a status and an error.
template <typename Body>
timtin_status behind_wall(timtin_error** error, const Body& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    body();
    return TIMTIN_OK;
  } catch (...) {
    return report_current_exception(error);
  }
}

/// Throws Status::usage, naming the argument that is null.
[[noreturn]] void refuse_null(const char* argument);

/// Throws Status::usage, naming the argument, if the pointer is null.
inline void need(const void* pointer, const char* argument) {
  if (pointer == nullptr) refuse_null(argument);
}

/// The bytes of an input; length TIMTIN_NUL = up to the NUL. Throws Status::usage if they are null.
std::string_view input(const char* bytes, std::size_t length, const char* argument);

}  // namespace timtin::capi
