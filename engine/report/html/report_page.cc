#include "report/html/report_page.h"

#include <fmt/format.h>

#include <map>

#include "embedded/report/page.css.h"
#include "embedded/report/page.js.h"
#include "report/html/bars.h"
#include "report/html/html_writer.h"
#include "report/html/items.h"
#include "report/html/policy.h"
#include "report/html/source_text.h"
#include "report/item_state.h"
#include "report/mask.h"
#include "report/screen.h"
#include "report/version.h"
#include "report/words.h"

namespace oit {
namespace {

class PageWriter {
 public:
  PageWriter(const CheckedReport& report, const OutputOptions& options)
      : checklist_(report.checklist),
        document_(report.document),
        pack_(*report.pack),
        options_(options),
        screen_(
            DescribeScreen(checklist_, pack_, {options.language, options.strict, options.only})),
        text_(document_, checklist_, options.language, options.names),
        items_(text_, options.language, options.strict, options.names, &html_) {}

  std::string Write();

 private:
  const char* Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  std::string Masked(const std::string& text) const { return oit::Masked(text, options_.names); }
  bool of_folder() const { return document_.blocks.empty(); }

  void WriteStart();
  void WriteHead();
  void WriteTools();
  void WriteTool(const char* state, const std::string& word, size_t count);
  void WriteMends();
  void WriteSections();
  void WriteUnits();
  void WriteSteps();
  void WriteSources();
  void WriteLedger();
  void WriteClosing();
  void WriteSource();

  const Checklist& checklist_;
  const Document& document_;
  const Pack& pack_;
  const OutputOptions& options_;
  const Screen screen_;
  SourceText text_;
  HtmlWriter html_;
  HtmlItems items_;
  int section_ = 0;
};

std::string PageWriter::Write() {
  WriteStart();
  html_.Open("body", {{"class", of_folder() ? "folder" : "report"}});
  html_.Raw("<main>\n");
  WriteHead();
  WriteTools();
  WriteMends();
  WriteSections();
  WriteSteps();
  WriteUnits();
  html_.Raw("<section id=\"bars\">\n");
  html_.Element("h2", Say("ภาพรวมตามหมวด", "By section"));
  WriteSectionBars(checklist_, pack_.year, options_.strict, options_.language, &html_);
  html_.Raw("</section>\n");
  WriteScoreBars(checklist_, pack_.year, options_.language, &html_);
  WriteSources();
  WriteClosing();
  html_.Raw("</main>\n");
  WriteSource();
  html_.Raw("<script>");
  html_.Raw(kReportScript);
  html_.Raw("</script>\n</body>\n</html>\n");
  return html_.Take();
}

void PageWriter::WriteStart() {
  html_.Raw("<!DOCTYPE html>\n");
  html_.Open("html", {{"lang", Say("th", "en")}});
  html_.Raw("<head>\n<meta charset=\"utf-8\">\n");
  html_.Open("meta", {{"http-equiv", "Content-Security-Policy"},
                      {"content", PolicyOf(kReportStyle, kReportScript)}});
  html_.Raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  html_.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
  html_.Element("title", Masked(screen_.head.agency + " · ITA " + std::to_string(pack_.year.year)));
  html_.Raw("<style>");
  html_.Raw(kReportStyle);
  html_.Raw("</style>\n</head>\n");
}

void PageWriter::WriteHead() {
  const Head& head = screen_.head;
  html_.Raw("<header>\n");
  html_.Element("p", {{"class", "dim"}}, head.title);
  html_.Element("h1", Masked(head.agency));
  html_.Element("p", {{"class", "document"}}, Masked(head.document));
  if (!head.about.empty()) html_.Element("p", {{"class", "dim"}}, Masked(head.about));
  html_.Element("p", {{"class", "year"}}, Masked(head.year));
  if (options_.strict) {
    html_.Element("p", {{"class", "look"}},
                  Say("ตรวจแบบเข้ม (นับเฉพาะที่มีหลักฐาน)", "Strict: only what has evidence counts"));
  }
  html_.Raw("</header>\n");
}

void PageWriter::WriteTool(const char* state, const std::string& word, size_t count) {
  if (count == 0) return;
  html_.Element("button", {{"type", "button"}, {"data-show", state}, {"aria-pressed", "false"}},
                fmt::format("{} {}", word, count));
}

// Filters and search: for scripts only.
void PageWriter::WriteTools() {
  std::map<ItemState, size_t> counts;
  size_t all = 0;
  for (const ScreenSection& section : screen_.sections) {
    all += section.items.size();
    for (const ItemResult* item : section.items) ++counts[StateOf(*item, options_.strict)];
  }
  html_.Open("nav", {{"class", "tools"}, {"hidden", ""}, {"aria-label", Say("ตัวกรอง", "filters")}});
  WriteTool("all", Say("ทั้งหมด", "all"), all);
  for (ItemState state :
       {ItemState::kFail, ItemState::kReview, ItemState::kError, ItemState::kStated,
        ItemState::kShown, ItemState::kNotApplicable, ItemState::kSilent}) {
    WriteTool(Name(state), std::string(MarkOf(state).sign) + " " + Word(state, options_.language),
              counts[state]);
  }
  html_.Open("input", {{"type", "search"},
                       {"placeholder", Say("ค้นหา (กด /)", "search ( / )")},
                       {"aria-label", Say("ค้นหา", "search")}});
  html_.Element("button", {{"type", "button"}, {"data-open", ""}, {"aria-pressed", "false"}},
                Say("เปิดทุกข้อ", "open all"));
  html_.Element("output", {{"aria-live", "polite"}}, "");
  html_.Close("nav");
}

void PageWriter::WriteMends() {
  html_.Raw("<section id=\"mend\">\n<h2>");
  html_.Text(fmt::format("[{}] {} ", ++section_, screen_.mend.title));
  html_.Element("small", screen_.mend.count);
  html_.Close("h2");
  if (screen_.mend.lines.empty()) html_.Element("p", screen_.mend.nothing);
  html_.Raw("<ul class=\"mends\">\n");
  for (const MendLine& line : screen_.mend.lines) {
    html_.Open("li", {{"class", line.grave ? "grave" : "note"}});
    html_.Element("b", line.label);
    html_.Text(" " + Masked(line.message) + " ");
    if (!line.lines.empty()) {
      if (line.source.empty()) {
        html_.Element("span", {{"class", "place"}}, line.lines);
      } else {
        html_.Element("a", {{"class", "place"}, {"href", "#" + AnchorOf(line.source)}}, line.lines);
      }
    }
    if (!line.follow.empty()) html_.Element("p", {{"class", "follow"}}, Masked(line.follow));
    html_.Close("li");
  }
  html_.Raw("</ul>\n</section>\n");
}

void PageWriter::WriteSections() {
  for (const ScreenSection& section : screen_.sections) {
    html_.Open("section", {{"class", "items"}});
    html_.Open("h2");
    html_.Text(fmt::format("[{}] {} ", ++section_, section.title));
    html_.Element("small", section.counts);
    html_.Close("h2");
    if (!section.before.empty()) html_.Element("p", section.before);
    items_.List(section.items);
    if (!section.after.empty()) html_.Element("p", {{"class", "after"}}, section.after);
    html_.Close("section");
  }
}

void PageWriter::WriteSteps() {
  if (screen_.steps.empty()) return;
  html_.Raw("<section id=\"next\">\n");
  html_.Element("h2", Say("ลำดับถัดไป", "Next"));
  html_.Raw("<ol>\n");
  for (const std::string& step : screen_.steps) html_.Element("li", step);
  html_.Raw("</ol>\n</section>\n");
}

void PageWriter::WriteUnits() {
  if (screen_.units.empty()) return;
  html_.Raw("<section id=\"units\">\n");
  html_.Element("h2", Say("แยกตามผู้รับผิดชอบ", "By responsible unit"));
  html_.Raw("<table class=\"units\"><tbody>\n");
  for (const auto& [unit, items] : screen_.units) {
    html_.Raw("<tr>");
    html_.Element("th", {{"scope", "row"}}, unit);
    html_.Raw("<td>");
    for (const ItemResult* item : items) {
      html_.Element("a", {{"href", "#" + item->item->code}, {"class", "code"}}, item->item->code);
      html_.Text(" " + OneLine(item->item->title.In(options_.language)));
      html_.Raw("<br>");
    }
    html_.Raw("</td></tr>\n");
  }
  html_.Raw("</tbody></table></section>\n");
}

// What the codes stand for that name where wording that is not confirmed comes from.
void PageWriter::WriteSources() {
  if (pack_.year.sources.empty() || screen_.likely.empty()) return;
  html_.Raw("<details class=\"sources\"><summary>");
  html_.Text(Say("ที่มาของเกณฑ์ที่ยังไม่ยืนยัน", "sources of what is not confirmed"));
  html_.Raw("</summary><dl>\n");
  for (const auto& [code, source] : pack_.year.sources) {
    html_.Element("dt", code);
    html_.Element("dd", source.In(options_.language));
  }
  html_.Raw("</dl></details>\n");
}

// What became of the answers that a person gave.
void PageWriter::WriteLedger() {
  if (screen_.ledger.empty()) return;
  html_.Raw("<section id=\"ledger\">\n");
  html_.Element("h2", Say("ผลที่เปิดดูไว้", "What a person decided"));
  for (const std::string& line : screen_.ledger) html_.Element("p", Masked(line));
  html_.Raw("</section>\n");
}

void PageWriter::WriteClosing() {
  WriteLedger();
  html_.Raw("<footer>\n");
  html_.Element(
      "p", Say("✔ ครบ มีหลักฐาน   ✓ ครบตามที่แจ้ง   ✘ ยังไม่ครบ   ◐ ต้องดูเอง   – ไม่เข้าข่าย   ○ ยังเป็นแผน",
               "✔ complete, with evidence   ✓ complete as stated   ✘ incomplete   "
               "◐ to be looked at   – not applicable   ○ planned"));
  if (!screen_.likely.empty()) html_.Element("p", screen_.likely);
  for (const std::string& remark : screen_.remarks) html_.Element("p", remark);
  html_.Element("p", {{"class", "dim"}},
                fmt::format("oit {} · {} {} · {}", kVersion, Say("กติกา", "rules"),
                            pack_.digest.substr(0, 12), Masked(OneLine(checklist_.path))));
  html_.Raw("</footer>\n");
}

void PageWriter::WriteSource() {
  if (of_folder()) return;
  html_.Open("aside",
             {{"id", "source"}, {"aria-label", Say("ข้อความในเอกสาร", "the document's text")}});
  html_.Element("h2", Say("ข้อความในเอกสาร", "The document's own text"));
  html_.Raw("<p class=\"legend\">");
  for (Level level : {Level::kShown, Level::kClaimed, Level::kPlanned}) {
    html_.Element("mark", {{"class", Name(level)}}, Word(level, options_.language));
    html_.Raw(" ");
  }
  html_.Element("mark", {{"class", "near"}}, Say("ใกล้เคียงแต่ไม่นับ", "close, but not counted"));
  html_.Raw(" ");
  html_.Element("mark", {{"class", "finding"}}, Say("ข้อสังเกต", "a finding"));
  html_.Raw("</p>\n<div class=\"text\">\n");
  text_.Write(&html_);
  html_.Raw("</div></aside>\n");
}

}  // namespace

std::string ReportPage(const CheckedReport& report, const OutputOptions& options) {
  return PageWriter(report, options).Write();
}

}  // namespace oit
