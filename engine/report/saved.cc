#include "report/saved.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace oit {
namespace {

using Json = nlohmann::json;

constexpr char kSchema[] = "oit.checklist/1";
constexpr size_t kHead = 400;  // bytes, in which the schema is named

const Bilingual kMakeOne = {"ใช้ไฟล์จากคำสั่ง oit check รายงาน -o json:ไฟล์.json",
                            "use a file that oit check REPORT -o json:FILE.json wrote"};

Error NotJson(const std::string& text, size_t byte, const std::string& path) {
  Place place{path, 1, 1};
  for (size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (text[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!continues) {
      ++place.column;
    }
  }
  return Error{"saved.json",
               {"ไฟล์ผลตรวจอ่านไม่ได้ ไม่ใช่ JSON ที่สมบูรณ์", "the saved result is no whole JSON"},
               place,
               "",
               kMakeOne};
}

Error NotChecklist(const std::string& path, const std::string& why) {
  return Error{"saved.schema",
               {"ไฟล์นี้ไม่ใช่ผลตรวจของ oit (oit.checklist/1)" + (why.empty() ? "" : ": " + why),
                "this is no result of oit (oit.checklist/1)" + (why.empty() ? "" : ": " + why)},
               {path, 0, 0},
               "",
               kMakeOne};
}

std::string Text(const Json& json) { return json.is_string() ? json.get<std::string>() : ""; }

Bilingual BilingualOf(const Json& json) { return {Text(json.at("th")), Text(json.at("en"))}; }

std::string AnswerOf(const Json& json) {
  const auto decision = json.find("decision");
  return decision == json.end() || decision->is_null() ? "" : Text(decision->at("answer"));
}

SavedElement ElementOf(const Json& json) {
  SavedElement element;
  element.requirement = json.value("requirement", "");
  element.id = Text(json.at("id"));
  element.label = BilingualOf(json.at("label"));
  element.level = Text(json.at("level"));
  element.answer = AnswerOf(json);
  const std::string kind = Text(json.at("kind"));
  const bool sure = Text(json.at("standing")) != "advisory";
  element.constraint = kind == "constraint";
  const bool asked = kind != "exception" && json.at("required").get<bool>();
  element.decides = sure && (element.constraint || asked);
  return element;
}

SavedItem ItemOf(const Json& json) {
  SavedItem item;
  item.code = Text(json.at("code"));
  item.requirements = json.at("requirements").get<std::vector<std::string>>();
  item.title = BilingualOf(json.at("title"));
  item.silent = Text(json.at("role")) == "silent";
  item.checked = json.at("checked").get<bool>();
  item.verdict = Text(json.at("verdict"));
  item.answer = AnswerOf(json);
  for (const Json& element : json.at("elements")) item.elements.push_back(ElementOf(element));
  return item;
}

SavedFinding FindingOf(const Json& json) {
  SavedFinding finding{Text(json.at("id")),
                       Text(json.at("severity")),
                       BilingualOf(json.at("title")),
                       BilingualOf(json.at("message")),
                       {}};
  for (const Json& evidence : json.at("evidence")) {
    finding.quotes.push_back(Text(evidence.at("quote")));
  }
  return finding;
}

bool SamePoint(const Json& a, const Json& b) {
  const int line = a.at("line").get<int>();
  if (line != 0) return line == b.at("line").get<int>();
  return a.at("byte").get<uint32_t>() != 0 && a.at("byte") == b.at("byte");
}

// About the very place of a gap, as the first screen has it (mend.h).
bool IsToldByGap(const Json& finding, const Json& gaps) {
  if (Text(finding.at("id")).rfind("structure.", 0) != 0) return false;
  for (const Json& gap : gaps) {
    for (const Json& evidence : finding.at("evidence")) {
      if (evidence.at("file") != gap.at("file")) continue;
      if (SamePoint(evidence.at("end"), gap.at("start"))) return true;
      if (SamePoint(evidence.at("start"), gap.at("end"))) return true;
    }
  }
  return false;
}

SavedChecklist ChecklistOf(const Json& json) {
  SavedChecklist saved;
  const Json& report = json.at("report");
  saved.path = Text(report.at("path"));
  saved.agency = Text(report.at("agency").at("name"));
  saved.year = json.at("rules").at("year").get<int>();
  saved.digest = Text(json.at("rules").at("digest"));
  for (const Json& item : json.at("items")) saved.items.push_back(ItemOf(item));
  for (const Json& finding : json.at("findings")) {
    if (!IsToldByGap(finding, report.at("gaps"))) saved.findings.push_back(FindingOf(finding));
  }
  for (const Json& gap : report.at("gaps")) {
    saved.findings.push_back(
        {"gap." + Text(gap.at("kind")), "warning", {}, BilingualOf(gap.at("message")), {}});
  }
  return saved;
}

}  // namespace

bool IsSavedChecklist(const std::string& text) {
  const size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == text.npos || (text[first] != '{' && text[first] != '[')) return false;
  return text.substr(first, kHead).find("\"oit.checklist/") != text.npos;
}

Result<SavedChecklist> ReadSavedChecklist(const std::string& text, const std::string& path) {
  try {
    Json json = Json::parse(text);
    if (json.is_array() && json.size() == 1) json = Json(json.front());
    if (json.is_array() && json.size() > 1) {
      return Error{"saved.several",
                   {"ไฟล์นี้มีผลตรวจหลายฉบับ", "this file holds the results of several reports"},
                   {path, 0, 0},
                   "",
                   {"เทียบทีละฉบับ: ตรวจรายงานเดียวด้วย -o json:ไฟล์.json",
                    "compare one at a time: check one report with -o json:FILE.json"}};
    }
    if (!json.is_object()) return NotChecklist(path, "");
    const std::string schema = json.value("schema", "");
    if (schema != kSchema) return NotChecklist(path, schema);
    return ChecklistOf(json);
  } catch (const Json::parse_error& error) {
    return NotJson(text, error.byte, path);
  } catch (const Json::exception& error) {
    return NotChecklist(path, error.what());
  }
}

}  // namespace oit
