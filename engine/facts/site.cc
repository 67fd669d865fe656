#include <algorithm>
#include <utility>

#include "facts/parts.h"

namespace oit {
namespace {

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The host of an address without "www.", in lower case; empty where it names none.
std::string HostOf(const std::string& target) {
  std::string_view rest = target;
  size_t scheme = rest.find("://");
  if (scheme != rest.npos) {
    rest.remove_prefix(scheme + 3);
  } else if (rest.rfind("//", 0) == 0) {
    rest.remove_prefix(2);
  } else if (rest.find(':') < rest.find('/')) {
    bool port = rest.find('.') < rest.find(':');
    if (!port) return "";  // mailto:, tel:, javascript:
  }
  std::string host(rest.substr(0, rest.find_first_of("/?#:")));
  std::transform(host.begin(), host.end(), host.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (host.rfind("www.", 0) == 0) host.erase(0, 4);
  bool plain = host.find('.') != host.npos && host.find('@') == host.npos;
  return plain ? host : "";
}

// What an agency registers: "eservice.bansai.go.th" and "bansai.go.th" are of one owner.
std::string_view DomainOf(std::string_view host) {
  static constexpr std::string_view kShared[] = {".go.th", ".ac.th", ".or.th", ".mi.th",
                                                 ".in.th", ".co.th", ".net.th"};
  size_t labels = std::any_of(std::begin(kShared), std::end(kShared),
                              [&](std::string_view end) { return EndsWith(host, end); })
                      ? 3
                      : 2;
  size_t from = host.size();
  while (labels-- > 0 && from != host.npos && from > 0) from = host.rfind('.', from - 1);
  return from == host.npos ? host : host.substr(from + 1);
}

bool IsWithin(std::string_view host, std::string_view site) {
  if (host == site) return true;
  return host.size() > site.size() && EndsWith(host, site) &&
         host[host.size() - site.size() - 1] == '.';
}

// Names of files look like hosts where a link is relative: "index.php".
bool IsFileName(std::string_view host) {
  static constexpr std::string_view kEndings[] = {".php", ".html", ".htm",  ".pdf", ".doc", ".docx",
                                                  ".xls", ".xlsx", ".aspx", ".jpg", ".png"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return EndsWith(host, ending); });
}

bool IsCommonSite(const std::string& host, const WordLists& words) {
  auto list = words.find("agency.other_sites");
  if (list == words.end()) return false;
  return std::any_of(list->second.phrases.begin(), list->second.phrases.end(),
                     [&](const Phrase& phrase) { return IsWithin(host, phrase.text); });
}

}  // namespace

bool IsOwnSite(const Facts& facts, const std::string& target) {
  std::string host = HostOf(target);
  if (host.empty() || IsFileName(host)) {
    bool outside = target.find(':') != target.npos || target.find('@') != target.npos;
    return !target.empty() && !outside;
  }
  return !facts.site.empty() && IsWithin(host, DomainOf(facts.site));
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
