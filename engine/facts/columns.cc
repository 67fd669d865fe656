#include "facts/columns.h"

#include <algorithm>
#include <array>

namespace oit {
namespace {

constexpr size_t kLongestLabel = 40;  // key characters before the colon
constexpr size_t kShortestValue = 4;  // and at least so many from it on

constexpr std::array<const char*, 17> kRoleNames = {
    "none",        "no",        "issue",   "recommendation", "measure",  "steps",
    "responsible", "period",    "budget",  "done",           "not_done", "result",
    "outcome",     "follow_up", "problem", "link",           "note"};

}  // namespace

const char* Name(Role role) { return kRoleNames[static_cast<size_t>(role)]; }

std::optional<Role> ParseRole(const std::string& name) {
  for (size_t i = 0; i < kRoleNames.size(); ++i) {
    if (name == kRoleNames[i]) return static_cast<Role>(i);
  }
  return std::nullopt;
}

namespace facts {
namespace {

constexpr uint32_t kShortWord = 3;  // key characters
constexpr size_t kTickColumns = 3;
constexpr std::string_view kPrefix = "columns.";

bool IsMeasureTable(const std::vector<Role>& roles) {
  auto has = [&](std::initializer_list<Role> wanted) {
    return std::find_first_of(roles.begin(), roles.end(), wanted.begin(), wanted.end()) !=
           roles.end();
  };
  return has({Role::kMeasure, Role::kSteps}) &&
         has({Role::kResponsible, Role::kPeriod, Role::kDone, Role::kNotDone, Role::kResult,
              Role::kOutcome, Role::kFollowUp});
}

// A column that holds nothing but ticks.
bool HoldsTicks(const Table& table, size_t column) {
  bool any = false;
  for (const Row& row : table.rows) {
    if (column >= row.cells.size()) continue;
    const Cell& cell = row.cells[column];
    if (!cell.blocks.empty()) return false;
    any = any || cell.mark == CellMark::kTick || cell.mark == CellMark::kCross;
  }
  return any;
}

bool Denies(std::string_view header) {
  static const std::string kNot = KeyOf("ไม่"), kYet = KeyOf("ยัง");
  return header.starts_with(kYet) || header.find(kNot) != header.npos;
}

// Of two or three columns of ticks beside the measures, "สำเร็จ" and "ไม่สำเร็จ", the one that
// denies is for what was not done, and where there is such a one the others for what was.
// More columns than that are months.
void ReadTickColumns(const Document& document, const Table& table, std::vector<Role>* roles) {
  std::vector<size_t> ticks, denying;
  for (size_t column = 0; column < roles->size(); ++column) {
    const std::vector<uint32_t>& headers = table.columns[column].headers;
    if (headers.empty() || !HoldsTicks(table, column)) continue;
    ticks.push_back(column);
    if (Denies(document.Key(document.blocks[headers.back()]))) denying.push_back(column);
  }
  if (ticks.size() > kTickColumns || denying.size() != 1) return;
  for (size_t column : ticks) {
    if ((*roles)[column] != Role::kNone) continue;
    (*roles)[column] = column == denying.front() ? Role::kNotDone : Role::kDone;
  }
}

// "แนวทาง" beside "วิธีดำเนินงาน": where no column is headed as the measure, the first of two
// of steps is it. One header over two columns tells nothing.
void ReadMeasureColumn(const Table& table, std::vector<Role>* roles) {
  const bool named = std::find(roles->begin(), roles->end(), Role::kMeasure) != roles->end();
  if (named || std::count(roles->begin(), roles->end(), Role::kSteps) != 2) return;
  const auto first = std::find(roles->begin(), roles->end(), Role::kSteps);
  const auto second = std::find(first + 1, roles->end(), Role::kSteps);
  const auto path = [&](auto role) -> const std::string& {
    return table.columns[static_cast<size_t>(role - roles->begin())].path;
  };
  if (path(first) != path(second)) *first = Role::kMeasure;
}

// Roles that make sense for a section of prose.
bool IsSectionRole(Role role) {
  return role != Role::kNumber && role != Role::kLink && role != Role::kNote &&
         role != Role::kBudget;
}

}  // namespace

Result<ColumnWords> ColumnWords::Compile(const WordLists& words) {
  ColumnWords columns;
  Errors errors;
  auto add = [&](const std::vector<Phrase>& phrases, Role role) {
    for (const Phrase& phrase : phrases) {
      Status added = columns.words_.Add(phrase.text, static_cast<uint32_t>(role));
      if (added.ok()) continue;
      for (Error error : added.errors()) {
        error.place = phrase.place;
        errors.push_back(std::move(error));
      }
    }
  };
  for (const auto& [name, list] : words) {
    if (name.compare(0, kPrefix.size(), kPrefix) != 0) continue;
    std::optional<Role> role = ParseRole(name.substr(kPrefix.size()));
    if (!role) continue;
    add(list.phrases, *role);
    add(list.except, Role::kNone);
  }
  if (!errors.empty()) return errors;
  return columns;
}

Role ColumnWords::RoleOf(std::string_view key) const {
  Role best = Role::kNone;
  uint32_t length = 0;
  std::string_view whole = TrimSpaces(key);
  for (const Needles::Found& found : words_.Scan(whole)) {
    Role role = static_cast<Role>(found.id);
    bool counts = role != Role::kNone &&
                  (found.span.size() > kShortWord || found.span.size() == whole.size());
    if (!counts || found.span.size() <= length) continue;
    best = role;
    length = found.span.size();
  }
  return best;
}

Role ColumnWords::RoleOfHeading(std::string_view key) const {
  uint32_t start = SkipSpaces(key, 0);
  auto found = words_.At(key, start);
  if (!found || found->span.size() <= kShortWord) return Role::kNone;
  Role role = static_cast<Role>(found->id);
  return IsSectionRole(role) ? role : Role::kNone;
}

std::optional<ColumnWords::Word> ColumnWords::WordAt(std::string_view key) const {
  const auto found = words_.At(key, 0);
  if (!found || static_cast<Role>(found->id) == Role::kNone) return std::nullopt;
  return Word{static_cast<Role>(found->id), found->span.size()};
}

std::vector<std::pair<Role, Span>> ColumnWords::WordsIn(std::string_view key) const {
  std::vector<std::pair<Role, Span>> words;
  for (const Needles::Found& found : words_.Scan(key)) {
    if (static_cast<Role>(found.id) == Role::kNone) continue;
    words.emplace_back(static_cast<Role>(found.id), found.span);
  }
  return words;
}

TableFacts ColumnWords::ReadTable(const Document& document, const Table& table) const {
  TableFacts facts;
  for (const Column& column : table.columns) {
    Role role = Role::kNone;
    for (auto header = column.headers.rbegin(); header != column.headers.rend(); ++header) {
      role = RoleOf(document.Key(document.blocks[*header]));
      if (role != Role::kNone) break;
    }
    facts.roles.push_back(role);
  }
  ReadTickColumns(document, table, &facts.roles);
  ReadMeasureColumn(table, &facts.roles);
  facts.measures = IsMeasureTable(facts.roles);
  return facts;
}

std::vector<Role> ColumnWords::ReadSections(const Reading& reading, const Title& title) const {
  const std::vector<Block>& blocks = reading.document.blocks;
  std::vector<Role> own(blocks.size(), Role::kNone);
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    bool is_title = title.found && title.page.Contains(blocks[i].key) && blocks[i].mark.number == 0;
    if (blocks[i].kind == BlockKind::kHeading && !is_title) own[i] = RoleOfHeading(reading.Key(i));
  }
  std::vector<Role> roles(blocks.size(), Role::kNone);
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    uint32_t heading = blocks[i].heading;
    if (blocks[i].kind == BlockKind::kHeading && own[i] != Role::kNone) {
      roles[i] = own[i];
    } else if (heading < i) {
      roles[i] = roles[heading];  // already the nearest above that has one
    }
  }
  FollowLabels(reading.document, &roles);
  return roles;
}

// "ผลการดำเนินการ : ..." is for its own line and for the list under it.
void ColumnWords::FollowLabels(const Document& document, std::vector<Role>* roles) const {
  Role label = Role::kNone;
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.table != kNowhere) continue;
    if (block.kind != BlockKind::kListItem) label = Role::kNone;
    if (block.kind == BlockKind::kParagraph) {
      std::string_view key = document.Key(block);
      size_t colon = key.find(':');
      if (std::min(colon, key.size()) <= kLongestLabel) {
        label = RoleOfHeading(TrimSpaces(key.substr(0, colon)));
      }
    }
    if (label != Role::kNone) (*roles)[i] = label;
  }
}

std::vector<Label> ColumnWords::ReadLabels(const Document& document) const {
  std::vector<Label> labels;
  const std::string& key = document.text.key();
  for (const Block& block : document.blocks) {
    bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (!prose || block.table != kNowhere) continue;
    for (size_t colon = key.find(':', block.key.begin); colon < block.key.end;
         colon = key.find(':', colon + 1)) {
      size_t cut = colon == 0 ? key.npos : key.find_last_of("/:;,", colon - 1);
      size_t begin = cut == key.npos || cut < block.key.begin ? block.key.begin : cut + 1;
      size_t end = std::min<size_t>(key.find('/', colon), block.key.end);
      if (end < colon + kShortestValue) continue;
      if (colon - begin > kLongestLabel) begin = colon - kLongestLabel;
      Role role = Role::kNone;
      for (; begin < colon; ++begin) {
        bool word = begin == block.key.begin || key[begin - 1] == ' ' || key[begin - 1] == '/' ||
                    document.text.IsSoftBreak(static_cast<uint32_t>(begin));
        if (!word) continue;
        role = RoleOfHeading(TrimSpaces(std::string_view(key).substr(begin, colon - begin)));
        if (role != Role::kNone) break;
      }
      if (role == Role::kNone) continue;
      labels.push_back({role, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    }
  }
  return labels;
}

}  // namespace facts
}  // namespace oit
