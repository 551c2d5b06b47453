// Standard output, written with care.
#pragma once

#include <string>

namespace timtin::indexer {

/// Writes all of it to standard output. A reader that has gone (head, less) is no error; the rest
/// is dropped. Throws Error (io) for anything else, a full disk for example.
void print(const std::string& text);

}  // namespace timtin::indexer
