#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "serve/serve.h"
#include "serve/session.h"

namespace oit {

// A few threads that do what is asked in order.
class Queue {
 public:
  explicit Queue(size_t threads);
  // What still waits is dropped; what runs is waited for.
  ~Queue();

  void Add(std::function<void()> task);

 private:
  void Work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  bool done_ = false;
  std::vector<std::thread> threads_;
};

// A person's answer to a question of `oit review`.
struct ReviewAnswer {
  std::string about;   // "O21.2"
  std::string answer;  // "has", "has-not", "clear"
  std::string note;
  std::string until;  // "2570-09-30", or empty
};

bool IsPlausible(const ReviewAnswer& answer);

// Runs the program on the reports of sessions, within limits of time and memory, and says in the
// session how far it is. What it writes is beside the session's other files (kOutputs).
class Checks {
 public:
  explicit Checks(const ServeOptions& options) : options_(options) {}

  // The whole check, then what a person has to decide.
  void Check(Session* session) const;
  // Keeps the answer, then checks again. Where it is not taken, the result stands as it was, with
  // a message.
  void Decide(Session* session, const ReviewAnswer& answer) const;

 private:
  struct Told {
    bool ended = false;  // by itself, with `status`
    int status = 0;
    std::string output;
    std::string message;  // for the officer, where it did not go well

    bool succeeded() const { return ended && status == 0; }
  };
  Told Run(const Session& session, std::vector<std::string> words) const;
  std::vector<std::string> Reading(const Session& session, const char* command) const;
  // The result in every format, as the session's unfinished files; `pages`: those of HTML, too.
  Told Write(const Session& session, bool pages) const;
  // True where there is a result.
  bool Audit(Session* session) const;
  // What a person has to decide, as JSON, after the answer where there is one.
  Told Review(const Session& session, const ReviewAnswer* answer) const;
  static void Keep(Session* session, const Told& questions);

  const ServeOptions& options_;
};

// The files that a check writes into Session::written().
inline constexpr const char* kChecklistFile = "checklist.json";
inline constexpr const char* kQuestionsFile = "review.json";
inline constexpr const char* kViewFile = "view.html";  // with names, for the screen
inline constexpr const char* kReportFile = "report";   // .html, .xlsx, .docx: to be sent on

}  // namespace oit
