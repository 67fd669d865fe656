#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/limits.h"
#include "base/result.h"

// The page of oit on the officer's own machine: reports are dropped, checked by the program
// itself as a process of its own, shown, decided on and downloaded.
namespace oit {

struct ServeLimits {
  size_t files = limits::kServeFiles;                       // of one report or folder
  size_t file_bytes = limits::kServeFileBytes;              // one of them
  size_t bytes = limits::kServeBytes;                       // all that is kept at a time
  size_t sessions = limits::kServeSessions;                 // reports kept at a time
  std::chrono::seconds time{limits::kServeSeconds};         // of a check ...
  std::chrono::seconds ocr_time{limits::kServeOcrSeconds};  // ... that reads scans
  std::chrono::seconds idle{limits::kServeIdleSeconds};     // until a report is forgotten
};

struct ServeOptions {
  int port = 8420;  // 0: any that is free
  Language language = Language::kThai;
  std::string program = "/proc/self/exe";  // oit
  std::string rules;                       // their folder, absolute
  std::vector<int> years;                  // that a person may choose
  ServeLimits limits = {};
};

// Listens on 127.0.0.1 and nowhere else.
class PageServer {
 public:
  // Error "serve.port" where another program has the port, with what to do.
  static Result<std::unique_ptr<PageServer>> Open(const ServeOptions& options);
  ~PageServer();

  int port() const;
  // Answers until Stop; then every check is ended and every document forgotten.
  void Run();
  // From any thread, before or during Run.
  void Stop();

 private:
  class Body;
  explicit PageServer(std::unique_ptr<Body> body);
  std::unique_ptr<Body> body_;
};

}  // namespace oit
