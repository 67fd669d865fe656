#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace oit {
namespace {

constexpr int kWidth = 100;
constexpr int kWidest = 120;

}  // namespace

int TerminalWidth() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return kWidth;
  return size.ws_col == 0 ? kWidth : std::min<int>(size.ws_col, kWidest);
}

bool OutputGoesToTerminal() { return isatty(STDOUT_FILENO) != 0; }

bool ErrorsGoToTerminal(const std::ostream& err) {
  return &err == &std::cerr && isatty(STDERR_FILENO) != 0;
}

bool WantsColour(ColourMode mode) {
  if (mode != ColourMode::kAuto) return mode == ColourMode::kAlways;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return isatty(STDOUT_FILENO) != 0;
}

TextOptions TerminalText(Language language) {
  TextOptions options;
  options.language = language;
  options.colour = WantsColour(ColourMode::kAuto);
  options.width = TerminalWidth();
  return options;
}

}  // namespace oit
