#include "serve/session.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "serve/random.h"
#include "serve/words.h"

namespace oit {
namespace {

namespace fs = std::filesystem;

}  // namespace

Session::Session(std::string name) : name_(std::move(name)) {
  std::error_code failed;
  if (is_usable()) fs::create_directories(received(), failed);
  if (is_usable()) fs::create_directories(scratch(), failed);
}

std::string Session::LedgerPath() const {
  const std::string report = received() + "/" + name_;
  return IsFolder(report) ? report + "/review.yaml" : report + ".review.yaml";
}

std::string Session::LedgerName() const { return fs::path(LedgerPath()).filename().string(); }

bool Session::Owns(const std::string& path) const {
  return path == name_ || path == name_ + ".review.yaml" || path.starts_with(name_ + "/");
}

Progress Session::progress() const {
  const std::lock_guard lock(mutex_);
  return progress_;
}

void Session::Set(const Progress& progress) {
  const std::lock_guard lock(mutex_);
  progress_ = progress;
}

bool Session::Begin() {
  const std::lock_guard lock(mutex_);
  const bool works = progress_.stage == Stage::kWaiting || progress_.stage == Stage::kChecking ||
                     progress_.questions == Questions::kComing;
  if (works) return false;
  progress_.stage = Stage::kWaiting;
  progress_.message.clear();
  return true;
}

Arrival::Arrival(std::string path, int number) : path_(std::move(path)), file_(number) {}

Arrival::~Arrival() {
  if (file_.number() >= 0) ::unlink(path_.c_str());
}

bool Arrival::Append(std::string_view bytes) {
  size_ += bytes.size();
  return WriteAll(file_.number(), bytes);
}

bool Arrival::Close() {
  if (file_.Close()) return true;
  ::unlink(path_.c_str());
  return false;
}

Result<std::string> Sessions::Open(const std::string& name) {
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= limits_.sessions) return say::TooManySessions(limits_.sessions);
  const std::string id = RandomId();
  auto session = std::make_shared<Session>(name);
  if (id.empty() || !session->is_usable()) return say::NoTemporaryFolder();
  kept_[id] = {std::move(session), Clock::now()};
  return id;
}

std::shared_ptr<Session> Sessions::Find(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(id);
  if (found == kept_.end()) return nullptr;
  found->second.used = Clock::now();
  return found->second.session;
}

Result<Arrival> Sessions::Receive(const std::string& id, const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(id);
  if (found == kept_.end()) return say::Forgotten();
  Kept& kept = found->second;
  if (!kept.session->Owns(path)) return say::BadName();
  if (kept.files >= limits_.files) return say::TooManyFiles(limits_.files);
  const fs::path target = fs::path(kept.session->received()) / path;
  std::error_code failed;
  fs::create_directories(target.parent_path(), failed);
  const int number =
      failed ? -1 : ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (number < 0) return say::BadName();
  ++kept.files;
  return Arrival(target.string(), number);
}

bool Sessions::Take(const std::string& id, size_t bytes) {
  const std::lock_guard lock(mutex_);
  size_t all = bytes;
  for (const auto& [each, kept] : kept_) all += kept.bytes;
  const auto found = kept_.find(id);
  if (found == kept_.end() || all > limits_.bytes) return false;
  found->second.bytes += bytes;
  found->second.used = Clock::now();
  return true;
}

void Sessions::GiveBack(const std::string& id, const Arrival& file) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(id);
  if (found == kept_.end()) return;
  found->second.bytes -= file.size();
  --found->second.files;
}

bool Sessions::Forget(const std::string& id) {
  std::shared_ptr<Session> session;
  {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(id);
    if (found == kept_.end()) return false;
    session = std::move(found->second.session);
    kept_.erase(found);
  }
  session->stop = true;
  return true;
}

void Sessions::ForgetIdle(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  for (auto each = kept_.begin(); each != kept_.end();) {
    const bool idle = now - each->second.used >= limits_.idle;
    if (idle) each->second.session->stop = true;
    each = idle ? kept_.erase(each) : std::next(each);
  }
}

void Sessions::ForgetAll() { ForgetIdle(Clock::time_point::max()); }

}  // namespace oit
