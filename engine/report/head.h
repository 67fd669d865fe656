#pragma once

#include <string>

#include "audit/checklist.h"
#include "pack/pack.h"

namespace oit {

// Whose document this is, what kind, by which year it is judged and why.
struct Head {
  std::string title;  // "ตรวจเทียบแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)  ITA 2568 · 28 ข้อ"
  std::string agency;  // "องค์การบริหารส่วนตำบลตัวอย่าง  อ.ตัวอย่าง  จ.ตัวอย่าง"
  std::string document;  // its title, else its path
  std::string about;  // "รายงานผล · 8 มาตรการ · วันที่ในเอกสาร ..."; empty for a folder
  std::string year;   // "ตรวจด้วยเกณฑ์ปี 2568 เพราะ..."
  int other_year = 0;  // by which it might be judged instead
};
Head DescribeHead(const Checklist& checklist, const Pack& pack, Language language);

}  // namespace oit
