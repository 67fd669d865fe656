#include "report/xlsx_matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/by_unit.h"
#include "report/item_row.h"
#include "report/item_words.h"
#include "report/mend.h"
#include "report/page.h"
#include "report/words.h"
#include "report/xlsx_sheets.h"

namespace oit {
namespace {

// How verdicts are counted in columns; both kinds of pass are one.
struct Counts {
  int pass = 0, fail = 0, review = 0, other = 0, silent = 0;

  void Add(ItemState state) {
    switch (state) {
      case ItemState::kShown:
      case ItemState::kStated:
        ++pass;
        return;
      case ItemState::kFail:
        ++fail;
        return;
      case ItemState::kReview:
        ++review;
        return;
      case ItemState::kNotApplicable:
      case ItemState::kError:
        ++other;
        return;
      case ItemState::kSilent:
        ++silent;
        return;
    }
  }
  int mentioned() const { return pass + fail + review + other; }
};

Counts CountsOf(const std::vector<ItemState>& states) {
  Counts counts;
  for (const ItemState state : states) counts.Add(state);
  return counts;
}

BookCell Number(int number) { return {.centre = true, .number = number}; }

void AddCounts(const Counts& counts, std::vector<BookCell>* cells) {
  for (const int number : {counts.pass, counts.fail, counts.review, counts.other, counts.silent}) {
    cells->push_back(Number(number));
  }
}

std::vector<SheetColumn> CountColumns(const OutputOptions& options, double width) {
  return {{Say(options, "ครบ", "complete"), width},
          {Say(options, "ยังไม่ครบ", "incomplete"), width},
          {Say(options, "ต้องดูเอง", "to look at"), width},
          {Say(options, "ไม่เข้าข่าย", "not appl."), width},
          {Say(options, "ไม่กล่าวถึง", "not mentioned"), width}};
}

// Of the file, without its folders.
std::string NameOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void Append(const std::vector<SheetColumn>& more, std::vector<SheetColumn>* columns) {
  columns->insert(columns->end(), more.begin(), more.end());
}

}  // namespace

std::string Matrix::Say(const char* th, const char* en) const { return oit::Say(options_, th, en); }

// "สำนักปลัด: O2 O8": the unit with most to do.
std::string Matrix::ActOf(const CheckedReport& report) const {
  std::vector<const ItemResult*> items;
  for (const ItemResult& item : report.checklist.items) {
    if (item.role != ItemRole::kSilent) items.push_back(&item);
  }
  const std::vector<UnitItems> units = ByUnit(items);
  const auto most = std::max_element(
      units.begin(), units.end(),
      [](const UnitItems& a, const UnitItems& b) { return a.second.size() < b.second.size(); });
  if (most == units.end()) return "";
  return fmt::format("{}: {}", most->first, CodesOf(most->second));
}

void Matrix::Add(const CheckedReport& report) {
  const Checklist& checklist = report.checklist;
  Line line{AgencyWords(checklist.facts, options_),
            OneLine(checklist.path),
            Word(checklist.facts.kind, options_.language),
            ActOf(report),
            report.pack->year.year,
            MendLines(checklist, options_.language).size(),
            {}};
  std::vector<Title>& titles = years_[line.year];
  const bool first = titles.empty();
  for (const ItemResult& item : checklist.items) {
    line.states.push_back(StateOf(item, options_.strict));
    if (first) titles.push_back({item.item->code, OneLine(item.item->title.In(options_.language))});
  }
  lines_.push_back(std::move(line));
}

void Matrix::AddUnread(const std::string& path, const std::string& why) {
  unread_.push_back({OneLine(path), OneLine(why)});
}

void Matrix::Write(XlsxBook* book) const {
  for (const auto& year : years_) WriteYear(year, book);
  WriteFailed(book);
  WriteAgencies(book);
  if (!unread_.empty()) WriteUnread(book);
}

void Matrix::WriteYear(const Years::value_type& year, XlsxBook* book) const {
  SheetFrame frame;
  frame.name = Say("หน่วยงาน × ข้อ", "Agencies × items");
  if (years_.size() > 1) frame.name += fmt::format(" {}", year.first);
  std::string signs;
  for (const ItemState state : kItemStates) {
    signs += fmt::format("{} {}   ", MarkOf(state).sign, Word(state, options_.language));
  }
  frame.head = {fmt::format(fmt::runtime(Say("ผลตรวจรายหน่วยงานและรายข้อ  ITA {}",
                                             "Agencies by items  ITA {}")),
                            year.first),
                signs};
  frame.columns = {{Say("หน่วยงาน", "Agency"), 32}, {Say("ไฟล์", "File"), 20}};
  for (const char* sign : {"✔✓", "✘", "◐", "–!", "·"}) frame.columns.push_back({sign, 4.6});
  for (const Title& title : year.second) frame.columns.push_back({title.code, 4.1});
  frame.frozen_columns = 1;
  frame.foot = FootOf(options_);
  book->AddSheet(frame);
  for (const Line& line : lines_) {
    if (line.year != year.first) continue;
    std::vector<BookCell> cells = {{.text = line.agency},
                                   {.text = NameOf(line.path), .paint = Paint::kDim}};
    AddCounts(CountsOf(line.states), &cells);
    for (const ItemState state : line.states) {
      cells.push_back({.text = MarkOf(state).sign, .paint = PaintOf(state), .centre = true});
    }
    book->AddRow(cells);
  }
}

void Matrix::WriteFailed(XlsxBook* book) const {
  SheetFrame frame;
  frame.name = Say("ข้อที่ยังไม่ครบมากที่สุด", "Items failed most");
  frame.head = {frame.name, Say("ร้อยละคิดจากเอกสารที่กล่าวถึงข้อนั้น เอกสารที่ไม่ได้กล่าวถึงไม่นับเป็นยังไม่ครบ",
                                "Percent of the documents that mention the item; those that do not "
                                "are not counted as failed")};
  frame.columns = {{Say("ปี", "Year"), 8}, {Say("ข้อ", "Item"), 8}, {Say("ชื่อข้อ", "Title"), 70}};
  Append(CountColumns(options_, 11), &frame.columns);
  frame.columns.push_back({Say("ร้อยละที่ยังไม่ครบ", "Percent incomplete"), 18});
  frame.foot = FootOf(options_);
  book->AddSheet(frame);
  struct ItemOfYear {
    int year;
    const Title* title;
    Counts counts;
  };
  std::vector<ItemOfYear> rows;
  for (const auto& [year, titles] : years_) {
    for (size_t i = 0; i < titles.size(); ++i) {
      ItemOfYear row{year, &titles[i], {}};
      for (const Line& line : lines_) {
        if (line.year == year) row.counts.Add(line.states[i]);
      }
      if (row.counts.fail + row.counts.review > 0) rows.push_back(row);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ItemOfYear& a, const ItemOfYear& b) {
    return std::pair(a.counts.fail, a.counts.review) > std::pair(b.counts.fail, b.counts.review);
  });
  for (const ItemOfYear& row : rows) {
    std::vector<BookCell> cells = {Number(row.year),
                                   {.text = row.title->code, .centre = true, .bold = true},
                                   {.text = row.title->title}};
    AddCounts(row.counts, &cells);
    const int mentioned = row.counts.mentioned();
    cells.push_back({.centre = true});
    if (mentioned > 0) {
      cells.back().number = 100.0 * row.counts.fail / mentioned;
      cells.back().fraction = true;
    }
    book->AddRow(cells);
  }
}

void Matrix::WriteAgencies(XlsxBook* book) const {
  SheetFrame frame;
  frame.name = Say("รายหน่วยงาน", "Agencies");
  frame.head = {frame.name};
  frame.columns = {{Say("หน่วยงาน", "Agency"), 44},
                   {Say("เอกสาร", "Document"), 20},
                   {Say("ไฟล์", "File"), 34},
                   {Say("ปี", "Year"), 8}};
  Append(CountColumns(options_, 9), &frame.columns);
  frame.columns.push_back({Say("ข้อสังเกต", "Findings"), 10});
  frame.columns.push_back({Say("หน่วยที่ควรเริ่มก่อน", "Who should begin"), 40});
  frame.frozen_columns = 1;
  frame.foot = FootOf(options_);
  book->AddSheet(frame);
  for (const Line& line : lines_) {
    std::vector<BookCell> cells = {{.text = line.agency},
                                   {.text = line.kind},
                                   {.text = line.path, .paint = Paint::kDim},
                                   Number(line.year)};
    AddCounts(CountsOf(line.states), &cells);
    cells.push_back(Number(static_cast<int>(line.findings)));
    cells.push_back({.text = line.act});
    book->AddRow(cells);
  }
}

void Matrix::WriteUnread(XlsxBook* book) const {
  SheetFrame frame;
  frame.name = Say("ไฟล์ที่ยังไม่ได้ตรวจ", "Not checked");
  frame.head = {frame.name};
  frame.columns = {{Say("ไฟล์", "File"), 60}, {Say("เพราะ", "Why"), 90}};
  frame.foot = FootOf(options_);
  book->AddSheet(frame);
  for (const Unread& each : unread_) book->AddRow({{.text = each.path}, {.text = each.why}});
}

}  // namespace oit
