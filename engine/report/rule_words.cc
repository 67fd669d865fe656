#include "report/rule_words.h"

#include <fmt/format.h>

#include "audit/checklist.h"
#include "lua/vocabulary.h"
#include "report/words.h"

namespace oit {
namespace {

// In the order of the enumerators.
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
const Bilingual kContexts[] = {{"ย่อหน้า", "paragraph"},
                               {"หัวข้อ", "heading"},
                               {"ในแผน", "in a plan"},
                               {"แถวที่แล้วเสร็จ", "row marked done"},
                               {"แถวที่ยังไม่ได้ทำ", "row marked not done"},
                               {"ผลที่รายงาน", "reported result"},
                               {"คำอธิบายตัวชี้วัด", "description of an indicator"},
                               {"ในไฟล์ของข้อ", "in its file"}};
static_assert(std::size(kContexts) == static_cast<size_t>(ExampleContext::kOwn) + 1);

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
  const lua::Word* word = lua::FindWord(Name(shape));
  return word == nullptr ? Name(shape) : word->help.In(language);
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
