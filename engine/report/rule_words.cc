#include "report/rule_words.h"

#include <fmt/format.h>

#include "audit/checklist.h"
#include "report/words.h"

namespace oit {
namespace {

// In the order of the enumerators of ElementKind, Required, Window, Shape and ExampleContext.
const Bilingual kKinds[] = {{"ข้อมูล", "information"},
                            {"รูปหรือแผนที่", "picture or map"},
                            {"แบบหรือชนิดไฟล์ที่กำหนด", "prescribed form or file type"},
                            {"ข้อห้าม", "must not be so"},
                            {"ข้อยกเว้นที่แจ้งแทนได้", "exception that may be stated instead"}};
const Bilingual kRequired[] = {{"ต้องมี", "required"},
                               {"ไม่บังคับ", "not required"},
                               {"ยังไม่ทราบว่าบังคับหรือไม่", "not known whether it is required"}};
const Bilingual kWindows[] = {
    {"ปีใดก็ได้", "any year"}, {"ปีที่ประเมิน", "the assessed year"}, {"ปีก่อนหน้า", "the year before"}};
const Bilingual kShapes[] = {{"ชื่อบุคคล", "a person's name"},
                             {"ชื่อตำแหน่ง", "a position"},
                             {"หมายเลขโทรศัพท์", "a telephone number"},
                             {"อีเมล", "an e-mail address"},
                             {"รูปภาพ", "an image"},
                             {"วันที่", "a date"},
                             {"ปี", "a year"},
                             {"จำนวนเงิน", "an amount of money"},
                             {"ตัวเลข", "a number"},
                             {"ลิงก์", "a link"},
                             {"ลิงก์ในเว็บไซต์ของหน่วยงานเอง", "a link to the agency's own site"},
                             {"ที่อยู่", "an address"}};
const Bilingual kContexts[] = {{"ย่อหน้า", "paragraph"},
                               {"หัวข้อ", "heading"},
                               {"ขั้นตอนในแผน", "step of a plan"},
                               {"แถวที่แล้วเสร็จ", "row marked done"},
                               {"แถวที่ยังไม่ได้ทำ", "row marked not done"},
                               {"ผลที่รายงาน", "reported result"},
                               {"คำอธิบายตัวชี้วัด", "description of an indicator"}};
static_assert(std::size(kShapes) == static_cast<size_t>(Shape::kAddress) + 1);
static_assert(std::size(kContexts) == static_cast<size_t>(ExampleContext::kDescribed) + 1);

}  // namespace

std::string Word(ElementKind kind, Language language) {
  return kKinds[static_cast<size_t>(kind)].In(language);
}

std::string Word(Required required, Language language) {
  return kRequired[static_cast<size_t>(required)].In(language);
}

std::string Word(Window window, Language language) {
  return kWindows[static_cast<size_t>(window)].In(language);
}

std::string Word(Shape shape, Language language) {
  return kShapes[static_cast<size_t>(shape)].In(language);
}

std::string Word(ExampleContext context, Language language) {
  return kContexts[static_cast<size_t>(context)].In(language);
}

std::string LevelWord(const std::string& name, Language language) {
  for (const Level level :
       {Level::kShown, Level::kClaimed, Level::kPlanned, Level::kMissing, Level::kReview}) {
    if (name == Name(level)) return Word(level, language);
  }
  return name;
}

std::string WindowWords(Window window, int year, Language language) {
  if (window == Window::kAny) return "";
  const int asked = window == Window::kCurrent ? year : year - 1;
  return fmt::format(fmt::runtime(language == Language::kThai ? "ข้อมูลของปี {}" : "of {}"), asked);
}

}  // namespace oit
