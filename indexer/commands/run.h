// The commands.
#pragma once

#include "error.h"
#include "indexer/commands/options.h"

namespace timtin::indexer {

/// Each runs one command and returns how it ended; what goes wrong is thrown (Error, Interrupted).
Status build(const Request& request);  ///< update and reindex too
Status remove(const Request& request);
Status rollback(const Request& request);
Status gc(const Request& request);
Status check(const Request& request);
Status stats(const Request& request);
Status dump(const Request& request);
Status explain(const Request& request);

}  // namespace timtin::indexer
