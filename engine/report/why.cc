#include <fmt/format.h>

#include <algorithm>

#include "report/item_lines.h"
#include "report/rule_words.h"
#include "report/why_hits.h"
#include "report/words.h"
#include "report/write.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kSoughtWords = 8;  // of those that were sought
constexpr int kLabelColumns = 13;
constexpr char kIndent[] = "     ";

class Why {
 public:
  Why(const Checklist& checklist, const Pack& pack, const Trace& trace, const TextOptions& options)
      : checklist_(checklist),
        pack_(pack),
        trace_(trace),
        options_(options),
        page_(options.width, options.colour),
        hits_(trace, options, &page_),
        item_(*std::find_if(
            checklist.items.begin(), checklist.items.end(),
            [&trace](const ItemResult& result) { return result.item == trace.item; })) {
    for (const ElementResult& result : item_.elements) {
      if (result.element == trace.element) element_ = &result;
    }
  }

  std::string Print() {
    Head();
    Outcome();
    Subject();
    if (element_) Hits();
    Records();
    Elsewhere();
    Sought();
    if (!element_) Elements();
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  std::string Said(const Bilingual& text) const { return OneLine(text.In(options_.language)); }
  void Fact(const std::string& label, const std::string& text, Tone tone = Tone::kDim) {
    page_.Text(Fit(label, kLabelColumns), text, tone);
  }
  Level FinalLevel() const { return element_ ? element_->level : item_.topic; }
  bool AtBar(Level level) const {
    return level == Level::kShown || (level == Level::kClaimed && !options_.strict);
  }
  void Section(const std::string& title) {
    page_.Blank();
    page_.Heading(title);
  }
  std::string Asked() const;
  std::string Effect() const;
  std::string EffectOfDeciding() const;
  std::string EffectOfTopic() const;
  std::string Changes() const;
  void Head();
  void Outcome();
  void Subject();
  void Hits();
  void Elsewhere();
  void Sought();
  void Records();
  void Elements();
  bool Traced(const Evidence& evidence) const;

  const Checklist& checklist_;
  const Pack& pack_;
  const Trace& trace_;
  TextOptions options_;
  Page page_;
  HitLines hits_;
  const ItemResult& item_;
  const ElementResult* element_ = nullptr;
};

// "เกณฑ์ยืนยันแล้ว · ต้องมี · ข้อมูลของปี 2566".
std::string Why::Asked() const {
  const YearElement& element = *trace_.element;
  std::string out = Word(element.standing, options_.language);
  auto add = [&out](const std::string& text) {
    if (!text.empty()) out += " · " + text;
  };
  add(Word(element.required, options_.language));
  add(WindowWords(element.window, pack_.year.year, options_.language));
  if (element.kind != ElementKind::kElement) add(Word(element.kind, options_.language));
  if (element.each) add(Say("ต้องมีทุกราย", "asked of each record"));
  if (element.local_only) add(Say("เฉพาะองค์กรปกครองส่วนท้องถิ่น", "for local government only"));
  return out;
}

void Why::Head() {
  std::string name = trace_.element ? trace_.element->ref : trace_.item->code;
  std::string title = Say("เหตุใด {} จึงได้ผลนี้  ITA {}", "Why {} came out so  ITA {}");
  page_.Heading(fmt::format(fmt::runtime(title), name, pack_.year.year));
  Fact(Say("เอกสาร", "document"), OneLine(checklist_.path));
  if (!checklist_.year_reason.empty()) {
    Fact(Say("เกณฑ์ปี", "rules of"),
         fmt::format("{}: {}", pack_.year.year, Said(checklist_.year_reason)));
  }
  Fact(Say("ข้อ", "item"), fmt::format("{} {}", trace_.item->code, Said(trace_.item->title)));
  if (!trace_.element) return;
  const YearElement& element = *trace_.element;
  Fact(Say("องค์ประกอบ", "element"), fmt::format("{} {}  ({}.{})", element.ref, Said(element.label),
                                                element.requirement, element.id));
  Fact(Say("เกณฑ์", "standing"), Asked());
}

void Why::Outcome() {
  Mark mark = MarkOf(FinalLevel());
  page_.Text(Fit(Say("ผล", "came out"), kLabelColumns) + mark.sign + " ",
             Word(FinalLevel(), options_.language), Tone::kDim, mark.tone);
  for (const Bilingual& note : trace_.notes) Fact("", Said(note));
  if (std::string changes = Changes(); !changes.empty()) Fact("", changes);
  Fact("", element_ ? Effect() : EffectOfTopic());
  std::string verdict = Word(item_.verdict, options_.language);
  ItemView view = View(item_, options_.strict);
  if (view.deciding > 0) verdict += fmt::format(" {}/{}", view.at_bar, view.deciding);
  if (!item_.note.empty()) verdict += " — " + Said(item_.note);
  Fact(Say("ผลของข้อ", "verdict"), verdict);
}

// What a check of the rules or a gap made of the level that was read.
std::string Why::Changes() const {
  std::string out;
  if (trace_.check && trace_.check->before != trace_.check->after) {
    std::string text = Say("การตรวจเพิ่มของกติกา (check) เปลี่ยนจาก {} เป็น {}: {}",
                           "a check of the rule changed it from {} to {}: {}");
    out = fmt::format(fmt::runtime(text), Word(trace_.check->before, options_.language),
                      Word(trace_.check->after, options_.language), OneLine(trace_.check->why));
  }
  Level read = trace_.check ? trace_.check->after : trace_.read.value_or(FinalLevel());
  if (!trace_.element || read != Level::kMissing || FinalLevel() != Level::kReview) return out;
  for (const ChecklistGap& gap : checklist_.gaps) {
    if (std::count(gap.items.begin(), gap.items.end(), trace_.item->code) == 0) continue;
    std::string text =
        Say("ไม่พบ แต่ส่วนที่น่าจะมีเรื่องนี้ขาดหายหรืออ่านไม่ได้ จึงต้องดูเอง: {} {}",
            "not found, but the part where it would stand is lost or unreadable: {} {}");
    out += (out.empty() ? "" : "  ") +
           fmt::format(fmt::runtime(text), Said(gap.message), GapPlaces(gap, options_.language));
    break;
  }
  return out;
}

std::string Why::Effect() const {
  const YearElement& element = *trace_.element;
  bool stated = element_->level == Level::kClaimed || element_->level == Level::kShown;
  if (element.kind == ElementKind::kException) {
    if (!stated)
      return Say("ไม่พบว่าแจ้งข้อยกเว้น จึงไม่มีผลต่อข้อนี้", "the exception is not stated: no effect");
    return element.standing == Standing::kAdvisory
               ? Say("แจ้งข้อยกเว้นไว้ แต่เป็นเพียงข้อแนะนำ จึงให้ดูเอง",
                     "stated, but its wording is advisory: to be looked at")
               : Say("แจ้งข้อยกเว้นไว้ ข้อนี้จึงไม่เข้าข่าย", "stated, so the item does not apply");
  }
  if (element.kind == ElementKind::kConstraint) {
    if (element_->level != Level::kMissing) return Say("ไม่มีผลต่อข้อนี้", "no effect");
    return Say("พบข้อความที่ขัดข้อห้าม ข้อนี้จึงยังไม่ครบ", "it is broken, so the item fails");
  }
  if (element_->decides) return EffectOfDeciding();
  if (element_->level == Level::kNotApplicable) return Say("ไม่ใช้ตัดสิน", "it does not decide");
  if (element.standing == Standing::kAdvisory) {
    return Say("เป็นข้อแนะนำ ไม่ใช้ตัดสิน", "advice only: it does not decide");
  }
  return Say("ไม่บังคับหรือยังไม่ทราบว่าบังคับ จึงไม่ใช้ตัดสิน", "not known to be required: it does not decide");
}

std::string Why::EffectOfDeciding() const {
  std::string bar = Word(options_.strict ? Level::kShown : Level::kClaimed, options_.language);
  std::string out =
      AtBar(element_->level)
          ? Say("ใช้ตัดสิน และถึงระดับที่ต้องการ ({})", "it decides, and is at the bar ({})")
      : element_->level == Level::kReview
          ? Say("ใช้ตัดสิน แต่ต้องเปิดดูก่อน (ต้องการระดับ {})",
                "it decides, once a person has looked (bar: {})")
          : Say("ใช้ตัดสิน และยังไม่ถึงระดับที่ต้องการ ({})", "it decides, and is below the bar ({})");
  out = fmt::format(fmt::runtime(out), bar);
  std::string others;
  for (const ElementResult& other : item_.elements) {
    if (&other == element_ || !other.decides || AtBar(other.level)) continue;
    others += " " + other.element->ref;
  }
  return out + (others.empty()
                    ? Say(" องค์ประกอบอื่นที่ใช้ตัดสินถึงแล้วทุกอย่าง", "; every other that decides is")
                    : Say(" องค์ประกอบอื่นที่ยังไม่ถึง:", "; others that are not:") + others);
}

std::string Why::EffectOfTopic() const {
  bool any = std::any_of(item_.elements.begin(), item_.elements.end(),
                         [](const ElementResult& element) { return element.decides; });
  return any ? Say("เป็นภาพรวมของข้อ ผลของข้อตัดสินจากองค์ประกอบ",
                   "of the subject as a whole; the elements decide the verdict")
             : Say("ไม่มีองค์ประกอบที่ใช้ตัดสิน ผลของข้อจึงดูจากภาพรวมนี้",
                   "no element decides, so the subject as a whole does");
}

void Why::Subject() {
  Section(trace_.element
              ? Say("[1] เรื่องของข้อนี้อยู่ที่ใด และค้นองค์ประกอบในช่วงใด",
                    "[1] Where the item's subject stands, and what it opens for the search")
              : Say("[1] เรื่องของข้อนี้อยู่ที่ใด", "[1] Where the item's subject stands"));
  if (item_.is_document) {
    page_.Text(" · ", Say("เอกสารนี้เป็นเรื่องนี้เอง จึงค้นทั้งเอกสาร",
                          "the document itself is the thing: all of it is searched"));
  }
  bool folder = checklist_.facts.kind == ReportKind::kAgencyFolder;
  if (folder) {
    page_.Text(" · ", Say("ไฟล์ที่อยู่ในโฟลเดอร์ของข้อนี้ถือเป็นเรื่องนี้ทั้งไฟล์",
                          "a file in the folder of the item is searched as a whole"));
  }
  if (trace_.subject.empty() && !item_.is_document && !folder) {
    page_.Text(" · ",
               Say("ไม่พบชื่อข้อหรือคำที่เรียกเรื่องนี้", "neither its title nor words for it were found"));
  }
  std::vector<const TracedHit*> hits;
  for (const TracedHit& hit : trace_.subject) hits.push_back(&hit);
  hits_.List(hits);
}

void Why::Hits() {
  std::vector<const TracedHit*> counted, refused;
  for (const TracedHit& hit : trace_.hits) (hit.counts ? counted : refused).push_back(&hit);
  Section(Say("[2] พบและนับ", "[2] Found and counted"));
  if (counted.empty()) page_.Text(" · ", Say("ไม่มี", "nothing"));
  hits_.List(counted);
  if (refused.empty()) return;
  Section(Say("[3] พบแต่ไม่นับ", "[3] Found, but not counted"));
  hits_.List(refused);
}

bool Why::Traced(const Evidence& evidence) const {
  auto same = [&](const TracedHit& hit) {
    return hit.passage.source == evidence.passage.source ||
           hit.told.source == evidence.passage.source;
  };
  const std::vector<TracedHit>& hits = element_ ? trace_.hits : trace_.subject;
  return std::any_of(hits.begin(), hits.end(), same);
}

// What no words of the element led to: the document itself, a check of the rules.
void Why::Elsewhere() {
  bool first = true;
  for (const Evidence& evidence : element_ ? element_->evidence : item_.topic_evidence) {
    if (Traced(evidence)) continue;
    if (first) Section(Say("หลักฐานจากที่อื่น", "Evidence from elsewhere"));
    first = false;
    Mark mark = MarkOf(evidence.level);
    page_.Text(fmt::format(" {} ", mark.sign), hits_.Quoted(evidence.passage), mark.tone);
    page_.Text(kIndent, Word(evidence.level, options_.language) + ": " + Said(evidence.reason));
  }
  if (!element_ || !trace_.check) return;
  for (const NearMiss& miss : element_->near_misses) {
    if (miss.reason.th == trace_.check->why) page_.Text(" · ", hits_.Quoted(miss.passage));
  }
}

// What was sought, where a reader may doubt that it was.
void Why::Sought() {
  if (trace_.sought.empty() && trace_.shapes.empty() && trace_.column.empty()) return;
  Section(Say("คำที่ใช้ค้น", "What was sought"));
  std::vector<std::string> phrases;  // each once
  for (const SoughtWords& words : trace_.sought) {
    std::string text = OneLine(words.phrase.text);
    if (std::count(phrases.begin(), phrases.end(), text) == 0) phrases.push_back(text);
  }
  std::string words;
  for (size_t i = 0; i < phrases.size() && i < kSoughtWords; ++i) {
    words += (words.empty() ? "" : " · ") + phrases[i];
  }
  if (phrases.size() > kSoughtWords) {
    words += fmt::format(fmt::runtime(Say(" และอีก {} คำ", " and {} more")),
                         phrases.size() - kSoughtWords);
  }
  if (!words.empty()) page_.Text(" · ", words);
  std::string shapes;
  for (Shape shape : trace_.shapes)
    shapes += (shapes.empty() ? "" : " · ") + Word(shape, options_.language);
  if (!shapes.empty()) page_.Text(" · ", Say("ตัวข้อมูลเอง: ", "the thing itself: ") + shapes);
  if (!trace_.column.empty()) {
    std::string column = Word(ParseRole(trace_.column).value_or(Role::kNone), options_.language);
    page_.Text(" · ", Say("ช่องในตารางมาตรการของเอกสารนี้: ",
                          "a column of the document's own table of measures: ") +
                          column);
  }
  if (!trace_.nearest) return;
  const NearestText& nearest = *trace_.nearest;
  std::string text =
      Say("ที่ใกล้ที่สุด: \"{}\" ต่างจาก \"{}\" {} ตัวอักษร", "nearest: \"{}\", {2} letters from \"{1}\"");
  page_.Text(" · ", fmt::format(fmt::runtime(text), OneLine(nearest.text), nearest.phrase.text,
                                nearest.differences));
  page_.Text(kIndent, hits_.Quoted(nearest.passage));
}

// The records that lack it, where it is asked of each.
void Why::Records() {
  if (!element_ || element_->lacking.empty()) return;
  std::string title = Say("ถามเป็นรายรายการ: ขาด {} จาก {} รายการ จึงยังไม่ครบ",
                          "Asked of each record: lacking in {} of {}, so it is missing");
  Section(fmt::format(fmt::runtime(title), element_->lacking.size(), element_->records));
  for (const LackingRecord& record : element_->lacking) {
    page_.Text(" · ", fmt::format("{}. {}", record.number, hits_.Quoted(record.passage)));
  }
}

void Why::Elements() {
  if (item_.elements.empty()) return;
  Section(Say("องค์ประกอบของข้อนี้", "Elements of this item"));
  for (const ElementResult& result : item_.elements) {
    Mark mark = MarkOf(result.level);
    page_.Text(fmt::format(" {} {} ", mark.sign, Fit(result.element->ref, 7)),
               Word(result.level, options_.language) + "  " + Said(result.element->label),
               mark.tone);
  }
  page_.Text(" → ", fmt::format(fmt::runtime(Say("ดูเหตุของแต่ละองค์ประกอบ เช่น oit why {} {}",
                                                 "ask about one of them: oit why {} {}")),
                                OneLine(checklist_.path), item_.elements.front().element->ref));
}

}  // namespace

std::string WhyText(const Checklist& checklist, const Pack& pack, const Trace& trace,
                    const TextOptions& options) {
  return Why(checklist, pack, trace, options).Print();
}

}  // namespace oit
