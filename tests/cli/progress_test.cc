#include "cli/progress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "text/key.h"
#include "typed.h"

using namespace oit;

namespace {

using std::chrono::milliseconds;

// A clock that a test turns.
struct HandClock {
  std::chrono::steady_clock::time_point now;
  Progress::Clock clock() {
    return [this] { return now; };
  }
};

}  // namespace

TEST_CASE("the bar tells how far the run is, and is gone at its end") {
  HandClock time;
  std::ostringstream err;
  {
    Progress progress(1000, true, 60, Language::kThai, err, time.clock());
    for (int i = 0; i < 123; ++i) {
      progress.Begin("reports/อบต-ตัวอย่าง.txt");
      progress.End();
    }
    time.now += milliseconds(200);
    progress.Begin("reports/ชื่อไฟล์ที่ยาวเกินกว่าจอจะแสดงได้ทั้งหมดในบรรทัดเดียว.txt");
  }
  CHECK(Has(err.str(), "ตรวจแล้ว 0/1000  reports/อบต-ตัวอย่าง.txt"));
  CHECK(Has(err.str(), "██░░░░░░░░░░░░░░░░░░ ตรวจแล้ว 123/1000"));
  CHECK(err.str().ends_with("\r\x1b[K"));
  CHECK_FALSE(Has(err.str(), "\n"));
  // Ten a second at most: the first, and the one after the pause.
  CHECK(Has(err.str(), "0/1000"));
  CHECK_FALSE(Has(err.str(), "1/1000  "));
  std::istringstream lines(err.str());
  for (std::string line; std::getline(lines, line, '\r');) CHECK(DisplayWidth(line) < 63);
}

TEST_CASE("nothing is said where no person looks, or of a single report") {
  std::ostringstream err;
  Progress hidden(1000, false, 80, Language::kThai, err);
  hidden.Begin("a.txt");
  Progress single(1, true, 80, Language::kThai, err);
  single.Begin("a.txt");
  single.Clear();
  CHECK(err.str().empty());
}

TEST_CASE("several reports go into a matrix in one run, whatever cannot be read") {
  Folder folder;
  folder.Write("reports/a.txt", kPlanText);
  folder.Write("reports/b.txt", kPlanText);
  folder.Write("reports/c.txt", "จดหมาย\n");
  const std::string path = folder.path.string();
  const Ran ran = Oit({"check", path + "/reports", "-o", "xlsx:" + path + "/all.xlsx", "-o",
                       "csv:" + path + "/all.csv", "--rules", kRoot + "/rules"});
  CHECK(ran.status == 2);
  CHECK(Has(ran.err, "c.txt"));
  CHECK_FALSE(Has(ran.err, "ตรวจแล้ว"));
  const Ran read = Oit({"extract", path + "/all.xlsx", "--rules", kRoot + "/rules"});
  CHECK(Has(read.out, "ข้อที่ยังไม่ครบมากที่สุด"));
  CHECK(Has(read.out, "c.txt"));
  CHECK(Oit({"check", path + "/reports/a.txt", "-o", "xlsx"}).status == 2);  // not for the screen
}

TEST_CASE("oit answers drafts what is filled in, on the screen or into a workbook") {
  Folder folder;
  const std::string report = kRoot + "/fixtures/results-a-2568.txt";
  const std::string rules = kRoot + "/rules";
  const Ran text = Oit({"answers", report, "--rules", rules});
  CHECK(text.status == 0);
  CHECK(Has(text.out, "ร่างคำตอบในระบบ ITAS  ITA 2568"));
  CHECK(Has(text.out, "\nO1 "));
  CHECK(text.out.find("\nO2 ") < text.out.find("\nO10 "));
  CHECK_FALSE(Has(text.out, "ตอบ: ไม่มี"));
  const std::string path = folder.path.string() + "/answers.xlsx";
  CHECK(Oit({"answers", report, "-o", "xlsx:" + path, "--rules", rules}).status == 0);
  CHECK(Has(Oit({"extract", path, "--rules", rules}).out, "คำอธิบายเพิ่มเติม (ร่าง)"));
  CHECK(Oit({"answers", report, "-o", "xlsx", "--rules", rules}).status == 2);
  CHECK(Oit({"answers", report, "-o", "html", "--rules", rules}).status == 2);
}
