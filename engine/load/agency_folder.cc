#include "load/agency_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "load/chars.h"
#include "load/ledger_file.h"
#include "yaml/reader.h"

namespace oit {
namespace {

using yaml::Fields;
using yaml::Type;
using yaml::Value;

constexpr char kListing[] = "agency.yaml";
constexpr int kBuddhistEra = 2400;  // a smaller year is of another era

bool IsLink(const std::string& text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

bool LeavesFolder(const std::string& path) {
  const std::filesystem::path plain = std::filesystem::path(path).lexically_normal();
  return plain.is_absolute() || (!plain.empty() && *plain.begin() == "..");
}

// Items by code; the number of the code is their order.
class Collection {
 public:
  OwnSources& Of(const std::string& code) {
    OwnSources& item = items_[std::stoi(code.substr(1))];
    item.code = code;
    return item;
  }
  bool Has(const std::string& code) const { return items_.count(std::stoi(code.substr(1))) > 0; }
  std::vector<OwnSources> Take() {
    std::vector<OwnSources> all;
    for (auto& [number, item] : items_) all.push_back(std::move(item));
    return all;
  }

 private:
  std::map<int, OwnSources> items_;
};

class ListingReader {
 public:
  ListingReader(const yaml::File& file, AgencyFolder* folder, Collection* items)
      : problems_(file), root_(file.root), folder_(*folder), items_(*items) {}

  Errors Read() {
    Fields fields(problems_, root_);
    folder_.agency = fields.TextOr("agency");
    folder_.amphoe = fields.TextOr("amphoe");
    folder_.province = fields.TextOr("province");
    folder_.site = fields.TextOr("site");
    ReadYear(fields);
    if (const Value* items = fields.Ask("items", false)) ReadItems(*items);
    fields.Finish();
    return problems_.Take();
  }

 private:
  void ReadYear(Fields& fields) {
    int year = fields.NumberOr("year", 0);
    if (year == 0) return;
    folder_.year = year;
    if (year >= kBuddhistEra) return;
    problems_.Add("folder.year", *root_.Find("year"),
                  {fmt::format("ปี {} ไม่ใช่ปี พ.ศ.", year),
                   fmt::format("{} is no year of the Buddhist era", year)},
                  {fmt::format("ใช้ {}", year + 543), fmt::format("use {}", year + 543)});
  }

  void ReadItems(const Value& items) {
    if (items.type == Type::kNull) return;
    yaml::RequireMap(problems_, items);
    for (size_t i = 0; i < items.keys.size(); ++i) ReadItem(items.keys[i], items.items[i]);
  }

  void ReadItem(const Value& key, const Value& sources) {
    std::string code = ItemCode(key.text);
    if (code.empty()) {
      return problems_.Add("folder.code", key,
                           {fmt::format("“{}” ไม่ใช่รหัสข้อ OIT", key.text),
                            fmt::format("“{}” is no code of an OIT item", key.text)},
                           {"เขียนเป็น O1, O2, ...", "write O1, O2, ..."});
    }
    if (items_.Has(code)) {
      return problems_.Add(
          "folder.doubled_code", key,
          {fmt::format("ข้อ {} มีอยู่แล้วข้างบน", code), fmt::format("{} stands above already", code)},
          {"รวมไฟล์และลิงก์ไว้ที่เดียว", "put its files and links in one place"});
    }
    Take(sources, &items_.Of(code));
  }

  // A file or link, a list of them, or fields `files` and `links`.
  void Take(const Value& sources, OwnSources* item) {
    if (sources.type == Type::kText) return TakeOne(sources, item);
    if (sources.type != Type::kMap) {
      for (const Value& one : sources.items) TakeOne(one, item);
      return;
    }
    Fields fields(problems_, sources);
    for (const char* name : {"files", "links"}) {
      if (const Value* list = fields.Ask(name, false)) Take(*list, item);
    }
    fields.Finish();
  }

  void TakeOne(const Value& source, OwnSources* item) {
    const std::string text = yaml::ItemText(problems_, source);
    if (IsLink(text)) {
      item->links.push_back(text);
    } else if (LeavesFolder(text)) {
      problems_.Add("folder.outside", source,
                    {fmt::format("ไฟล์ “{}” อยู่นอกโฟลเดอร์นี้", text),
                     fmt::format("the file “{}” lies outside this folder", text)},
                    {"คัดลอกไฟล์มาไว้ในโฟลเดอร์นี้ แล้วเขียนชื่อนับจากโฟลเดอร์นี้",
                     "copy it into this folder, and write its path from here"});
    } else if (!text.empty()) {
      item->files.push_back(text);
    }
  }

  yaml::Problems problems_;
  const Value& root_;
  AgencyFolder& folder_;
  Collection& items_;
};

// A folder given for an item stands for the files in it.
Status OpenFolders(const std::string& path, OwnSources* item) {
  std::vector<std::string> files;
  for (const std::string& file : item->files) {
    if (!IsFolder(path + "/" + file)) {
      files.push_back(file);
      continue;
    }
    Result<std::vector<std::string>> inside = ListTree(path + "/" + file);
    if (!inside) return inside.errors();
    std::erase_if(*inside, IsLedgerPath);
    for (const std::string& name : *inside) files.push_back(file + "/" + name);
  }
  item->files = std::move(files);
  return Nothing{};
}

}  // namespace

std::string ItemCode(const std::string& name) {
  const auto size = static_cast<uint32_t>(name.size());
  uint32_t at = SkipBlanks(name, 0, size);
  if (at == size || (name[at] != 'O' && name[at] != 'o' && name[at] != '0')) return "";
  ++at;
  while (at < size && (name[at] == ' ' || name[at] == '-' || name[at] == '.' || name[at] == '_'))
    ++at;
  int number = 0;
  for (int digits = 0; at < size; ++digits) {
    const Char c = CharAt(name, at);
    const int digit = DigitValue(c.code);
    if (digit < 0) break;
    if (digits == 2) return "";
    number = number * 10 + digit;
    at += c.width;
  }
  return number == 0 ? "" : fmt::format("O{}", number);
}

bool IsAgencyFolder(const std::string& path) {
  std::error_code unreadable;
  if (std::filesystem::is_regular_file(path + "/" + kListing, unreadable)) return true;
  Result<std::vector<std::string>> folders = ListFolders(path);
  return folders.ok() && std::any_of(folders->begin(), folders->end(), [](const std::string& name) {
           return !ItemCode(name).empty() &&
                  name.find_first_of("oO") < name.find_first_of("0123456789");
         });
}

Result<AgencyFolder> ReadAgencyFolder(const std::string& path) {
  AgencyFolder folder;
  folder.path = path;
  Collection listed;
  const std::string listing = path + "/" + kListing;
  std::error_code unreadable;
  if (std::filesystem::exists(listing, unreadable)) {
    Result<yaml::File> file = yaml::Load(listing);
    if (!file) return file.errors();
    Errors errors = ListingReader(*file, &folder, &listed).Read();
    if (!errors.empty()) return errors;
  }
  Result<std::vector<std::string>> folders = ListFolders(path);
  if (!folders) return folders.errors();
  Collection found;
  for (const std::string& name : *folders) {
    const std::string code = ItemCode(name);
    if (!code.empty() && !listed.Has(code)) found.Of(code).files.push_back(name);
  }
  for (OwnSources& item : found.Take()) listed.Of(item.code) = std::move(item);
  folder.items = listed.Take();
  for (OwnSources& item : folder.items) {
    if (Status opened = OpenFolders(path, &item); !opened.ok()) return opened.errors();
  }
  return folder;
}

}  // namespace oit
