#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <ostream>
#include <string>

#include "base/language.h"

namespace oit {

// How far a run over many reports has come: one line on a terminal, written over and over.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  // Says nothing where `shown` is false or there is one report only. `err` must outlive it;
  // `width`: columns of the terminal.
  Progress(size_t reports, bool shown, int width, Language language, std::ostream& err,
           Clock clock = std::chrono::steady_clock::now);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // This report is being checked. About ten of them a second are told.
  void Begin(const std::string& path);
  void End() { ++done_; }
  // Leaves the line empty, so that something else can be written.
  void Clear();

 private:
  std::string Line(const std::string& path) const;

  const size_t reports_;
  const bool shown_;
  const int width_;
  const Language language_;
  std::ostream& err_;
  const Clock clock_;
  size_t done_ = 0;
  bool written_ = false;  // something stands on the line
  bool told_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace oit
