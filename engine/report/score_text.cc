#include "report/score_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/item_lines.h"
#include "report/page.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kNameColumns = 34;
constexpr int kValueColumns = 12;

std::string Two(double value) {
  return fmt::format("{:.{}f}", RoundedScore(value), kOfficialDecimals);
}

// Figures in a table stand under each other by their last digit.
std::string Right(const std::string& text, int columns) {
  const int free = std::max(0, columns - DisplayWidth(text));
  return std::string(static_cast<size_t>(free), ' ') + text;
}

std::string GradeWords(const GradeRange& grade) {
  if (!grade.lowest || !grade.highest) return "–";
  if (grade.known()) return grade.lowest->name;
  return fmt::format("{}–{}", grade.lowest->name, grade.highest->name);
}

class ScoreScreen {
 public:
  ScoreScreen(const ScoreSheet& sheet, const TextOptions& options)
      : sheet_(sheet),
        scores_(sheet.scores),
        options_(options),
        page_(options.width, options.colour) {}

  std::string Print() {
    if (sheet_.facts.scores.empty()) return Silent();
    Head();
    Overall();
    Indicators();
    Claims();
    Lost();
    WhatIfLines();
    Next();
    page_.Blank();
    page_.Text(
        "", Say("คำนวณจากคะแนนที่เอกสารนี้ระบุเท่านั้น ไม่ใช่ผลการประเมินและไม่ใช่การคาดการณ์ผลของสำนักงาน ป.ป.ช.",
                "Computed from the scores that this document states. It is no result, and no "
                "forecast of one, of the Office of the NACC."));
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  template <class... Values>
  std::string Say(const char* th, const char* en, const Values&... values) const {
    return fmt::format(fmt::runtime(Say(th, en)), values...);
  }

  std::string Silent() {
    page_.Text(
        "", Say("เอกสารนี้ไม่ได้ระบุคะแนน ITA จึงไม่มีคะแนนให้ตรวจ (ไม่ใช่ข้อผิดพลาด)",
                "This document states no ITA scores, so there is nothing to check. That is fine."));
    return page_.Take();
  }

  void Head() {
    const std::string year =
        scores_.ita_year ? std::to_string(*scores_.ita_year) : Say("(ไม่ระบุปี)", "(year not stated)");
    page_.Heading(Say("คะแนน ITA {} ที่เอกสารระบุ เทียบกับที่คำนวณได้",
                      "Scores of ITA {} as stated and as computed", year));
    if (!sheet_.facts.agency.name.empty()) {
      page_.Text(Fit(Say("หน่วยงาน", "agency"), 10), OneLine(sheet_.facts.agency.name), Tone::kDim);
    }
    const std::string& title = sheet_.facts.title_text;
    page_.Text(Fit(Say("เอกสาร", "document"), 10),
               OneLine(title.empty() ? sheet_.document.path : title), Tone::kDim);
    if (!scores_.year) {
      page_.Text("",
                 Say("ยังไม่มีเกณฑ์ของปีนี้ จึงคำนวณได้เฉพาะค่าเฉลี่ย",
                     "there are no rules for this year, so only means are computed"),
                 Tone::kPlain, Tone::kLook);
    } else if (scores_.year->weights && scores_.year->weights->standing != Standing::kConfirmed) {
      page_.Text("",
                 Say("น้ำหนักและเกณฑ์ระดับของปีนี้เป็นเกณฑ์เทียบเคียง โปรดสอบทานกับประกาศ",
                     "weights and grades of this year are likely, not confirmed: please check"),
                 Tone::kPlain, Tone::kDim);
    }
  }

  void Columns() {
    page_.Text(Fit("", kNameColumns) + Right(Say("ระบุ", "stated"), kValueColumns) +
                   Right(Say("คำนวณได้", "computed"), kValueColumns),
               "");
  }

  // Name, both values, and what the comparison says.
  void Row(const std::string& name, const std::string& stated, const std::string& computed,
           std::optional<bool> fits) {
    std::string lead = Fit(name, kNameColumns) + Right(stated, kValueColumns) +
                       Right(computed, kValueColumns) + "  ";
    std::string says;
    Tone tone = Tone::kDim;
    if (fits) {
      says = *fits ? Say("✔ ตรงกัน", "✔ they agree") : Say("! โปรดตรวจสอบ", "! please check");
      tone = *fits ? Tone::kGood : Tone::kBad;
    }
    page_.Text(lead, says, Tone::kPlain, tone);
  }

  // Values as stated: one, or all that differ.
  std::string Stated(const ScoreSubject& subject) const {
    const SubjectScore* score = scores_.Find(subject);
    if (!score) return "–";
    if (const ScoreReading* chosen = score->Chosen()) {
      return fmt::format("{:.{}f}", chosen->value, std::min(chosen->decimals, 4));
    }
    return Say("ต่างกัน", "differ");
  }

  void Overall() {
    page_.Blank();
    Columns();
    Row(Say("คะแนนรวม", "total"), Stated(TotalSubject()),
        scores_.total ? Two(scores_.total->value) : "–", scores_.total_fits);
    Differing(TotalSubject());
    std::string grade;
    for (const StatedGrade& one : sheet_.facts.scores.grades) {
      if (!IsOfYear(one.year, scores_.ita_year)) continue;
      if (grade.find(one.name) == std::string::npos)
        grade += (grade.empty() ? "" : ", ") + one.name;
    }
    Row(Say("ระดับ", "grade"), grade.empty() ? "–" : OneLine(grade), GradeWords(scores_.grade),
        scores_.grade_fits);
    for (const InstrumentScore& score : scores_.instruments) InstrumentLine(score);
    if (scores_.year && !scores_.total) TotalLacks();
    if (scores_.total) TotalBasis();
  }

  // Instruments that the total is computed from as they are stated.
  void TotalBasis() {
    std::string names;
    for (const InstrumentScore& score : scores_.instruments) {
      if (score.mean || !scores_.Chosen(InstrumentSubject(score.instrument))) continue;
      names += (names.empty() ? "" : ", ") + std::string(Name(score.instrument));
    }
    if (names.empty()) return;
    page_.Text("    ",
               Say("คะแนนรวมที่คำนวณได้ใช้คะแนน {} ตามที่เอกสารระบุ",
                   "the computed total takes {} as stated", names),
               Tone::kPlain, Tone::kDim);
  }

  void InstrumentLine(const InstrumentScore& score) {
    const ScoreSubject subject = InstrumentSubject(score.instrument);
    std::string name = Name(score.instrument);
    if (!score.indicators.empty()) {
      name += Say(" (ตัวชี้วัดที่ {}–{})", " (indicators {}–{})", score.indicators.front(),
                  score.indicators.back());
    }
    Row(name, Stated(subject), score.mean ? Two(score.mean->value) : "–", FitsMean(scores_, score));
    Differing(subject);
    const bool partly = score.lacking.size() < score.indicators.size();
    if (!score.mean && partly && !score.lacking.empty()) {
      std::string numbers;
      for (int number : score.lacking) numbers += fmt::format(" {}", number);
      page_.Text(
          "    ",
          Say("เฉลี่ยไม่ได้ เพราะไม่ทราบคะแนนตัวชี้วัดที่{}", "no mean: indicators not known:{}", numbers),
          Tone::kPlain, Tone::kDim);
    }
    const ScoreReading* stated = scores_.Chosen(subject);
    if (score.mean && !score.binding && stated) {
      const bool same = Meet(stated->range(), *score.mean);
      page_.Text("    ",
                 same ? Say("ตรงกับค่าเฉลี่ยของตัวชี้วัดทั้งสาม", "it is the mean of the three indicators")
                      : Say("ตั้งแต่ปี 2566 EIT อาจเป็นค่าเฉลี่ยของสองส่วน จึงไม่นำมาเทียบ",
                            "from 2566 on EIT may be the mean of two parts: not compared"),
                 Tone::kPlain, Tone::kDim);
    }
  }

  void TotalLacks() {
    std::string names;
    for (Instrument instrument : scores_.total_lacks) {
      names += (names.empty() ? "" : ", ") + std::string(Name(instrument));
    }
    if (names.empty()) return;
    page_.Text("    ",
               Say("คำนวณคะแนนรวมไม่ได้ เพราะไม่ทราบคะแนน {}", "no total: {} not known", names),
               Tone::kPlain, Tone::kDim);
  }

  // "82.00 (บรรทัด 36) · 92.00 (บรรทัด 60): เฉพาะ 92.00 ...".
  void Differing(const ScoreSubject& subject) {
    const SubjectScore* score = scores_.Find(subject);
    if (!score || !score->differ()) return;
    std::string text;
    for (const ScoreReading& reading : score->readings) {
      const StatedScore& first = sheet_.facts.scores.stated[reading.stated.front()];
      const Place place = sheet_.document.Where(sheet_.document.Source(first.key).begin);
      text += fmt::format("{}{:.{}f} ({})", text.empty() ? "" : " · ", first.value, first.decimals,
                          LineWords(place.line, options_.language));
    }
    page_.Text("    ! ", Say("ระบุไว้ต่างกัน: {} {}", "stated differently: {} {}", text, Why(*score)),
               Tone::kBad);
  }

  std::string Why(const SubjectScore& score) const {
    if (!score.Chosen()) {
      return Say("โปรดตรวจกับประกาศผลคะแนน", "please check against the official result");
    }
    const std::string chosen =
        fmt::format("{:.{}f}", score.Chosen()->value, score.Chosen()->decimals);
    if (score.by_total) {
      return Say("→ เฉพาะ {} ที่คำนวณได้ตรงกับคะแนนรวมที่ระบุ", "→ only {} gives the stated total",
                 chosen);
    }
    if (score.by_instrument) {
      return Say("→ เฉพาะ {} ที่ตรงกับคะแนน {} ที่ระบุ", "→ only {} agrees with the stated {}", chosen,
                 Name(*score.by_instrument));
    }
    return Say("→ เฉพาะ {} ที่เป็นไปได้ตามจำนวนข้อ", "→ only {} can come of the number of items",
               chosen);
  }

  std::string TitleOf(int number) const {
    if (scores_.year) {
      for (const Indicator& indicator : scores_.year->indicators) {
        if (indicator.number == number) return indicator.title;
      }
    }
    return Say("ตัวชี้วัดที่ {}", "indicator {}", number);
  }

  void Indicators() {
    page_.Blank();
    page_.Heading(Say("ตัวชี้วัด", "Indicators"));
    for (int number = 1; number <= 10; ++number) {
      const ScoreSubject subject = IndicatorSubject(number);
      page_.Text(Fit(fmt::format("{:>2} {}", number, TitleOf(number)), kNameColumns) +
                     Right(Stated(subject), kValueColumns),
                 "");
      Differing(subject);
    }
  }

  void Claims() {
    std::set<std::string> said;
    for (const ScoreClaim& claim : sheet_.facts.scores.claims) {
      if (!IsOfYear(claim.year, scores_.ita_year)) continue;
      std::string names;
      for (const ScoreSubject& subject : claim.subjects) {
        if (subject.kind != ScoreSubject::Kind::kIndicator) continue;
        names += (names.empty() ? "" : ", ") + TitleOf(subject.indicator);
      }
      if (names.empty()) continue;
      const std::string among =
          claim.among ? Say(" (ใน {})", " (of {})", Name(*claim.among)) : std::string();
      const bool highest = claim.kind == ScoreClaim::Kind::kHighest;
      const std::string text =
          highest ? Say("เอกสารระบุว่าสูงสุด{}: {}", "called the highest{}: {}", among, names)
                  : Say("เอกสารระบุว่าต่ำสุด{}: {}", "called the lowest{}: {}", among, names);
      if (!said.insert(text).second) continue;
      page_.Text("", text);
      Contradict(claim);
    }
  }

  // The indicator that is higher, or lower, than the one that the report names.
  void Contradict(const ScoreClaim& claim) {
    const bool highest = claim.kind == ScoreClaim::Kind::kHighest;
    const ScoreReading* named = scores_.Chosen(claim.subjects.front());
    int other = 0;
    const ScoreReading* best = named;
    for (int number = 1; number <= 10 && best; ++number) {
      if (claim.among && InstrumentOf(number) != *claim.among) continue;
      const ScoreReading* reading = scores_.Chosen(IndicatorSubject(number));
      if (!reading || (highest ? reading->value <= best->value : reading->value >= best->value))
        continue;
      best = reading;
      other = number;
    }
    if (other == 0) return;
    page_.Text("    ! ",
               Say("{} ได้ {:.2f} ซึ่ง{}กว่า โปรดตรวจสอบ", "{} has {:.2f}, which is {}: please check",
                   TitleOf(other), best->value, highest ? Say("สูง", "higher") : Say("ต่ำ", "lower")),
               Tone::kBad);
  }

  void Lost() {
    if (scores_.lost.empty()) return;
    page_.Blank();
    page_.Heading(Say("ข้อ OIT ที่น่าจะเสียคะแนน คิดจากคะแนนตัวชี้วัดที่ 9 และ 10",
                      "Items of OIT that were probably lost, by indicators 9 and 10"));
    for (const LostItems& lost : scores_.lost) LostLine(lost);
    page_.Text("",
               Say("โปรดเทียบกับคะแนนรายข้อของปี {} ในระบบ ITAS",
                   "please compare with the marks of each item of {}", *scores_.ita_year),
               Tone::kPlain, Tone::kDim);
  }

  // Numbers of items that a section can have lost: "0–4", "0, 7".
  static std::string Counts(const LostItems& lost, size_t section) {
    std::set<int> counts;
    for (const std::vector<int>& way : lost.counts) counts.insert(way[section]);
    const int span = *counts.rbegin() - *counts.begin() + 1;
    if (span > 2 && span == static_cast<int>(counts.size())) {
      return fmt::format("{}–{}", *counts.begin(), *counts.rbegin());
    }
    return fmt::format("{}", fmt::join(counts, "/"));
  }

  void LostLine(const LostItems& lost) {
    const std::string lead = Say("ตัวชี้วัดที่ {}: ", "indicator {}: ", lost.indicator);
    if (!lost.reachable()) {
      page_.Text(lead,
                 Say("ไม่มีจำนวนข้อใดที่เฉลี่ยแล้วได้คะแนนนี้ โปรดตรวจตัวเลขกับประกาศผล",
                     "no number of items has this mean: please check the figure"),
                 Tone::kPlain, Tone::kBad);
      return;
    }
    if (lost.most == 0) {
      page_.Text(lead, Say("ได้คะแนนเต็มทุกข้อ", "every item has full marks"));
      return;
    }
    std::string sections;
    for (size_t i = 0; i < lost.sections.size(); ++i) {
      const SectionLoss& loss = lost.sections[i];
      sections += Unbroken(Say("{} เสีย {} จาก {}", "{}: {} of {}", loss.section->number,
                               Counts(lost, i), loss.size)) +
                  "  ";
    }
    if (lost.unique()) {
      page_.Text(lead, sections);
      return;
    }
    page_.Text(lead, Say("มีได้ {} กรณี รวม {}–{} ข้อ  {}", "{} ways, {}–{} items in all  {}",
                         lost.counts.size(), lost.fewest, lost.most, sections));
  }

  void WhatIfLines() {
    if (!sheet_.what_if) return;
    const WhatIf& what = *sheet_.what_if;
    std::string codes;
    for (const YearItem* item : what.items) codes += (codes.empty() ? "" : ", ") + item->code;
    page_.Blank();
    page_.Heading(Say("หากนับข้อ {} ว่าได้คะแนนเต็ม", "If {} counted as full", codes));
    for (size_t i = 0; i < scores_.lost.size(); ++i) {
      const int number = scores_.lost[i].indicator;
      page_.Text("", Say("ตัวชี้วัดที่ {}  {} → {}", "indicator {}  {} → {}", number,
                         Stated(IndicatorSubject(number)), Two(what.indicators[i].value)));
    }
    if (what.oit) {
      page_.Text("", Say("OIT → {} (เพิ่ม {})", "OIT → {} (up by {})", Two(what.oit->value),
                         Two(what.oit_gain)));
    }
    if (what.total) {
      page_.Text("", Say("คะแนนรวม → {} (เพิ่ม {})  ตรงกับช่วงคะแนนของระดับ {}",
                         "total → {} (up by {}), in the band of {}", Two(what.total->value),
                         Two(what.total_gain), GradeWords(what.grade)));
    } else {
      page_.Text("", Say("คะแนนรวมเพิ่ม {} (ไม่ทราบคะแนนรวมเดิม)",
                         "the total goes up by {} (it is not known)", Two(what.total_gain)));
    }
    if (!what.certain) {
      page_.Text("",
                 Say("คะแนนที่ระบุเกิดได้หลายแบบ ข้อเหล่านี้อาจได้คะแนนอยู่แล้ว โปรดดูผลรายข้อในระบบ ITAS",
                     "the stated scores can come about in several ways: these items may have had "
                     "full marks; see the result of each item"),
                 Tone::kPlain, Tone::kLook);
    }
  }

  void Next() {
    const NextGrade& next = sheet_.next;
    page_.Blank();
    page_.Heading(next.next ? Say("ส่วนที่ยังขาดจากระดับ {} ถึงช่วงคะแนนของระดับ {} (คิดเฉพาะข้อ OIT)",
                                  "From {} to the band of {} by items of OIT alone", next.now->name,
                                  next.next->name)
                            : Say("ระดับถัดไป", "The next grade"));
    if (next.barrier != Barrier::kNone) {
      page_.Text("", BarrierWords(), Tone::kPlain, Tone::kLook);
      return;
    }
    page_.Text("", Say("ยังขาด {} คะแนน ทางที่ใช้จำนวนข้อน้อยที่สุด (ไม่นับ IIT และ EIT ซึ่งเป็นการรับรู้ของผู้ตอบ):",
                       "{} points are missing; the fewest items that add them (never IIT and EIT, "
                       "which are what people perceive):",
                       Two(next.missing)));
    for (const WayUp& way : next.ways) Way(way);
    page_.Text("",
               Say("เป็นการคำนวณเท่านั้น ข้อที่ได้คะแนนแล้วต้องรักษาไว้ และคะแนน IIT EIT ของปีต่อไปอาจต่างจากนี้",
                   "arithmetic only: what has full marks must keep them, and next year's IIT and "
                   "EIT may differ"),
               Tone::kPlain, Tone::kDim);
  }

  void Way(const WayUp& way) {
    std::string text;
    for (const SectionItems& section : way.sections) {
      if (!text.empty()) text += " + ";
      text += Say("{} {} ข้อ จาก {}–{}", "{}: {} of {}–{}", section.section->number, section.count,
                  section.among.front()->code, section.among.back()->code);
    }
    if (!way.certain) {
      text += Say("  (ถ้าข้อเหล่านี้เสียคะแนนจริง)", "  (if so many were lost there)");
    }
    page_.Text(Say(" · {} ข้อ: ", " · items: {}  ", way.items), text);
  }

  std::string BarrierWords() const {
    const NextGrade& next = sheet_.next;
    switch (next.barrier) {
      case Barrier::kNoRules:
        return Say("ยังไม่มีเกณฑ์ระดับของปีนี้", "there are no grades for this year");
      case Barrier::kNoTotal:
        return Say("ยังไม่ทราบคะแนนรวม จึงยังคำนวณไม่ได้", "the total is not known");
      case Barrier::kHighest:
        return Say("คะแนนรวมอยู่ในช่วงของระดับสูงสุดแล้ว", "the total is in the highest band already");
      case Barrier::kInstruments:
        return Say(
            "ระดับ {} กำหนดให้ทุกเครื่องมือได้ {} คะแนนขึ้นไป แต่ {} ยังต่ำกว่า การปรับปรุงเฉพาะ OIT "
            "จึงยังไม่เปลี่ยนระดับ",
            "{} asks {} of every instrument and {} is below, so OIT alone does not do",
            next.next->name, next.next->every_instrument, Name(next.below.front()));
      case Barrier::kTooFar:
        return Say("ปรับปรุงเฉพาะข้อ OIT ยังไม่ถึงช่วงคะแนนของระดับ {}",
                   "items of OIT alone do not reach the band of {}", next.next->name);
      case Barrier::kSplit:
        return Say("จำนวนข้อในตัวชี้วัดย่อยของปีนี้ยังไม่ยืนยัน จึงยังไม่คำนวณเป็นรายข้อ",
                   "how many items each section has is not confirmed for this year");
      case Barrier::kUnstated:
        return Say("ไม่ทราบคะแนนตัวชี้วัดที่ 9 หรือ 10", "indicator 9 or 10 is not known");
      case Barrier::kUnreachable:
        return Say("โปรดตรวจคะแนนตัวชี้วัดที่ 9 และ 10 ก่อน", "please check indicators 9 and 10 first");
      case Barrier::kNone:
        break;
    }
    return "";
  }

  const ScoreSheet& sheet_;
  const Recomputed& scores_;
  TextOptions options_;
  Page page_;
};

}  // namespace

std::string ScoreText(const ScoreSheet& sheet, const TextOptions& options) {
  return ScoreScreen(sheet, options).Print();
}

}  // namespace oit
