#include "check/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "check/lint_parts.h"
#include "facts/facts.h"
#include "pack/problem.h"
#include "text/key.h"

namespace oit {
namespace lint {

Error Warning(const char* code, const Place& place, Bilingual message, Bilingual hint) {
  return {code, std::move(message), place, "", std::move(hint)};
}

}  // namespace lint

namespace {

using lint::Warning;

// A phrase this short (in characters) stands in too many other words.
constexpr size_t kShortTopic = 6;

void LintTopic(const Requirement& requirement, Errors* out) {
  for (const Phrase& phrase : requirement.topic.phrases) {
    Result<KeyPhrase> key = NormalisePhrase(phrase.text);
    bool thai = key && !key->key.empty() && IsThai(key->key.front());
    if (!thai || key->key.size() >= kShortTopic) continue;
    out->push_back(
        Warning("lint.short_topic", phrase.place,
                {fmt::format("คำนี้สั้นมาก อาจไปตรงกับส่วนหนึ่งของคำอื่น: \"{}\"", phrase.text),
                 fmt::format("so short that it may be a part of other words: \"{}\"", phrase.text)},
                {"ใช้คำที่ยาวกว่านี้", "use a longer phrase"}));
  }
}

void LintExamples(const Requirement& requirement, Errors* out) {
  std::set<std::string> accepted;
  for (const Example& example : requirement.examples) {
    if (example.kind != Example::Kind::kReject) accepted.insert(example.element);
  }
  for (const ElementRule& element : requirement.elements) {
    if (accepted.count(element.id) || !element.column.empty() || !element.sought()) continue;
    out->push_back(Warning(
        "lint.no_example", element.place,
        {fmt::format("{}.{} ไม่มีตัวอย่างที่ต้องพบ", requirement.slug, element.id),
         fmt::format("{}.{} has no example that must be found", requirement.slug, element.id)},
        {"เพิ่มใน accept = { ... }", "add one to accept = { ... }"}));
  }
}

std::set<std::string> Keys(const std::vector<Phrase>& phrases) {
  std::set<std::string> keys;
  for (const Phrase& phrase : phrases) {
    Result<KeyPhrase> key = NormalisePhrase(phrase.text);
    keys.insert(key ? key->key : phrase.text);
  }
  return keys;
}

std::set<std::string> Texts(const std::vector<Phrase>& phrases) {
  std::set<std::string> texts;
  for (const Phrase& phrase : phrases) texts.insert(phrase.text);
  return texts;
}

auto LooksOf(const Words& words) {
  return std::make_tuple(Keys(words.phrases), Texts(words.patterns), Texts(words.lists),
                         Keys(words.except));
}

// All that decides what an element finds.
auto LooksOf(const ElementRule& element) {
  std::vector<decltype(LooksOf(Words()))> words;
  for (const Words* each : WordsOf(element)) words.push_back(LooksOf(*each));
  return std::make_tuple(std::move(words), std::set<Shape>(element.is.begin(), element.is.end()),
                         element.column, element.asks_year);
}

const YearElement* Find(const YearItem& item, const std::string& slug, const std::string& id) {
  const auto found = std::find_if(
      item.elements.begin(), item.elements.end(),
      [&](const YearElement& element) { return element.requirement == slug && element.id == id; });
  return found == item.elements.end() ? nullptr : &*found;
}

// The item that asks for both elements; null where each is asked for by years of its own.
const YearItem* AsksBoth(const std::vector<const Pack*>& packs, const std::string& slug,
                         const std::string& one, const std::string& other) {
  for (const Pack* pack : packs) {
    for (const YearItem& item : pack->year.items) {
      if (Find(item, slug, one) && Find(item, slug, other)) return &item;
    }
  }
  return nullptr;
}

void LintAlike(const std::vector<const Pack*>& packs, const Requirement& requirement, Errors* out) {
  std::map<decltype(LooksOf(ElementRule())), const ElementRule*> seen;
  for (const ElementRule& element : requirement.elements) {
    if (!element.sought() && element.column.empty()) continue;
    const auto [first, fresh] = seen.emplace(LooksOf(element), &element);
    const std::string& other = first->second->id;
    if (fresh || !AsksBoth(packs, requirement.slug, element.id, other)) continue;
    out->push_back(
        Warning("lint.alike", element.place,
                {fmt::format("“{}” หาสิ่งเดียวกับ “{}” ทุกประการ แยกกันไม่ได้", element.id, other),
                 fmt::format("“{}” finds just what “{}” finds: they cannot be told apart",
                             element.id, other)},
                {"เพิ่มคำที่ต่างกันให้แต่ละองค์ประกอบ หรือใช้องค์ประกอบเดียว",
                 "give each words of its own, or use one element"}));
  }
}

void LintSections(const Year& year, Errors* out) {
  for (const Section& section : year.sections) {
    const bool used = std::any_of(year.items.begin(), year.items.end(), [&](const YearItem& item) {
      return item.section == section.number;
    });
    if (used) continue;
    out->push_back(Warning("lint.empty_section", section.place,
                           {fmt::format("หมวด {} ไม่มีข้อใดเลย", section.number),
                            fmt::format("section {} has no item", section.number)},
                           {"ลบหมวดนี้ หรือแก้ section ของข้อที่อยู่ในหมวดนี้",
                            "delete it, or mend the section of the items that belong to it"}));
  }
}

std::set<std::string> NamedLists(const Pack& pack) {
  std::set<std::string> named = {lint::kSpelling};
  for (const auto& [slug, requirement] : pack.requirements) {
    for (const Words* words : WordsOf(requirement)) {
      for (const Phrase& list : words->lists) named.insert(list.text);
    }
  }
  return named;
}

// Word lists that nothing reads; one warning for a file of nothing else.
void LintLists(const Pack& pack, Errors* out) {
  const std::set<std::string> named = NamedLists(pack);
  std::map<std::string, std::vector<const WordList*>> unused;
  std::set<std::string> used_files;
  for (const auto& [name, list] : pack.words) {
    if (named.count(name) != 0 || IsListOfFacts(name)) {
      used_files.insert(list.place.file);
    } else {
      unused[list.place.file].push_back(&list);
    }
  }
  const Bilingual hint = {"ลบออก หรือเรียกใช้ด้วย list \"...\" ในกติกาที่ต้องการ",
                          "delete it, or name it with list \"...\" in a rule"};
  for (const auto& [file, lists] : unused) {
    if (used_files.count(file) == 0) {
      const std::string name = std::filesystem::path(file).filename().string();
      out->push_back(Warning(
          "lint.unused_file", {file, 1, 1},
          {fmt::format("ไม่มีกติกาใดใช้ไฟล์ {}", name), fmt::format("no rule uses the file {}", name)},
          hint));
      continue;
    }
    for (const WordList* list : lists) {
      out->push_back(Warning("lint.unused_list", list->place,
                             {fmt::format("ไม่มีกติกาใดใช้รายการคำ “{}”", list->name),
                              fmt::format("no rule uses the word list “{}”", list->name)},
                             hint));
    }
  }
}

bool IsSame(const Error& a, const Error& b) {
  return a.code == b.code && a.place == b.place && a.message == b.message;
}

}  // namespace

Errors Lint(const std::vector<const Pack*>& packs) {
  Errors out;
  if (packs.empty()) return out;
  for (const auto& [slug, requirement] : packs.front()->requirements) {
    LintTopic(requirement, &out);
    LintAlike(packs, requirement, &out);
    LintExamples(requirement, &out);
  }
  LintLists(*packs.front(), &out);
  lint::LintPhrases(packs, &out);
  lint::LintSpelling(packs, &out);
  for (const Pack* pack : packs) {
    LintSections(pack->year, &out);
    AddExcerpts(*pack, out);
  }
  SortByPlace(out);
  out.erase(std::unique(out.begin(), out.end(), IsSame), out.end());
  return out;
}

}  // namespace oit
