#include "serve/guard.h"

#include <doctest/doctest.h>

namespace oit {
namespace {

constexpr int kPort = 8420;
const std::string kToken = "0123456789abcdef";

bool MayRead(const Caller& caller) { return IsOwn(caller, kPort, false, kToken); }
bool MayChange(const Caller& caller) { return IsOwn(caller, kPort, true, kToken); }

TEST_CASE("Only the names of this machine are answered") {
  CHECK(MayRead({"127.0.0.1:8420", "", "", ""}));
  CHECK(MayRead({"localhost:8420", "", "", ""}));
  CHECK(MayRead({"[::1]:8420", "", "", ""}));
  for (const char* host : {"", "127.0.0.1", "127.0.0.1:80", "localhost:8421", "evil.example:8420",
                           "127.0.0.1:8420.evil.example", "localhost.evil.example:8420"}) {
    CAPTURE(host);
    CHECK_FALSE(MayRead({host, "", "", ""}));
  }
}

TEST_CASE("Only our own page asks") {
  CHECK(MayRead({"localhost:8420", "http://localhost:8420", "same-origin", ""}));
  CHECK(MayRead({"localhost:8420", "", "none", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "http://evil.example", "", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "null", "", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "https://localhost:8420", "", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "http://127.0.0.1:8420", "", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "", "cross-site", ""}));
  CHECK_FALSE(MayRead({"localhost:8420", "", "same-site", ""}));
}

TEST_CASE("What changes something carries the page's token") {
  const std::string own = "http://localhost:8420";
  CHECK(MayChange({"localhost:8420", own, "same-origin", kToken}));
  CHECK_FALSE(MayChange({"localhost:8420", own, "same-origin", ""}));
  CHECK_FALSE(MayChange({"localhost:8420", own, "same-origin", "0123456789abcdeF"}));
  CHECK_FALSE(MayChange({"localhost:8420", own, "same-origin", kToken + "0"}));
  CHECK_FALSE(MayChange({"evil.example:8420", own, "same-origin", kToken}));
}

}  // namespace
}  // namespace oit
