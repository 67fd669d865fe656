#include <fmt/format.h>

#include <algorithm>

#include "audit/trace.h"
#include "base/suggest.h"
#include "load/agency_folder.h"
#include "text/key.h"

namespace oit {
namespace {

// Latin in lower case, Arabic digits, no spaces.
std::string Plain(const std::string& text) {
  Result<KeyPhrase> key = NormalisePhrase(text);
  std::string plain = key ? key->key : text;
  std::erase(plain, ' ');
  return plain;
}

bool IsCalled(const YearElement& element, const std::string& name) {
  size_t dot = element.ref.find('.');
  std::string of_ref = dot == std::string::npos ? element.ref : element.ref.substr(dot + 1);
  return name == Plain(element.id) || name == Plain(of_ref) ||
         name == Plain(element.requirement + "." + element.id);
}

std::string Names(const YearItem& item) {
  std::string names = item.code + ".topic";
  for (const YearElement& element : item.elements) {
    names += " · " + element.ref + " (" + element.id + ")";
  }
  return names;
}

Error NoItem(const Year& year, const std::string& asked) {
  std::vector<std::string> names;
  for (const YearItem& item : year.items) {
    names.push_back(item.code);
    for (const YearElement& element : item.elements) {
      names.push_back(element.id);
      names.push_back(element.requirement + "." + element.id);
    }
  }
  Bilingual hint = {fmt::format("ดูรหัสข้อของปีนี้: oit rules list --year {}", year.year),
                    fmt::format("see the items of the year: oit rules list --year {}", year.year)};
  std::optional<std::string> meant;
  if (ItemCode(asked).empty()) meant = Suggest(asked, names);
  if (meant) {
    hint = {fmt::format("หมายถึง {} หรือไม่", *meant), fmt::format("did you mean {}?", *meant)};
  }
  return {"why.item",
          {fmt::format("เกณฑ์ปี {} ไม่มีข้อหรือองค์ประกอบ {}", year.year, asked),
           fmt::format("the rules of {} have no item or element {}", year.year, asked)},
          {},
          "",
          hint};
}

Error NoElement(const YearItem& item, const std::string& name) {
  return {"why.element",
          {fmt::format("ข้อ {} ไม่มีองค์ประกอบ {}", item.code, name),
           fmt::format("{} has no element {}", item.code, name)},
          {},
          "",
          {"มี: " + Names(item), "it has: " + Names(item)}};
}

Error Ambiguous(const std::string& name, const std::vector<Trace>& found) {
  std::string all;
  for (const Trace& one : found) {
    all += (all.empty() ? "" : " · ") + one.item->code + "." + one.element->id;
  }
  return {"why.element",
          {fmt::format("มีองค์ประกอบ {} ในหลายข้อ", name),
           fmt::format("several items have an element {}", name)},
          {},
          "",
          {"ระบุข้อด้วย: " + all, "name the item, too: " + all}};
}

Trace Asking(const YearItem& item, const YearElement* element) {
  Trace trace;
  trace.item = &item;
  trace.element = element;
  return trace;
}

Result<Trace> AskItem(const YearItem& item, const std::string& name) {
  if (name.empty() || name == "topic") return Asking(item, nullptr);
  for (const YearElement& element : item.elements) {
    if (IsCalled(element, name)) return Asking(item, &element);
  }
  return NoElement(item, name);
}

}  // namespace

Result<Trace> AskAbout(const Year& year, const std::string& text) {
  std::string plain = Plain(text);
  size_t dot = std::min(plain.find('.'), plain.size());
  std::string first = plain.substr(0, dot);
  std::string rest = dot < plain.size() ? plain.substr(dot + 1) : "";
  std::string code = ItemCode(first);
  std::vector<Trace> found;
  for (const YearItem& item : year.items) {
    if (item.code == code) return AskItem(item, rest);
    bool owns = std::count(item.requirements.begin(), item.requirements.end(), first) > 0;
    if (owns && (rest.empty() || rest == "topic")) return Asking(item, nullptr);
    for (const YearElement& element : item.elements) {
      bool by_id = rest.empty() && first == Plain(element.id);
      if (by_id || plain == Plain(element.requirement + "." + element.id)) {
        found.push_back(Asking(item, &element));
      }
    }
  }
  if (found.size() == 1) return found.front();
  return found.empty() ? NoItem(year, text) : Ambiguous(text, found);
}

}  // namespace oit
