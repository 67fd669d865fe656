#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scratch.h"

namespace oit {

inline const std::string kRoot = OIT_ROOT;

// A small plan of measures.
inline const char kPlanText[] =
    "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568\n\n"
    "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดสมมติ\n\n"
    "- ปรับปรุงข้อมูลผู้บริหารให้ครบถ้วน ทั้งชื่อ-นามสกุล ตำแหน่ง รูปถ่าย\n";

struct Ran {
  int status = 0;
  std::string out, err;
};

// `oit` with these arguments, as if typed.
Ran Oit(const std::vector<std::string>& arguments);

bool Has(const std::string& text, const std::string& part);

struct Folder : Scratch {
  std::filesystem::path path = folder();
};

}  // namespace oit
