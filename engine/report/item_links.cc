#include "report/item_links.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "facts/addresses.h"

namespace oit {
namespace {

bool IsLive(const std::string& target) {
  const bool web =
      target.starts_with("http://") || target.starts_with("https://") || target.starts_with("www.");
  if (!web || target.find_first_of(" \t\r\n\"<>") != target.npos) return false;
  const std::string host = facts::HostOf(target);
  return !host.empty() && !facts::IsFileName(host) && host.find('.') != host.npos;
}

// A picture shows one thing of a page at most.
bool IsPicture(const std::string& address) {
  constexpr std::string_view kEndings[] = {".jpg", ".jpeg", ".png", ".gif", ".webp"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return address.ends_with(ending); });
}

// "http://..." and "www..." of a text, up to a blank, a letter that no address has, or what
// closes a sentence.
std::vector<std::string> AddressesIn(std::string_view text) {
  constexpr std::string_view kOpeners[] = {"https://", "http://", "www."};
  std::vector<std::string> found;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool opens =
        std::any_of(std::begin(kOpeners), std::end(kOpeners),
                    [&](std::string_view opener) { return rest.starts_with(opener); });
    if (!opens) {
      ++at;
      continue;
    }
    const auto ends = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte <= ' ' || byte >= 0x7F ||
             std::string_view("\"<>()[]{}|").find(c) != std::string_view::npos;
    };
    const auto length =
        static_cast<size_t>(std::find_if(rest.begin(), rest.end(), ends) - rest.begin());
    std::string address(rest.substr(0, length));
    while (!address.empty() &&
           std::string_view(".,;:!?'").find(address.back()) != std::string_view::npos) {
      address.pop_back();
    }
    found.push_back(std::move(address));
    at += length;
  }
  return found;
}

class Gatherer {
 public:
  Gatherer(const ItemResult& item, const CheckedReport& report)
      : item_(item), report_(report), document_(report.document) {}

  std::vector<std::string> Run() {
    OwnPlace();
    for (const ElementResult& element : item_.elements) {
      if (Counts(element.level)) OfEvidence(element.evidence);
    }
    OfEvidence(item_.topic_evidence);
    std::stable_sort(links_.begin(), links_.end(),
                     [this](const auto& a, const auto& b) { return Rank(a) < Rank(b); });
    return std::move(links_);
  }

 private:
  static bool Counts(Level level) {
    return level == Level::kShown || level == Level::kClaimed || level == Level::kReview;
  }

  void Add(const std::string& target) {
    if (!IsLive(target)) return;
    const std::string address = facts::Comparable(target);
    if (std::find(seen_.begin(), seen_.end(), address) != seen_.end()) return;
    seen_.push_back(address);
    links_.push_back(target);
  }

  int Rank(const std::string& target) const {
    const std::string address = facts::Comparable(target);
    const int kind = IsPicture(address) ? 2 : facts::IsFrontPage(address) ? 1 : 0;
    return (IsOwnSite(report_.checklist.facts, target) ? 0 : 3) + kind;
  }

  // On a page of disclosures.
  void OwnPlace() {
    int number = 0;
    const std::string& code = item_.item->code;
    std::from_chars(code.data() + 1, code.data() + code.size(), number);
    for (const Disclosure& place : report_.checklist.facts.disclosures) {
      if (place.number != number) continue;
      for (const uint32_t link : place.links) {
        if (link < document_.links.size()) Add(document_.links[link].target);
      }
    }
  }

  void OfEvidence(const std::vector<Evidence>& list) {
    for (const Evidence& evidence : list) {
      if (!Counts(evidence.level)) continue;
      OfPassage(evidence.passage);
    }
  }

  // Links within the passage; else the only one of its block.
  void OfPassage(const Passage& passage) {
    for (const std::string& address : AddressesIn(passage.quote)) Add(address);
    if (!passage.file.empty() || passage.block >= document_.blocks.size()) return;
    const Span links = document_.blocks[passage.block].links;
    const bool only = links.size() == 1;
    for (uint32_t i = links.begin; i < links.end && i < document_.links.size(); ++i) {
      const Link& link = document_.links[i];
      if (only || link.source.Overlaps(passage.source)) Add(link.target);
    }
  }

  const ItemResult& item_;
  const CheckedReport& report_;
  const Document& document_;
  std::vector<std::string> links_, seen_;  // as they stand; as they are compared
};

}  // namespace

std::vector<std::string> LinksOf(const ItemResult& item, const CheckedReport& report) {
  if (item.role == ItemRole::kSilent) return {};
  return Gatherer(item, report).Run();
}

}  // namespace oit
