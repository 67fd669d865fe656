#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "pack/check_year.h"
#include "pack/problem.h"
#include "pack/read.h"
#include "pack/read_scoring.h"
#include "text/dates.h"
#include "text/key.h"
#include "yaml/reader.h"

namespace oit {
namespace {

using yaml::Fields;
using yaml::Value;

constexpr int kFirstYear = 2500;
constexpr int kLastYear = 2699;

// The year that a file name says ("2568.yaml"), or 0.
int YearOfName(const std::string& path) {
  const std::string name = std::filesystem::path(path).stem().string();
  const bool digits = name.size() == 4 && name.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::stoi(name) : 0;
}

class YearReader {
 public:
  explicit YearReader(const yaml::File& file) : file_(file), problems_(file) {}

  Result<Year> Read() {
    Fields fields(problems_, file_.root);
    year_.file = file_.path;
    year_.text = file_.text;
    ReadNumber(fields);
    year_.instrument = fields.Text("instrument");
    year_.edition = fields.TextOr("edition");
    year_.revised = ReadDate(problems_, fields, "revised", false);
    ReadSources(fields);
    ReadScoring(problems_, fields, year_);
    for (const Value& section : fields.List("sections", true)) ReadSection(section);
    for (const Value& item : fields.List("items", true)) ReadItem(item);
    fields.Finish();
    Errors errors = problems_.Take();
    for (Error& error : CheckYear(year_)) errors.push_back(std::move(error));
    if (errors.empty()) return std::move(year_);
    SortByPlace(errors);
    return errors;
  }

 private:
  void ReadNumber(Fields& fields) {
    year_.year = fields.Number("year");
    const Value* where = file_.root.Find("year");
    if (where == nullptr || year_.year == 0) return;
    const int named = YearOfName(file_.path);
    if (year_.year < kFirstYear || year_.year > kLastYear) {
      problems_.Add("pack.era", *where,
                    {fmt::format("{} ไม่ใช่ปีพุทธศักราช", year_.year),
                     fmt::format("{} is no year of the Buddhist era", year_.year)},
                    {fmt::format("ถ้าเป็นปี ค.ศ. ให้เขียนเป็น {}", year_.year + kEraOffset),
                     fmt::format("if it is a common-era year, write {}", year_.year + kEraOffset)});
    } else if (named != 0 && named != year_.year) {
      problems_.Add("pack.year_name", *where,
                    {fmt::format("ไฟล์ชื่อ {} แต่ข้างในเป็นปี {}", named, year_.year),
                     fmt::format("the file is named {} but says {}", named, year_.year)},
                    {"แก้ให้ตรงกัน (มักลืมแก้หลังจากคัดลอกไฟล์ของปีก่อน)",
                     "make them agree (often forgotten when the last year's file is copied)"});
    }
  }

  void ReadSources(Fields& fields) {
    const Value* sources = fields.Ask("sources", false);
    if (sources == nullptr) return;
    yaml::RequireMap(problems_, *sources);
    for (size_t i = 0; i < sources->keys.size(); ++i) {
      Fields source(problems_, sources->items[i]);
      year_.sources[sources->keys[i].text] = ReadLabel(source);
      source.Finish();
    }
  }

  void ReadSection(const Value& value) {
    Fields fields(problems_, value);
    Section section;
    section.number = fields.Text("number");
    section.title = fields.Text("title");
    section.indicator = fields.Number("indicator");
    section.standing = ReadStanding(fields);
    section.place = PlaceOf(value, "number");
    fields.Finish();
    year_.sections.push_back(std::move(section));
  }

  void ReadItem(const Value& value) {
    Fields fields(problems_, value);
    YearItem item;
    item.code = fields.Text("code");
    item.place = PlaceOf(value, "code");
    const Standing standing = ReadStanding(fields);  // of its parts that do not say theirs
    if (const Value* title = fields.Ask("title", true)) ReadTitle(*title, standing, item);
    item.section = fields.Text("section");
    item.section_place = PlaceOf(value, "section");
    ReadRequirements(fields, value, item);
    item.note = fields.TextOr("note");
    for (const Value& element : fields.List("elements", true)) {
      ReadElement(element, standing, item);
    }
    fields.Finish();
    year_.items.push_back(std::move(item));
  }

  void ReadTitle(const Value& value, Standing standing, YearItem& item) {
    Fields fields(problems_, value);
    item.title = ReadLabel(fields);
    item.standing = ReadStanding(fields, standing);
    item.source = fields.TextOr("source");
    fields.Finish();
  }

  // Where there is no English the Thai stands for it.
  static Bilingual ReadLabel(Fields& fields) {
    Bilingual label;
    label.th = fields.Text("th");
    label.en = fields.TextOr("en", label.th);
    return label;
  }

  void ReadRequirements(Fields& fields, const Value& value, YearItem& item) {
    const bool several = value.Find("requirements") != nullptr;
    if (!several) {
      const std::string slug = fields.Text("requirement");
      if (!slug.empty()) AddRequirement(slug, *value.Find("requirement"), item);
      fields.Ask("requirements", false);
      return;
    }
    for (const Value& one : fields.List("requirements", true)) {
      const std::string slug = yaml::ItemText(problems_, one);
      if (!slug.empty()) AddRequirement(slug, one, item);
    }
    if (const Value* both = fields.Ask("requirement", false)) {
      problems_.Add("pack.requirement", *both,
                    {"มีทั้ง requirement และ requirements", "both requirement and requirements"},
                    {"ใช้อย่างใดอย่างหนึ่ง", "use one of the two"});
    }
  }

  void AddRequirement(const std::string& slug, const Value& where, YearItem& item) {
    if (std::find(item.requirements.begin(), item.requirements.end(), slug) !=
        item.requirements.end()) {
      problems_.Add("pack.requirement", where,
                    {fmt::format("“{}” ซ้ำในข้อเดียวกัน", slug),
                     fmt::format("“{}” stands twice in one item", slug)});
      return;
    }
    item.requirements.push_back(slug);
    item.requirement_places.push_back(file_.At(where));
  }

  void ReadElement(const Value& value, Standing standing, YearItem& item) {
    Fields fields(problems_, value);
    YearElement element;
    const std::string id = fields.Text("id");
    element.place = PlaceOf(value, "id");
    if (!id.empty()) ResolveId(id, *value.Find("id"), item, element);
    element.ref = fields.Text("ref");
    element.ref_place = PlaceOf(value, "ref");
    element.label = ReadLabel(fields);
    element.required =
        fields.Choice("required", Required::kTrue,
                      Names({Required::kTrue, Required::kFalse, Required::kUnknown}));
    element.standing = ReadStanding(fields, standing);
    element.kind =
        fields.Choice("kind", ElementKind::kElement,
                      Names({ElementKind::kElement, ElementKind::kVisual, ElementKind::kForm,
                             ElementKind::kConstraint, ElementKind::kException}));
    element.window = fields.Choice("window", Window::kAny,
                                   Names({Window::kAny, Window::kCurrent, Window::kPrevious}));
    ReadAsOf(fields, value, &element);
    element.local_only = fields.Choice<bool>("only", false, {{"local", true}});
    element.each = fields.Choice<bool>("each", false, {{"true", true}, {"false", false}});
    element.source = fields.TextOr("source");
    element.note = fields.TextOr("note");
    fields.Finish();
    item.elements.push_back(std::move(element));
  }

  // "31 มีนาคม": a day without its year.
  void ReadAsOf(Fields& fields, const Value& value, YearElement* element) {
    const std::string text = fields.TextOr("as_of");
    if (text.empty()) return;
    const Result<KeyPhrase> key = NormalisePhrase(fmt::format("{} {}", text, year_.year));
    const std::vector<DateHit> dates = key ? FindDates(key->key) : std::vector<DateHit>{};
    if (dates.size() == 1 && dates[0].date.full() && dates[0].span.begin == 0) {
      element->as_of = {dates[0].date.month, dates[0].date.day};
      return;
    }
    problems_.Add(
        "pack.as_of", *value.Find("as_of"),
        {fmt::format("“{}” ไม่ใช่วันและเดือน", text), fmt::format("“{}” is no day and month", text)},
        {"เขียนวันและเดือน ไม่ใส่ปี เช่น 31 มีนาคม", "write a day and a month without the year: 31 มีนาคม"});
  }

  // "chief", or "structure.chart" where the item has several requirements.
  void ResolveId(const std::string& id, const Value& where, const YearItem& item,
                 YearElement& element) {
    const size_t dot = id.find('.');
    element.id = dot == std::string::npos ? id : id.substr(dot + 1);
    if (item.requirements.empty()) return;
    element.requirement = dot == std::string::npos ? item.requirements.front() : id.substr(0, dot);
    if (dot == std::string::npos && item.requirements.size() > 1) {
      problems_.Add("pack.element_requirement", where,
                    {fmt::format("“{}” ไม่ได้บอกว่าเป็นของ requirement ใด", id),
                     fmt::format("“{}” does not say of which requirement it is", id)},
                    {fmt::format("เขียนเป็น {}.{}", item.requirements.front(), id),
                     fmt::format("write {}.{}", item.requirements.front(), id)});
    } else if (std::find(item.requirements.begin(), item.requirements.end(), element.requirement) ==
               item.requirements.end()) {
      problems_.Add("pack.element_requirement", where,
                    {fmt::format("“{}” ไม่ใช่ requirement ของข้อนี้", element.requirement),
                     fmt::format("“{}” is no requirement of this item", element.requirement)},
                    yaml::DidYouMean(element.requirement, item.requirements));
    }
  }

  // The field's place; the map's where it is left out.
  Place PlaceOf(const Value& map, const std::string& key) const {
    const Value* value = map.Find(key);
    return file_.At(value == nullptr ? map : *value);
  }

  const yaml::File& file_;
  yaml::Problems problems_;
  Year year_;
};

}  // namespace

Result<Year> ReadYear(const std::string& path) {
  Result<yaml::File> file = yaml::Load(path);
  if (!file) return file.errors();
  return YearReader(*file).Read();
}

Result<std::vector<int>> ListYears(const std::string& rules) {
  Result<std::vector<std::string>> paths =
      ListFiles((std::filesystem::path(rules) / "years").string(), ".yaml");
  if (!paths) return paths.errors();
  std::vector<int> years;
  for (const std::string& path : *paths) {
    if (const int year = YearOfName(path); year != 0) years.push_back(year);
  }
  std::sort(years.begin(), years.end());
  return years;
}

}  // namespace oit
