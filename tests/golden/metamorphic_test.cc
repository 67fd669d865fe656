#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <random>
#include <string>

#include "golden/judged.h"

// Changes of writing that must not move a level, and changes of meaning that must
// (thai-text.md section 5, the names P and M are its).
namespace oit {
namespace {

using Change = std::function<std::string(const std::string&)>;

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool IsThaiAt(const std::string& text, size_t at) {
  return at + 2 < text.size() && text[at] == '\xE0' &&
         (text[at + 1] == '\xB8' || text[at + 1] == '\xB9');
}

// Calls `insert` before every Thai character that follows another one.
std::string BetweenThai(const std::string& text, const std::string& what, unsigned one_in) {
  std::mt19937 random(7);
  std::string out;
  bool after_thai = false;
  for (size_t at = 0; at < text.size();) {
    bool thai = IsThaiAt(text, at);
    if (thai && after_thai && random() % one_in == 0) out += what;
    size_t size = thai ? 3 : 1;
    out.append(text, at, size);
    after_thai = thai;
    at += size;
  }
  return out;
}

std::string AsciiDigits(const std::string& text) {
  static const char* const kThai[] = {"๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"};
  std::string out = text;
  for (int digit = 0; digit < 10; ++digit) {
    out = Replaced(out, kThai[digit], std::to_string(digit));
  }
  return out;
}

void CheckSame(const std::string& name, const Change& change) {
  std::vector<std::string> reports = Fixtures();
  for (const std::string& path : RealReports()) reports.push_back(path);
  for (const std::string& path : reports) {
    CAPTURE(name);
    CAPTURE(path);
    std::string changed = Temporary("changed.txt", change(ReadAll(path)));
    CHECK(Levels(changed) == Levels(path));
  }
}

}  // namespace

TEST_CASE("the writing may change, the levels do not") {
  CheckSame("P1 zero-width spaces",
            [](const std::string& s) { return BetweenThai(s, "\u200B", 9); });
  CheckSame("P1 byte order mark", [](const std::string& s) { return "\uFEFF" + s; });
  CheckSame("P2 no-break spaces", [](const std::string& s) { return Replaced(s, " ", "\u00A0"); });
  CheckSame("P3 CRLF", [](const std::string& s) { return Replaced(s, "\n", "\r\n"); });
  CheckSame("P5 nikhahit and aa",
            [](const std::string& s) { return Replaced(s, "ำ", "\u0E4D\u0E32"); });
  CheckSame("P6 two e for ae", [](const std::string& s) { return Replaced(s, "แ", "เเ"); });
  CheckSame("P7 ASCII digits", [](const std::string& s) { return AsciiDigits(s); });
  CheckSame("P8 dashes", [](const std::string& s) { return Replaced(s, "–", "-"); });
  CheckSame("P8 E- Service",
            [](const std::string& s) { return Replaced(s, "E-Service", "E- Service"); });
}

TEST_CASE("the meaning changes, the levels do") {
  const std::string results = OIT_ROOT "/fixtures/results-a-2568.txt";
  const std::string text = ReadAll(results);
  auto levels = [](const std::string& changed) {
    return Levels(Temporary("changed.txt", changed));
  };

  SUBCASE("M2 the tick moves from done to not done") {
    std::string moved = Replaced(text, "สำนักปลัด\t/\t\t- ประชาชน", "สำนักปลัด\t\t/\t- ประชาชน");
    REQUIRE(moved != text);
    CHECK(levels(text).find("O2.topic:claimed") != std::string::npos);
    CHECK(levels(moved).find("O2.topic:planned") != std::string::npos);
  }
  SUBCASE("M3 another year") {
    std::string older = Replaced(text, "๑๐ มกราคม ๒๕๖๘", "๑๐ มกราคม ๒๕๖๖");
    REQUIRE(older != text);
    CHECK(levels(text).find("O21.content:shown") != std::string::npos);
    CHECK(levels(older).find("O21.content:shown") == std::string::npos);
  }
}

TEST_CASE("M7: two cells whose joint spells a phrase do not match") {
  std::string report =
      "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
      "ลำดับ\tมาตรการ\tขั้นตอน\tดำเนินการแล้วเสร็จ\tไม่สามารถดำเนินการได้\n"
      "๑\tปรับปรุงข้อมูล\tผู้บริหารสูงสุดมอบหมาย\t/\t\n";
  CHECK(Levels(Temporary("joint.txt", report)).find("O2.topic") == std::string::npos);
}

}  // namespace oit
