#include "audit/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace oit {
namespace {

constexpr char kTopic[] = "topic";

struct Sources {
  std::vector<const Phrase*> phrases;
  std::vector<MatchSource> sources;

  void Add(const Words& words) {
    AddAll(words.phrases, false);
    AddAll(words.patterns, true);
    AddAll(words.except, false);
  }

  void AddAll(const std::vector<Phrase>& some, bool pattern) {
    for (const Phrase& phrase : some) {
      sources.push_back({static_cast<uint32_t>(phrases.size()), &phrase, pattern});
      phrases.push_back(&phrase);
    }
  }
};

bool Holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Error Untried(const char* code, const Place& place, Bilingual message) {
  return {code, std::move(message), place, "", {}};
}

}  // namespace

Result<CoverageOf> CoverageOf::Start(const Requirement& requirement) {
  Sources sources;
  for (const Words* words : WordsOf(requirement)) sources.Add(*words);
  Result<Matcher> matcher = Matcher::Compile(sources.sources);
  if (!matcher) return matcher.errors();
  return CoverageOf(requirement, std::move(sources.phrases), std::move(*matcher));
}

CoverageOf::CoverageOf(const Requirement& requirement, std::vector<const Phrase*> phrases,
                       Matcher matcher)
    : requirement_(&requirement),
      phrases_(std::move(phrases)),
      hit_(phrases_.size()),
      matcher_(std::move(matcher)) {}

void CoverageOf::AddBehaving(const Example& example, bool found) {
  (found ? accepted_ : rejected_).push_back(example.element);
}

void CoverageOf::AddText(const KeyText& text) {
  for (const Hit& hit : matcher_.Find(text)) hit_[hit.id] = true;
}

void CoverageOf::FinishElement(const std::string& id, const Place& place,
                               Coverage* coverage) const {
  const std::string name = requirement_->slug + "." + id;
  ++coverage->elements;
  if (!Holds(accepted_, id)) {
    coverage->gaps.push_back(Untried("coverage.accept", place,
                                     {fmt::format("{} ไม่มีตัวอย่างที่ต้องพบ", name),
                                      fmt::format("{} has no example that must be found", name)}));
  }
  if (!Holds(rejected_, id)) {
    coverage->gaps.push_back(
        Untried("coverage.reject", place,
                {fmt::format("{} ไม่มีตัวอย่างที่ต้องไม่พบ", name),
                 fmt::format("{} has no example that must not be found", name)}));
  }
}

void CoverageOf::Finish(Coverage* coverage) const {
  FinishElement(kTopic, requirement_->place, coverage);
  for (const ElementRule& element : requirement_->elements) {
    if (element.sought() && element.column.empty())
      FinishElement(element.id, element.place, coverage);
  }
  coverage->phrases += phrases_.size();
  for (size_t i = 0; i < phrases_.size(); ++i) {
    if (hit_[i]) continue;
    coverage->gaps.push_back(Untried(
        "coverage.phrase", phrases_[i]->place,
        {fmt::format("{}: ไม่มีตัวอย่างใดมี \"{}\"", requirement_->slug, phrases_[i]->text),
         fmt::format("{}: no example holds \"{}\"", requirement_->slug, phrases_[i]->text)}));
  }
  if (!requirement_->has_check) return;
  ++coverage->checks;
  if (check_ran_) return;
  coverage->gaps.push_back(
      Untried("coverage.check", requirement_->place,
              {fmt::format("{}: ไม่มีตัวอย่างใดเรียกฟังก์ชัน check", requirement_->slug),
               fmt::format("{}: no example runs its check function", requirement_->slug)}));
}

}  // namespace oit
