#include "capi/wall.h"

#include <algorithm>
#include <new>

#include "capi/handles.h"

namespace timtin::capi {

namespace {

/// Given out where there is no memory for an error; timtin_error_free() leaves it alone. Its text
/// is short enough to live inside std::string, so that making it takes no memory either.
timtin_error& out_of_memory() noexcept {
  static timtin_error error{TIMTIN_INTERNAL, "out of memory", "", -1};
  return error;
}

/// Errors are told in one line, whatever a file name or a library's message holds.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\0'; }, ' ');
  return text;
}

timtin_status give(timtin_error** error, const Error& e) {
  const auto status = static_cast<timtin_status>(e.status());
  if (error != nullptr) {
    const long offset = e.offset() ? static_cast<long>(*e.offset()) : -1;
    *error = new timtin_error{status, one_line(e.what()), one_line(e.hint()), offset};
  }
  return status;
}

/// report_current_exception() as long as there is memory.
timtin_status report(timtin_error** error) {
  constexpr const char* kBug = "this is a bug in timtin: please report it with the query";
  try {
    throw;
  } catch (const Error& e) {
    return give(error, e);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& e) {
    return give(error, Error(Status::internal, e.what(), kBug));
  } catch (...) {
    return give(error, Error(Status::internal, "an unknown exception", kBug));
  }
}

}  // namespace

timtin_status report_current_exception(timtin_error** error) noexcept {
  try {
    return report(error);
  } catch (...) {
    if (error != nullptr) *error = &out_of_memory();
    return TIMTIN_INTERNAL;
  }
}

void refuse_null(const char* argument) {
  throw Error(Status::usage, std::string(argument) + " is NULL", "give a handle or a pointer");
}

std::string_view input(const char* bytes, std::size_t length, const char* argument) {
  if (bytes == nullptr && length == 0) return {};
  need(bytes, argument);
  return length == TIMTIN_NUL ? std::string_view(bytes) : std::string_view(bytes, length);
}

}  // namespace timtin::capi

void timtin_error_free(timtin_error* error) {
  if (error != &timtin::capi::out_of_memory()) delete error;
}
