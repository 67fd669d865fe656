#include "serve/guard.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace oit {
namespace {

constexpr std::array<std::string_view, 3> kHosts = {"127.0.0.1", "localhost", "[::1]"};

bool IsOwnHost(std::string_view host, int port) {
  return std::any_of(kHosts.begin(), kHosts.end(), [&](std::string_view own) {
    return host == std::string(own) + ":" + std::to_string(port);
  });
}

// In a time that does not tell how much of it is right.
bool IsSame(const std::string& one, const std::string& other) {
  if (one.size() != other.size()) return false;
  unsigned char differs = 0;
  for (size_t i = 0; i < one.size(); ++i) {
    differs |= static_cast<unsigned char>(one[i] ^ other[i]);
  }
  return differs == 0;
}

}  // namespace

bool IsOwn(const Caller& caller, int port, bool changes, const std::string& token) {
  if (!IsOwnHost(caller.host, port)) return false;
  if (!caller.origin.empty() && caller.origin != "http://" + caller.host) return false;
  const std::string& site = caller.fetch_site;
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  return !changes || IsSame(caller.token, token);
}

}  // namespace oit
