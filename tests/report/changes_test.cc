#include "report/changes.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "sample.h"

using namespace oit;

namespace {

SavedChecklist Saved(const sample::Audited& audited) {
  const std::string json = ChecklistJson(audited.checklist, audited.pack, audited.document);
  Result<SavedChecklist> saved = ReadSavedChecklist(json, "old.json");
  REQUIRE(saved.ok());
  return *saved;
}

// Each element of the sample by a requirement of its own item.
sample::Audited Results() {
  sample::Audited audited = sample::Results();
  audited.checklist.facts.measures.clear();  // of no document here
  for (YearItem& item : audited.pack.year.items) {
    item.requirements = {"about_" + item.code};
    for (YearElement& element : item.elements) element.requirement = item.requirements.front();
  }
  return audited;
}

bool Has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

std::string TextOf(const SavedChecklist& older, const SavedChecklist& newer) {
  return ChangesText(Compare(older, newer), older, newer, {});
}

}  // namespace

TEST_CASE("the same check twice changes nothing") {
  const SavedChecklist saved = Saved(Results());
  const Changes changes = Compare(saved, saved);
  CHECK_FALSE(changes.Worse());
  CHECK(changes.Count(ChangeKind::kOpen) == changes.list.size());
  CHECK(changes.list.size() > 5);
}

TEST_CASE("what was mended, what is new and what is left is told by item and element") {
  sample::Audited before = Results(), now = Results();
  sample::Item(&now.checklist, "O8").elements[0].level = Level::kClaimed;
  ItemResult& lost = sample::Item(&now.checklist, "O3");
  lost.verdict = Verdict::kFail;
  lost.elements[2].level = Level::kMissing;
  now.checklist.findings.pop_back();
  const SavedChecklist older = Saved(before), newer = Saved(now);
  const Changes changes = Compare(older, newer);
  CHECK(changes.Count(ChangeKind::kMended) == 2);  // an element and a finding
  CHECK(changes.Count(ChangeKind::kNew) == 1);
  CHECK(changes.Worse());
  CHECK(changes.list.front().subject == "about_O8.part1");
  const std::string text = TextOf(older, newer);
  CHECK(Has(text, "แก้แล้ว 2 เรื่อง · ยังเหลือ"));
  CHECK(Has(text, "[ใหม่] 1 เรื่อง\n ✘ O3 ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล: องค์ประกอบที่ 3"));
  CHECK_FALSE(Has(text, "เกณฑ์ต่างกัน"));
}

TEST_CASE("a finding that moved to another line is the same one") {
  sample::Audited before = Results(), now = Results();
  Evidence& evidence = now.checklist.findings.back().evidence.front();
  evidence.passage.start.line += 40;
  evidence.passage.end.line += 40;
  const Changes changes = Compare(Saved(before), Saved(now));
  CHECK_FALSE(changes.Worse());
  CHECK(changes.Count(ChangeKind::kMended) == 0);
}

TEST_CASE("a finding whose quoted line was changed elsewhere is still the same one") {
  sample::Audited before = Results(), now = Results();
  Finding& finding = now.checklist.findings.back();
  const auto counts = [&] {
    const Changes changes = Compare(Saved(before), Saved(now));
    return std::pair(changes.Count(ChangeKind::kMended), changes.Count(ChangeKind::kNew));
  };
  finding.evidence.front().passage.quote = "ข้อความอื่น";
  CHECK(counts() == std::pair<size_t, size_t>(0, 0));
  finding.message.th = "ต่อจากข้อ 7 เป็นข้อ 3";  // the only one left of its check
  CHECK(counts() == std::pair<size_t, size_t>(0, 0));
  Finding second = finding;
  second.message.th = "ต่อจากข้อ 9 เป็นข้อ 3";
  now.checklist.findings.push_back(second);  // which of the two it was cannot be told
  CHECK(counts() == std::pair<size_t, size_t>(1, 2));
}

TEST_CASE("what is open has the marks of the first screen, and nothing is told twice") {
  const SavedChecklist saved = Saved(Results());
  const std::string text = TextOf(saved, saved);
  CHECK(Has(text, "\n ◐ O12 "));
  CHECK(Has(text, "\n ✘ O8 "));
  CHECK(Has(text, "\n · ลำดับข้อ: ต่อจากข้อ 6 เป็นข้อ 3"));
  CHECK(Has(text, "\n ! มาตรการที่ 8 ข้ามข้อ 4 และ 5"));
  CHECK_FALSE(Has(text, "ต่อจากข้อ 3 เป็นข้อ 6"));  // the gap tells it
}

TEST_CASE("lists of two years are paired by subject, and the reader is told") {
  sample::Audited before = Results(), now = Results();
  now.pack.year.year = 2569;
  for (YearItem& item : now.pack.year.items) {
    if (item.code == "O8") item.code = "O9";
  }
  const SavedChecklist older = Saved(before), newer = Saved(now);
  CHECK_FALSE(Compare(older, newer).Worse());
  const std::string text = TextOf(older, newer);
  CHECK(Has(text, "เกณฑ์ต่างกัน"));
  CHECK(Has(text, "O9 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่ (ปี 2568 คือ O8): ชื่องาน · กฎหมายที่เกี่ยวข้อง"));
}

TEST_CASE("what the document no longer mentions is not called mended") {
  sample::Audited before = Results(), now = Results();
  sample::Item(&now.checklist, "O8").role = ItemRole::kSilent;
  const Changes changes = Compare(Saved(before), Saved(now));
  CHECK(changes.Count(ChangeKind::kGone) == 2);
  CHECK(changes.Count(ChangeKind::kMended) == 0);
}

TEST_CASE("less evidence than before is told though nothing is open") {
  sample::Audited before = Results(), now = Results();
  sample::Item(&before.checklist, "O4").elements[0].level = Level::kShown;
  sample::Item(&now.checklist, "O4").elements[0].level = Level::kClaimed;
  const Changes changes = Compare(Saved(before), Saved(now));
  CHECK(changes.Count(ChangeKind::kWeaker) == 1);
  CHECK(changes.Worse());
}

TEST_CASE("what a person looked at is told as such, not as mended") {
  sample::Audited before = Results(), now = Results();
  std::optional<Decision>& decision = sample::Item(&now.checklist, "O12").decision;
  decision = Decision{Answer::kHas, {2568, 11, 12}, "", {}};
  const SavedChecklist older = Saved(before), has = Saved(now);
  const size_t open = Compare(older, older).Count(ChangeKind::kOpen);
  const Changes changes = Compare(older, has);
  const size_t decided = changes.Count(ChangeKind::kDecided);
  CHECK(decided > 0);
  CHECK(changes.Count(ChangeKind::kOpen) == open - decided);
  CHECK(changes.Count(ChangeKind::kMended) == 0);
  CHECK_FALSE(changes.Worse());
  CHECK(Has(TextOf(older, has), "[ดูแล้ว] 1 เรื่อง\n → O12 "));
  CHECK(Compare(has, has).Count(ChangeKind::kDecided) == 0);
  CHECK(Compare(has, has).Count(ChangeKind::kOpen) == open - decided);

  decision->answer = Answer::kHasNot;
  const SavedChecklist lacks = Saved(now);
  CHECK(Compare(older, lacks).Count(ChangeKind::kDecided) == decided);
  CHECK(Compare(lacks, lacks).Count(ChangeKind::kOpen) == open);
  CHECK(Has(TextOf(lacks, lacks), "(ดูแล้ว: ยังไม่มี)"));
}

TEST_CASE("a file that is no saved result is refused with where and what to do") {
  const Result<SavedChecklist> broken = ReadSavedChecklist("{\n  \"ก\": 1,\n  x\n}", "old.json");
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.errors().front().code == "saved.json");
  CHECK(broken.errors().front().place == Place{"old.json", 3, 3});
  CHECK(Has(broken.errors().front().hint.th, "-o json:"));
  const auto code = [](const std::string& text) {
    const Result<SavedChecklist> saved = ReadSavedChecklist(text, "old.json");
    return saved ? "" : saved.errors().front().code;
  };
  CHECK(code("[]") == "saved.schema");
  CHECK(code("{\"schema\": \"oit.plan/1\"}") == "saved.schema");
  CHECK(code("{\"schema\": 5}") == "saved.schema");
  CHECK(code("{\"schema\": \"oit.checklist/1\"}") == "saved.schema");
  const std::string one = ChecklistJson(Results().checklist, Results().pack, {});
  CHECK(code("[" + one + "]") == "");
  CHECK(code("[" + one + "," + one + "]") == "saved.several");
}
