#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "check/lint_parts.h"
#include "match/matcher.h"
#include "text/key.h"

namespace oit::lint {
namespace {

constexpr std::string_view kAm = "ำ";
constexpr std::string_view kAa = "า";
constexpr std::string_view kNikhahit = "\u0E4D";  // the circle of ำ by itself
constexpr size_t kThaiBytes = 3;
// A lost form this long (in characters) is no part of another word.
constexpr size_t kLong = 6;
constexpr size_t kAround = 4;  // letters shown on each side

bool IsTone(std::string_view letter) { return letter >= "่" && letter <= "๋"; }
bool IsConsonant(std::string_view letter) { return letter >= "ก" && letter <= "ฮ"; }

struct Line {
  std::string_view text;
  Place place;  // of its start
};

uint32_t ColumnOf(std::string_view line, size_t offset) {
  return 1 + static_cast<uint32_t>(std::count_if(line.begin(),
                                                 line.begin() + static_cast<ptrdiff_t>(offset),
                                                 [](char c) { return (c & 0xC0) != 0x80; }));
}

// Up to kAround letters on both sides of a stretch of the line.
std::string_view Around(std::string_view line, size_t begin, size_t end) {
  const auto is_thai = [&](size_t at) { return at < line.size() && line[at] == '\xE0'; };
  for (size_t i = 0; i < kAround && begin >= kThaiBytes && is_thai(begin - kThaiBytes); ++i) {
    begin -= kThaiBytes;
  }
  for (size_t i = 0; i < kAround && is_thai(end); ++i) end += kThaiBytes;
  return line.substr(begin, end - begin);
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// An ำ in two pieces: "ดํา", "น้ํา", "ตํ าบล", or with its circle lost, "ต าบล". Where its pieces
// lie in the line; empty for none from `from` on.
Span BrokenAm(std::string_view line, size_t from) {
  for (size_t aa = line.find(kAa, from); aa != std::string_view::npos;
       aa = line.find(kAa, aa + kThaiBytes)) {
    size_t begin = aa;
    while (begin > 0 && line[begin - 1] == ' ') --begin;
    const bool spaced = begin < aa;
    const auto letter = [&] {
      return begin >= kThaiBytes ? line.substr(begin - kThaiBytes, kThaiBytes) : std::string_view();
    };
    const size_t tight = begin;
    if (IsTone(letter())) begin -= kThaiBytes;
    const bool circle = letter() == kNikhahit;
    if (circle) begin -= kThaiBytes;
    if (!circle) begin = tight;
    const auto end = static_cast<uint32_t>(aa + kThaiBytes);
    const bool lost = spaced && (IsConsonant(letter()) || IsTone(letter()));
    if (circle || lost) return {static_cast<uint32_t>(begin), end};
  }
  return {};
}

class SpellingLint {
 public:
  SpellingLint(const Pack& pack, Errors* out) : out_(out) {
    const auto list = pack.words.find(kSpelling);
    if (list == pack.words.end()) return;
    for (const Phrase& whole : list->second.phrases) {
      const std::string lost = Replaced(whole.text, kAm, kAa);
      if (lost != whole.text) words_.push_back({lost, whole.text});
    }
    std::vector<Phrase> phrases;
    for (const Word& word : words_) phrases.push_back({word.lost, {}});
    std::vector<MatchSource> sources;
    for (uint32_t i = 0; i < phrases.size(); ++i) sources.push_back({i, &phrases[i], false});
    Result<Matcher> matcher = Matcher::Compile(sources);
    if (matcher) matcher_.emplace(std::move(*matcher));
  }

  // `skip`: texts that may be spelt in any way. `as_found`: the file holds what reports hold; there
  // a lost form beside its whole one is meant.
  void File(const std::string& file, std::string_view text, bool as_found,
            const std::vector<const Example*>& skip) {
    whole_forms_ = as_found ? text : "";
    uint32_t number = 0;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      Line line{text.substr(begin, end - begin), {file, ++number, 0}};
      begin = end + 1;
      if (line.text.find(kAa) != std::string_view::npos) OneLine(line, skip);
    }
  }

 private:
  struct Word {
    std::string lost, whole;
  };

  void OneLine(const Line& line, const std::vector<const Example*>& skip) {
    for (Span broken = BrokenAm(line.text, 0); !broken.empty();
         broken = BrokenAm(line.text, broken.end)) {
      const std::string_view shown = Around(line.text, broken.begin, broken.end);
      const std::string pieces(line.text.substr(broken.begin, broken.size()));
      std::string mended = Replaced(std::string(shown), pieces, Joined(pieces));
      Add(line, skip, broken.begin, std::string(shown), mended);
    }
    if (!matcher_) return;
    KeyText text;
    const Piece whole{0, static_cast<uint32_t>(line.text.size()), 0, false};
    const Span block = text.Append(line.text, &whole, 1);
    std::vector<Hit> hits = matcher_->Find(text);
    std::erase_if(hits, [&](const Hit& hit) {
      return IsMeant(line.text, text.Source(line.text, hit.key), words_[hit.id]) ||
             (hit.key.size() < kLong && !IsWord(text, block, hit.key));
    });
    for (const Hit& hit : hits) {
      const bool inner = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
        return other.key != hit.key && other.key.Contains(hit.key);
      });
      const Word& word = words_[hit.id];
      if (!inner) Add(line, skip, text.Source(line.text, hit.key).begin, word.lost, word.whole);
    }
  }

  // Whether the run of Thai letters around the hit stands in the file with its ำ as well.
  bool IsMeant(std::string_view line, Span lost, const Word& word) const {
    const auto thai = [&](size_t at) { return at < line.size() && (line[at] & 0x80) != 0; };
    size_t begin = lost.begin;
    size_t end = lost.end;
    while (begin > 0 && thai(begin - 1)) --begin;
    while (thai(end)) ++end;
    std::string run(line.substr(begin, lost.begin - begin));
    run += word.whole;
    run += line.substr(lost.end, end - lost.end);
    return whole_forms_.find(run) != std::string_view::npos;
  }

  // " า" and "ํา" are ำ, "ํ้า" is ้ำ.
  static std::string Joined(const std::string& pieces) {
    std::string tone;
    for (size_t at = 0; at + kThaiBytes <= pieces.size(); ++at) {
      if (IsTone(std::string_view(pieces).substr(at, kThaiBytes)))
        tone = pieces.substr(at, kThaiBytes);
    }
    return tone + std::string(kAm);
  }

  // Whether words begin and end where the hit does, within its run of Thai letters.
  static bool IsWord(const KeyText& text, Span block, Span hit) {
    const std::string& key = text.key();
    Span run = hit;
    while (run.begin > block.begin && IsThai(key[run.begin - 1])) --run.begin;
    while (run.end < block.end && IsThai(key[run.end])) ++run.end;
    const Result<KeyPhrase> words = NormalisePhrase(KeyToUtf8(text.Of(run)));
    if (!words) return false;
    const std::vector<uint32_t> joints = Joints(*words);
    const auto edge = [&](uint32_t at) {
      return at == run.begin || at == run.end ||
             std::binary_search(joints.begin(), joints.end(), at - run.begin);
    };
    return edge(hit.begin) && edge(hit.end);
  }

  void Add(const Line& line, const std::vector<const Example*>& skip, size_t offset,
           const std::string& lost, const std::string& whole) {
    Place place = line.place;
    place.column = ColumnOf(line.text, offset);
    const bool example = std::any_of(skip.begin(), skip.end(), [&](const Example* each) {
      const auto ends =
          static_cast<uint32_t>(std::count(each->text.begin(), each->text.end(), '\n'));
      if (ends > 0)
        return each->place.line <= place.line && place.line <= each->place.line + ends + 1;
      return each->place.line == place.line && place.column > each->place.column &&
             place.column <= each->place.column + ColumnOf(each->text, each->text.size());
    });
    if (example) return;
    out_->push_back(Warning(
        "lint.lost_am", place,
        {fmt::format("สระ ำ หายหรือแยกเป็นสองส่วน (มักเกิดจากการคัดลอกจาก PDF): \"{}\"", lost),
         fmt::format("an ำ is lost or in two pieces (often pasted from a PDF): \"{}\"", lost)},
        {fmt::format("น่าจะเป็น \"{}\"", whole), fmt::format("probably \"{}\"", whole)}));
  }

  Errors* out_;
  std::vector<Word> words_;
  std::string_view whole_forms_;  // the file's text, where it may hold lost forms on purpose
  std::optional<Matcher> matcher_;
};

}  // namespace

void LintSpelling(const std::vector<const Pack*>& packs, Errors* out) {
  const Pack& pack = *packs.front();
  SpellingLint spelling(pack, out);
  for (const Pack* each : packs) spelling.File(each->year.file, each->year.text, false, {});
  for (const auto& [slug, requirement] : pack.requirements) {
    std::vector<const Example*> examples;
    for (const Example& example : requirement.examples) examples.push_back(&example);
    spelling.File(requirement.file, requirement.source, true, examples);
  }
  for (const CheckFile& file : pack.checks) {
    std::vector<const Example*> examples;
    for (const ReportCheck& check : file.checks) {
      for (const Example& example : check.examples) examples.push_back(&example);
    }
    spelling.File(file.file, file.source, true, examples);
  }
  std::map<std::string, std::string_view> words;
  for (const auto& [name, list] : pack.words) {
    if (list.source) words[list.place.file] = *list.source;
  }
  for (const auto& [file, text] : words) spelling.File(file, text, true, {});
}

}  // namespace oit::lint
