// Statuses, errors, version.
#include "error.h"

#include "capi/handles.h"

namespace {

const timtin::StatusInfo* find_status(int number) noexcept {
  for (const timtin::StatusInfo& info : timtin::statuses()) {
    if (static_cast<int>(info.status) == number) return &info;
  }
  return nullptr;
}

}  // namespace

const char* timtin_status_name(int status) {
  const timtin::StatusInfo* info = find_status(status);
  return info != nullptr ? info->name : nullptr;
}

const char* timtin_status_meaning(int status) {
  const timtin::StatusInfo* info = find_status(status);
  return info != nullptr ? info->meaning : nullptr;
}

const char* timtin_version(void) { return TIMTIN_VERSION; }

timtin_status timtin_error_status(const timtin_error* error) {
  return error != nullptr ? error->status : TIMTIN_OK;
}

const char* timtin_error_message(const timtin_error* error) {
  return error != nullptr ? error->message.c_str() : nullptr;
}

const char* timtin_error_hint(const timtin_error* error) {
  return error != nullptr ? error->hint.c_str() : nullptr;
}

long timtin_error_offset(const timtin_error* error) {
  return error != nullptr ? error->offset : -1;
}
