#include "index/files/xapian_error.h"

#include <array>
#include <string>
#include <string_view>

#include "index/files/files.h"

namespace timtin::index {
namespace {

/// What an error type of Xapian (Xapian::Error::get_type()) means here.
struct Meaning {
  std::string_view type;
  Status status;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view kRebuild =
    "`timtin-index check INDEX` lists all damage; `timtin-index rollback INDEX` goes back to the "
    "generation before, `timtin-index build INDEX INPUT...` writes a new one";

constexpr std::array<Meaning, 10> kMeanings{{
    {"DatabaseCorruptError", Status::damaged, "is damaged", kRebuild},
    {"DatabaseOpeningError", Status::damaged, "cannot be opened", kRebuild},
    {"DatabaseNotFoundError", Status::damaged, "is missing", kRebuild},
    {"DatabaseModifiedError", Status::damaged, "was changed while it was read", kRebuild},
    {"DocNotFoundError", Status::damaged, "lacks an article", kRebuild},
    {"RangeError", Status::damaged, "holds a value out of range", kRebuild},
    {"DatabaseVersionError", Status::schema, "has another format of Xapian",
     "`timtin-index reindex INDEX` rewrites it from its stored texts, `timtin-index build INDEX "
     "INPUT...` from the crawl"},
    {"DatabaseLockError", Status::locked, "is being written by another program",
     "wait for it to end, or give --lock-timeout SEC"},
    {"DatabaseCreateError", Status::io, "cannot be written",
     "check free space and who owns the folder"},
    {"DatabaseError", Status::io, "could not be read or written",
     "check the disk; `timtin-index check INDEX` tells whether the index is whole"},
}};

}  // namespace

Error from_xapian(const Xapian::Error& error, const std::filesystem::path& path) {
  const std::string_view type = error.get_type();
  std::string detail = error.get_msg();
  if (error.get_error_string() != nullptr) {
    detail += ": ";
    detail += error.get_error_string();
  }
  for (const Meaning& meaning : kMeanings) {
    if (type == meaning.type) {
      return Error(meaning.status, path.string() + ' ' + std::string(meaning.what) + ": " + detail,
                   std::string(meaning.hint));
    }
  }
  return Error(Status::internal,
               path.string() + ": Xapian reports " + error.get_type() + ": " + detail);
}

Error from_xapian(const std::logic_error& error, const std::filesystem::path& path) {
  return damaged_error(path, std::string("Xapian fails on it: ") + error.what());
}

}  // namespace timtin::index
