#include "facts/addresses.h"
#include "facts/parts.h"

namespace oit::facts {
namespace {

// A domain alone may stand for any page of its site; a text that is cut ("…"), or a folder, for
// what it begins.
bool ShowsOther(const std::string& text, const std::string& address) {
  if (address.empty() || !IsAddress(text)) return false;
  std::string shown = Comparable(text);
  for (std::string_view cut : {"…", "..."}) {
    if (!shown.ends_with(cut)) continue;
    shown.resize(shown.size() - cut.size());
    return !address.starts_with(shown);
  }
  if (shown.find_first_of("/?#") == shown.npos) {
    return address.substr(0, address.find_first_of("/?#")) != shown;
  }
  if (!address.starts_with(shown)) return true;
  return address.size() > shown.size() &&
         std::string_view("/?#").find(address[shown.size()]) == std::string_view::npos;
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

}  // namespace oit::facts
