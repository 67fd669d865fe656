#include <fmt/format.h>

#include <filesystem>

#include "base/file.h"
#include "base/suggest.h"
#include "pack/check_year.h"
#include "pack/problem.h"
#include "pack/read.h"
#include "text/key.h"
#include "yaml/reader.h"

namespace oit {
namespace {

constexpr std::string_view kGap = "...";

template <class T>
std::vector<std::string> KeysOf(const std::map<std::string, T>& named) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : named) keys.push_back(key);
  return keys;
}

class Joiner {
 public:
  explicit Joiner(const Pack& pack)
      : pack_(pack), slugs_(KeysOf(pack.requirements)), lists_(KeysOf(pack.words)) {}

  Errors Run() {
    errors_ = CheckYear(pack_.year);
    for (const YearItem& item : pack_.year.items) CheckItem(item);
    for (const auto& [slug, requirement] : pack_.requirements) CheckRequirement(requirement);
    for (const auto& [name, list] : pack_.words) {
      const std::string_view source = list.source ? std::string_view(*list.source) : "";
      CheckPhrases(list.phrases, source);
      CheckPhrases(list.except, source);
    }
    SortByPlace(errors_);
    return std::move(errors_);
  }

 private:
  void CheckItem(const YearItem& item) {
    for (size_t i = 0; i < item.requirements.size(); ++i) {
      const std::string& slug = item.requirements[i];
      if (pack_.requirements.count(slug) != 0) continue;
      const bool placed = i < item.requirement_places.size();
      Add("pack.requirement", placed ? item.requirement_places[i] : item.place, pack_.year.text,
          {fmt::format("{}: ไม่มี requirement ชื่อ “{}”", item.code, slug),
           fmt::format("{}: no requirement is called “{}”", item.code, slug)},
          MissingSlug(slug));
    }
    for (const YearElement& element : item.elements) CheckElement(item, element);
  }

  Bilingual MissingSlug(const std::string& slug) const {
    if (Suggest(slug, slugs_)) return yaml::DidYouMean(slug, slugs_);
    return {fmt::format("ตรวจตัวสะกด หรือสร้างไฟล์ requirements/{}.lua ของเรื่องใหม่นี้", slug),
            fmt::format("check the spelling, or write a file requirements/{}.lua for it", slug)};
  }

  void CheckElement(const YearItem& item, const YearElement& element) {
    const auto found = pack_.requirements.find(element.requirement);
    if (found == pack_.requirements.end() || !found->second.checked()) return;
    if (found->second.Find(element.id) != nullptr) return;
    std::vector<std::string> ids;
    for (const ElementRule& rule : found->second.elements) ids.push_back(rule.id);
    Add("pack.element", element.place, pack_.year.text,
        {fmt::format("{}: “{}” ไม่มีองค์ประกอบชื่อ “{}”", item.code, element.requirement, element.id),
         fmt::format("{}: “{}” has no element “{}”", item.code, element.requirement, element.id)},
        yaml::DidYouMean(element.id, ids));
  }

  void CheckRequirement(const Requirement& requirement) {
    for (const Words* words : WordsOf(requirement)) CheckWords(*words, requirement.source);
  }

  void CheckWords(const Words& words, std::string_view source) {
    CheckPhrases(words.phrases, source);
    CheckPhrases(words.except, source);
    for (const Phrase& list : words.lists) {
      if (pack_.words.count(list.text) != 0) continue;
      Add("pack.word_list", list.place, source,
          {fmt::format("ไม่มีรายการคำชื่อ “{}”", list.text),
           fmt::format("no word list is called “{}”", list.text)},
          yaml::DidYouMean(list.text, lists_));
    }
  }

  void CheckPhrases(const std::vector<Phrase>& phrases, std::string_view source) {
    for (const Phrase& phrase : phrases) CheckPhrase(phrase, source);
  }

  // The parts between the dots pass through the normaliser one by one.
  void CheckPhrase(const Phrase& phrase, std::string_view source) {
    std::string_view rest = phrase.text;
    while (true) {
      const size_t gap = rest.find(kGap);
      const std::string_view part = rest.substr(0, gap);
      if (part.find_first_not_of(" .") == std::string_view::npos) {
        Add("pack.phrase", phrase.place, source,
            {fmt::format("“{}”: ต้องมีคำอยู่ทั้งหน้าและหลังจุดสามจุด", phrase.text),
             fmt::format("“{}”: words must stand before and after the three dots", phrase.text)},
            {"คำถูกค้นกลางข้อความได้เองอยู่แล้ว ลบจุดที่อยู่หัวหรือท้ายออก",
             "a phrase is found anywhere in a text: take the dots at its edge away"});
        return;
      }
      if (const Result<KeyPhrase> key = NormalisePhrase(part); !key) {
        for (const Error& error : key.errors()) {
          Add("pack.phrase", phrase.place, source, error.message, error.hint);
        }
        return;
      }
      if (gap == std::string_view::npos) return;
      rest.remove_prefix(gap + kGap.size());
    }
  }

  void Add(const char* code, const Place& place, std::string_view source, Bilingual message,
           Bilingual hint = {}) {
    errors_.push_back(Problem(code, place, source, std::move(message), std::move(hint)));
  }

  const Pack& pack_;
  const std::vector<std::string> slugs_;
  const std::vector<std::string> lists_;
  Errors errors_;
};

// "years/2568.yaml": the same wherever the rules lie.
std::string RuleName(const std::string& path) {
  const std::filesystem::path whole(path);
  return (whole.parent_path().filename() / whole.filename()).generic_string();
}

std::string Digest(const Pack& pack) {
  std::map<std::string, std::string_view> texts;
  texts[RuleName(pack.year.file)] = pack.year.text;
  for (const auto& [slug, requirement] : pack.requirements) {
    texts[RuleName(requirement.file)] = requirement.source;
  }
  for (const CheckFile& checks : pack.checks) texts[RuleName(checks.file)] = checks.source;
  for (const auto& [name, list] : pack.words) {
    if (list.source) texts[RuleName(list.place.file)] = *list.source;
  }
  std::string all;
  for (const auto& [name, text] : texts) {
    all += fmt::format("{} {}\n", name, text.size());
    all += text;
  }
  return Sha256(all);
}

}  // namespace

Result<Pack> JoinPack(Year year, std::map<std::string, Requirement> requirements, WordLists words,
                      std::vector<CheckFile> checks) {
  Pack pack{std::move(year), std::move(requirements), std::move(words), std::move(checks), ""};
  Errors errors = Joiner(pack).Run();
  if (!errors.empty()) return errors;
  pack.digest = Digest(pack);
  return pack;
}

}  // namespace oit
