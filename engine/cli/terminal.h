#pragma once

#include <ostream>

#include "cli/commands.h"
#include "report/write.h"

namespace oit {

// Columns of the terminal on standard output, at most 120 so that lines stay readable;
// 100 where there is none.
int TerminalWidth();

bool OutputGoesToTerminal();
// Whether this stream is standard error, and that a terminal.
bool ErrorsGoToTerminal(const std::ostream& err);

// With kAuto: standard output is a terminal that knows colours, and NO_COLOR is not set.
bool WantsColour(ColourMode mode);

// For text that goes to this terminal.
TextOptions TerminalText(Language language);

}  // namespace oit
