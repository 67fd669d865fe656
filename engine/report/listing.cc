#include <fmt/format.h>

#include <algorithm>

#include "report/page.h"
#include "report/write.h"
#include "text/key.h"
#include "yaml/value.h"

namespace oit {
namespace {

constexpr size_t kOffered = 100;    // loose files
constexpr int kSourceColumns = 12;  // "[]" and what stands after it, aligned

std::string Sources(const OwnSources* item) {
  std::string out;
  if (item != nullptr) {
    for (const auto* list : {&item->files, &item->links}) {
      for (const std::string& source : *list)
        out += (out.empty() ? "" : ", ") + yaml::Quoted(source);
    }
  }
  return "[" + out + "]";
}

// Files whose item is not known, for a person to copy; their names may tell it.
std::string Offer(const std::vector<std::string>& loose, const Year& year) {
  if (loose.empty()) return "";
  std::string out =
      "# ไฟล์ที่ยังไม่ได้ระบุว่าตอบข้อใด คัดลอกชื่อไปวางในวงเล็บของข้อที่ตรงกัน\n"
      "# Files that answer no item yet: copy each into the brackets of its item\n";
  for (size_t i = 0; i < loose.size() && i < kOffered; ++i) {
    const std::string name = loose[i].substr(loose[i].rfind('/') + 1);
    const std::string code = ItemCode(name);
    const bool known = name.find_first_of("oO") == 0 &&
                       std::any_of(year.items.begin(), year.items.end(),
                                   [&](const YearItem& item) { return item.code == code; });
    out += fmt::format("#   {}{}\n", yaml::Quoted(loose[i]),
                       known ? fmt::format("   ชื่อไฟล์คล้ายรหัสข้อ {}", code) : "");
  }
  if (loose.size() > kOffered) out += fmt::format("#   และอีก {} ไฟล์\n", loose.size() - kOffered);
  return out + "\n";
}

}  // namespace

std::string AgencyListing(const AgencyFolder& folder, const std::vector<std::string>& loose,
                          const Year& year) {
  std::string out = fmt::format(
      "# ไฟล์และลิงก์ที่ตอบแต่ละข้อของแบบวัด OIT ปี {0} กรอกแล้วสั่ง oit check กับโฟลเดอร์นี้\n"
      "#   ไฟล์: ชื่อไฟล์หรือโฟลเดอร์ นับจากโฟลเดอร์นี้   ลิงก์: ขึ้นต้นด้วย https://\n"
      "#   เขียนในวงเล็บ คั่นด้วยจุลภาค เช่น [\"O2/ผู้บริหาร.txt\", \"https://www.example.go.th/o2\"]\n"
      "#   ข้อที่ยังไม่มีไฟล์หรือลิงก์ ปล่อยวงเล็บว่างไว้\n"
      "# The files and links that answer each item of OIT {0}; fill in, then: oit check this "
      "folder\n",
      year.year);
  out += fmt::format("agency: {}    # ชื่อเต็มของหน่วยงาน\n", yaml::Quoted(folder.agency));
  out += fmt::format("amphoe: {}    # อำเภอ\n", yaml::Quoted(folder.amphoe));
  out += fmt::format("province: {}    # จังหวัด\n", yaml::Quoted(folder.province));
  out += fmt::format("site: {}    # เว็บไซต์หลัก เช่น https://www.example.go.th\n",
                     yaml::Quoted(folder.site));
  out += fmt::format("year: {}\n\n{}items:\n", year.year, Offer(loose, year));
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
