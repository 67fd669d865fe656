#pragma once

#include <string>
#include <string_view>

#include "pack/pack.h"

// Addresses of the web, as text; nothing is opened.
namespace oit::facts {

// The host of an address without "www.", in lower case; empty where it names none.
std::string HostOf(const std::string& target);

// Names of files look like hosts where a link is relative: "index.php".
bool IsFileName(std::string_view host);

// Whether a host is a site or below it: "eservice.bansai.go.th" in "bansai.go.th".
bool IsWithin(std::string_view host, std::string_view site);

// A site of the list "agency.other_sites": social networks, systems of the state.
bool IsCommonSite(const std::string& host, const WordLists& words);

// An address as two are compared: no scheme, no "www.", no slash and no "#..." at the end, the
// host in small letters, %-codes decoded; what a search engine or a social network only leads
// to ("google.com/url?q=...") stands for itself. Empty for what is no web address.
std::string Comparable(const std::string& target);

// The front page of a site, of a comparable address.
bool IsFrontPage(std::string_view address);

// Whether a text is an address and nothing else: "www.bansai.go.th/news".
bool IsAddress(const std::string& text);

}  // namespace oit::facts
