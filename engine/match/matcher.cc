#include "match/matcher.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "match/automaton.h"
#include "match/pattern.h"
#include "match/phrase.h"

namespace oit {
namespace {

template <class T>
struct Compiled {
  uint32_t id;
  T source;
};

// A literal and the sources, by index, that it may begin.
struct Trigger {
  uint32_t length = 0;
  std::vector<uint32_t> phrases;
  std::vector<uint32_t> patterns;
};

bool ComesBefore(const Hit& a, const Hit& b) {
  return std::tie(a.key.begin, a.key.end, a.id) < std::tie(b.key.begin, b.key.end, b.id);
}

}  // namespace

struct Matcher::Impl {
  std::vector<Compiled<KeyParts>> phrases;
  std::vector<Compiled<KeyRegex>> patterns;
  Automaton automaton;
  std::vector<Trigger> triggers;   // by literal
  std::vector<uint32_t> scanning;  // patterns without a literal to begin with

  Errors Add(const MatchSource& source);
  void BuildAutomaton();
};

namespace {

// One pass over one text.
class Search {
 public:
  Search(const std::vector<Compiled<KeyParts>>& phrases,
         const std::vector<Compiled<KeyRegex>>& patterns, const KeyText& text)
      : phrases_(phrases),
        patterns_(patterns),
        text_(text),
        phrase_free_(phrases.size()),
        pattern_free_(patterns.size()) {}

  void TryPhrase(uint32_t index, uint32_t begin) {
    if (begin < phrase_free_[index]) return;
    const uint32_t end = phrases_[index].source.End(text_, begin, &scratch_);
    if (end == 0) return;
    hits_.push_back({phrases_[index].id, {begin, end}});
    phrase_free_[index] = end;
  }

  void TryPattern(uint32_t index, uint32_t begin) {
    const std::string& key = text_.key();
    if (begin < pattern_free_[index] || !IsClusterEdge(key, begin)) return;
    const std::optional<Span> match = patterns_[index].source.FindAt(key, begin);
    if (!match) return;
    if (IsClusterEdge(key, match->end)) hits_.push_back({patterns_[index].id, *match});
    pattern_free_[index] = match->end;
  }

  void ScanPattern(uint32_t index) {
    const Compiled<KeyRegex>& pattern = patterns_[index];
    std::optional<Span> match = pattern.source.Find(text_.key(), 0);
    for (; match; match = pattern.source.Find(text_.key(), match->end)) {
      hits_.push_back({pattern.id, *match});
    }
  }

  std::vector<Hit> TakeHits() {
    std::sort(hits_.begin(), hits_.end(), ComesBefore);
    hits_.erase(std::unique(hits_.begin(), hits_.end()), hits_.end());
    return std::move(hits_);
  }

 private:
  const std::vector<Compiled<KeyParts>>& phrases_;
  const std::vector<Compiled<KeyRegex>>& patterns_;
  const KeyText& text_;
  std::vector<uint32_t> phrase_free_;  // where the next hit of each source may begin
  std::vector<uint32_t> pattern_free_;
  KeyParts::Scratch scratch_;
  std::vector<Hit> hits_;
};

}  // namespace

Errors Matcher::Impl::Add(const MatchSource& source) {
  if (source.pattern) {
    Result<KeyRegex> pattern = KeyRegex::Compile(*source.phrase);
    if (!pattern) return pattern.errors();
    patterns.push_back({source.id, std::move(*pattern)});
  } else {
    Result<KeyParts> phrase = KeyParts::Compile(*source.phrase);
    if (!phrase) return phrase.errors();
    phrases.push_back({source.id, std::move(*phrase)});
  }
  return {};
}

void Matcher::Impl::BuildAutomaton() {
  std::map<std::string, Trigger> by_literal;
  for (uint32_t i = 0; i < phrases.size(); ++i) {
    by_literal[phrases[i].source.first()].phrases.push_back(i);
  }
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    const std::string& lead = patterns[i].source.lead();
    if (lead.empty()) {
      scanning.push_back(i);
    } else {
      by_literal[lead].patterns.push_back(i);
    }
  }
  std::vector<std::string> literals;
  for (auto& [literal, trigger] : by_literal) {
    literals.push_back(literal);
    trigger.length = static_cast<uint32_t>(literal.size());
    triggers.push_back(std::move(trigger));
  }
  automaton = Automaton(literals);
}

Matcher::Matcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Result<Matcher> Matcher::Compile(const std::vector<MatchSource>& sources) {
  auto impl = std::make_unique<Impl>();
  Errors errors;
  for (const MatchSource& source : sources) {
    const Errors found = impl->Add(source);
    errors.insert(errors.end(), found.begin(), found.end());
  }
  if (!errors.empty()) return errors;
  impl->BuildAutomaton();
  return Matcher(std::move(impl));
}

std::vector<Hit> Matcher::Find(const KeyText& text) const {
  Search search(impl_->phrases, impl_->patterns, text);
  impl_->automaton.Scan(text.key(), [&](uint32_t literal, uint32_t end) {
    const Trigger& trigger = impl_->triggers[literal];
    const uint32_t begin = end - trigger.length;
    for (uint32_t index : trigger.phrases) search.TryPhrase(index, begin);
    for (uint32_t index : trigger.patterns) search.TryPattern(index, begin);
  });
  for (uint32_t index : impl_->scanning) search.ScanPattern(index);
  return search.TakeHits();
}

}  // namespace oit
