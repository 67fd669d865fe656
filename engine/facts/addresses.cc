#include "facts/addresses.h"

#include <algorithm>
#include <charconv>

namespace oit::facts {
namespace {

bool IsHex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  });
}

std::string Decoded(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view code = text.substr(at + 1, 2);
    if (text[at] != '%' || code.size() < 2 || !IsHex(code)) {
      out += text[at];
      continue;
    }
    int value = 0;
    std::from_chars(code.data(), code.data() + 2, value, 16);
    out += static_cast<char>(value);
    at += 2;
  }
  return out;
}

// Where an address of these leads; empty for others.
std::string LedTo(const std::string& target) {
  struct Leader {
    std::string_view start, parameter;
  };
  static constexpr Leader kLeaders[] = {{"google.com/url?", "q="},
                                        {"google.com/url?", "url="},
                                        {"google.co.th/url?", "q="},
                                        {"google.co.th/url?", "url="},
                                        {"l.facebook.com/l.php?", "u="}};
  for (const auto& [start, parameter] : kLeaders) {
    const size_t begin = target.find(start);
    if (begin == target.npos || begin > std::string_view("https://www.").size()) continue;
    for (size_t at = begin + start.size(); at < target.size();) {
      const size_t end = std::min(target.find('&', at), target.size());
      const std::string_view part = std::string_view(target).substr(at, end - at);
      if (part.starts_with(parameter)) return Decoded(part.substr(parameter.size()));
      at = end + 1;
    }
  }
  return "";
}

}  // namespace

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

bool IsFileName(std::string_view host) {
  static constexpr std::string_view kEndings[] = {".php",  ".html", ".htm",  ".pdf", ".doc",
                                                  ".docx", ".xls",  ".xlsx", ".asp", ".aspx",
                                                  ".jsp",  ".jpg",  ".png"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

bool IsWithin(std::string_view host, std::string_view site) {
  if (host == site) return true;
  return host.size() > site.size() && host.ends_with(site) &&
         host[host.size() - site.size() - 1] == '.';
}

bool IsCommonSite(const std::string& host, const WordLists& words) {
  auto list = words.find("agency.other_sites");
  if (list == words.end()) return false;
  return std::any_of(list->second.phrases.begin(), list->second.phrases.end(),
                     [&](const Phrase& phrase) { return IsWithin(host, phrase.text); });
}

std::string Comparable(const std::string& target) {
  const std::string led = LedTo(target);
  const std::string& address = led.empty() ? target : led;
  const std::string host = HostOf(address);
  if (host.empty()) return "";
  size_t from = address.find("//");
  from = from == address.npos ? 0 : from + 2;
  const size_t path = std::min(address.find_first_of("/?#", from), address.size());
  std::string out = host + Decoded(address.substr(path, address.find('#', path) - path));
  while (out.ends_with('/')) out.pop_back();
  return out;
}

bool IsFrontPage(std::string_view address) {
  const size_t path = address.find_first_of("/?#");
  if (path == address.npos) return true;
  static constexpr std::string_view kFront[] = {"/index", "/home", "/main", "/default"};
  const std::string_view page = address.substr(path, address.find_first_of(".?#", path) - path);
  const bool plain = address.find('?') == address.npos;
  return plain && std::find(std::begin(kFront), std::end(kFront), page) != std::end(kFront);
}

bool IsAddress(const std::string& text) {
  static constexpr std::string_view kEndings[] = {".th", ".com", ".org", ".net"};
  const std::string host = HostOf(text);
  const bool clean = std::all_of(text.begin(), text.end(), [](char c) { return c > ' '; });
  return clean && !IsFileName(host) &&
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

}  // namespace oit::facts
