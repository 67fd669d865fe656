#pragma once

#include <string>

#include "audit/audit.h"
#include "facts/facts.h"
#include "load/load.h"
#include "pack/read.h"

namespace oit {

// A year with one item, O1, of one requirement, "executives", and the project's word
// lists: what an audit makes of a small report.
class Bench {
 public:
  Bench() {
    Requirement requirement;
    requirement.slug = "executives";
    requirement.topic.phrases = {{"ข้อมูลผู้บริหาร", {}}};
    requirement.elements = {Element("name", "ชื่อ-นามสกุล"), Element("photo", "รูปถ่าย"),
                            Element("contact", "ช่องทางการติดต่อ")};
    requirement.elements[2].is = {Shape::kPhone};
    pack.requirements.emplace("executives", std::move(requirement));
    pack.words = *ReadWords(OIT_ROOT "/rules/words");
    pack.year.year = 2568;
    pack.year.sections.emplace_back().number = "9.1";
    YearItem item;
    item.code = "O1";
    item.section = "9.1";
    item.title = {"ทำเนียบของผู้บริหารทั้งหลาย", "Executives"};
    item.requirements = {"executives"};
    for (const char* id : {"name", "photo", "contact"}) {
      YearElement element;
      element.requirement = "executives";
      element.id = id;
      item.elements.push_back(element);
    }
    item.elements[1].kind = ElementKind::kVisual;
    pack.year.items = {item};
  }

  YearElement& element(size_t index) { return pack.year.items[0].elements[index]; }

  ItemResult Item(const std::string& report, Level bar = Level::kClaimed) {
    return Audit(report, bar).items.front();
  }

  // `change`: what a loader of another format would have said.
  Checklist Audit(const std::string& report, Level bar = Level::kClaimed,
                  void (*change)(Document*) = nullptr) {
    Result<Document> loaded = LoadBytes(report, "report.txt");
    if (change) change(&*loaded);
    const Document& document = *loaded;
    Facts facts = FactReader::Compile(pack.words)->Read(document);
    return Auditor::Compile(pack)->Audit(document, facts, {bar});
  }

  Pack pack;

 private:
  static ElementRule Element(const char* id, const char* named) {
    ElementRule rule;
    rule.id = id;
    rule.named.phrases = {{named, {}}};
    return rule;
  }
};

// One row of a result report; `step` stands in its steps.
inline std::string OneRow(const std::string& step, const std::string& done,
                          const std::string& not_done, const std::string& result = "") {
  return "รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
         "ลำดับที่\tมาตรการ\tขั้นตอนหรือวิธีการปฏิบัติ\tผู้รับผิดชอบ\tดำเนินการแล้วเสร็จ\t"
         "ไม่สามารถดำเนินการได้\tผลลัพธ์\n"
         "๑\tมาตรการเปิดเผยข้อมูล\t" +
         step + "\tสำนักปลัด\t" + done + "\t" + not_done + "\t" + result + "\n";
}

}  // namespace oit
