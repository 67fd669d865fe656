#include "check/ledger.h"

#include <doctest/doctest.h>

#include <fstream>

#include "load/ledger_file.h"
#include "scratch.h"

using namespace oit;

namespace {

LedgerEntry Entry(int year, const std::string& about, Answer answer = Answer::kHas) {
  return {year, about, {answer, {2569, 11, 21}, "", std::nullopt}, "00aa", "00bb"};
}

// The ledger of a report in `scratch`, with this text.
Result<Ledger> Read(const Scratch& scratch, const std::string& text) {
  scratch.Write("a.txt.review.yaml", text);
  return ReadLedger(scratch.folder() + "/a.txt");
}

const std::string kHead = "decisions:\n  2568:\n    O21.2:\n";
const std::string kEnd = "      passage: \"00aa\"\n      rule: \"00bb\"\n";

}  // namespace

TEST_CASE("a ledger that oit wrote is read as it was, in the order of year, item and element") {
  const Scratch scratch;
  Ledger ledger;
  for (const char* about : {"O21.10", "O3", "O21.2", "O21"}) ledger.Put(Entry(2568, about));
  ledger.Put(Entry(2567, "O30"));
  LedgerEntry told = Entry(2568, "O21.2", Answer::kHasNot);
  told.decision.note = "ชั้น \"2\" \\ ตู้ # 4: ยังไม่พบ";
  told.decision.until = Date{2570, 9, 30};
  ledger.Put(told);
  CHECK(ledger.Remove(2568, "O21"));
  CHECK_FALSE(ledger.Remove(2568, "O21"));

  const Result<Ledger> read = Read(scratch, LedgerText(ledger));
  REQUIRE(read.ok());
  CHECK(read->is_there);
  std::string order;
  for (const LedgerEntry& entry : read->entries) {
    order += std::to_string(entry.year) + " " + entry.about + " ";
  }
  CHECK(order == "2567 O30 2568 O3 2568 O21.2 2568 O21.10 ");
  const LedgerEntry* back = read->Find(2568, "O21.2");
  REQUIRE(back);
  CHECK(back->decision.answer == Answer::kHasNot);
  CHECK(back->decision.note == told.decision.note);
  CHECK(back->decision.until == told.decision.until);
  CHECK(back->decision.date == Date{2569, 11, 21});
  CHECK(back->passage_digest == "00aa");
  CHECK(LedgerText(*read) == LedgerText(ledger));
}

TEST_CASE("without a file, and with a file of comments, nothing is decided") {
  const Scratch scratch;
  const Result<Ledger> none = ReadLedger(scratch.folder() + "/a.txt");
  REQUIRE(none.ok());
  CHECK_FALSE(none->is_there);
  CHECK(Read(scratch, LedgerText({})).ok());
  CHECK(Read(scratch, "# ว่าง\n")->entries.empty());
}

TEST_CASE("what a hand wrote wrong is told with its place and what to write") {
  struct Slip {
    const char* name;
    std::string text;
    const char* code;
    uint32_t line, column;
    const char* says;  // in message or hint
  };
  const std::string good = "      answer: has\n      date: 2569-11-21\n";
  const Slip slips[] = {
      {"an answer that there is not", kHead + "      answer: hass\n      date: 2569-11-21\n" + kEnd,
       "yaml.choice", 4, 15, "หมายถึง “has” หรือไม่"},
      {"no answer", kHead + "      date: 2569-11-21\n" + kEnd, "yaml.missing_key", 4, 7, "answer"},
      {"a field that there is not", kHead + good + "      notes: ก\n" + kEnd, "yaml.unknown_key", 6,
       7, "หมายถึง “note” หรือไม่"},
      {"a year of the common era", kHead + "      answer: has\n      date: 2026-11-21\n" + kEnd,
       "ledger.date", 5, 13, "2569-11-21"},
      {"a day that no month has", kHead + good + "      until: 2570-02-30\n" + kEnd, "ledger.date",
       6, 14, "2569-11-21"},
      {"an end before the beginning", kHead + good + "      until: 2568-09-30\n" + kEnd,
       "ledger.until", 6, 14, "until"},
      {"no code", "decisions:\n  2568:\n    ข้อ 21:\n" + good + kEnd, "ledger.about", 3, 5, "O21.2"},
      {"the same twice",
       kHead + good + kEnd + "    O21.02:\n" + good + kEnd + "    o21.2:\n" + good + kEnd,
       "ledger.about", 13, 5, "O21.2"},
      {"no year", "decisions:\n  O21.2:\n" + good + kEnd, "ledger.year", 2, 3, "2568"},
      {"written without oit", kHead + good, "ledger.unbound", 3, 5, "--set O21.2=has"},
      {"a list", "- O21.2\n", "yaml.type", 1, 1, "ชุดของช่อง"},
  };
  for (const Slip& slip : slips) {
    CAPTURE(slip.name);
    const Scratch scratch;
    const Result<Ledger> read = Read(scratch, slip.text);
    REQUIRE_FALSE(read.ok());
    const Error& error = read.errors().front();
    CHECK(error.code == slip.code);
    CHECK(error.place.file == scratch.folder() + "/a.txt.review.yaml");
    CHECK(error.place.line == slip.line);
    CHECK(error.place.column == slip.column);
    CHECK((error.message.th + error.hint.th).find(slip.says) != std::string::npos);
  }
}

TEST_CASE("codes are understood as they are typed") {
  CHECK(MeantAbout("O21.2") == "O21.2");
  CHECK(MeantAbout("o21.2") == "O21.2");
  CHECK(MeantAbout("O๒๑.๒") == "O21.2");
  CHECK(MeantAbout("O21.map") == "O21.map");
  CHECK(MeantAbout("O21") == "O21");
  for (const char* none : {"", "21.2.", "ข้อ", "O21.", "O21.2 3"}) CHECK(MeantAbout(none) == "");
}

TEST_CASE("a ledger lies beside a report and inside a folder, and is known by its name") {
  const Scratch scratch;
  CHECK(LedgerPathOf("รายงาน.docx") == "รายงาน.docx.review.yaml");
  CHECK(LedgerPathOf(scratch.folder()) == scratch.folder() + "/review.yaml");
  CHECK(LedgerPathOf(scratch.folder() + "/") == scratch.folder() + "/review.yaml");
  CHECK(IsLedgerPath("ก/รายงาน.docx.review.yaml"));
  CHECK(IsLedgerPath("ก/review.yaml"));
  CHECK_FALSE(IsLedgerPath("preview.yaml"));
  CHECK_FALSE(IsLedgerPath("ก/review.yml"));
}
