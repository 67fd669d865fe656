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
namespace {

// An address as two are compared: no scheme, no "www.", no slash at the end, the host in small
// letters. Empty for what is no web address.
std::string Comparable(const std::string& target) {
  const std::string host = HostOf(target);
  if (host.empty()) return "";
  size_t from = target.find("//");
  from = from == target.npos ? 0 : from + 2;
  const size_t path = std::min(target.find_first_of("/?#", from), target.size());
  std::string address = host + target.substr(path);
  while (address.ends_with('/')) address.pop_back();
  return address;
}

bool IsFrontPage(std::string_view address) {
  const size_t path = address.find_first_of("/?#");
  if (path == address.npos) return true;
  static constexpr std::string_view kFront[] = {"/index", "/home", "/main", "/default"};
  const std::string_view page = address.substr(path, address.find_first_of(".?#", path) - path);
  const bool plain = address.find('?') == address.npos;
  return plain && std::find(std::begin(kFront), std::end(kFront), page) != std::end(kFront);
}

// Whether a text is an address and nothing else: "www.bansai.go.th/news".
bool IsAddress(const std::string& text) {
  static constexpr std::string_view kEndings[] = {".th", ".com", ".org", ".net"};
  const std::string host = HostOf(text);
  const bool clean = std::all_of(text.begin(), text.end(), [](char c) { return c > ' '; });
  return clean && !IsFileName(host) &&
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return EndsWith(host, ending); });
}

// A domain alone may stand for any page of its site; a text that is cut ("…") for what it begins.
bool ShowsOther(const std::string& text, const std::string& address) {
  if (address.empty() || !IsAddress(text)) return false;
  std::string shown = Comparable(text);
  for (std::string_view cut : {"…", "..."}) {
    if (!EndsWith(shown, cut)) continue;
    shown.resize(shown.size() - cut.size());
    return !address.starts_with(shown);
  }
  if (shown.find_first_of("/?#") == shown.npos) {
    return address.substr(0, address.find_first_of("/?#")) != shown;
  }
  return shown != address;
}

// The lists "things.*" of which a word stands in the block.
std::vector<std::string> ThingsOf(const Reading& reading, uint32_t block) {
  constexpr std::string_view kPrefix = "things.";
  std::vector<std::string> things;
  if (block == kNowhere) return things;
  for (const auto& [name, list] : reading.words) {
    if (!name.starts_with(kPrefix)) continue;
    if (reading.hits.Any(name, reading.block(block).key)) {
      things.push_back(name.substr(kPrefix.size()));
    }
  }
  return things;
}

}  // namespace

std::vector<LinkStatement> ReadLinks(const Reading& reading) {
  std::vector<LinkStatement> links;
  for (const Link& link : reading.document.links) {
    LinkStatement statement;
    statement.host = HostOf(link.target);
    if (IsFileName(statement.host)) statement.host.clear();
    statement.address = statement.host.empty() ? "" : Comparable(link.target);
    statement.home = !statement.host.empty() && IsFrontPage(statement.address);
    statement.common = IsCommonSite(statement.host, reading.words);
    statement.shows_other = ShowsOther(link.text, statement.address);
    statement.things = ThingsOf(reading, link.block);
    links.push_back(std::move(statement));
  }
  return links;
}

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
