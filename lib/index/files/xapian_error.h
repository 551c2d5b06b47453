// Xapian's errors turned into ours, in one place.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <utility>

#include <xapian.h>

#include "error.h"

namespace timtin::index {

/// What a Xapian error about the database at `path` means to the user.
/// Xapian::Error is no std::exception: every call into Xapian goes through xapian_call.
Error from_xapian(const Xapian::Error& error, const std::filesystem::path& path);

/// The same for what the standard library throws inside of Xapian: its blocks have no checksums,
/// and a damaged length ends in std::length_error or std::out_of_range.
Error from_xapian(const std::logic_error& error, const std::filesystem::path& path);

/// Calls `body`; what Xapian throws in it comes out as timtin::Error.
template <class Body>
decltype(auto) xapian_call(const std::filesystem::path& path, Body&& body) {
  try {
    return std::forward<Body>(body)();
  } catch (const Xapian::Error& error) {
    throw from_xapian(error, path);
  } catch (const std::logic_error& error) {
    throw from_xapian(error, path);
  }
}

}  // namespace timtin::index
