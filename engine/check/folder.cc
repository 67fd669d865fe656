#include "check/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/load.h"

namespace oit {
namespace {

// The value that most of them have; of equals the greatest. Nothing for none.
template <class T>
std::optional<T> Commonest(const std::map<T, int>& counts) {
  std::optional<T> best;
  for (const auto& [value, count] : counts) {
    if (!best || count >= counts.at(*best)) best = value;
  }
  return best;
}

}  // namespace

FolderReader::FolderReader(const FactReader& facts, const AgencyFolder& folder,
                           const LoadOptions& load)
    : reader_(facts), folder_(folder), load_(load) {
  for (const OwnSources& item : folder.items) {
    for (const std::string& file : item.files) Read(file);
  }
  facts_.kind = ReportKind::kAgencyFolder;
  facts_.agency = ReadAgency();
  facts_.site = ReadSite();
  for (File& file : files_) {
    file.facts.agency = facts_.agency;
    if (!facts_.site.empty()) file.facts.site = facts_.site;
  }
}

void FolderReader::Read(const std::string& name) {
  if (by_name_.count(name) > 0) return;
  const std::string path = folder_.path + "/" + name;
  Result<Document> document = Load(path, load_);
  if (!document) {
    by_name_[name] = nullptr;
    unread_.insert(unread_.end(), document.errors().begin(), document.errors().end());
    return;
  }
  files_.push_back({std::move(*document), {}});
  files_.back().facts = reader_.Read(files_.back().document);
  by_name_[name] = &files_.back();
}

// As agency.yaml names it, else as most of the files do.
Agency FolderReader::ReadAgency() const {
  if (!folder_.agency.empty()) {
    Result<Document> name = LoadBytes(folder_.agency, "agency.yaml");
    Agency agency = name ? reader_.Read(*name).agency : Agency{};
    agency.name = folder_.agency;
    agency.amphoe = folder_.amphoe;
    agency.province = folder_.province;
    return agency;
  }
  std::map<std::string, int> names;
  for (const File& file : files_) {
    if (!file.facts.agency.name.empty()) ++names[file.facts.agency.name];
  }
  std::optional<std::string> best = Commonest(names);
  for (const File& file : files_) {
    if (best && file.facts.agency.name == *best) return file.facts.agency;
  }
  return {};
}

// The main site that agency.yaml names, else the one that most files link to.
std::string FolderReader::ReadSite() const {
  if (!folder_.site.empty()) return folder_.site;
  std::map<std::string, int> sites;
  for (const File& file : files_) {
    if (!file.facts.site.empty()) ++sites[file.facts.site];
  }
  return Commonest(sites).value_or("");
}

std::optional<int> FolderReader::Year() const {
  if (folder_.year) return folder_.year;
  std::map<int, int> years;
  for (const File& file : files_) {
    if (file.facts.fiscal_year) ++years[*file.facts.fiscal_year];
  }
  return Commonest(years);
}

Bilingual FolderReader::YearReason(int year, bool asked) const {
  if (asked) {
    return {fmt::format("ระบุปี {} ไว้ใน --year", year), fmt::format("year {} was asked for", year)};
  }
  if (folder_.year) {
    return {fmt::format("ระบุปี {} ไว้ใน agency.yaml", year),
            fmt::format("agency.yaml says {}", year)};
  }
  return {fmt::format("ไฟล์ส่วนใหญ่เป็นของปี {}", year),
          fmt::format("most of the files are of {}", year)};
}

OwnFiles FolderReader::Files(const oit::Year& year, bool asked) {
  OwnFiles files;
  files.path = folder_.path;
  files.year_reason = YearReason(year.year, asked);
  files.facts = facts_;
  files.facts.fiscal_year = Year();
  for (const OwnSources& sources : folder_.items) {
    if (!year.Find(sources.code)) {
      unread_.push_back(
          {"folder.unknown_code",
           {fmt::format("ปี {} ไม่มีข้อ {}", year.year, sources.code),
            fmt::format("{} has no item {}", year.year, sources.code)},
           {folder_.path, 0, 0},
           "",
           {fmt::format("รหัสข้อเปลี่ยนทุกปี ดูรายการข้อด้วย oit rules list --year {}", year.year),
            fmt::format("codes change every year: see oit rules list --year {}", year.year)}});
      continue;
    }
    OwnItem& item = files.items[sources.code];
    item.links = sources.links;
    for (const std::string& name : sources.files) {
      const File* file = by_name_.at(name);
      if (file) {
        item.files.push_back({name, &file->document, &file->facts});
      } else {
        item.unread.push_back(name);
      }
    }
  }
  return files;
}

}  // namespace oit
