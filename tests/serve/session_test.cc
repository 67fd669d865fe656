#include "serve/session.h"

#include <doctest/doctest.h>

namespace oit {
namespace {

using Clock = Sessions::Clock;

TEST_CASE("What nobody uses for an hour is forgotten, and its files with it") {
  ServeLimits limits;
  Sessions sessions(limits, Language::kThai);
  const std::string id = *sessions.Open("a.txt");
  const std::string folder = sessions.Find(id)->received();
  {
    Result<Arrival> file = sessions.Receive(id, "a.txt");
    REQUIRE(file);
    CHECK(file->Append("text"));
    CHECK(file->Close());
  }
  sessions.ForgetIdle(Clock::now() + std::chrono::minutes(59));
  CHECK(IsFolder(folder));
  sessions.ForgetIdle(Clock::now() + std::chrono::minutes(61));
  CHECK_FALSE(sessions.Find(id));
  CHECK_FALSE(IsFolder(folder));
}

TEST_CASE("A session in use outlives its forgetting, and hears of it") {
  Sessions sessions({}, Language::kThai);
  const std::string id = *sessions.Open("a.txt");
  std::shared_ptr<Session> used = sessions.Find(id);
  const std::string folder = used->received();
  CHECK(sessions.Forget(id));
  CHECK_FALSE(sessions.Forget(id));
  CHECK(used->stop);
  CHECK(IsFolder(folder));
  used.reset();
  CHECK_FALSE(IsFolder(folder));
}

TEST_CASE("A file that did not come whole is not there") {
  Sessions sessions({}, Language::kThai);
  const std::string id = *sessions.Open("a.txt");
  const std::string path = sessions.Find(id)->received() + "/a.txt";
  { CHECK(sessions.Receive(id, "a.txt")->Append("half")); }
  CHECK_FALSE(ReadFile(path, 100));
}

TEST_CASE("Ids cannot be guessed from one another") {
  ServeLimits limits;
  Sessions sessions(limits, Language::kThai);
  const std::string one = *sessions.Open("a");
  const std::string other = *sessions.Open("a");
  CHECK(one.size() == 32);
  CHECK(one != other);
  CHECK_FALSE(sessions.Find(""));
}

}  // namespace
}  // namespace oit
