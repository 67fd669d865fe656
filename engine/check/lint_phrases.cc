#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "check/lint_parts.h"
#include "facts/facts.h"
#include "match/matcher.h"
#include "text/key.h"

namespace oit::lint {
namespace {

constexpr std::string_view kGap = "...";

// A text as a block of its own.
KeyText BlockOf(std::string_view text) {
  KeyText block;
  const Piece whole{0, static_cast<uint32_t>(text.size()), 0, false};
  block.Append(text, &whole, 1);
  return block;
}

std::string KeyOf(std::string_view text) {
  std::string key = BlockOf(text).key();
  key.pop_back();  // the end of the block
  return key;
}

bool HasGap(const Phrase& phrase) { return phrase.text.find(kGap) != std::string::npos; }

std::vector<std::string_view> PartsOf(std::string_view text) {
  std::vector<std::string_view> parts;
  for (size_t gap = text.find(kGap); gap != std::string_view::npos; gap = text.find(kGap)) {
    parts.push_back(text.substr(0, gap));
    text.remove_prefix(gap + kGap.size());
  }
  parts.push_back(text);
  return parts;
}

// What is sought together: hits of the phrases, where no exception covers them.
struct Sought {
  std::vector<const Phrase*> own;     // of which is spoken
  std::vector<const Phrase*> others;  // phrases of lists that are sought with them
  std::vector<const Phrase*> pattern;
  std::vector<const Phrase*> except;   // of this place
  std::vector<const Phrase*> excepts;  // all that apply
  const Phrase* subject = nullptr;     // stands before examples, so it has its use
};

void Append(std::vector<const Phrase*>* to, const std::vector<Phrase>& phrases) {
  for (const Phrase& phrase : phrases) to->push_back(&phrase);
}

// The phrases compiled, those without a gap only if so asked.
class Finder {
 public:
  void Add(const std::vector<const Phrase*>& phrases, bool gaps, bool pattern = false) {
    for (const Phrase* phrase : phrases) {
      if (!gaps && HasGap(*phrase)) continue;
      sources_.push_back({static_cast<uint32_t>(phrases_.size()), phrase, pattern});
      phrases_.push_back(phrase);
    }
  }
  void Compile() {
    Result<Matcher> matcher = Matcher::Compile(sources_);
    if (matcher) matcher_.emplace(std::move(*matcher));
  }
  std::vector<Hit> Find(std::string_view text) const {
    return matcher_ ? matcher_->Find(BlockOf(text)) : std::vector<Hit>();
  }
  const Phrase* At(uint32_t id) const { return phrases_[id]; }

 private:
  std::vector<MatchSource> sources_;
  std::vector<const Phrase*> phrases_;
  std::optional<Matcher> matcher_;
};

// Whether some text holds `except` over the hit in `part` but not over all of `part`: then a
// phrase around the hit is found where the hit alone is not.
bool TellsApart(const std::string& except, const std::string& part, Span hit) {
  const std::string inner = part.substr(hit.begin, hit.size());
  for (size_t at = except.find(inner); at != std::string::npos; at = except.find(inner, at + 1)) {
    const auto shift = static_cast<int64_t>(hit.begin) - static_cast<int64_t>(at);
    const int64_t end = shift + static_cast<int64_t>(except.size());
    const auto from = std::max<int64_t>(shift, 0);
    const auto to = std::min<int64_t>(end, static_cast<int64_t>(part.size()));
    const bool agree =
        part.compare(static_cast<size_t>(from), static_cast<size_t>(to - from), except,
                     static_cast<size_t>(from - shift), static_cast<size_t>(to - from)) == 0;
    const bool covers_all = shift <= 0 && end >= static_cast<int64_t>(part.size());
    if (agree && !covers_all) return true;
  }
  return false;
}

class PhraseLint {
 public:
  explicit PhraseLint(const std::vector<const Pack*>& packs, Errors* out)
      : packs_(packs), pack_(*packs.front()), out_(out) {
    std::vector<const Phrase*> moods;
    for (const auto& [name, list] : pack_.words) {
      if (name.rfind("mood.", 0) == 0) Append(&moods, list.phrases);
    }
    moods_.Add(moods, true);
    moods_.Compile();
  }

  void Run() {
    for (const auto& [slug, requirement] : pack_.requirements) {
      for (const ElementRule& element : requirement.elements) {
        for (const Phrase& list : element.inside.lists) labels_.insert(list.text);
        labels_of_.insert(&element.inside);
      }
      for (const Words* words : WordsOf(requirement)) {
        const bool topic = words == &requirement.topic;
        Lint(*words, topic ? TitlesOf(slug) : std::vector<Phrase>(), topic);
      }
    }
    for (const auto& [name, list] : pack_.words) {
      Sought sought;
      Append(&sought.own, list.phrases);
      LintDoubled(sought);
      // Of words that facts are read with the longest counts, of spellings the surest, and a
      // label is filled by its words.
      if (IsListOfFacts(name) || name == kSpelling || labels_.count(name) != 0) continue;
      Append(&sought.excepts, list.except);
      for (const Phrase* except : excepts_with_[name]) sought.excepts.push_back(except);
      LintCovered(sought);
    }
  }

 private:
  // Exceptions of a topic hold for the titles of its items, too.
  std::vector<Phrase> TitlesOf(const std::string& slug) const {
    static constexpr std::string_view kEveryYear = "ประจำปี";
    std::vector<Phrase> titles;
    for (const Pack* pack : packs_) {
      for (const YearItem& item : pack->year.items) {
        const auto& all = item.requirements;
        if (std::find(all.begin(), all.end(), slug) == all.end()) continue;
        titles.push_back({item.title.th, item.place});
        if (!item.title.th.ends_with(kEveryYear)) continue;
        titles.push_back({item.title.th.substr(0, item.title.th.size() - kEveryYear.size()), {}});
      }
    }
    return titles;
  }

  void Lint(const Words& words, const std::vector<Phrase>& titles, bool topic) {
    Sought sought;
    const auto first = std::find_if_not(words.phrases.begin(), words.phrases.end(), HasGap);
    if (topic && first != words.phrases.end()) sought.subject = &*first;
    Append(&sought.own, words.phrases);
    Append(&sought.pattern, words.patterns);
    Append(&sought.except, words.except);
    Append(&sought.excepts, words.except);
    for (const Phrase& name : words.lists) {
      const WordList& list = pack_.words.at(name.text);
      Append(&sought.others, list.phrases);
      Append(&sought.excepts, list.except);
    }
    for (const Phrase& name : words.lists) {
      std::vector<const Phrase*>& with = excepts_with_[name.text];
      with.insert(with.end(), sought.excepts.begin(), sought.excepts.end());
    }
    LintDoubled(sought);
    if (labels_of_.count(&words) == 0) LintCovered(sought);
    LintExcept(sought, titles);
  }

  void LintDoubled(const Sought& sought) {
    LintDoubled(sought.others, sought.own, sought.subject);
    LintDoubled({}, sought.except, nullptr);
  }

  void LintDoubled(const std::vector<const Phrase*>& others, const std::vector<const Phrase*>& own,
                   const Phrase* subject) {
    std::map<std::string, const Phrase*> seen;
    for (const Phrase* phrase : others) seen.emplace(KeyOf(phrase->text), phrase);
    for (const Phrase* phrase : own) {
      const auto [first, fresh] = seen.emplace(KeyOf(phrase->text), phrase);
      if (fresh || phrase == subject) continue;
      Add("lint.doubled_word", *phrase,
          {fmt::format("คำนี้ซ้ำกับ {}: \"{}\"", NameOf(*first->second, *phrase, true), phrase->text),
           fmt::format("the same as {}: \"{}\"", NameOf(*first->second, *phrase, false),
                       phrase->text)},
          {"ลบออกหนึ่งคำ", "remove one"});
    }
  }

  // A phrase that holds another one is found only where that one is, unless an exception
  // tells them apart, or it takes in a word of mood that would be read beside the other.
  void LintCovered(const Sought& sought) {
    Finder finder;
    finder.Add(sought.own, false);
    finder.Add(sought.others, false);
    finder.Compile();
    for (const Phrase* phrase : sought.own) {
      if (phrase == sought.subject || !moods_.Find(phrase->text).empty()) continue;
      for (std::string_view part : PartsOf(phrase->text)) {
        const Phrase* inner = Inner(finder, *phrase, part, sought.excepts);
        if (inner == nullptr) continue;
        Add("lint.covered", *phrase,
            {fmt::format("\"{}\" ไม่ช่วยให้พบเพิ่ม เพราะมี \"{}\" อยู่ในนั้นแล้ว", phrase->text, inner->text),
             fmt::format("\"{}\" adds nothing: it holds \"{}\", which is sought as well",
                         phrase->text, inner->text)},
            {"ลบคำที่ยาวกว่า", "remove the longer one"});
        break;
      }
    }
  }

  static const Phrase* Inner(const Finder& finder, const Phrase& phrase, std::string_view part,
                             const std::vector<const Phrase*>& excepts) {
    const std::string key = KeyOf(part);
    for (const Hit& hit : finder.Find(part)) {
      const Phrase* inner = finder.At(hit.id);
      if (inner == &phrase || (!HasGap(phrase) && hit.key.size() == key.size())) continue;
      const bool told = std::any_of(excepts.begin(), excepts.end(), [&](const Phrase* except) {
        return HasGap(*except) || TellsApart(KeyOf(except->text), key, hit.key);
      });
      if (!told) return inner;
    }
    return nullptr;
  }

  void LintExcept(const Sought& sought, const std::vector<Phrase>& titles) {
    Finder finder;
    finder.Add(sought.own, true);
    finder.Add(sought.others, true);
    finder.Add(sought.pattern, true, true);
    std::vector<const Phrase*> more;
    Append(&more, titles);
    finder.Add(more, true);
    finder.Compile();
    for (const Phrase* except : sought.except) {
      if (HasGap(*except) || !finder.Find(except->text).empty()) continue;
      Add("lint.idle_except", *except,
          {fmt::format("except \"{}\" ไม่มีผล เพราะไม่มีคำที่ค้นหาคำใดอยู่ในนั้น", except->text),
           fmt::format("the exception \"{}\" has no effect: none of the words sought is in it",
                       except->text)},
          {"เขียนให้ครอบคำที่ไม่ต้องการนับ หรือลบออก",
           "write it around the word that is not to count, or delete it"});
    }
  }

  // "บรรทัด 5", or the file of a list.
  static std::string NameOf(const Phrase& first, const Phrase& second, bool thai) {
    const std::string line = fmt::format("{} {}", thai ? "บรรทัด" : "line", first.place.line);
    return first.place.file == second.place.file ? line : first.place.file + " " + line;
  }

  void Add(const char* code, const Phrase& phrase, Bilingual message, Bilingual hint) {
    out_->push_back(Warning(code, phrase.place, std::move(message), std::move(hint)));
  }

  const std::vector<const Pack*>& packs_;
  const Pack& pack_;
  Errors* out_;
  Finder moods_;
  std::set<const Words*> labels_of_;  // words of `inside`, and their lists
  std::set<std::string> labels_;
  std::map<std::string, std::vector<const Phrase*>> excepts_with_;  // of whoever names the list
};

}  // namespace

void LintPhrases(const std::vector<const Pack*>& packs, Errors* out) {
  PhraseLint(packs, out).Run();
}

}  // namespace oit::lint
