#include "audit/compile.h"

#include <algorithm>
#include <utility>

#include "document/document.h"
#include "text/key.h"

namespace oit {
namespace {

// A title of at least so many characters says what it means wherever it stands.
constexpr size_t kLongTitle = 20;

const char* const kMoodLists[kMoods] = {
    "", "done", "in_progress", "planned", "not_done", "describes", "conditional", "states", "acts"};

class Compiler {
 public:
  explicit Compiler(const Pack& pack) { out_.pack = &pack; }

  Result<CompiledPack> Run() {
    for (const auto& [slug, requirement] : out_.pack->requirements) AddRequirement(requirement);
    for (const YearItem& item : out_.pack->year.items) AddTitle(item);
    out_.moods.fill(kNowhere);
    for (size_t mood = 1; mood < kMoods; ++mood) {
      AddMood(static_cast<Mood>(mood), std::string("mood.") + kMoodLists[mood]);
    }
    Result<Matcher> matcher = Matcher::Compile(out_.sources);
    if (!matcher) return matcher.errors();
    out_.matcher.push_back(std::move(*matcher));
    return std::move(out_);
  }

 private:
  // Hits of a set of words have the even id, its exceptions the odd one.
  void AddPhrases(WordsIndex words, const std::vector<Phrase>& phrases, bool except,
                  bool pattern = false) {
    for (const Phrase& phrase : phrases) {
      out_.sources.push_back({words * 2 + (except ? 1 : 0), &phrase, pattern});
    }
  }

  void AddWords(WordsIndex index, const Words& words) {
    AddPhrases(index, words.phrases, false);
    AddPhrases(index, words.patterns, false, true);
    AddPhrases(index, words.except, true);
    for (const Phrase& name : words.lists) {
      auto list = out_.pack->words.find(name.text);
      if (list == out_.pack->words.end()) continue;  // JoinPack has refused it
      AddPhrases(index, list->second.phrases, false);
      AddPhrases(index, list->second.except, true);
    }
  }

  WordsIndex Add(const Words& words) {
    if (words.empty()) return kNowhere;
    WordsIndex index = out_.words_count++;
    AddWords(index, words);
    return index;
  }

  void AddRequirement(const Requirement& requirement) {
    CompiledRequirement& compiled = out_.requirements[requirement.slug];
    compiled.rule = &requirement;
    compiled.topic = Add(requirement.topic);
    compiled.excused = Add(requirement.excused);
    for (const ElementRule& element : requirement.elements) {
      compiled.elements[element.id] = {&element,           Add(element.named),
                                       Add(element.alone), Add(element.inside),
                                       Add(element.with),  Add(element.none)};
    }
  }

  void AddTitle(const YearItem& item) {
    static const std::string kEveryYear = "ประจำปี";
    CompiledTitle title;
    title.words = out_.words_count++;
    std::string text = item.title.th;
    out_.phrases.push_back({text, item.place});
    out_.sources.push_back({title.words * 2, &out_.phrases.back(), false});
    if (text.size() > kEveryYear.size() && text.ends_with(kEveryYear)) {
      text.resize(text.size() - kEveryYear.size());
      out_.phrases.push_back({text, item.place});
      out_.sources.push_back({title.words * 2, &out_.phrases.back(), false});
    }
    Result<KeyPhrase> key = NormalisePhrase(text);
    title.must_fill_block = !key || key->key.size() < kLongTitle;
    for (const std::string& slug : item.requirements) {
      AddPhrases(title.words, out_.pack->Of(slug).topic.except, true);
    }
    out_.titles.push_back(title);
  }

  void AddMood(Mood mood, const std::string& name) {
    auto list = out_.pack->words.find(name);
    if (list == out_.pack->words.end()) return;
    WordsIndex index = out_.words_count++;
    AddPhrases(index, list->second.phrases, false);
    AddPhrases(index, list->second.except, true);
    out_.moods[static_cast<size_t>(mood)] = index;
  }

  CompiledPack out_;
};

}  // namespace

Result<CompiledPack> CompilePack(const Pack& pack) { return Compiler(pack).Run(); }

HitTable::HitTable(const CompiledPack& pack, const KeyText& text) : spans_(pack.words_count) {
  std::vector<std::vector<Span>> except(pack.words_count);
  for (const Hit& hit : pack.matcher.front().Find(text)) {
    (hit.id % 2 ? except : spans_)[hit.id / 2].push_back(hit.key);
  }
  for (uint32_t words = 0; words < pack.words_count; ++words) {
    if (except[words].empty()) continue;
    std::erase_if(spans_[words], [&](Span hit) {
      return std::any_of(except[words].begin(), except[words].end(),
                         [&](Span cover) { return cover.Contains(hit); });
    });
  }
}

const std::vector<Span>& HitTable::Of(WordsIndex words) const {
  return words == kNowhere ? none_ : spans_[words];
}

}  // namespace oit
