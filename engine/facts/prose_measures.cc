#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "facts/check_boxes.h"
#include "facts/columns.h"
#include "facts/parts.h"
#include "facts/prose_lines.h"

namespace oit::facts {
namespace {

constexpr size_t kLeastRoles = 2;  // of a measure, under labels
constexpr size_t kLeastWords = 3;  // where labels have neither a colon nor a wider space
constexpr size_t kLeastRuns = 2;   // of numbered items that do not call themselves measures

// What a line that may open a measure looks like. Those of one look, the surest first, are the
// measures of a report.
enum class Look : uint8_t {
  kMeasureNumber,   // "มาตรการที่ 1 ..."
  kActivityNumber,  // "กิจกรรมที่ 1 ...", "โครงการที่ 1 ..."
  kLabel,           // "มาตรการ : ..."
  kNamed,           // "3.1 มาตรการ...", or a heading that begins so
  kHeading,         // numbered, in a section of measures
  kItem,
  kNumbered,  // either of the two: a list of which some items read as headings
  kNone
};
constexpr Look kLooks[] = {Look::kMeasureNumber, Look::kActivityNumber, Look::kLabel,
                           Look::kNamed,         Look::kHeading,        Look::kItem,
                           Look::kNumbered};

bool IsBasic(Role role) {
  return role == Role::kSteps || role == Role::kResponsible || role == Role::kPeriod ||
         role == Role::kFollowUp || role == Role::kResult || role == Role::kOutcome;
}

// A list right behind a value goes on with it; a unit or a period has none.
bool TakesLists(Role role) {
  return role != Role::kResponsible && role != Role::kPeriod && role != Role::kBudget;
}

class ProseMeasures {
 public:
  ProseMeasures(const Reading& reading, const ColumnWords& columns, const Facts& facts)
      : reading_(reading),
        columns_(columns),
        facts_(facts),
        lines_(ReadProseLines(reading, columns, facts)) {
    for (const ProseLine& line : lines_) looks_.push_back(LookOf(line));
  }

  std::vector<Measure> Read() const {
    for (Look look : kLooks) {
      std::vector<Measure> measures = ReadRuns(look);
      const bool generic = look >= Look::kHeading;
      if (measures.size() >= (generic ? kLeastRuns : 1)) return measures;
    }
    return {};
  }

 private:
  const Block& BlockOf(const ProseLine& line) const { return reading_.block(line.block); }

  Look LookOf(const ProseLine& line) const {
    static const std::string kMeasure = KeyOf("มาตร");
    if (!line.opens_line || line.block == facts_.title) return Look::kNone;
    if (line.form == LabelForm::kLabel && line.role == Role::kMeasure) {
      return line.value.empty() ? Look::kNone : Look::kLabel;
    }
    const std::string_view key = TrimSpaces(reading_.Key(line.key));
    const auto word = columns_.WordAt(key);
    const bool measure = word && word->role == Role::kMeasure;
    const bool named = measure && key.starts_with(kMeasure);
    if (measure && IsNumbered(key.substr(word->length))) {
      return named ? Look::kMeasureNumber : Look::kActivityNumber;
    }
    if (!line.opens_block || line.form != LabelForm::kNone) return Look::kNone;
    const Block& block = BlockOf(line);
    const bool heading = block.kind == BlockKind::kHeading;
    const bool item = block.kind == BlockKind::kListItem && block.mark.number > 0;
    if (named && (heading || item)) return Look::kNamed;
    if (block.mark.number == 0 || !IsOfMeasures(block.heading)) return Look::kNone;
    if (heading) return Look::kHeading;
    return item && block.level <= 1 ? Look::kItem : Look::kNone;
  }

  // "ที่ 1": what follows the word "มาตรการ".
  static bool IsNumbered(std::string_view rest) {
    static const std::string kThat = KeyOf("ที่");
    rest = TrimSpaces(rest);
    if (!rest.starts_with(kThat)) return false;
    rest = TrimSpaces(rest.substr(kThat.size()));
    return !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
  }

  // Whether the heading, or one above it, is about measures.
  bool IsOfMeasures(uint32_t heading) const {
    for (; heading != kNowhere; heading = reading_.block(heading).heading) {
      for (const auto& word : columns_.WordsIn(reading_.Key(heading))) {
        if (word.first == Role::kMeasure && heading != facts_.title) return true;
      }
    }
    return false;
  }

  std::vector<Measure> ReadRuns(Look look) const {
    std::vector<Measure> measures;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!Has(i, look)) continue;
      size_t end = i + 1;
      while (end < lines_.size() && !Has(end, look) && !EndsRun(lines_[i], look, lines_[end]))
        ++end;
      Measure measure;
      if (ReadRun(i, end, &measure)) measures.push_back(std::move(measure));
    }
    return measures;
  }

  bool Has(size_t line, Look look) const {
    const bool either = looks_[line] == Look::kHeading || looks_[line] == Look::kItem;
    return looks_[line] == look || (look == Look::kNumbered && either);
  }

  // A heading of the same height or above it; where the opener is a line of text, or a heading
  // without a number that may name a whole section, any that is no label.
  bool EndsRun(const ProseLine& opener, Look look, const ProseLine& line) const {
    const Block& block = BlockOf(line);
    if (block.kind != BlockKind::kHeading || line.block == opener.block) return false;
    const bool before_colon = reading_.Key(line.key).find(':') != std::string_view::npos;
    if (line.form == LabelForm::kLabel && before_colon) return false;  // "**ผู้รับผิดชอบ:**"
    const Block& open = BlockOf(opener);
    const bool numbered = look != Look::kNamed || open.mark.number != 0;
    if (open.kind == BlockKind::kHeading && (numbered || block.level <= open.level)) {
      return block.level <= open.level;
    }
    return line.form != LabelForm::kLabel;
  }

  class Run;
  bool ReadRun(size_t begin, size_t end, Measure* measure) const;

  const Reading& reading_;
  const ColumnWords& columns_;
  const Facts& facts_;
  std::vector<ProseLine> lines_;
  std::vector<Look> looks_;
};

// The lines of one measure, one after the other.
class ProseMeasures::Run {
 public:
  Run(const ProseMeasures& all, const ProseLine& opener, Measure* measure)
      : all_(all), opener_(opener), measure_(*measure) {
    measure_.blocks = {opener.block, opener.block + 1};
    role_ = Role::kMeasure;
    Add(opener, opener.role == Role::kMeasure ? opener.value : opener.key);
  }

  // False where the line is none of the measure any more.
  bool Take(const ProseLine& line) {
    if (line.form != LabelForm::kNone && !(sure_ && line.form == LabelForm::kWord)) {
      Label(line);
      return true;
    }
    const Block& block = all_.BlockOf(line);
    const bool list = block.kind == BlockKind::kListItem || block.parent != kNowhere;
    if (line.opens_block && block.kind == BlockKind::kHeading) {
      role_ = Role::kNone;
    } else if (line.opens_block && !GoesOn(list)) {
      if (labels_ > 0 && !list && !IsOfHeading()) return false;
      role_ = RoleWithoutLabel(list);
    }
    Add(line, line.key);
    return true;
  }

  bool IsMeasure() const {
    const bool enough = roles_.size() + (boxes_ ? 1 : 0) >= kLeastRoles;
    return enough && (sure_ || roles_.size() >= kLeastWords);
  }

 private:
  bool IsOfHeading() const { return all_.BlockOf(opener_).kind == BlockKind::kHeading; }

  void Label(const ProseLine& line) {
    labels_ += 1;
    role_ = line.role;
    empty_ = true;
    if (role_ != Role::kNone) measure_.parts.push_back({role_, line.block, {}});
    sure_ |= line.form == LabelForm::kLabel;
    if (IsBasic(role_) && std::find(roles_.begin(), roles_.end(), role_) == roles_.end()) {
      roles_.push_back(role_);
    }
    Add(line, line.value);
  }

  bool GoesOn(bool list) const {
    if (role_ == Role::kNone) return false;
    if (role_ == Role::kMeasure) return false;
    return empty_ || (list && TakesLists(role_));
  }

  // The list under the name are the steps. What a report tells under a heading, labels and all,
  // is what was done.
  Role RoleWithoutLabel(bool list) const {
    if (list && labels_ == 0) return Role::kSteps;
    const bool told = std::find(roles_.begin(), roles_.end(), Role::kResult) != roles_.end();
    const bool results = all_.facts_.kind == ReportKind::kResultsReport;
    return labels_ > 0 && results && !told && IsOfHeading() ? Role::kResult : Role::kNone;
  }

  void Add(const ProseLine& line, Span key) {
    if (auto boxes = ReadCheckBoxes(all_.reading_, all_.columns_, key)) {
      boxes_ = true;
      measure_.mark = boxes->mark;
      measure_.mark_source = boxes->mark_source;
      AddText(line, {key.begin, boxes->key.begin});
      AddText(line, {boxes->key.end, key.end});
      measure_.blocks.end = line.block + 1;
      empty_ = false;
      return;
    }
    AddText(line, key);
  }

  void AddText(const ProseLine& line, Span key) {
    const std::string& text = all_.reading_.document.text.key();
    while (!key.empty() && text[key.begin] == ' ') ++key.begin;
    while (!key.empty() && text[key.end - 1] == ' ') --key.end;
    if (key.empty() || role_ == Role::kNone) return;
    measure_.blocks.end = line.block + 1;
    empty_ = false;
    MeasurePart* last = measure_.parts.empty() ? nullptr : &measure_.parts.back();
    if (last && last->role == role_ && last->block == line.block && last->key.empty()) {
      last->key = key;
    } else if (last && last->role == role_ && last->block == line.block &&
               TrimSpaces(all_.reading_.Key(Span{last->key.end, key.begin})).empty()) {
      last->key.end = key.end;
    } else {
      measure_.parts.push_back({role_, line.block, key});
    }
  }

  const ProseMeasures& all_;
  const ProseLine& opener_;
  Measure& measure_;
  Role role_ = Role::kNone;  // of what comes
  bool empty_ = false;       // a label still waits for its value
  bool sure_ = false;
  bool boxes_ = false;
  size_t labels_ = 0;
  std::vector<Role> roles_;
};

bool ProseMeasures::ReadRun(size_t begin, size_t end, Measure* measure) const {
  Run run(*this, lines_[begin], measure);
  for (size_t i = begin + 1; i < end && run.Take(lines_[i]);) ++i;
  return run.IsMeasure();
}

}  // namespace

std::vector<Measure> ReadProseMeasures(const Reading& reading, const ColumnWords& columns,
                                       const Facts& facts) {
  return ProseMeasures(reading, columns, facts).Read();
}

}  // namespace oit::facts
