#include <fmt/format.h>

#include <algorithm>

#include "report/page.h"
#include "report/write.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kSourceColumns = 12;  // "[]" and what stands after it, aligned

// In quotes where YAML could read something else.
std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string Sources(const OwnSources* item) {
  std::string out;
  if (item != nullptr) {
    for (const auto* list : {&item->files, &item->links}) {
      for (const std::string& source : *list) out += (out.empty() ? "" : ", ") + Quoted(source);
    }
  }
  return "[" + out + "]";
}

}  // namespace

std::string AgencyListing(const AgencyFolder& folder, const Year& year) {
  std::string out = fmt::format(
      "# ไฟล์และลิงก์ที่ตอบแต่ละข้อของแบบวัด OIT ปี {0} กรอกแล้วสั่ง oit check กับโฟลเดอร์นี้\n"
      "#   ไฟล์: ชื่อไฟล์หรือโฟลเดอร์ นับจากโฟลเดอร์นี้   ลิงก์: ขึ้นต้นด้วย https://\n"
      "#   เขียนในวงเล็บ คั่นด้วยจุลภาค เช่น [\"O2/ผู้บริหาร.txt\", \"https://www.example.go.th/o2\"]\n"
      "#   ข้อที่ยังไม่มีไฟล์หรือลิงก์ ปล่อยวงเล็บว่างไว้\n"
      "# The files and links that answer each item of OIT {0}; fill in, then: oit check this "
      "folder\n",
      year.year);
  out += fmt::format("agency: {}    # ชื่อเต็มของหน่วยงาน\n", Quoted(folder.agency));
  out += fmt::format("amphoe: {}    # อำเภอ\n", Quoted(folder.amphoe));
  out += fmt::format("province: {}    # จังหวัด\n", Quoted(folder.province));
  out +=
      fmt::format("site: {}    # เว็บไซต์หลัก เช่น https://www.example.go.th\n", Quoted(folder.site));
  out += fmt::format("year: {}\n\nitems:\n", year.year);
  for (const YearItem& item : year.items) {
    auto own = std::find_if(folder.items.begin(), folder.items.end(),
                            [&](const OwnSources& sources) { return sources.code == item.code; });
    std::string sources = Sources(own == folder.items.end() ? nullptr : &*own);
    out += fmt::format("  {:<4} {}  # {}\n", item.code + ":",
                       Fit(sources, std::max(kSourceColumns, DisplayWidth(sources))),
                       OneLine(item.title.th));
  }
  return out;
}

}  // namespace oit
