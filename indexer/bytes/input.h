// An input file as its reader sees it: decompressed, and no UTF-16.
#pragma once

#include <string>

#include "indexer/bytes/bytes.h"

namespace timtin::indexer {

/// Opens a file or, for "-", standard input. What it is compressed with (gzip, zstd or nothing) and
/// a UTF-16 byte order mark are told by its first bytes, not by its name. Throws Error (io) if it
/// cannot be opened.
Buffer open_input(const std::string& path);

/// The same for bytes that come from elsewhere.
Buffer decoded(Buffer stored);

}  // namespace timtin::indexer
