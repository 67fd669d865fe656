#include <fmt/format.h>

#include <algorithm>

#include "report/mark_text.h"
#include "report/page.h"
#include "report/words.h"
#include "report/write.h"
#include "text/key.h"

namespace oit {
namespace {

const char* Sign(CellMark mark) {
  switch (mark) {
    case CellMark::kNone:
      return "";
    case CellMark::kTick:
      return "[/]";
    case CellMark::kCross:
      return "[x]";
    case CellMark::kEmptyBox:
      return "[ ]";
    case CellMark::kDash:
      return "[-]";
  }
  return "";
}

// The document as lines: what the engine sees of it. Numbers of blocks, tables, rows and
// columns count from 1, as in the JSON.
class Extract {
 public:
  Extract(const Document& document, const Facts& facts, bool key, Language language)
      : document_(document), facts_(facts), key_(key), language_(language) {}

  std::string Print() {
    About();
    Head("บล็อก", "blocks", document_.blocks.size());
    for (uint32_t i = 0; i < document_.blocks.size(); ++i) PrintBlock(i);
    for (uint32_t i = 0; i < document_.tables.size(); ++i) PrintTable(i);
    Prose();
    Links();
    Gaps();
    Jumps();
    Events();
    PrintScores();
    return std::move(out_);
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  void Line(const std::string& text) { out_ += text + "\n"; }
  void Head(const char* th, const char* en, size_t count) {
    Line(fmt::format("\n== {} ({})", Say(th, en), count));
  }

  std::string Text(const Block& block) const {
    return key_ ? KeyToUtf8(document_.Key(block)) : OneLine(document_.Quote(block.key));
  }

  // "L93", "p3" (a page), "¶12" (a paragraph of Word), "R2C5" (a cell of a sheet).
  std::string PlaceOf(uint32_t begin) const {
    const Spot spot = document_.SpotAt(begin);
    if (spot.page > 0) return fmt::format("p{}", spot.page);
    if (uint32_t line = document_.Where(begin).line) return fmt::format("L{}", line);
    if (spot.column > 0) return fmt::format("R{}C{}", spot.row, spot.column);
    return spot.paragraph > 0 ? fmt::format("¶{}", spot.paragraph) : "";
  }

  uint32_t BeginOf(const Block& block) const { return document_.Source(block.key).begin; }

  // "#12 L93": a block and its place; "-" for none.
  std::string Ref(uint32_t block) const {
    if (block == kNowhere || block >= document_.blocks.size()) return "-";
    return fmt::format("#{} {}", block + 1, PlaceOf(BeginOf(document_.blocks[block])));
  }

  Role RoleOf(uint32_t index) const {
    const Block& block = document_.blocks[index];
    if (block.table != kNowhere && block.table < facts_.tables.size()) {
      const std::vector<Role>& roles = facts_.tables[block.table].roles;
      if (block.column < roles.size()) return roles[block.column];
    }
    return index < facts_.section_roles.size() ? facts_.section_roles[index] : Role::kNone;
  }

  void About() {
    auto fact = [this](const char* th, const char* en, const std::string& text) {
      if (!text.empty()) Line(Fit(Say(th, en), 14) + OneLine(text));
    };
    fact("ไฟล์", "file", document_.path);
    fact("รูปแบบ", "format", document_.format + ", " + oit::Name(document_.encoding));
    fact("ชนิด", "kind",
         std::string(oit::Name(facts_.kind)) + " (" + Word(facts_.kind, language_) + ")");
    fact("ชื่อเอกสาร", "title", facts_.title_text);
    fact("หน่วยงาน", "agency", facts_.agency.name);
    fact("ประเภท", "class", facts_.agency.klass);
    fact("อำเภอ", "amphoe", facts_.agency.amphoe);
    fact("จังหวัด", "province", facts_.agency.province);
    fact("เว็บไซต์", "site", facts_.site);
    fact("ปีงบประมาณ", "fiscal year",
         facts_.fiscal_year ? std::to_string(*facts_.fiscal_year) : "-");
    if (facts_.period_from && facts_.period_to) {
      fact("ช่วงเวลา", "period", ToIso(*facts_.period_from) + " – " + ToIso(*facts_.period_to));
    }
    if (facts_.round) fact("รอบ (เดือน)", "round, months", std::to_string(*facts_.round));
    fact("มาตรการ", "measures", std::to_string(facts_.measures.size()));
  }

  // "   12 L93   item (1) < #11  [steps]  text", deeper where it stands under another.
  void PrintBlock(uint32_t index) {
    const Block& block = document_.blocks[index];
    std::string about = Name(block.kind);
    if (block.kind == BlockKind::kHeading) about += std::to_string(block.level);
    std::string mark = MarkText(block.mark);
    if (!mark.empty()) about += " " + mark;
    if (block.parent != kNowhere) about += fmt::format(" <{}", block.parent + 1);
    if (block.table != kNowhere) about += " " + CellOf(block);
    if (RoleOf(index) != Role::kNone) about += fmt::format(" [{}]", oit::Name(RoleOf(index)));
    int depth = std::min(Depth(index), 8);
    Line(fmt::format("{:>5} {} {}  {}{}", index + 1, Fit(PlaceOf(BeginOf(block)), 6),
                     Fit(about, std::max(34, DisplayWidth(about))),
                     std::string(static_cast<size_t>(2 * depth), ' '), Text(block)));
  }

  static std::string CellOf(const Block& block) {
    std::string cell = fmt::format("t{}", block.table + 1);
    if (block.row != kNowhere) cell += fmt::format(".r{}", block.row + 1);
    if (block.column != kNowhere) cell += fmt::format(".c{}", block.column + 1);
    return cell;
  }

  int Depth(uint32_t index) const {
    int depth = 0;
    for (uint32_t at = document_.blocks[index].parent; at != kNowhere && depth < 64;
         at = document_.blocks[at].parent) {
      ++depth;
    }
    return depth;
  }

  void PrintTable(uint32_t index) {
    const Table& table = document_.tables[index];
    const TableFacts* facts = index < facts_.tables.size() ? &facts_.tables[index] : nullptr;
    Line(fmt::format("\n== {} {}: {} × {}, {} {}{}", Say("ตาราง", "table"), index + 1,
                     table.rows.size(), table.columns.size(), Say("ชิ้น", "pieces"),
                     table.page_pieces,
                     facts && facts->measures ? Say("  (ตารางมาตรการ)", "  (measures)") : ""));
    for (size_t i = 0; i < table.columns.size(); ++i) {
      bool known = facts && i < facts->roles.size() && facts->roles[i] != Role::kNone;
      std::string role = known ? oit::Name(facts->roles[i]) : "-";
      Line(fmt::format("  c{:<3} {:<12} {}", i + 1, role, OneLine(table.columns[i].path)));
    }
    for (uint32_t row = 0; row < table.rows.size(); ++row) PrintRow(index, row);
  }

  void PrintRow(uint32_t table, uint32_t index) {
    const Row& row = document_.tables[table].rows[index];
    std::string head = fmt::format("  {} {}", Say("แถว", "row"), index + 1);
    for (const Measure& measure : facts_.measures) {
      if (measure.table != table || measure.row != index) continue;
      head += "  = " + Word(measure.mark, language_);
    }
    if (row.pieces.size() > 1) {
      head += fmt::format("  ({} {})", row.pieces.size(), Say("ชิ้นต่อกัน", "pieces joined"));
    }
    Line(head);
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      if (!cell.filled()) continue;
      std::string text = Sign(cell.mark);
      for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) {
        std::string mark = MarkText(document_.blocks[b].mark);
        if (!text.empty()) text += " | ";
        text += mark + (mark.empty() ? "" : " ") + Text(document_.blocks[b]);
      }
      Line(fmt::format("    c{:<3} {}", i + 1, text));
    }
  }

  // Measures that stand in no table, by label.
  void Prose() {
    const std::vector<Measure>& measures = facts_.measures;
    if (measures.empty() || !measures.front().in_prose()) return;
    Head("มาตรการที่เขียนเป็นข้อความ", "measures in prose", measures.size());
    for (const Measure& measure : measures) {
      Line(fmt::format("  {}  = {}", Ref(measure.blocks.begin), Word(measure.mark, language_)));
      for (const MeasurePart& part : measure.parts) {
        Line(
            fmt::format("    {:<12} {}", oit::Name(part.role), OneLine(document_.Quote(part.key))));
      }
    }
  }

  void Links() {
    Head("ลิงก์", "links", document_.links.size());
    for (const Link& link : document_.links) {
      std::string text = link.text == link.target ? "" : "  " + OneLine(link.text);
      Line(fmt::format("  {} {:<10} {}{}", Fit(PlaceOf(link.source.begin), 6),
                       Ref(link.block).substr(0, 10), OneLine(link.target), text));
    }
  }

  void Gaps() {
    Head("ส่วนที่อ่านไม่ได้/ขาดหาย", "gaps", document_.gaps.size());
    for (const Gap& gap : document_.gaps) {
      Line(fmt::format("  {} → {}  {}: {}", Ref(gap.before), Ref(gap.after),
                       GapWord(gap.kind, language_), OneLine(gap.message.In(language_))));
    }
  }

  void Jumps() {
    Head("ลำดับเลขที่ข้าม", "jumps in numbering", document_.jumps.size());
    for (const NumberingJump& jump : document_.jumps) {
      Line(fmt::format("  {} → {}  {} {}, {} {}{}", Ref(jump.before), Ref(jump.after),
                       Say("ควรเป็น", "expected"), jump.expected, Say("พบ", "found"), jump.found,
                       jump.gap ? Say("  (ข้อความน่าจะขาดหาย)", "  (text is probably lost)") : ""));
    }
  }

  void Events() {
    Head("วันที่ในเอกสาร", "dated events", facts_.events.size());
    for (const Event& event : facts_.events) {
      std::string people =
          event.people ? fmt::format("  {} {}", *event.people, Say("คน", "people")) : "";
      Line(fmt::format("  {}  {}{}  {}", ToIso(event.date), Ref(event.block), people,
                       CutToWidth(OneLine(document_.Quote(event.key)), 70)));
    }
  }

  static std::string NameOf(const ScoreSubject& subject) {
    std::string part = subject.part ? fmt::format("/{}", subject.part) : "";
    switch (subject.kind) {
      case ScoreSubject::Kind::kTotal:
        return "total";
      case ScoreSubject::Kind::kInstrument:
        return oit::Name(subject.instrument) + part;
      default:
        return std::to_string(subject.indicator) + part;
    }
  }

  static std::string NamesOf(const std::vector<ScoreSubject>& subjects) {
    std::string names;
    for (const ScoreSubject& subject : subjects) names += " " + NameOf(subject);
    return names;
  }

  void PrintScores() {
    const Scores& scores = facts_.scores;
    if (scores.empty()) return;
    Head("คะแนน ITA", "ITA scores", scores.stated.size());
    auto line = [&](uint32_t block, int year, const std::string& text) {
      Line(fmt::format("  {:8} {} {}", Ref(block), year ? std::to_string(year) : "    ", text));
    };
    Line(fmt::format("  {}", scores.ita_year.value_or(0)));
    for (const StatedScore& stated : scores.stated) {
      line(stated.block, stated.year,
           fmt::format("{} = {:.{}f}{}", NameOf(stated.subject), stated.value, stated.decimals,
                       stated.rank ? fmt::format("  #{}", *stated.rank) : ""));
    }
    for (const StatedGrade& grade : scores.grades) line(grade.block, grade.year, grade.name);
    for (const ScoreClaim& claim : scores.claims) {
      bool high = claim.kind == ScoreClaim::Kind::kHighest;
      line(claim.block, claim.year,
           (high ? "max" : "min") + NamesOf(claim.subjects) +
               (claim.value ? fmt::format(" = {}", *claim.value) : "") +
               (claim.among ? std::string(" / ") + oit::Name(*claim.among) : ""));
    }
    for (const ScoreList& list : scores.lists) {
      constexpr const char* kBounds[] = {"", " > ", " >= ", " < ", " <= "};
      const char* bound = kBounds[static_cast<size_t>(list.bound)];
      bool strong = list.kind == ScoreList::Kind::kStrong;
      line(list.block, list.year,
           (strong ? "strong" : "weak") + (*bound ? fmt::format("{}{}", bound, list.limit) : "") +
               (list.count ? fmt::format(" n={}", *list.count) : "") + ":" + NamesOf(list.members));
    }
    for (const Ranking& ranking : scores.rankings) {
      std::string names;
      for (uint32_t i : ranking.stated) names += " " + NameOf(scores.stated[i].subject);
      line(document_.BlockAt(ranking.key.begin), 0, "order:" + names);
    }
  }

  const Document& document_;
  const Facts& facts_;
  bool key_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string ExtractText(const Document& document, const Facts& facts, bool key, Language language) {
  return Extract(document, facts, key, language).Print();
}

}  // namespace oit
