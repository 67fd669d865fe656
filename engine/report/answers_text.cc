#include <fmt/format.h>

#include "report/answers.h"
#include "report/page.h"

namespace oit {
namespace {

std::string Labelled(const char* label, const std::string& text) {
  return text.empty() ? "" : fmt::format("{}: {}\n", label, OneLine(text));
}

// What is not copied stands in lines of its own.
std::string Listed(const char* label, const std::string& lines) {
  if (lines.empty()) return "";
  std::string text = std::string(label) + ":\n  - ";
  for (const char c : lines) text += c == '\n' ? std::string("\n  - ") : std::string(1, c);
  return text + "\n";
}

}  // namespace

std::string AnswersText(const AnswerSheet& sheet, const OutputOptions& options) {
  const bool thai = options.language == Language::kThai;
  const char* title = thai ? "ร่างคำตอบในระบบ ITAS  ITA {} · {} ข้อ\n"
                           : "Drafted answers for ITAS  ITA {} · {} items\n";
  std::string text = fmt::format(fmt::runtime(title), sheet.year, sheet.answers.size());
  text += Labelled(thai ? "หน่วยงาน" : "agency", sheet.agency);
  text += Labelled(thai ? "เอกสาร" : "document", sheet.document);
  text +=
      thai ? "ร่างจากข้อความในเอกสารนี้เท่านั้น โปรดตรวจกับหน้าเว็บจริงทุกข้อก่อนกรอกในระบบ\n"
           : "Drafted from the text of this document only: please check each with the real page\n";
  for (const ItasAnswer& answer : sheet.answers) {
    text += fmt::format("\n{} {}\n", answer.code, answer.title);
    text += Labelled(thai ? "ตอบ" : "answer", answer.answer);
    text += Labelled("URL", answer.link);
    text += Labelled(thai ? "คำอธิบาย" : "explanation", answer.explanation);
    text += Listed(thai ? "ก่อนส่ง" : "before sending", answer.before);
  }
  return text;
}

}  // namespace oit
