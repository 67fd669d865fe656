#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "base/descriptor.h"

namespace oit {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLook = 100;  // milliseconds between looks at Command::stop

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false;  // its shadow takes terabytes of address space
#else
constexpr bool kLimitsMemory = true;
#endif

// Pointers that execve takes; they point into `texts`.
std::vector<char*> Pointers(std::vector<std::string>* texts) {
  std::vector<char*> pointers;
  for (std::string& text : *texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string_view NameOf(std::string_view variable) {
  return variable.substr(0, variable.find('='));
}

std::vector<std::string> EnvironmentWith(const std::vector<std::string>& added) {
  std::vector<std::string> all = added;
  for (char** each = environ; each && *each; ++each) {
    const bool replaced = std::any_of(added.begin(), added.end(), [&](const std::string& variable) {
      return NameOf(variable) == NameOf(*each);
    });
    if (!replaced) all.emplace_back(*each);
  }
  return all;
}

// Between fork and exec: only calls that are safe after a fork of many threads.
class Child {
 public:
  Child(const Command& command, std::vector<std::string>* words,
        std::vector<std::string>* environment)
      : command_(command), words_(Pointers(words)), environment_(Pointers(environment)) {}

  [[noreturn]] void Exec(int input, int output, int errors, int failure) {
    if (Prepare(input, output, errors)) ::execve(words_[0], words_.data(), environment_.data());
    const int reason = errno;
    while (::write(failure, &reason, sizeof reason) < 0 && errno == EINTR) {
    }
    ::_exit(127);
  }

 private:
  bool Prepare(int input, int output, int errors) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ResetSignals();
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing < 0) return false;
    const int errors_or_nothing = command_.errors > 0 ? errors : nothing;
    if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(errors_or_nothing, 2) < 0) {
      return false;
    }
    ::close_range(3, ~0u, CLOSE_RANGE_CLOEXEC);
    if (!command_.folder.empty() && ::chdir(command_.folder.c_str()) != 0) return false;
    return !kLimitsMemory || command_.memory == 0 || LimitMemory();
  }

  static void ResetSignals() {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number : {SIGPIPE, SIGINT, SIGTERM, SIGCHLD}) ::signal(number, SIG_DFL);
  }

  bool LimitMemory() const {
    const rlimit memory{command_.memory, command_.memory};
    const rlimit core{0, 0};
    return ::setrlimit(RLIMIT_AS, &memory) == 0 && ::setrlimit(RLIMIT_CORE, &core) == 0;
  }

  const Command& command_;
  std::vector<char*> words_;
  std::vector<char*> environment_;
};

RunOutcome NotStarted(int reason) { return {RunOutcome::End::kNotStarted, reason}; }

// The input as a file without a name, so that nobody has to feed a pipe.
int FileOf(std::string_view input) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  if (file >= 0 && (!WriteAll(file, input) || ::lseek(file, 0, SEEK_SET) != 0)) {
    ::close(file);
    return -1;
  }
  return file;
}

// A child that runs.
class Running {
 public:
  Running(pid_t child, const Command& command)
      : child_(child), command_(command), deadline_(Clock::now() + command.time) {}

  RunOutcome Finish(int output, int errors) {
    RunOutcome outcome;
    outcome.end = Read({{{output, POLLIN, 0}, {errors, POLLIN, 0}}}, &outcome);
    if (outcome.end == RunOutcome::End::kExited && !AwaitEnd()) {
      outcome.end = IsStopped() ? RunOutcome::End::kStopped : RunOutcome::End::kTimedOut;
    }
    const int status = Reap();
    if (outcome.end == RunOutcome::End::kExited && WIFSIGNALED(status)) {
      outcome.end = RunOutcome::End::kKilled;
      outcome.status = WTERMSIG(status);
    } else if (outcome.end == RunOutcome::End::kExited) {
      outcome.status = WEXITSTATUS(status);
    }
    return outcome;
  }

  // Ends the whole group, the child still being a zombie, so that its number is still its own.
  int Reap() const {
    ::kill(-child_, SIGKILL);
    ::kill(child_, SIGKILL);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
  }

 private:
  int Left() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now());
    return static_cast<int>(std::clamp<int64_t>(left.count(), 0, INT32_MAX));
  }

  bool IsStopped() const { return command_.stop && *command_.stop; }

  // Up to the end of both streams, where it is kExited.
  RunOutcome::End Read(std::array<pollfd, 2> streams, RunOutcome* outcome) const {
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
      const int left = Left();
      if (IsStopped()) return RunOutcome::End::kStopped;
      if (left <= 0) return RunOutcome::End::kTimedOut;
      const int wait = command_.stop ? std::min(left, kLook) : left;
      if (::poll(streams.data(), streams.size(), wait) < 0 && errno != EINTR) {
        return RunOutcome::End::kTimedOut;
      }
      if (!ReadSome(&streams[0], command_.output, &outcome->output)) {
        return RunOutcome::End::kTooLong;
      }
      ReadSome(&streams[1], command_.errors, &outcome->errors);
    }
    return RunOutcome::End::kExited;
  }

  // What a stream has, if it has any: false for more than `limit` in all. A stream that ended
  // is looked at no more.
  static bool ReadSome(pollfd* stream, size_t limit, std::string* text) {
    if (stream->fd < 0 || stream->revents == 0) return true;
    std::array<char, 1 << 16> buffer;
    const ssize_t got = ::read(stream->fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) {
      stream->fd = -1;
      return true;
    }
    const size_t room = limit - text->size();
    text->append(buffer.data(), std::min(room, static_cast<size_t>(got)));
    return static_cast<size_t>(got) <= room;
  }

  // The output is closed: the end is near, unless the child closed it to go on.
  bool AwaitEnd() const {
    for (auto pause = std::chrono::microseconds(50); Left() > 0 && !IsStopped(); pause *= 2) {
      siginfo_t info{};
      const int told = ::waitid(P_PID, child_, &info, WEXITED | WNOHANG | WNOWAIT);
      if (told == 0 && info.si_pid == child_) return true;
      pause = std::min<std::chrono::microseconds>(pause, std::chrono::milliseconds(20));
      std::this_thread::sleep_for(pause);
    }
    return false;
  }

  pid_t child_;
  const Command& command_;
  Clock::time_point deadline_;
};

// What the child says of a failed exec; 0 once it runs.
int ReadFailure(int pipe) {
  int reason = 0;
  ssize_t got = 0;
  do {
    got = ::read(pipe, &reason, sizeof reason);
  } while (got < 0 && errno == EINTR);
  return got == sizeof reason ? reason : 0;
}

std::string OwnFolder() {
  std::error_code failed;
  const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? "" : own.parent_path().string();
}

}  // namespace

RunOutcome Run(const Command& command) {
  if (command.words.empty()) return NotStarted(EINVAL);
  Descriptor input(FileOf(command.input));
  if (input.number() < 0) return NotStarted(errno);
  std::array<int, 2> ends;
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return NotStarted(errno);
  Descriptor output(ends[0]);
  Descriptor output_of_child(ends[1]);
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return NotStarted(errno);
  Descriptor errors(ends[0]);
  Descriptor errors_of_child(ends[1]);
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return NotStarted(errno);
  Descriptor failure(ends[0]);
  Descriptor failure_of_child(ends[1]);

  std::vector<std::string> words = command.words;
  std::vector<std::string> environment = EnvironmentWith(command.environment);
  Child child(command, &words, &environment);
  const pid_t number = ::fork();
  if (number < 0) return NotStarted(errno);
  if (number == 0) {
    child.Exec(input.number(), output_of_child.number(), errors_of_child.number(),
               failure_of_child.number());
  }
  ::setpgid(number, number);  // whoever comes first, so that the group is there to be ended
  output_of_child.Close();
  errors_of_child.Close();
  failure_of_child.Close();
  Running running(number, command);
  if (const int reason = ReadFailure(failure.number()); reason != 0) {
    running.Reap();
    return NotStarted(reason);
  }
  return running.Finish(output.number(), errors.number());
}

std::optional<std::string> FindProgram(const std::string& name,
                                       const std::vector<std::string>& beside) {
  std::vector<std::string> folders;
  if (const std::string own = OwnFolder(); !own.empty()) {
    folders.push_back(own);
    for (const std::string& each : beside) folders.push_back(own + "/" + each);
  }
  const char* path = std::getenv("PATH");
  for (std::string_view rest = path ? path : ""; !rest.empty();) {
    const size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const std::string& folder : folders) {
    std::string program = folder + "/" + name;
    std::error_code unreadable;
    if (std::filesystem::is_regular_file(program, unreadable) &&
        ::access(program.c_str(), X_OK) == 0) {
      return program;
    }
  }
  return std::nullopt;
}

}  // namespace oit
