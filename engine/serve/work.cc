#include "serve/work.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/process.h"
#include "serve/words.h"

namespace oit {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMessage = 8'000;  // bytes of what a check says of its errors

bool HasOnly(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [&](unsigned char each) {
    return (each < 0x80 && std::isalnum(each)) || more.find(static_cast<char>(each)) != more.npos;
  });
}

// "2570-09-30".
bool IsDay(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](unsigned char each, char asked) {
           return asked == '0' ? std::isdigit(each) != 0 : each == asked;
         });
}

bool IsControl(unsigned char each) { return each < 0x20 || each == 0x7F; }

// What was written last, in place of what was there.
bool Publish(const Session& session) {
  std::error_code failed;
  fs::remove_all(session.written(), failed);
  fs::rename(session.unfinished(), session.written(), failed);
  return !failed;
}

}  // namespace

Queue::Queue(size_t threads) {
  for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

Queue::~Queue() {
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
    tasks_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Queue::Add(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  changed_.notify_one();
}

void Queue::Work() {
  while (true) {
    std::function<void()> task;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return done_ || !tasks_.empty(); });
      if (done_) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

bool IsPlausible(const ReviewAnswer& answer) {
  return !answer.about.empty() && answer.about.size() <= 80 && HasOnly(answer.about, "._") &&
         (answer.answer == "has" || answer.answer == "has-not" || answer.answer == "clear") &&
         answer.note.size() <= limits::kServeNote &&
         std::none_of(answer.note.begin(), answer.note.end(), IsControl) &&
         (answer.until.empty() || IsDay(answer.until));
}

std::vector<std::string> Checks::Reading(const Session& session, const char* command) const {
  std::vector<std::string> words = {
      options_.program, command,  "--rules",
      options_.rules,   "--lang", options_.language == Language::kThai ? "th" : "en"};
  if (session.wish.year) words.insert(words.end(), {"--year", std::to_string(*session.wish.year)});
  if (session.wish.ocr) words.emplace_back("--ocr");
  return words;
}

Checks::Told Checks::Run(const Session& session, std::vector<std::string> words) const {
  words.insert(words.end(), {"--", session.name()});
  const std::chrono::seconds time =
      session.wish.ocr ? options_.limits.ocr_time : options_.limits.time;
  Command command;
  command.words = std::move(words);
  command.folder = session.received();
  command.environment = {"TMPDIR=" + session.scratch()};
  command.time = time;
  command.memory = limits::kServeMemory;
  command.output = limits::kServeOutput;
  command.errors = kMessage;
  command.stop = &session.stop;
  RunOutcome outcome = oit::Run(command);
  Told told{outcome.end == RunOutcome::End::kExited, outcome.status, std::move(outcome.output),
            std::move(outcome.errors)};
  if (told.ended) return told;
  const bool late = outcome.end == RunOutcome::End::kTimedOut;
  const Error error = late ? say::TookTooLong(time) : say::CouldNotCheck();
  told.message = Format(error, options_.language);
  return told;
}

Checks::Told Checks::Write(const Session& session, bool pages) const {
  std::error_code failed;
  fs::remove_all(session.unfinished(), failed);
  fs::create_directories(session.unfinished(), failed);
  const std::string folder = session.unfinished() + "/";
  const std::string report = folder + kReportFile;
  std::vector<std::string> outputs = {"json:" + folder + kChecklistFile, "xlsx:" + report + ".xlsx",
                                      "docx:" + report + ".docx"};
  if (pages) outputs.push_back("html+names:" + folder + kViewFile);
  if (pages) outputs.push_back("html:" + report + ".html");
  std::vector<std::string> words = Reading(session, "check");
  for (const std::string& output : outputs) words.insert(words.end(), {"-o", output});
  return Run(session, std::move(words));
}

bool Checks::Audit(Session* session) const {
  Progress progress{Stage::kChecking};
  session->Set(progress);
  const std::string folder = session->unfinished() + "/";
  Told told = Write(*session, true);
  // A folder of several reports, of which there is no one page: what was said of that is nothing
  // to an officer.
  if (fs::exists(folder + kChecklistFile) && !fs::exists(folder + kViewFile)) {
    told = Write(*session, false);
  }
  const bool checked = fs::exists(folder + kChecklistFile) && Publish(*session);
  if (!told.ended || told.status != 0) progress.message = told.message;
  if (!checked && progress.message.empty()) {
    progress.message = Format(say::CouldNotCheck(), options_.language);
  }
  progress.stage = checked ? Stage::kDone : Stage::kFailed;
  progress.questions = checked ? Questions::kComing : Questions::kNone;
  progress.has_view = checked && fs::exists(session->written() + "/" + kViewFile);
  progress.has_ledger = fs::exists(session->LedgerPath());
  session->Set(progress);
  return checked;
}

Checks::Told Checks::Review(const Session& session, const ReviewAnswer* answer) const {
  std::vector<std::string> words = Reading(session, "review");
  words.insert(words.end(), {"-o", "json"});
  if (answer) {
    words.insert(words.end(), {"--set", answer->about + "=" + answer->answer});
    if (!answer->note.empty()) words.push_back("--note=" + answer->note);
    if (!answer->until.empty()) words.push_back("--until=" + answer->until);
  }
  return Run(session, std::move(words));
}

void Checks::Keep(Session* session, const Told& questions) {
  Progress progress = session->progress();
  const std::string path = session->written() + "/" + kQuestionsFile;
  const bool there = questions.succeeded() && WriteFile(path, questions.output).ok();
  progress.questions = there ? Questions::kThere : Questions::kNone;
  session->Set(progress);
}

void Checks::Check(Session* session) const {
  if (Audit(session)) Keep(session, Review(*session, nullptr));
}

void Checks::Decide(Session* session, const ReviewAnswer& answer) const {
  Progress before = session->progress();
  before.stage = Stage::kChecking;
  session->Set(before);
  const Told told = Review(*session, &answer);
  if (told.succeeded()) {
    if (Audit(session)) Keep(session, told);
    return;
  }
  before.stage = Stage::kDone;
  before.message = told.message;
  session->Set(before);
}

}  // namespace oit
