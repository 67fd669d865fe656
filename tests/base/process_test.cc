#include "base/process.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <string>
#include <thread>

namespace oit {
namespace {

using End = RunOutcome::End;

RunOutcome Shell(const std::string& script, Command command = {}) {
  command.words = {"/bin/sh", "-c", script};
  return Run(command);
}

size_t OpenFiles() {
  size_t count = 0;
  for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) {
    count += each.exists() || each.is_symlink();
  }
  return count;
}

TEST_CASE("A program gets its input and gives its output and status") {
  Command command;
  const std::string input(3 << 20, 'x');
  command.input = input;
  RunOutcome copied = Shell("cat; echo lost >&2; exit 3", command);
  CHECK(copied.end == End::kExited);
  CHECK(copied.status == 3);
  CHECK_FALSE(copied.succeeded());
  CHECK(copied.output == input);
}

TEST_CASE("Input that nobody reads harms nobody") {
  Command command;
  const std::string input(3 << 20, 'x');
  command.input = input;
  CHECK(Shell("exec <&-; echo done", command).output == "done\n");
}

TEST_CASE("Words are not read by a shell") {
  Command command;
  command.words = {"/bin/echo", "a b", "$HOME;", "*"};
  CHECK(Run(command).output == "a b $HOME; *\n");
}

TEST_CASE("It works in the folder and with the variables it is given") {
  ::setenv("OIT_TEST_OWN", "ours", 1);
  Command command;
  command.folder = "/";
  command.environment = {"OIT_TEST_OWN=given", "OIT_TEST_NEW=new"};
  CHECK(Shell("pwd; echo $OIT_TEST_OWN $OIT_TEST_NEW", command).output == "/\ngiven new\n");
  CHECK(Shell("echo $OIT_TEST_OWN$OIT_TEST_NEW").output == "ours\n");
}

TEST_CASE("A program that does not end is ended, with those that it started") {
  Command command;
  command.time = std::chrono::milliseconds(100);
  CHECK(Shell("sleep 1000", command).end == End::kTimedOut);
  CHECK(Shell("exec >&-; sleep 1000", command).end == End::kTimedOut);
  command.time = std::chrono::seconds(1);
  const RunOutcome parent = Shell("sleep 1000 & echo $!; wait", command);
  CHECK(parent.end == End::kTimedOut);
  REQUIRE(parent.output != "");
  // Gone, or a dead one that init has not collected yet; on a busy machine that takes a moment.
  const std::string ended = "for i in 1 2 3 4 5 6 7 8 9; do s=$(cut -d' ' -f3 /proc/" +
                            std::to_string(std::stoi(parent.output)) +
                            "/stat 2>/dev/null); case $s in ''|Z|X) echo yes; exit;; esac; "
                            "sleep 0.2; done";
  CHECK(Shell(ended).output == "yes\n");
}

TEST_CASE("A program is ended when it is asked to stop") {
  std::atomic<bool> stop = false;
  Command command;
  command.stop = &stop;
  CHECK(Shell("echo all", command).output == "all\n");
  std::thread asks([&] { stop = true; });
  CHECK(Shell("sleep 1000", command).end == End::kStopped);
  CHECK(Shell("exec >&-; sleep 1000", command).end == End::kStopped);
  asks.join();
}

TEST_CASE("What a program says of its errors is kept apart, up to its limit") {
  Command command;
  command.errors = 5;
  const RunOutcome outcome = Shell("echo fine; echo wrong, all wrong >&2; exit 2", command);
  CHECK(outcome.status == 2);
  CHECK(outcome.output == "fine\n");
  CHECK(outcome.errors == "wrong");
}

TEST_CASE("Output is kept up to its limit") {
  Command command;
  command.output = 1000;
  const RunOutcome outcome = Shell("yes", command);
  CHECK(outcome.end == End::kTooLong);
  CHECK(outcome.output.size() == 1000);
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("A program cannot take more memory than it is given") {
  Command command;
  command.memory = 256u << 20;
  command.words = {"/usr/bin/python3", "-c", "b = bytearray(1 << 30)"};
  CHECK_FALSE(Run(command).succeeded());
  command.words.back() = "b = bytearray(1 << 20)";
  CHECK(Run(command).succeeded());
}
#endif

TEST_CASE("A crash and a program that is not there are told apart from a bad status") {
  const RunOutcome crashed = Shell("kill -SEGV $$");
  CHECK(crashed.end == End::kKilled);
  CHECK(crashed.status == SIGSEGV);

  Command command;
  command.words = {"/no/such/program"};
  const RunOutcome missing = Run(command);
  CHECK(missing.end == End::kNotStarted);
  CHECK(missing.status == ENOENT);

  command.words = {"/bin/true"};
  command.folder = "/no/such/folder";
  CHECK(Run(command).end == End::kNotStarted);
}

TEST_CASE("Runs leave no open file and no child behind") {
  const size_t before = OpenFiles();
  for (int i = 0; i < 5; ++i) {
    Shell("exit 0");
    Shell("kill -9 $$");
    Command command;
    command.words = {"/no/such/program"};
    Run(command);
  }
  CHECK(OpenFiles() == before);
  CHECK((::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD));
}

TEST_CASE("Files that we hold open are not handed down") {
  const int held = ::dup(1);
  CHECK(Shell("[ -e /proc/self/fd/" + std::to_string(held) + " ] && echo open").output.empty());
  ::close(held);
}

TEST_CASE("Programs are found beside our own and in PATH") {
  CHECK(FindProgram("sh").has_value());
  CHECK_FALSE(FindProgram("no-such-program-anywhere"));
  const auto own = FindProgram("base_test");
  REQUIRE(own);
  CHECK(own->starts_with("/"));
  CHECK(FindProgram("base_test", {"../tests"}) == own);
}

}  // namespace
}  // namespace oit
