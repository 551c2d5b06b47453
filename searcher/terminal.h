// What standard output and standard error are connected to.
#pragma once

#include <string_view>

#include "searcher/options.h"
#include "searcher/styled.h"

namespace timtin::searcher {

/// Width: COLUMNS if it is set, else the terminal's own; no limit where there is no terminal.
/// Colour by `color`; automatic: on a terminal other than "dumb" unless NO_COLOR is set.
Screen screen_of(int descriptor, Color color);

/// Writes everything. Throws Failure (TIMTIN_IO) if that fails; a reader that has closed the pipe
/// is no failure: the rest is dropped.
void write_all(int descriptor, std::string_view text);

}  // namespace timtin::searcher
