#include "error.h"

#include <array>

namespace timtin {

std::span<const StatusInfo> statuses() {
  static constexpr std::array<StatusInfo, 9> table{{
      {Status::ok, "ok", "done, or hits found"},
      {Status::no_hit, "no-hit", "the query is fine and nothing matches it"},
      {Status::usage, "usage", "wrong option or query"},
      {Status::io, "io", "a file could not be read or written"},
      {Status::damaged, "damaged", "not an index, or a damaged one"},
      {Status::schema, "schema", "an index of another schema version"},
      {Status::locked, "locked", "another writer holds the index"},
      {Status::rejected, "rejected", "some input was rejected under --strict"},
      {Status::internal, "internal", "a bug or lack of memory in timtin itself"},
  }};
  return table;
}

}  // namespace timtin
