#pragma once

#include <string>

namespace oit {

// What a request says of where it comes from; empty for a header that is not there.
struct Caller {
  std::string host;
  std::string origin;
  std::string fetch_site;
  std::string token;
};

// Whether our own page asks, or the person who typed the address: no other site, no name that was
// made to lead here. What changes something (`changes`) needs the page's token.
bool IsOwn(const Caller& caller, int port, bool changes, const std::string& token);

}  // namespace oit
