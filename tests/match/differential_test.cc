#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "finding.h"
#include "slow_reference.h"

namespace oit {
namespace {

using Random = std::mt19937;

const Strings kPhrases = {"แผนการจัดซื้อจัดจ้าง",
                          "จัดซื้อจัดจ้าง",
                          "จัดซื้อ",
                          "แผน ... จัดจ้าง",
                          "ประกาศเจตนารมณ์",
                          "ประกาศ",
                          "No Gift Policy",
                          "gift",
                          "e-service",
                          "o2",
                          "ita",
                          "ผู้บริหาร",
                          "ผู้บริหารสูงสุด",
                          "รายนาม ... ผู้บริหาร",
                          "รองนายก",
                          "ร้องเรียน",
                          "ขอ",
                          "ข้อ",
                          "ข้อ 1",
                          "ปี 2568",
                          "ปีงบประมาณ พ.ศ. 2568",
                          "การ",
                          "การ ... การ",
                          "การ ... แผน ... การ",
                          "มาณพ",
                          "ประมาณ",
                          "ไม่ ... ได้",
                          "ได้",
                          "กา",

                          "ต่าง ๆ",
                          "ฯลฯ",
                          "จัดทำ ... ปี",
                          "ก",
                          "กก ... ก"};

const Strings kPatterns = {"องค์การบริหาร.{0,20}|องค์การ|องค์กร|อบต",
                           "พ\\.ศ\\. ?25[0-9]{2}",
                           "[0-9]{1,2}[ ][ก-ฮ]\\.[ก-ฮ]\\.",
                           "โทร.{0,10}[0-9-]{3,}",
                           "https?://[^ ]+",
                           "ผู้(?:บริหาร|ว่า)",
                           "จัด(?:ซื้อ|จ้าง|ทำ)",
                           "^(?:ข้อ|แผน|การ)",
                           "\\p{Thai}{2,5}การ",
                           "(?:จัดซื้อ|จัดจ้าง|จัดทำ)+",
                           "ร้อยละ ?[0-9]+(?:\\.[0-9]+)?$",
                           "[^ก-ฮ ]{3,}",
                           "แผน.{0,10}ปี",
                           "การ.{0,15}?การ",
                           "การ.*แผน",
                           "ประกาศ[ก-๎]{0,3}$",
                           "ก{2,3}",
                           "กก?ก",
                           "ๆ|ฯ",
                           "ประ(?:กาศ|มาณ|กอบ)|ปร",
                           "[ะ-ฺเ-๎]ก",
                           "gift.policy|gif|ita"};

const Strings kFragments = {"แผน",
                            "การ",
                            "จัด",
                            "ซื้อ",
                            "จ้าง",
                            "จัดทำ",
                            "ประ",
                            "กาศ",
                            "มาณ",
                            "เจตนารมณ์",
                            "no gift policy",
                            "gift",
                            "s",
                            "E-Service",
                            "o",
                            "2",
                            "1",
                            "ita",
                            "ผู้",
                            "บริหาร",
                            "สูงสุด",
                            "รายนาม",
                            "รอง",
                            "ร้อง",
                            "นายก",
                            "เรียน",
                            "ขอ",
                            "ข้อ",
                            "ปี",
                            "๒๕๖๘",
                            "2568",
                            "งบประมาณ",
                            "พ.ศ.",
                            "พ",
                            "ณ",
                            "ไม่",
                            "ได้",
                            "ก",
                            "กก",
                            "ก่า",
                            "า",
                            "ิ",
                            "่",
                            "เ",
                            "แ",
                            "ๆ",
                            "ฯ",
                            "ต่าง",
                            "ฯลฯ",
                            "องค์การ",
                            "องค์กร",
                            "อบต",
                            "บริหารส่วน",
                            "ตำบล",
                            "โทร",
                            "-",
                            ".",
                            "0-4400",
                            "https://a.go.th/x",
                            "ร้อยละ",
                            "87.56",
                            "☑",
                            "é",
                            "ว่า",
                            "ม.ค.",
                            "ประกอบ",
                            "\u200b"};

const std::string& Pick(const Strings& from, Random* random) {
  return from[(*random)() % from.size()];
}

Strings RandomBlocks(Random* random) {
  Strings blocks(1 + (*random)() % 4);
  for (std::string& block : blocks) {
    for (size_t i = (*random)() % 24; i > 0; --i) {
      block += (*random)() % 5 == 0 ? Pick(kPhrases, random) : Pick(kFragments, random);
      if ((*random)() % 3 == 0) block += ' ';
    }
  }
  return blocks;
}

std::vector<MatchSource> AllSources(const std::vector<Phrase>& phrases,
                                    const std::vector<Phrase>& patterns) {
  std::vector<MatchSource> sources = Sources(phrases);
  for (MatchSource source : Sources(patterns, true)) {
    source.id += static_cast<uint32_t>(phrases.size());
    sources.push_back(source);
  }
  return sources;
}

std::vector<Phrase> Written(const Strings& texts) {
  std::vector<Phrase> phrases;
  for (const std::string& text : texts) phrases.push_back({text, {}});
  return phrases;
}

// The hits of `hits` that `others` lacks, as people read them.
std::string Extra(const std::vector<Hit>& hits, const std::vector<Hit>& others, const KeyText& text,
                  const std::vector<MatchSource>& sources) {
  std::string told;
  for (const Hit& hit : hits) {
    if (std::find(others.begin(), others.end(), hit) != others.end()) continue;
    told += "\n  " + sources[hit.id].phrase->text + " at " + std::to_string(hit.key.begin) + ": " +
            text.Norm(hit.key);
  }
  return told;
}

void CheckSame(const Matcher& matcher, const std::vector<MatchSource>& sources,
               const KeyText& text) {
  const std::vector<Hit> fast = matcher.Find(text);
  const std::vector<Hit> slow = FindSlowly(sources, text);
  if (fast == slow) return;
  CAPTURE(text.Norm({0, static_cast<uint32_t>(text.key().size())}));
  FAIL("only fast:" << Extra(fast, slow, text, sources)
                    << "\nonly plain:" << Extra(slow, fast, text, sources));
}

TEST_CASE("fast and plain search agree on random texts") {
  const std::vector<Phrase> phrases = Written(kPhrases);
  const std::vector<Phrase> patterns = Written(kPatterns);
  const std::vector<MatchSource> sources = AllSources(phrases, patterns);
  const Result<Matcher> matcher = Matcher::Compile(sources);
  if (!matcher) FAIL(Format(matcher.errors()[0], Language::kEnglish));
  Random random(2568);
  size_t hits = 0;
  for (int round = 0; round < 4000; ++round) {
    const KeyText text = KeyOf(RandomBlocks(&random));
    CheckSame(*matcher, sources, text);
    hits += matcher->Find(text).size();
  }
  CHECK(hits > 20000);
}

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

Strings Lines(const std::string& content) {
  Strings lines;
  std::istringstream stream(content);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The terms of the shared vocabulary that compile as phrases.
Strings Vocabulary() {
  const std::string opening = "term: \"";
  const std::string content = ReadAll(OIT_SHARED "/words/vocabulary.yaml");
  Strings terms;
  for (size_t at = content.find(opening); at != std::string::npos;
       at = content.find(opening, at + 1)) {
    const size_t begin = at + opening.size();
    const std::vector<Phrase> term = {
        {content.substr(begin, content.find('"', begin) - begin), {}}};
    if (Matcher::Compile(Sources(term))) terms.push_back(term[0].text);
  }
  return terms;
}

TEST_CASE("fast and plain search agree on the real reports") {
  Strings written = Vocabulary();
  if (written.empty()) {
    MESSAGE("no shared reports here: only random texts were compared");
    return;
  }
  written.insert(written.end(), kPhrases.begin(), kPhrases.end());
  const std::vector<Phrase> phrases = Written(written);
  const std::vector<Phrase> patterns = Written(kPatterns);
  const std::vector<MatchSource> sources = AllSources(phrases, patterns);
  const Result<Matcher> matcher = Matcher::Compile(sources);
  REQUIRE(matcher);
  for (const char* report :
       {"mueang-kaset-2565-measures", "phangat-2567-results", "ta-noen-2568-results"}) {
    const KeyText text =
        KeyOf(Lines(ReadAll(OIT_SHARED "/reports/" + std::string(report) + ".txt")));
    CAPTURE(report);
    CheckSame(*matcher, sources, text);
    CHECK(matcher->Find(text).size() > 100);
  }
}

}  // namespace
}  // namespace oit
