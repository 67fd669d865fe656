#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"

// `oit` run as if typed, and folders to run it in.
namespace oit {

inline const std::string kRoot = OIT_ROOT;

struct Ran {
  int status = 0;
  std::string out, err;
};

// `oit` with these arguments, as if typed.
inline Ran Oit(const std::vector<std::string>& arguments) {
  std::vector<const char*> argv = {"oit"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::ostringstream out, err;
  int status = RunProgram(static_cast<int>(argv.size()), argv.data(), out, err);
  return {status, out.str(), err.str()};
}

inline bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A folder of its own, gone with the test.
struct Folder {
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "oit_cli_XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string Write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
  }
  std::filesystem::path path;
};

inline const char kPlan[] =
    "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568\n\n"
    "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดสมมติ\n\n"
    "- ปรับปรุงข้อมูลผู้บริหารให้ครบถ้วน ทั้งชื่อ-นามสกุล ตำแหน่ง รูปถ่าย\n";

}  // namespace oit
