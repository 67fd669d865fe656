#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

// A program to run, without a shell.
struct Command {
  std::vector<std::string> words;        // the path of the program, then its arguments
  std::string_view input;                // its standard input, a file that it may seek in
  std::string folder;                    // it works in; ours where empty
  std::vector<std::string> environment;  // "NAME=value", over those that we have
  std::chrono::milliseconds time{60'000};
  size_t memory = 0;          // bytes of address space; 0: no limit
  size_t output = 64u << 20;  // bytes of standard output
  size_t errors = 0;          // bytes of standard error that are kept; the rest is dropped
  const std::atomic<bool>* stop = nullptr;  // ends it soon after it becomes true
};

struct RunOutcome {
  enum class End : uint8_t {
    kExited,      // by itself, with `status`
    kKilled,      // by the signal `status`: it crashed
    kTimedOut,    // stopped by us
    kStopped,     // stopped by us, as `stop` asked
    kTooLong,     // stopped by us: more output than the limit
    kNotStarted,  // the system said `status` (errno)
  };

  End end = End::kNotStarted;
  int status = 0;
  std::string output = {};
  std::string errors = {};

  bool succeeded() const { return end == End::kExited && status == 0; }
};

// Runs it to its end, or ends it. Nothing that it started in its process group outlives it.
RunOutcome Run(const Command& command);

// The path of a program: beside our own executable, one of `beside` (folders relative to that
// of the executable) or in PATH.
std::optional<std::string> FindProgram(const std::string& name,
                                       const std::vector<std::string>& beside = {});

}  // namespace oit
