#include "report/memo.h"

namespace oit {
namespace {

using docx::Paragraph;
using docx::Style;

constexpr char kSignatureDots[] = "..........................................";
constexpr char kNameDots[] = "(..........................................)";
constexpr char kOpenLine[] = "\t";

}  // namespace

void AddMemoHead(const MemoHead& head, Language language, docx::Writer* file) {
  const bool thai = language == Language::kThai;
  file->Add(docx::Bold(Style::kMemo, thai ? "บันทึกข้อความ" : "Memorandum"));
  file->Add(Paragraph{Style::kUnit,
                      {{thai ? "ส่วนราชการ" : "Unit", true}, {"\t" + head.agency + "\t", false}}});
  file->Add(Paragraph{
      Style::kField,
      {{thai ? "ที่" : "No.", true}, {"\t", false}, {thai ? "วันที่" : "Date", true}, {"\t", false}}});
  file->Add(Paragraph{Style::kSubject,
                      {{thai ? "เรื่อง" : "Subject", true}, {"\t" + head.subject, false}}});
  file->Add(Paragraph{Style::kSubject, {{thai ? "เรียน" : "To", true}, {"\t" + head.to, false}}});
}

void AddSignature(const std::string& role, Language language, docx::Writer* file) {
  const bool thai = language == Language::kThai;
  file->Add(docx::Text(Style::kSign, ""));
  file->Add(
      docx::Text(Style::kSign, (thai ? "(ลงชื่อ)" : "Signed ") + std::string(kSignatureDots) + role));
  file->Add(docx::Text(Style::kSign, kNameDots));
  file->Add(
      docx::Text(Style::kSign, (thai ? "ตำแหน่ง" : "Position ") + std::string(kSignatureDots)));
}

void AddOpinion(const std::string& of, Language language, docx::Writer* file) {
  file->Add(Paragraph{Style::kLine,
                      {{(language == Language::kThai ? "ความเห็นของ" : "Opinion of ") + of, true},
                       {kOpenLine, false}}});
  file->Add(docx::Text(Style::kLine, kOpenLine));
  AddSignature("", language, file);
}

}  // namespace oit
