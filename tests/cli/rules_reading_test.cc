#include <doctest/doctest.h>

#include <filesystem>

#include "base/file.h"
#include "typed.h"

// `oit rules explain`, `diff` and `new` on the rules of this project.
using namespace oit;
namespace fs = std::filesystem;

namespace {

const std::string kRules = OIT_ROOT "/rules";

}  // namespace

TEST_CASE("rules explain takes a code however typed, an element's or a requirement's name") {
  auto explain = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"rules", "explain", "--rules", kRules});
    return Oit(words);
  };
  const Ran code = explain({"O2", "--year", "2568"});
  CHECK(code.status == 0);
  CHECK(Has(code.out, "O2 ข้อมูลผู้บริหาร"));
  for (const char* word : {"o2", "O02", "02", "O2.5", "๐๒", "executives", "Executives"}) {
    CHECK(explain({word, "--year", "2568"}).out == code.out);
  }
  CHECK(Has(explain({"no-gift-announcement"}).out, "O34 2565"));
  CHECK(Has(explain({"O43"}).out, "ปีล่าสุดที่มีข้อนี้"));  // of an older year, which is said
  CHECK(Has(explain({"O2", "--lang", "en"}).out, "The measure to take"));
}

TEST_CASE("rules explain says what was probably meant") {
  auto explain = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"rules", "explain", "--rules", kRules});
    const Ran ran = Oit(words);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    return ran.err;
  };
  CHECK(Has(explain({"excutives"}), "“executives”"));
  CHECK(Has(explain({"no_gift"}), "no_gift_announcement, "));
  CHECK(Has(explain({"ข้อมูลผู้บริหาร"}), "O2 ข้อมูลผู้บริหาร"));
  CHECK(Has(explain({"O43", "--year", "2568"}), "O43 2565"));
  CHECK(Has(explain({"O2", "--year", "2599"}), "ยังไม่มีเกณฑ์ของปี 2599"));
  CHECK(Has(Oit({"rules", "explian", "O2"}).err, "explain"));
  CHECK(Has(Oit({"rules", "new", "2570", "--form", "2569"}).err, "--from"));
}

TEST_CASE("rules diff compares any two years") {
  const std::string& rules = kRules;
  const Ran ran = Oit({"rules", "diff", "2567", "2568", "--rules", rules});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "O21  ประกาศเจตนารมณ์"));
  CHECK(Has(ran.out, "รวมจาก O26"));
  CHECK(Oit({"rules", "diff", "2568", "2565", "--lang", "en", "--rules", rules}).status == 0);
  CHECK(Oit({"rules", "diff", "2567", "2599", "--rules", rules}).status == 2);
  CHECK(Oit({"rules", "diff", "2567"}).status == 2);
}

TEST_CASE("rules new starts a year that audits at once, and overwrites nothing") {
  Folder folder;
  const std::string rules = (folder.path / "rules").string();
  fs::copy(kRules, rules, fs::copy_options::recursive);
  const Ran made = Oit({"rules", "new", "2598", "--from", "2568", "--rules", rules});
  CHECK(made.status == 0);
  CHECK(Has(made.out, "oit rules diff 2568 2598"));
  const std::string path = rules + "/years/2598.yaml";
  const std::string text = *ReadFile(path, 1 << 20);
  CHECK(Has(Oit({"rules", "diff", "2568", "2598", "--rules", rules}).out, "รหัสเดิม 28"));
  const std::string plan = folder.Write("plan.md", "# แผนปฏิบัติการป้องกันการทุจริต\n");
  CHECK(Oit({"check", plan, "--year", "2598", "--fail-on", "never", "--rules", rules}).status == 0);
  const Ran again = Oit({"rules", "new", "2598", "--from", "2567", "--rules", rules});
  CHECK(again.status == 2);
  CHECK(Has(again.err, "มีไฟล์ของปี 2598 อยู่แล้ว"));
  CHECK(*ReadFile(path, 1 << 20) == text);
  CHECK(Oit({"rules", "new", "2599", "--from", "2501", "--rules", rules}).status == 2);
  CHECK(!fs::exists(rules + "/years/2599.yaml"));
}
