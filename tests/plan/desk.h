#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "audit/audit.h"
#include "base/file.h"
#include "load/load.h"
#include "lua/read.h"
#include "pack/read.h"
#include "plan/plan.h"

namespace oit {

// The project's own rules of one year, and of the year after to plan for.
class Desk {
 public:
  explicit Desk(int year)
      : indicators(*ReadIndicators(Folder("indicators"))),
        next(*ReadYear(Folder("years/") + std::to_string(year + 1) + ".yaml")),
        pack_(*JoinPack(*ReadYear(Folder("years/") + std::to_string(year) + ".yaml"),
                        *ReadRequirements(Folder("requirements")), *ReadWords(Folder("words")))),
        facts_(std::move(*FactReader::Compile(pack_.words))),
        auditor_(std::move(*Auditor::Compile(pack_))) {}

  static std::string Folder(const std::string& name) { return OIT_ROOT "/rules/" + name; }

  // A report read and judged.
  struct Judged {
    Document document;
    Checklist checklist;
  };
  Judged Judge(const std::string& text) const {
    Result<Document> loaded = LoadBytes(text, "report.txt");
    Judged judged{std::move(*loaded), {}};
    judged.checklist = auditor_.Audit(judged.document, facts_.Read(judged.document), {});
    return judged;
  }

  PlanOrder Order(const Judged& report) const {
    PlanOrder order;
    order.document = &report.document;
    order.report = &report.checklist;
    order.pack = &pack_;
    order.year = next.year;
    order.list = &next;
    order.indicators = &indicators;
    return order;
  }

  const Pack& pack() const { return pack_; }

  std::vector<IndicatorRule> indicators;
  Year next;

 private:
  Pack pack_;
  FactReader facts_;
  Auditor auditor_;
};

// All that a row would put into a document.
inline std::string TextOf(const PlanRow& row) {
  std::string text = row.text.action;
  for (const std::string& step : row.text.steps) text += "\n" + step;
  return text + "\n" + row.text.responsible + "\n" + row.text.period + "\n" + row.text.follow_up;
}

}  // namespace oit
