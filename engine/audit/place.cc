#include "audit/place.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "audit/follow.h"
#include "facts/measure_row.h"
#include "facts/shapes.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr uint32_t kFigureReach = 24;   // key characters from a hit to its figure,
constexpr uint32_t kCountReach = 80;    // or, where "จำนวน" leads up to it, so many
constexpr uint32_t kDateReach = 160;    // and to the date of the act
constexpr uint32_t kDateSize = 100;     // no date, nor a period of two, is longer
constexpr uint32_t kLinkReach = 900;    // source bytes from a hit in a long paragraph to its link
constexpr uint32_t kScoreWord = 10;     // key characters around a figure that are looked at
constexpr uint32_t kDeadlineWord = 14;  // key characters before a date that are looked at

Bilingual WhyRefused(Refusal refusal) {
  switch (refusal) {
    case Refusal::kHeading:
      return {"เป็นเพียงหัวข้อหรือหัวตาราง", "only a heading or column header"};
    case Refusal::kDescribed:
      return {"เป็นคำอธิบายทั่วไปของตัวชี้วัดหรือแบบสำรวจ",
              "a general description of an indicator or survey"};
    case Refusal::kConditional:
      return {"เป็นเงื่อนไข (หาก/กรณี) ยังไม่ได้บอกว่ามี", "a condition: it states nothing"};
    case Refusal::kDenied:
      return {"ข้อความบอกว่ายังไม่มีหรือยังไม่ได้ทำ",
              "the passage says that it is not there or was not done"};
    case Refusal::kIssue:
      return {"อยู่ในช่องประเด็นปัญหา ไม่ใช่สิ่งที่ทำ", "in the column of issues, not of what is done"};
    case Refusal::kOtherColumn:
      return {"อยู่ในช่องที่ไม่ได้บอกการดำเนินการ", "in a column that tells nothing of what is done"};
    case Refusal::kJunk:
      return {"เป็นลายเซ็น เส้นคั่น หรือข้อความจากภาพ", "a signature, an ornament or text from an image"};
    default:
      return {"เอ่ยชื่อไว้ แต่ไม่ได้บอกว่ามีหรือทำแล้ว", "named, but nothing says that it exists or was done"};
  }
}

Reading Refuse(Refusal refusal) {
  return {Level::kMissing, refusal, WhyRefused(refusal), kNowhere};
}

Reading At(Level level, const char* th, const char* en) {
  return {level, Refusal::kNone, {th, en}, kNowhere};
}

// "93.18 คะแนน", "ร้อยละ 87.5": what others think of it, no figure of the thing.
bool IsScore(std::string_view key, Span figure) {
  static const std::string kPoints = NormalisePhrase("คะแนน")->key;
  static const std::string kPerCent = NormalisePhrase("ร้อยละ")->key;
  uint32_t from = figure.begin > kScoreWord ? figure.begin - kScoreWord : 0;
  std::string_view around = key.substr(from, figure.end + kScoreWord - from);
  return around.find(kPoints) != around.npos || around.find(kPerCent) != around.npos;
}

// Two dates that a dash makes a period of.
bool Joined(std::string_view key, Span first, Span second) {
  if (second.begin < first.end || second.begin > first.end + 3) return false;
  return key.substr(first.end, second.begin - first.end).find('-') != std::string_view::npos;
}

bool IsDeadline(std::string_view key, uint32_t begin) {
  static const std::string kWithin = NormalisePhrase("ภายใน")->key;
  static const std::string kAsOf = NormalisePhrase("ข้อมูล")->key;
  uint32_t from = begin > kDeadlineWord ? begin - kDeadlineWord : 0;
  std::string_view before = key.substr(from, begin - from);
  return before.find(kWithin) != before.npos || before.find(kAsOf) != before.npos;
}

}  // namespace

PlaceReader::PlaceReader(const Document& document, const Facts& facts, const MoodReader& moods,
                         const ShapeIndex& shapes)
    : document_(document), facts_(facts), moods_(moods), shapes_(shapes) {}

Role PlaceReader::RoleOf(uint32_t block) const {
  return RoleAt(block, document_.blocks[block].key.begin);
}

Role PlaceReader::RoleAt(uint32_t block, uint32_t key) const {
  const Block& b = document_.blocks[block];
  if (b.table != kNowhere) {
    const TableFacts& table = facts_.tables[b.table];
    if (b.column >= table.roles.size()) return Role::kNone;
    Role role = table.roles[b.column];
    bool analysis = role == Role::kRecommendation || role == Role::kIssue;
    return table.measures || analysis ? role : Role::kNone;
  }
  Role role = Role::kNone;
  if (const Measure* measure = MeasureAt(document_, facts_, block)) {
    for (const MeasurePart& part : PartsIn(*measure, block)) {
      if (part.key.empty()) continue;
      if (role == Role::kNone || part.key.begin <= key) role = part.role;
    }
  }
  if (role != Role::kNone) return role;
  return block < facts_.section_roles.size() ? facts_.section_roles[block] : Role::kNone;
}

RowMark PlaceReader::MarkOf(uint32_t block) const {
  const Measure* measure = MeasureAt(document_, facts_, block);
  return measure ? measure->mark : RowMark::kNone;
}

const std::vector<uint32_t>& PlaceReader::ReportsOf(uint32_t step) const {
  static const std::vector<uint32_t> kNothing;
  const Block& block = document_.blocks[step];
  if (block.table == kNowhere || block.row == kNowhere) return kNothing;
  auto row = reports_.find({block.table, block.row});
  if (row == reports_.end()) {
    row = reports_
              .emplace(std::pair(block.table, block.row),
                       ReportsOfRow(document_, facts_, block.table, block.row))
              .first;
  }
  auto reports = row->second.find(step);
  return reports == row->second.end() ? kNothing : reports->second;
}

Reading PlaceReader::Read(Span hit) const {
  uint32_t block = document_.BlockAt(hit.begin);
  return RaisedByReports(ReadBlock(block, hit, false), block);
}

Reading PlaceReader::ReadStatement(Span hit) const {
  uint32_t block = document_.BlockAt(hit.begin);
  return RaisedByReports(ReadBlock(block, hit, true), block);
}

// What the row's own lines report of a step raises it.
Reading PlaceReader::RaisedByReports(Reading reading, uint32_t block) const {
  Role role = RoleOf(block);
  bool step = role == Role::kSteps || role == Role::kMeasure;
  if (reading.refusal != Refusal::kNone || !step || document_.blocks[block].table == kNowhere) {
    return reading;
  }
  for (uint32_t report : ReportsOf(block)) {
    const Span line = {moods_.AfterOpening(report), document_.blocks[report].key.end};
    Reading told = ReadBlock(report, line, false);
    if (told.refusal != Refusal::kNone || told.level <= reading.level) continue;
    reading = std::move(told);
    reading.told_in = report;
    reading.reason.th += " (ในช่องผลของแถวเดียวกัน)";
    reading.reason.en += " (in the result cell of the same row)";
  }
  return reading;
}

Reading PlaceReader::ReadBlock(uint32_t block, Span hit, bool statement) const {
  const Block& b = document_.blocks[block];
  if (b.kind == BlockKind::kHeading || b.kind == BlockKind::kColumnHeader) {
    return Refuse(Refusal::kHeading);
  }
  if (b.kind != BlockKind::kParagraph && b.kind != BlockKind::kListItem)
    return Refuse(Refusal::kJunk);
  MoodMark mood = moods_.At(block, hit);
  if (mood.mood == Mood::kDescribes) return Refuse(Refusal::kDescribed);
  if (mood.mood == Mood::kConditional) return Refuse(Refusal::kConditional);
  if (mood.mood == Mood::kNotDone && !statement) return Refuse(Refusal::kDenied);
  const Role role = RoleAt(block, hit.begin);
  switch (role) {
    case Role::kMeasure:
    case Role::kSteps:
      return b.table == kNowhere && MarkOf(block) == RowMark::kNone
                 ? OfProse(block, hit, mood, role)
                 : OfStep(block, hit);
    case Role::kResult:
    case Role::kOutcome:
    case Role::kDone:
      return OfResult(block, hit, mood);
    case Role::kFollowUp:
    case Role::kRecommendation:
      return At(Level::kPlanned, "อยู่ในช่องที่บอกสิ่งที่จะทำหรือควรทำ", "in a column of what is to be done");
    case Role::kIssue:
    case Role::kProblem:
      return b.table == kNowhere ? OfProse(block, hit, mood, role) : Refuse(Refusal::kIssue);
    case Role::kNone:
      if (statement && mood.mood != Mood::kPlanned && mood.mood != Mood::kInProgress) {
        return Reported(block, hit, {"รายงานแจ้งไว้เป็นข้อเท็จจริง", "stated as a fact"});
      }
      return OfProse(block, hit, mood, b.table == kNowhere ? role : Role::kNone);
    default:
      return b.table == kNowhere && MarkOf(block) == RowMark::kNone
                 ? OfProse(block, hit, mood, role)
                 : Refuse(Refusal::kOtherColumn);
  }
}

Reading PlaceReader::OfStep(uint32_t block, Span hit) const {
  switch (MarkOf(block)) {
    case RowMark::kDone:
      if (HasLink(block, hit)) {
        return At(Level::kShown, "แถวนี้แจ้งว่าแล้วเสร็จ และมีลิงก์กำกับ",
                  "the row is marked as done, with a link");
      }
      return At(Level::kClaimed, "เป็นขั้นตอนในแถวที่แจ้งว่าดำเนินการแล้วเสร็จ",
                "a step of a row that is marked as done");
    case RowMark::kNotDone:
      return At(Level::kPlanned, "แถวนี้แจ้งว่ายังไม่ได้ดำเนินการ",
                "a step of a row that is marked as not done");
    case RowMark::kContradiction:
      return At(Level::kReview, "แถวนี้ทำเครื่องหมายทั้งแล้วเสร็จและไม่แล้วเสร็จ",
                "the row is marked both as done and not done");
    default:
      return At(Level::kPlanned, "เป็นขั้นตอนที่กำหนดไว้ ยังไม่พบว่าทำแล้ว",
                "a step that is set, not yet told as done");
  }
}

// A link behind another label of the same block is none of this one's; that of a long paragraph
// stands near.
bool PlaceReader::HasLink(uint32_t block, Span hit) const {
  const Block& b = document_.blocks[block];
  const Span stretch = StretchAt(document_, facts_, block, hit.begin);
  const Span source = document_.Source(stretch);
  const uint32_t from = document_.Source(hit).end;
  for (uint32_t i = b.links.begin; i < b.links.end; ++i) {
    const Span& link = document_.links[i].source;
    const bool own =
        link.begin >= source.begin && (link.begin < source.end || stretch.end == b.key.end);
    const bool near = b.kind == BlockKind::kListItem || b.table != kNowhere ||
                      (link.end + kLinkReach > from && link.begin < from + kLinkReach);
    if (near && (own || stretch == b.key)) return true;
  }
  return false;
}

Reading PlaceReader::OfResult(uint32_t block, Span hit, const MoodMark& mood) const {
  RowMark mark = MarkOf(block);
  bool forward = mood.mood == Mood::kPlanned || mood.mood == Mood::kInProgress;
  bool verified = mark == RowMark::kNotDone && !forward &&
                  Reported(block, hit, {}).level == Level::kShown;  // done all the same
  if (forward || (mark == RowMark::kNotDone && !verified)) {
    return At(Level::kPlanned, "ช่องผลบอกว่าจะทำหรืออยู่ระหว่างดำเนินการ",
              "the result says that it is to be done or under way");
  }
  return Reported(block, hit, {"รายงานไว้ในช่องผลการดำเนินการ", "reported as a result"});
}

Reading PlaceReader::OfProse(uint32_t block, Span hit, const MoodMark& mood, Role role) const {
  bool forward =
      (role == Role::kMeasure || role == Role::kSteps) && facts_.kind != ReportKind::kResultsReport;
  switch (mood.mood) {
    case Mood::kPlanned:
      return At(Level::kPlanned, "ใช้ถ้อยคำว่าจะทำหรือควรทำ", "worded as what is to be done");
    case Mood::kInProgress:
      return At(Level::kPlanned, "อยู่ระหว่างดำเนินการ", "under way");
    case Mood::kDone:
      return Reported(block, hit, {"ใช้ถ้อยคำว่าทำแล้ว", "worded as done"});
    default:
      break;
  }
  bool plan = facts_.kind == ReportKind::kMeasuresPlan;
  bool act = moods_.OpensWithAct(block);
  bool step = forward && document_.blocks[block].kind == BlockKind::kListItem;
  if (step || (act && (forward || plan))) {
    return At(Level::kPlanned, "เป็นสิ่งที่กำหนดไว้ในแผนหรือมาตรการ", "set down in a plan or measure");
  }
  Reading reported = Reported(block, hit, {"รายงานเป็นสิ่งที่ดำเนินการ", "reported as done"});
  if (reported.level == Level::kShown && !forward) return reported;
  if (act && facts_.kind == ReportKind::kResultsReport) return reported;
  return Refuse(Refusal::kOnlyNamed);
}

// Claimed, or shown where a link, the date of the act or a figure lets a reader verify it.
Reading PlaceReader::Reported(uint32_t block, Span hit, Bilingual claimed) const {
  if (HasLink(block, hit)) return At(Level::kShown, "มีลิงก์กำกับ", "with a link");
  if (HasDateOfAct(block, hit))
    return At(Level::kShown, "มีวันที่ดำเนินการกำกับ", "with the date of the act");
  if (HasFigure(block, hit)) return At(Level::kShown, "มีตัวเลขกำกับ", "with a figure");
  return {Level::kClaimed, Refusal::kNone, std::move(claimed), kNowhere};
}

bool PlaceReader::HasDateOfAct(uint32_t block, Span hit) const {
  constexpr uint32_t kAround = kDateReach + kDateSize;
  const Span stretch = StretchAt(document_, facts_, block, hit.begin);
  const Span key = {std::max(stretch.begin, hit.begin - std::min(hit.begin, kAround)),
                    std::min(stretch.end, hit.end + kAround)};
  const std::string_view text = document_.text.Of(key);
  const std::vector<DateHit> dates = FindDates(text);
  for (size_t i = 0; i < dates.size(); ++i) {
    const DateHit& date = dates[i];
    bool period = (i > 0 && Joined(text, dates[i - 1].span, date.span)) ||
                  (i + 1 < dates.size() && Joined(text, date.span, dates[i + 1].span));
    if (!date.date.full() || period || IsDeadline(text, date.span.begin)) continue;
    uint32_t begin = key.begin + date.span.begin, end = key.begin + date.span.end;
    if (end + kDateReach > hit.begin && begin < hit.end + kDateReach) return true;
  }
  return false;
}

bool PlaceReader::HasFigure(uint32_t block, Span hit) const {
  static const std::string kCount = NormalisePhrase("จำนวน")->key;
  const Span stretch = StretchAt(document_, facts_, block, hit.begin);
  const std::vector<ShapeHit>& shapes = shapes_.Of(block);
  const auto behind =
      std::lower_bound(shapes.begin(), shapes.end(), hit.end,
                       [](const ShapeHit& shape, uint32_t end) { return shape.key.begin < end; });
  for (auto shape = behind; shape != shapes.end(); ++shape) {
    const uint32_t distance = shape->key.begin - hit.end;
    if (distance > kCountReach || !stretch.Contains(shape->key.begin)) return false;
    const bool figure = shape->shape == Shape::kNumber || shape->shape == Shape::kAmount;
    if (!figure || IsScore(document_.text.key(), shape->key)) continue;
    const std::string_view between = document_.text.Of({hit.end, shape->key.begin});
    if (distance <= kFigureReach || between.find(kCount) != between.npos) return true;
  }
  return false;
}

}  // namespace oit
