#pragma once

#include <string>
#include <string_view>

#include "audit/advice.h"
#include "base/language.h"
#include "report/docx.h"

// The parts of a Thai office memo (บันทึกข้อความ). What only the writer knows is left open as
// dotted lines, and the garuda's place at the top left free.
namespace oit {

struct MemoHead {
  std::string agency;
  std::string subject;  // after "เรื่อง"
  std::string to;       // after "เรียน"
};
void AddMemoHead(const MemoHead& head, Language language, docx::Writer* file);

// "ปลัดองค์การบริหารส่วนตำบล" with the agency's own name behind it; the role alone where the name
// does not go on from it.
std::string OfAgency(const std::string& role, const Agency& agency);

// A memo's own words: numbers in Thai digits, codes such as "O28" as they are.
std::string WithThaiDigits(std::string_view text);

// Lines to sign, in the right half; `role` stands after the name's dots: "ผู้เสนอ". May be empty.
void AddSignature(const std::string& role, Language language, docx::Writer* file);

// "ความเห็นของ...", lines to write on, and to sign.
void AddOpinion(const std::string& of, Language language, docx::Writer* file);

}  // namespace oit
