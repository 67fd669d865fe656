#include "report/memo.h"

#include <algorithm>

#include "report/page.h"

namespace oit {
namespace {

using docx::Paragraph;
using docx::Style;

// With the longest role they fit on one line.
constexpr char kSignatureDots[] = "..............................";
constexpr char kNameDots[] = "(..............................)";
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

std::string OfAgency(const std::string& role, const Agency& agency) {
  constexpr std::string_view kMayor = "เทศมนตรี", kMunicipality = "เทศบาล";
  constexpr size_t kShared = 12;  // bytes: four letters
  const std::string name = OneLine(agency.name);
  if (role.ends_with(kMayor) && name.starts_with(kMunicipality)) {
    return role + name.substr(kMunicipality.size());
  }
  for (size_t shared = std::min(role.size(), name.size()); shared >= kShared; --shared) {
    if (role.ends_with(std::string_view(name).substr(0, shared))) {
      return role + name.substr(shared);
    }
  }
  return role;
}

std::string WithThaiDigits(std::string_view text) {
  std::string thai;
  bool code = false;  // digits that belong to Latin letters
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) code = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    thai += digit && !code ? ThaiDigits(c - '0') : std::string(1, c);
  }
  return thai;
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
