#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "golden/judged.h"
#include "text/key.h"

// Words of the rules in places where they say nothing (thai-text.md section 5, M7 and M8), in a
// small report for each item of each year.
namespace oit {
namespace {

// An item by its place in its year, and words that name it.
struct Subject {
  int year = 0;
  size_t item = 0;
  std::string phrase;
};

// Items that no report is itself, each with the first of its words that has no gap and is long.
std::vector<Subject> Subjects() {
  constexpr size_t kLong = 12;  // key characters
  std::vector<Subject> subjects;
  for (const int year : Rules().years()) {
    const Pack& pack = **Rules().PackOf(year);
    for (size_t i = 0; i < pack.year.items.size(); ++i) {
      const Requirement& requirement = pack.Of(pack.year.items[i].requirements.front());
      for (const Phrase& phrase : requirement.topic.phrases) {
        const bool gap = phrase.text.find("...") != std::string::npos;
        const size_t size = NormalisePhrase(phrase.text)->key.size();
        if (gap || size < kLong || !requirement.report.empty()) continue;
        subjects.push_back({year, i, phrase.text});
        break;
      }
    }
  }
  return subjects;
}

const char* const kTitle = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส\n\n";
const char* const kHeader = "ลำดับ\tมาตรการ\tขั้นตอน\tดำเนินการแล้วเสร็จ\tไม่สามารถดำเนินการได้\n";

Level TopicOf(const Subject& subject, const std::string& body) {
  return Judge(kTitle + body, "report.txt", subject.year).checklist.items[subject.item].topic;
}

std::string DoneRow(const std::string& measure, const std::string& step) {
  return kHeader + ("๑\t" + measure + "\t" + step) + "\t/\t\n";
}

}  // namespace

TEST_CASE("M7: a joint of two cells, rows or paragraphs spells nothing") {
  int split = 0;
  for (const Subject& subject : Subjects()) {
    CAPTURE(subject.year);
    CAPTURE(subject.phrase);
    CHECK(TopicOf(subject, DoneRow("ประชุม", subject.phrase)) == Level::kClaimed);
    const KeyPhrase key = *NormalisePhrase(subject.phrase);
    if (key.joints.empty()) continue;
    const uint32_t joint = key.joints[key.joints.size() / 2];
    const std::string first = KeyToUtf8(key.key.substr(0, joint));
    const std::string second = KeyToUtf8(key.key.substr(joint));
    auto apart = [&](const std::string& a, const std::string& b) {
      return DoneRow(a, b) + "๒\tประชุม\t" + a + "\t/\t\n๓\tประชุม\t" + b + "\t/\t\n\n- ได้จัดทำ" + a +
             "\n- " + b + "\n\nได้จัดทำ" + a + "\n\n" + b + "แล้ว\n";
    };
    // One half alone may be another word for it.
    if (TopicOf(subject, apart(second, first)) != Level::kMissing) continue;
    CHECK(TopicOf(subject, apart(first, second)) == Level::kMissing);
    ++split;
  }
  CHECK(split > 0);
}

TEST_CASE("M8: a header, a heading, a law, a duty: nothing was done") {
  for (const Subject& subject : Subjects()) {
    CAPTURE(subject.year);
    CAPTURE(subject.phrase);
    const std::string& phrase = subject.phrase;
    auto worth = [&](const std::string& body) { return TopicOf(subject, body); };
    CHECK(worth("ลำดับ\tมาตรการ\t" + phrase + "\tผู้รับผิดชอบ\n๑\tประชุม\tก\tกองคลัง\n") ==
          Level::kMissing);
    CHECK(worth("## " + phrase + "\n\n## เรื่องอื่น\n\nได้ดำเนินการแล้ว\n") == Level::kMissing);
    CHECK(worth("พระราชบัญญัติกำหนดให้หน่วยงานของรัฐมี" + phrase + "\n") == Level::kMissing);
    CHECK(worth("หน่วยงานจะต้องจัดทำ" + phrase + "\n") == Level::kPlanned);
  }
}

}  // namespace oit
