#include "audit/element.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/disclosed.h"
#include "audit/own.h"
#include "audit/own_file.h"
#include "audit/passage.h"
#include "audit/window.h"
#include "facts/shapes.h"

namespace oit {
namespace {

constexpr size_t kNearMisses = 3;
constexpr uint32_t kMoreThanItsName = 30;  // key characters beside the words that name it

const Bilingual kOutside = {"พบคำนี้ในข้อความเรื่องอื่น",
                            "the words are there, in a passage on another subject"};
const Bilingual kNotListed = {"ข้อความบอกว่าจะทำหรือเป็นเงื่อนไข ไม่ใช่ตัวข้อมูลเอง",
                              "of a plan or a condition, not the thing itself"};
const Bilingual kLinkApart = {"มีลิงก์ แต่ไม่ได้อยู่กับข้อความที่แจ้งเรื่องนี้ว่าทำแล้ว",
                              "a link, but not with a passage that tells the subject as done"};

bool Reached(Level level) { return level == Level::kClaimed || level == Level::kShown; }

class ElementAudit {
 public:
  ElementAudit(const View& view, const YearElement& element, const std::vector<Scope>& scopes,
               const ItemResult& item)
      : view_(view),
        element_(element),
        scopes_(scopes),
        item_(item),
        words_(view.pack.requirements.at(element.requirement)),
        window_(view, element, item),
        on_page_(!view.facts.disclosures.empty()),
        trace_(view.trace && view.trace->element == &element ? view.trace : nullptr) {
    result_.element = &element;
  }

  ElementResult Run() {
    if (element_.kind == ElementKind::kConstraint) {
      result_.level = Level::kHolds;
      Note({"เป็นข้อห้าม ถือว่าไม่ขัดจนกว่าจะพบข้อความที่ขัด",
            "a constraint: it holds until a passage is found that breaks it"});
      return std::move(result_);
    }
    const Agency& agency = view_.facts.agency;
    if (element_.local_only && !agency.klass.empty() && !agency.local) {
      result_.level = Level::kNotApplicable;
      Note({"ใช้เฉพาะองค์กรปกครองส่วนท้องถิ่น หน่วยงานนี้เป็นประเภทอื่น",
            "for local government only; this agency is of another class"});
      return std::move(result_);
    }
    auto found = words_.elements.find(element_.id);
    if (found == words_.elements.end()) {
      result_.level = Level::kReview;
      Note({"ยังไม่มีกติกาค้นองค์ประกอบนี้ จึงต้องดูเอง", "no rule seeks it yet: a person must look"});
      return std::move(result_);
    }
    Seek(found->second);
    Settle();
    return std::move(result_);
  }

 private:
  void Seek(const CompiledElement& element) {
    for (Span hit : view_.hits.Of(element.alone)) {
      if (!on_page_ || InScope(hit)) Weigh(hit, *element.rule);
    }
    for (Span hit : view_.hits.Of(element.named)) {
      if (InScope(hit)) {
        Weigh(hit, *element.rule);
      } else {
        outside_.push_back(hit);
        if (trace_) trace_->Refuse(hit, kOutside);
      }
    }
    if (!element.rule->is.empty()) SeekShapes(*element.rule);
    if (view_.own_file) SeekInside(element);
    for (Span hit : view_.hits.Of(element.none)) {
      if (InScope(hit)) WeighNone(hit);
    }
    SeekColumn();
  }

  void SeekInside(const CompiledElement& element) {
    bool with = element.with == kNowhere || !view_.hits.Of(element.with).empty();
    for (Span hit : view_.hits.Of(element.inside)) {
      if (with && IsLabel(view_.document, hit)) Weigh(hit, *element.rule);
    }
    if (element.rule->asks_year) SeekYear();
  }

  // The year itself, where the item's own file names it.
  void SeekYear() {
    for (uint32_t b = 0; b < view_.document.blocks.size(); ++b) {
      const std::vector<int>& years = view_.years.Named(b);
      if (std::find(years.begin(), years.end(), window_.expected()) == years.end()) continue;
      return Add({QuoteSpan(view_.document, view_.document.blocks[b].key),
                  Level::kShown,
                  {"ไฟล์นี้ระบุปีไว้", "the file names the year"}});
    }
    const std::vector<int> title = view_.TitleYears();
    if (title.empty() || view_.document.blocks.empty()) return;
    wrong_year_ = true;
    Refuse(view_.document.blocks.front().key, WrongYear(title.front(), window_.expected()));
  }

  // "ไม่มีตำแหน่งรองนายก": said so, it is enough.
  void WeighNone(Span hit) {
    Reading reading = ReadStatement(hit);
    if (reading.refusal != Refusal::kNone) return Refuse(hit, reading.reason);
    reading.reason = {"แจ้งไว้ว่าไม่มี", "said that there is none"};
    result_.level = Better(result_.level, reading.level);
    AddEvidence(view_.document, hit, reading, &result_.evidence);
    if (trace_) trace_->AddHit(hit, reading);
  }

  // The document's own table, which counts where the document is of the year asked for.
  void SeekColumn() {
    Evidence own;
    if (OwnColumn(view_, element_, window_.expected(), &own)) return Add(std::move(own));
    if (!OwnColumn(view_, element_, 0, &own)) return;
    int year = view_.facts.fiscal_year.value_or(0);
    wrong_year_ = true;
    result_.near_misses.push_back({own.passage, WrongYear(year, window_.expected())});
    if (trace_) trace_->Refuse(own.passage, WrongYear(year, window_.expected()));
  }

  bool InScope(Span hit) const {
    if (item_.is_document || view_.own_file) return true;
    uint32_t block = view_.document.BlockAt(hit.begin);
    return std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& scope) {
      // On a page the official title names elements that may not be there.
      return scope.Holds(block) && !(on_page_ && scope.hit.Contains(hit.begin));
    });
  }

  Reading ReadStatement(Span hit) const {
    return view_.own_file ? ReadOwnStatement(view_, hit) : view_.places.ReadStatement(hit);
  }

  void Weigh(Span hit, const ElementRule& rule) {
    bool exception = element_.kind == ElementKind::kException;
    Reading reading = exception ? ReadStatement(hit) : view_.places.Read(hit);
    if (view_.own_file && !exception) {
      reading = ReadOwnFile(view_, hit, element_, rule);
    } else if (IsAnalysis(hit, reading)) {
      reading = OfAnalysis(hit);
    }
    if (Evidence column; reading.refusal == Refusal::kHeading && FilledColumn(hit, &column)) {
      if (YearFits(hit, rule)) Add(std::move(column), hit);
      return;
    }
    bool listed = reading.refusal == Refusal::kOnlyNamed && InListOfPersons(hit);
    if (listed || IsTheThing(reading)) {
      reading = {Level::kShown,
                 Refusal::kNone,
                 {"พบตัวข้อมูลในเอกสารนี้เอง", "the thing itself is in the document"},
                 kNowhere};
    }
    if (reading.refusal != Refusal::kNone) return Refuse(hit, reading.reason);
    if (!YearFits(hit, rule)) return;
    if (rule.asks_year && reading.level == Level::kShown && window_.NamesNone(hit)) {
      reading.level = Level::kClaimed;
    }
    result_.level = Better(result_.level, reading.level);
    AddEvidence(view_.document, hit, reading, &result_.evidence);
    if (trace_) trace_->AddHit(hit, reading);
  }

  // The header of a listing with what stands under it: the thing itself.
  bool FilledColumn(Span hit, Evidence* evidence) const {
    uint32_t header = view_.document.BlockAt(hit.begin);
    uint32_t table = view_.document.blocks[header].table;
    if (table == kNowhere) return false;
    if (view_.facts.tables[table].measures && !view_.own_file) return false;
    return ColumnEvidence(view_.document, header, evidence);
  }

  // What stands in a table that lists persons is there itself.
  bool InListOfPersons(Span hit) const {
    uint32_t table = view_.document.blocks[view_.document.BlockAt(hit.begin)].table;
    if (table == kNowhere || view_.facts.tables[table].measures) return false;
    return view_.ListsPersons(table);
  }

  // An announcement or manual whose title is the item: what it says is the thing itself.
  bool IsTheThing(const Reading& reading) const {
    if (view_.own_file) return false;
    bool said = reading.level == Level::kPlanned || reading.refusal == Refusal::kOnlyNamed ||
                reading.refusal == Refusal::kHeading || reading.refusal == Refusal::kJunk;
    return item_.is_document && said;
  }

  // The measures and their results ask for an analysis that the report itself holds: what it
  // says of strong and weak points is the thing, in whatever words.
  bool IsAnalysis(Span hit, const Reading& reading) const {
    ReportKind kind = view_.facts.kind;
    bool own = words_.rule->report == "measures" &&
               (kind == ReportKind::kMeasuresPlan || kind == ReportKind::kResultsReport);
    if (!own || reading.refusal == Refusal::kIssue) return own;
    if (view_.document.blocks[view_.document.BlockAt(hit.begin)].table != kNowhere) return false;
    return reading.refusal == Refusal::kNone || reading.refusal == Refusal::kOnlyNamed ||
           reading.refusal == Refusal::kDenied || reading.refusal == Refusal::kHeading;
  }

  // Shown where it says more than its name, in the block or under the heading.
  Reading OfAnalysis(Span hit) const {
    uint32_t index = view_.document.BlockAt(hit.begin);
    const std::vector<Block>& blocks = view_.document.blocks;
    bool in_table = blocks[index].table != kNowhere;
    bool heads = index + 1 < blocks.size() &&
                 (blocks[index + 1].heading == index || blocks[index + 1].parent == index);
    bool more = heads || blocks[index].key.size() >= hit.size() + kMoreThanItsName;
    Level level = more && !in_table ? Level::kShown : Level::kClaimed;
    return {level,
            Refusal::kNone,
            {"เป็นบทวิเคราะห์ของเอกสารนี้เอง", "of the document's own analysis"},
            kNowhere};
  }

  // Keeps a near miss where the passage is of another year than the one asked for.
  bool YearFits(Span hit, const ElementRule& rule) {
    WindowReading reading = window_.Read(hit, rule.asks_year);
    if (reading.inside) return true;
    wrong_year_ = wrong_year_ || reading.wrong_year;
    Refuse(hit, std::move(reading.reason));
    return false;
  }

  // The thing itself, where it is listed: not in a plan, not in a step.
  void SeekShapes(const ElementRule& rule) {
    for (const Scope& scope : scopes_) {
      if (on_page_) SeekPageLink(scope, rule);
      for (uint32_t block : scope.blocks) {
        if (Lists(block)) SeekShapesIn(block, scope, rule);
      }
    }
  }

  bool Lists(uint32_t block) const {
    const Block& b = view_.document.blocks[block];
    if (view_.own_file) return b.kind != BlockKind::kColumnHeader && b.kind != BlockKind::kOrnament;
    if (b.kind != BlockKind::kParagraph && b.kind != BlockKind::kListItem &&
        b.kind != BlockKind::kImage) {
      return false;
    }
    Role role = view_.places.RoleOf(block);
    return role == Role::kNone || role == Role::kResult || role == Role::kOutcome ||
           role == Role::kLink;
  }

  void SeekShapesIn(uint32_t block, const Scope& scope, const ElementRule& rule) {
    for (Shape shape : rule.is) {
      if (shape == Shape::kLink || shape == Shape::kOwnLink) {
        if (!on_page_) SeekLink(block, scope, shape == Shape::kOwnLink);
        continue;
      }
      for (const ShapeHit& hit : view_.shapes.Of(block)) {
        if (hit.shape != shape) continue;
        MoodMark mood = view_.moods.At(block, hit.key);
        bool there = mood.mood == Mood::kNone || mood.mood == Mood::kDone ||
                     mood.mood == Mood::kStates || view_.own_file;
        if (!there) {
          if (trace_) trace_->Refuse(hit.key, kNotListed);
          continue;
        }
        if (!YearFits(hit.key, rule)) continue;
        Add({QuoteAround(view_.document, hit.key),
             Level::kShown,
             {"พบตัวข้อมูลในเอกสาร", "the thing itself is in the report"}},
            hit.key);
        break;
      }
    }
  }

  // A link in the item's own place on a page, where it is to another page and not to a file.
  void SeekPageLink(const Scope& scope, const ElementRule& rule) {
    const bool any = std::count(rule.is.begin(), rule.is.end(), Shape::kLink) > 0;
    const bool own = std::count(rule.is.begin(), rule.is.end(), Shape::kOwnLink) > 0;
    for (const Disclosure& disclosure : view_.facts.disclosures) {
      if (disclosure.head.front() != scope.opener) continue;
      for (uint32_t index : disclosure.links) {
        const Link& link = view_.document.links[index];
        if (!LeadsToPage(link) || !(any || (own && IsOwnSite(view_.facts, link.target)))) continue;
        const Span key = view_.document.blocks[link.block].key;
        return Add({QuoteSpan(view_.document, key),
                    Level::kShown,
                    {"หน้านี้มีลิงก์ของข้อนี้", "the page has a link for the item"}},
                   key);
      }
    }
  }

  // A link given with the subject: in the passage that names it, or in the line that reports
  // its step.
  void SeekLink(uint32_t block, const Scope& scope, bool own_site) {
    const Block& b = view_.document.blocks[block];
    const std::vector<uint32_t>& reports = view_.places.ReportsOf(scope.opener);
    bool with_subject =
        block == scope.opener || std::find(reports.begin(), reports.end(), block) != reports.end();
    bool given = with_subject && Reached(view_.places.Read({b.key.begin, b.key.begin + 1}).level);
    if (!given && !view_.own_file) {
      if (trace_ && !b.links.empty()) trace_->Refuse(b.key, kLinkApart);
      return;
    }
    for (uint32_t i = b.links.begin; i < b.links.end; ++i) {
      const Link& link = view_.document.links[i];
      if (own_site && !IsOwnSite(view_.facts, link.target)) continue;
      Add({QuoteSpan(view_.document, b.key),
           Level::kShown,
           {"มีลิงก์ไปยังเว็บไซต์กำกับ", "a link to the site stands with it"}},
          b.key);
      return;
    }
  }

  // `key`: the words or the thing that it was found by; none for the document's own table.
  void Add(Evidence evidence, Span key = {}) {
    result_.level = Better(result_.level, evidence.level);
    if (trace_) trace_->AddEvidence(key, evidence);
    result_.evidence.push_back(std::move(evidence));
  }

  void Refuse(Span hit, Bilingual reason) {
    if (trace_) trace_->Refuse(hit, reason);
    Miss(hit, std::move(reason));
  }

  void Note(Bilingual note) {
    if (trace_) trace_->notes.push_back(std::move(note));
  }

  void Miss(Span hit, Bilingual reason) {
    if (result_.near_misses.size() < kNearMisses) {
      result_.near_misses.push_back({QuoteAround(view_.document, hit), std::move(reason)});
    }
  }

  // What text cannot show, and where nothing was found: where it was sought.
  void Settle() {
    Tidy(result_.evidence);
    result_.wrong_year = wrong_year_;
    if (result_.level != Level::kMissing && result_.level != Level::kPlanned) return;
    // On a page of disclosures it stands behind a link, which is read elsewhere.
    bool there = (Reached(item_.topic) && !on_page_) || (view_.own_file && !scopes_.empty());
    if (element_.by_eye() && result_.level == Level::kMissing && there) {
      result_.level = Level::kReview;
      Note({"เป็นรูปภาพ แผนที่ หรือแบบ ที่ข้อความแสดงให้เห็นไม่ได้ และเอกสารแจ้งเรื่องนี้ไว้ จึงต้องดูเอง",
            "text cannot show a picture, map or form; the subject is stated, so a person must "
            "look"});
    }
    if (!outside_.empty()) Miss(outside_.front(), kOutside);
    bool nothing = result_.near_misses.empty() && result_.evidence.empty();
    if (nothing && !scopes_.empty() && !view_.own_file) {
      Miss(scopes_.front().hit, {"กล่าวถึงเรื่องนี้ แต่ยังไม่ระบุรายละเอียดส่วนนี้",
                                 "sought where the subject stands; this detail is not there"});
    }
  }

  const View& view_;
  const YearElement& element_;
  const std::vector<Scope>& scopes_;
  const ItemResult& item_;
  const CompiledRequirement& words_;
  WindowReader window_;
  const bool on_page_;  // of disclosures, with a place for each item
  Trace* trace_;        // null where nobody asks why
  bool wrong_year_ = false;
  std::vector<Span> outside_;
  ElementResult result_;
};

int Rank(Level level) {
  switch (level) {
    case Level::kShown:
      return 4;
    case Level::kClaimed:
      return 3;
    case Level::kPlanned:
      return 2;
    case Level::kReview:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

Level Better(Level a, Level b) { return Rank(b) > Rank(a) ? b : a; }

void AddEvidence(const Document& document, Span hit, const Reading& reading,
                 std::vector<Evidence>* evidence) {
  evidence->push_back({QuoteAround(document, hit), reading.level, reading.reason});
  if (reading.told_in == kNowhere) return;
  Span told = document.blocks[reading.told_in].key;
  evidence->push_back({QuoteSpan(document, told), reading.level, reading.reason});
}

void Tidy(std::vector<Evidence>& evidence) {
  std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
    return Rank(a.level) > Rank(b.level);
  });
  std::vector<Evidence> kept;
  for (Evidence& one : evidence) {
    bool known = std::any_of(kept.begin(), kept.end(), [&](const Evidence& other) {
      return other.passage.source == one.passage.source;
    });
    if (!known) kept.push_back(std::move(one));
  }
  evidence = std::move(kept);
}

ElementResult AuditElement(const View& view, const YearElement& element,
                           const std::vector<Scope>& scopes, const ItemResult& item) {
  ElementResult result = ElementAudit(view, element, scopes, item).Run();
  if (view.trace && view.trace->element == &element) view.trace->read = result.level;
  return result;
}

}  // namespace oit
