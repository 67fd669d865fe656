#include "facts/lists.h"

#include <algorithm>
#include <utility>

namespace oit::facts {
namespace {

constexpr std::string_view kPrefixes[] = {"kinds.", "agency.", "mood.", "things."};

bool IsOurs(const std::string& list) {
  // Hosts are compared as hosts, never looked for in the text.
  if (list == "agency.other_sites") return false;
  return std::any_of(std::begin(kPrefixes), std::end(kPrefixes), [&](std::string_view prefix) {
    return std::string_view(list).substr(0, prefix.size()) == prefix;
  });
}

std::vector<Span> LongestLeftmost(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> kept;
  for (Span span : spans) {
    if (kept.empty() || span.begin >= kept.back().end) kept.push_back(span);
  }
  return kept;
}

bool Covered(const std::vector<Span>& exceptions, Span span) {
  return std::any_of(exceptions.begin(), exceptions.end(),
                     [&](Span exception) { return exception.Contains(span); });
}

}  // namespace

std::vector<Span> ListHits::In(std::string_view list, Span within) const {
  const std::vector<Span>& all = Of(list);
  auto first = std::lower_bound(all.begin(), all.end(), within.begin,
                                [](Span span, uint32_t begin) { return span.begin < begin; });
  std::vector<Span> inside;
  for (auto it = first; it != all.end() && it->begin < within.end; ++it) {
    if (it->end <= within.end) inside.push_back(*it);
  }
  return inside;
}

const std::vector<Span>& ListHits::Of(std::string_view list) const {
  static const std::vector<Span> kNone;
  auto found = hits_.find(list);
  return found == hits_.end() ? kNone : found->second;
}

Span ListHits::At(std::string_view list, uint32_t key) const {
  const std::vector<Span>& all = Of(list);
  auto first = std::lower_bound(all.begin(), all.end(), key,
                                [](Span span, uint32_t begin) { return span.begin < begin; });
  return first != all.end() && first->begin == key ? *first : Span{};
}

Result<Lists> Lists::Compile(const WordLists& words) {
  Lists lists;
  lists.words_ = &words;
  std::vector<MatchSource> sources;
  for (const auto& entry : words) {
    const std::string& name = entry.first;
    const WordList& list = entry.second;
    if (!IsOurs(name)) continue;
    auto add = [&](const std::vector<Phrase>& phrases, bool exception) {
      uint32_t id = static_cast<uint32_t>(lists.sources_.size());
      lists.sources_.push_back({&name, exception});
      for (const Phrase& phrase : phrases) sources.push_back({id, &phrase, false});
    };
    add(list.phrases, false);
    add(list.except, true);
  }
  if (sources.empty()) return lists;
  Result<Matcher> matcher = Matcher::Compile(sources);
  if (!matcher.ok()) return matcher.errors();
  lists.matcher_.emplace(std::move(*matcher));
  return lists;
}

ListHits Lists::Find(const Document& document) const {
  ListHits found;
  if (!matcher_) return found;
  std::map<std::string_view, std::vector<Span>> exceptions;
  for (const Hit& hit : matcher_->Find(document.text)) {
    const Source& source = sources_[hit.id];
    if (source.exception) {
      exceptions[*source.list].push_back(hit.key);
    } else {
      found.hits_[*source.list].push_back(hit.key);
    }
  }
  for (auto& [list, spans] : found.hits_) {
    spans = LongestLeftmost(std::move(spans));
    const std::vector<Span>& except = exceptions[list];
    spans.erase(std::remove_if(spans.begin(), spans.end(),
                               [&](Span span) { return Covered(except, span); }),
                spans.end());
  }
  return found;
}

}  // namespace oit::facts
