#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <utility>

#include "audit/advice.h"
#include "audit/years.h"
#include "pack/compare.h"
#include "report/page.h"
#include "report/rule_words.h"
#include "report/rules_text.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kListExamples = 4;  // words shown of a shared list
constexpr int kLabelColumns = 14;    // fits every label
constexpr int kLabelColumnsEnglish = 17;
constexpr int kUnbrokenColumns = 40;

// Short ones stay on one line.
std::string Quoted(const std::string& text) {
  const std::string quoted = "“" + OneLine(text) + "”";
  return DisplayWidth(quoted) <= kUnbrokenColumns ? Unbroken(quoted) : quoted;
}

void Join(const std::string& part, std::string* all) {
  *all += (all->empty() ? "" : kNoBreak + std::string("· ")) + part;
}

std::string Quoted(const std::vector<Phrase>& phrases, size_t most = std::string::npos) {
  std::string all;
  for (size_t i = 0; i < std::min(most, phrases.size()); ++i) {
    Join(Quoted(phrases[i].text), &all);
  }
  return all;
}

// "executives.lua".
std::string FileName(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

class ItemPage {
 public:
  ItemPage(const Pack& pack, const YearItem& item, const std::vector<const Year*>& years,
           const TextOptions& options)
      : pack_(pack),
        item_(item),
        years_(years),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    PrintHead();
    Heading(Say("จำเรื่องนี้ได้จากชื่อข้อและคำเหล่านี้", "The subject is known by its title and by"));
    for (const std::string& slug : item_.requirements) PrintTopic(pack_.Of(slug));
    Heading(Say("องค์ประกอบ {} อย่าง", "{} elements", item_.elements.size()));
    for (const YearElement& element : item_.elements) {
      PrintElement(element);
      page_.Blank();
    }
    PrintAdvice();
    PrintSources();
    PrintLegend();
    return page_.Take();
  }

 private:
  template <class... Parts>
  std::string Say(const char* th, const char* en, const Parts&... parts) const {
    return fmt::format(fmt::runtime(language_ == Language::kThai ? th : en), parts...);
  }

  void Heading(const std::string& text) {
    if (section_ != 2) page_.Blank();  // the last element ends with one
    page_.Heading(fmt::format("[{}] {}", ++section_, text));
  }

  // A label and what belongs to it; nothing where there is nothing.
  void Line(int indent, const std::string& label, const std::string& text) {
    if (text.empty()) return;
    const int columns = language_ == Language::kThai ? kLabelColumns : kLabelColumnsEnglish;
    page_.Text(std::string(static_cast<size_t>(indent), ' ') + Fit(label, columns) + " ", text);
  }

  void PrintHead() {
    page_.Heading(item_.code + " " + item_.title.In(language_), Say("ปี {}", "{}", pack_.year.year));
    for (const Section& section : pack_.year.sections) {
      if (section.number != item_.section) continue;
      Line(0, Say("หมวด", "section"),
           section.number + " " + section.title +
               Say(" (ตัวชี้วัดที่ {})", " (indicator {})", section.indicator));
    }
    for (const std::string& slug : item_.requirements) {
      Line(0, Say("เรื่อง", "requirement"), slug + Say("  รหัสแต่ละปี: ", "  codes: ") + History(slug));
    }
    Line(0, Say("คู่มือ", "manual"), pack_.year.edition);
    Line(0, Say("ชื่อข้อ", "title"), Sure(item_.standing, item_.source));
    Line(0, Say("หมายเหตุ", "note"), item_.note);
    Line(0, Say("เกณฑ์", "elements"), Standings());
  }

  // "O34 2565 · O26 2567 · O21 2568".
  std::string History(const std::string& slug) const {
    std::string all;
    for (const Year* year : years_) {
      for (const YearItem* item : ItemsOf(*year, slug)) {
        Join(Unbroken(fmt::format("{} {}", item->code, year->year)), &all);
      }
    }
    return all;
  }

  std::string Standings() const {
    auto count = [this](auto which) {
      return std::count_if(item_.elements.begin(), item_.elements.end(), which);
    };
    std::string all =
        Say("ใช้ตัดสิน {} จาก {} องค์ประกอบ", "{} of {} decide",
            count([](const YearElement& e) { return e.decides(); }), item_.elements.size());
    for (const Standing standing : {Standing::kConfirmed, Standing::kLikely, Standing::kAdvisory}) {
      const auto number =
          count([standing](const YearElement& e) { return e.standing == standing; });
      if (number != 0) all += fmt::format(" · {} {}", Word(standing, language_), number);
    }
    return all;
  }

  void PrintTopic(const Requirement& requirement) {
    page_.Text("  ", requirement.slug + "  (" + At(requirement.topic, requirement) + ")");
    PrintWords(4, Say("คำ", "words"), requirement.topic);
    PrintExamples(4, requirement, "topic");
    PrintWords(4, Say("รายที่ยกเว้น", "excused"), requirement.excused);
    if (!requirement.report.empty()) {
      Line(4, Say("เอกสารเอง", "the report"),
           Say("เอกสารที่ตรวจอาจเป็นเรื่องนี้เอง", "the document read may itself be the thing"));
    }
    if (requirement.has_check) {
      Line(4, Say("ตรวจเพิ่ม", "also"),
           Say("มีฟังก์ชัน check ในไฟล์ ตรวจสิ่งที่คำบอกไม่ได้",
               "a function of the file, check, tells what words cannot"));
    }
    if (!requirement.checked()) {
      Line(4, Say("ยังขาด", "not yet"),
           Say("ยังไม่มี element ในไฟล์ จึงยังไม่ตรวจองค์ประกอบ",
               "the file has no elements: none is checked"));
    }
  }

  // "requirements/executives.lua บรรทัด 4".
  std::string At(const Words& words, const Requirement& requirement) const {
    const std::string file = "requirements/" + FileName(requirement.file);
    if (words.phrases.empty()) return file;
    return file + " " + LineWords(words.phrases.front().place.line, language_);
  }

  void PrintWords(int indent, const std::string& label, const Words& words) {
    Line(indent, label, Quoted(words.phrases));
    bool labelled = !words.phrases.empty();
    for (const Phrase& name : words.lists) {
      const WordList& list = pack_.words.at(name.text);
      Line(indent, std::exchange(labelled, true) ? "" : label,
           Say("รายการคำ {} ({} คำ) เช่น ", "the list {} ({} words), such as ", name.text,
               list.phrases.size()) +
               Quoted(list.phrases, kListExamples));
    }
    Line(indent, Say("นิพจน์", "patterns"), Quoted(words.patterns));
    Line(indent, Say("ไม่นับใน", "not inside"), Quoted(words.except));
    const bool gap = std::any_of(words.phrases.begin(), words.phrases.end(), [](const Phrase& p) {
      return p.text.find("...") != std::string::npos;
    });
    has_gap_ = has_gap_ || gap;
  }

  void PrintElement(const YearElement& element) {
    page_.Text(" " + Fit(element.ref, DisplayWidth(element.ref) + 1),
               element.label.In(language_) + "  (" + element.id + ")");
    page_.Text("    ", About(element), Tone::kPlain, Tone::kDim);
    Line(4, Say("หมายเหตุ", "note"), element.note);
    const Requirement& requirement = pack_.Of(element.requirement);
    const ElementRule* rule = requirement.Find(element.id);
    if (rule == nullptr) {
      Line(4, Say("ยังขาด", "not yet"), Say("ยังไม่มีกติกาตรวจ", "nothing checks it yet"));
      return;
    }
    PrintRule(*rule);
    PrintExamples(4, requirement, element.id);
    Line(4, Say("แก้ที่", "written in"),
         FileName(rule->place.file) + " " + LineWords(rule->place.line, language_));
  }

  // Whether it decides, what it is, and how sure we are of it.
  std::string About(const YearElement& element) {
    std::string about =
        element.decides() ? Say("ใช้ตัดสิน", "decides") : Say("ไม่ใช้ตัดสิน", "does not decide");
    auto add = [&about](const std::string& text) {
      if (!text.empty()) about += " · " + text;
    };
    if (element.required != Required::kTrue) add(Word(element.required, language_));
    if (element.kind != ElementKind::kElement) add(Word(element.kind, language_));
    add(WindowWords(element.window, pack_.year.year, language_));
    if (const std::optional<Date> day = ExpectedDay(element, pack_.year.year)) {
      add(Say("ข้อมูล ณ {}", "data as of {}", DateWords(*day, language_)));
    }
    if (element.each) add(Say("ต้องมีทุกราย", "asked of each record"));
    if (element.local_only) {
      add(Say("เฉพาะองค์กรปกครองส่วนท้องถิ่น", "for local government only"));
    }
    add(Sure(element.standing, element.source));
    return about;
  }

  // "เกณฑ์เทียบเคียง (ที่มา S001)"; the sources are explained at the end.
  std::string Sure(Standing standing, const std::string& source) {
    std::istringstream codes(source);
    for (std::string code; codes >> code;) cited_.insert(code);
    return Word(standing, language_) +
           (source.empty() ? "" : Say(" (ที่มา {})", " (source {})", source));
  }

  void PrintSources() {
    bool explained = false;
    for (const auto& [code, what] : pack_.year.sources) {
      if (cited_.count(code) == 0) continue;
      if (!std::exchange(explained, true)) Heading(Say("ที่มา", "Sources"));
      Line(2, code, what.In(language_));
    }
  }

  void PrintRule(const ElementRule& rule) {
    PrintWords(4, Say("คำใกล้เรื่อง", "words near"), rule.named);
    PrintWords(4, Say("คำทุกแห่ง", "words anywhere"), rule.alone);
    PrintWords(4, Say("ในไฟล์ของข้อ", "in its file"), rule.inside);
    PrintWords(4, Say("ต้องมีด้วย", "only with"), rule.with);
    PrintWords(4, Say("แจ้งว่าไม่มี", "stated absent"), rule.none);
    std::string shapes;
    for (const Shape shape : rule.is) {
      shapes += (shapes.empty() ? "" : Say(" หรือ ", " or ")) + Word(shape, language_);
    }
    Line(4, Say("ตัวข้อมูล", "the thing"), shapes);
    Line(4, Say("คอลัมน์", "column"), Column(rule));
    if (rule.asks_year) {
      Line(4, Say("ปี", "year"),
           Say("ต้องระบุปี หรือบอกว่าเป็นปัจจุบัน", "must name its year, or be called current"));
    }
  }

  // What the column is called in reports.
  std::string Column(const ElementRule& rule) const {
    if (rule.column.empty()) return "";
    const auto list = pack_.words.find("columns." + rule.column);
    const bool named = list != pack_.words.end() && !list->second.phrases.empty();
    return Say("{} ในตารางมาตรการของเอกสารนี้เอง", "{} of the report's own table of measures",
               named ? Quoted(list->second.phrases.front().text) : rule.column);
  }

  // One line for what must be found, one for what must not, one for each level.
  void PrintExamples(int indent, const Requirement& requirement, const std::string& element) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (const Example& example : requirement.examples) {
      if (example.element != element) continue;
      const std::string label = ExampleLabel(example);
      auto line = std::find_if(lines.begin(), lines.end(),
                               [&label](const auto& known) { return known.first == label; });
      if (line == lines.end()) line = lines.insert(lines.end(), {label, ""});
      Join(Quoted(example.text), &line->second);
      if (example.context == ExampleContext::kDone) continue;
      line->second += " " + Unbroken("(" + Word(example.context, language_) + ")");
    }
    for (const auto& [label, examples] : lines) Line(indent, label, examples);
  }

  std::string ExampleLabel(const Example& example) const {
    switch (example.kind) {
      case Example::Kind::kAccept:
        return Say("ต้องพบ", "must find");
      case Example::Kind::kReject:
        return Say("ต้องไม่พบ", "must not find");
      case Example::Kind::kLevel:
        return "= " + LevelWord(example.level, language_);
    }
    return "";
  }

  void PrintAdvice() {
    const std::vector<Advice> all = AdviceFor(pack_, item_, Agency{});
    if (all.empty()) return;
    Heading(Say("มาตรการที่แนะนำ", "The measure to take"));
    for (const Advice& advice : all) {
      page_.Text("  ", advice.action);
      for (size_t i = 0; i < advice.steps.size(); ++i) {
        Line(4, i == 0 ? Say("ขั้นตอน", "steps") : "", fmt::format("{}. {}", i + 1, advice.steps[i]));
      }
      Line(4, Say("ผู้รับผิดชอบ", "responsible"), advice.responsible);
      Line(4, Say("ระยะเวลา", "period"), advice.period);
      Line(4, Say("กำกับติดตาม", "follow-up"), advice.follow_up);
    }
  }

  void PrintLegend() {
    page_.Blank();
    auto has = [this](Standing standing) {
      return std::any_of(item_.elements.begin(), item_.elements.end(),
                         [standing](const YearElement& e) { return e.standing == standing; });
    };
    if (has(Standing::kLikely)) {
      page_.Text("", Say("เกณฑ์เทียบเคียง: อ้างจากปีใกล้เคียงหรือหน่วยงานอื่น โปรดสอบทานกับคู่มือ",
                         "Likely wording: taken from a neighbouring year or another agency; check "
                         "it against the manual."));
    }
    if (has(Standing::kAdvisory)) {
      page_.Text("", Say("ข้อแนะนำ: เรียบเรียงขึ้นโดยยังไม่พบต้นฉบับยืนยัน แสดงไว้ให้ทราบ ไม่ใช้ตัดสิน",
                         "Advice only: put together without a confirmed original; shown, and "
                         "decides nothing."));
    }
    page_.Text("", Say("คำใกล้เรื่อง: นับเฉพาะตรงที่พูดถึงเรื่องนี้ · คำทุกแห่ง: นับทั้งเอกสาร · ในไฟล์ของข้อ: "
                       "หัวตาราง หัวข้อ หรือป้ายในไฟล์ที่หน่วยงานเปิดเผยสำหรับข้อนี้ · "
                       "ตัวอย่างที่ไม่บอกที่ อ่านเป็นขั้นตอนในแถวที่แล้วเสร็จ",
                       "Words near count where the subject is spoken of, words anywhere in the "
                       "whole report, in its file as a column, heading or label of the file that "
                       "an agency discloses for the item. An example is a step in a row marked "
                       "done, unless it says otherwise."));
    if (has_gap_) {
      page_.Text("", Say("จุดสามจุดในคำ แทนข้อความไม่เกิน 40 ตัวอักษร",
                         "Three dots in a phrase stand for up to 40 characters."));
    }
  }

  const Pack& pack_;
  const YearItem& item_;
  const std::vector<const Year*>& years_;
  const Language language_;
  Page page_;
  int section_ = 0;
  std::set<std::string> cited_;  // codes of sources shown
  bool has_gap_ = false;         // some phrase shown has three dots
};

}  // namespace

std::string ItemText(const Pack& pack, const YearItem& item, const std::vector<const Year*>& years,
                     const TextOptions& options) {
  return ItemPage(pack, item, years, options).Print();
}

}  // namespace oit
