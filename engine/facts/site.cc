#include <algorithm>
#include <utility>

#include "facts/addresses.h"
#include "facts/parts.h"

namespace oit {
namespace {

// What an agency registers: "eservice.bansai.go.th" and "bansai.go.th" are of one owner.
std::string_view DomainOf(std::string_view host) {
  static constexpr std::string_view kShared[] = {".go.th", ".ac.th", ".or.th", ".mi.th",
                                                 ".in.th", ".co.th", ".net.th"};
  size_t labels = std::any_of(std::begin(kShared), std::end(kShared),
                              [&](std::string_view end) { return host.ends_with(end); })
                      ? 3
                      : 2;
  size_t from = host.size();
  while (labels-- > 0 && from != host.npos && from > 0) from = host.rfind('.', from - 1);
  return from == host.npos ? host : host.substr(from + 1);
}

}  // namespace

bool IsOwnSite(const Facts& facts, const std::string& target) {
  std::string host = facts::HostOf(target);
  if (host.empty() || facts::IsFileName(host)) {
    bool outside = target.find(':') != target.npos || target.find('@') != target.npos;
    return !target.empty() && !outside;
  }
  return !facts.site.empty() && facts::IsWithin(host, DomainOf(facts.site));
}

namespace facts {

std::string ReadSite(const Document& document, const WordLists& words) {
  std::vector<std::pair<std::string, int>> hosts;
  for (const Link& link : document.links) {
    std::string host = HostOf(link.target);
    if (host.empty() || IsFileName(host) || IsCommonSite(host, words)) continue;
    auto seen = std::find_if(hosts.begin(), hosts.end(),
                             [&](const auto& entry) { return entry.first == host; });
    if (seen == hosts.end()) seen = hosts.insert(hosts.end(), {host, 0});
    ++seen->second;
  }
  auto best = std::max_element(hosts.begin(), hosts.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == hosts.end() ? "" : best->first;
}

}  // namespace facts
}  // namespace oit
