#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/result.h"
#include "serve/serve.h"

namespace oit {

enum class Stage : uint8_t { kReceiving, kWaiting, kChecking, kDone, kFailed };

// What a person has to decide is asked for after the check is done.
enum class Questions : uint8_t { kNone, kComing, kThere };

// How far a report has come.
struct Progress {
  Stage stage = Stage::kReceiving;
  std::string message = {};  // what went wrong, for the officer
  Questions questions = Questions::kNone;
  bool has_view = false;    // the result can be shown: it is of one report
  bool has_ledger = false;  // decisions are kept in a file
};

// What the last check was asked for, and the next one is.
struct CheckWish {
  std::optional<int> year;
  bool ocr = false;
};

// One report, or an agency's folder, with what came of it. All of it is in a temporary folder
// that goes when the session does.
class Session {
 public:
  // `name`: of the report or folder, clean (serve/names.h).
  explicit Session(std::string name);

  const std::string& name() const { return name_; }
  bool is_usable() const { return !folder_.path().empty(); }
  std::string received() const { return folder_.path() + "/in"; }     // what was dropped
  std::string written() const { return folder_.path() + "/out"; }     // what the check wrote
  std::string unfinished() const { return folder_.path() + "/new"; }  // what it is writing
  std::string scratch() const { return folder_.path() + "/tmp"; }     // of the programs it runs
  // Where the answers of a person are kept, and under which name they are downloaded.
  std::string LedgerPath() const;
  std::string LedgerName() const;

  // Whether a file of this path belongs to the report: the report itself, its ledger, or what is
  // below the folder of its name.
  bool Owns(const std::string& path) const;

  Progress progress() const;
  void Set(const Progress& progress);
  // To kWaiting; false where something already waits or runs for it.
  bool Begin();

  // Of the check: its own thread only, and whoever begins it.
  CheckWish wish;
  std::atomic<bool> stop = false;  // forgotten: whatever runs for it ends

 private:
  const std::string name_;
  const TemporaryFolder folder_;
  mutable std::mutex mutex_;
  Progress progress_;
};

// A file that comes in. Not there unless it came whole.
class Arrival {
 public:
  Arrival(std::string path, int number);
  Arrival(Arrival&&) = default;
  ~Arrival();

  bool Append(std::string_view bytes);
  bool Close();
  size_t size() const { return size_; }

 private:
  std::string path_;
  Descriptor file_;
  size_t size_ = 0;
};

// The sessions of a server, within its limits. For any thread.
class Sessions {
 public:
  using Clock = std::chrono::steady_clock;

  Sessions(const ServeLimits& limits, Language language) : limits_(limits), language_(language) {}

  // The id of a new one. Errors: "serve.sessions", "serve.folder".
  Result<std::string> Open(const std::string& name);
  // Null where it is not there (any more). Whoever asks, uses it.
  std::shared_ptr<Session> Find(const std::string& id);
  // A new file of the session. Errors: "serve.name", "serve.files".
  Result<Arrival> Receive(const std::string& id, const std::string& path);
  // Room for so many bytes more; false where there is none.
  bool Take(const std::string& id, size_t bytes);
  // A file that did not come: what it took is free again.
  void GiveBack(const std::string& id, const Arrival& file);
  bool Forget(const std::string& id);
  void ForgetIdle(Clock::time_point now);
  void ForgetAll();

 private:
  struct Kept {
    std::shared_ptr<Session> session;
    Clock::time_point used;
    size_t files = 0;
    size_t bytes = 0;
  };

  const ServeLimits limits_;
  const Language language_;
  std::mutex mutex_;
  std::map<std::string, Kept> kept_;
};

}  // namespace oit
