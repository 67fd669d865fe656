#include "report/why_hits.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/item_lines.h"
#include "report/rule_words.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kOpened = 4;         // passages opened for one and the same reason,
constexpr size_t kScopesOpened = 12;  // and of those that open a search
constexpr char kIndent[] = "     ";

}  // namespace

std::string HitLines::Say(const char* th, const char* en) const {
  return options_.language == Language::kThai ? th : en;
}

std::string HitLines::Said(const Bilingual& text) const {
  return OneLine(text.In(options_.language));
}

// A few of each reason are opened; of the others, the lines.
void HitLines::List(const std::vector<const TracedHit*>& hits) {
  std::map<std::string, size_t> opened;
  std::map<std::string, std::vector<const Passage*>> folded;
  for (const TracedHit* hit : hits) {
    std::string reason = Said(hit->reason);
    if (++opened[reason] <= (ScopeLines(*hit).empty() ? kOpened : kScopesOpened)) {
      Open(*hit);
    } else {
      folded[reason].push_back(&hit->passage);
    }
  }
  for (const auto& [reason, passages] : folded) {
    std::string text = Say("และอีก {} แห่ง ({}): {}", "and {} more ({}): {}");
    page_->Text(" · ", fmt::format(fmt::runtime(text), passages.size(), reason,
                                   PlacesWords(passages, options_.language)));
  }
}

void HitLines::Open(const TracedHit& hit) {
  Mark mark = hit.counts ? MarkOf(hit.level) : Mark{"·", Tone::kDim};
  page_->Text(fmt::format(" {} ", mark.sign), Quoted(hit.passage), mark.tone);
  std::string value = hit.counts ? Word(hit.level, options_.language) : Say("ไม่นับ", "not counted");
  page_->Text(kIndent, value + ": " + Said(hit.reason));
  if (hit.except) {
    std::string text =
        Say("ข้อยกเว้น \"{}\" {} ครอบข้อความ \"{}\"", "the exception \"{}\" {} covers \"{}\"");
    page_->Text(kIndent, fmt::format(fmt::runtime(text), hit.except->text, Source(*hit.except),
                                     OneLine(hit.covering)));
  }
  if (hit.told_in != kNowhere) {
    page_->Text(kIndent,
                Say("ช่องผลของแถวเดียวกัน: ", "the result of the same row: ") + Quoted(hit.told));
  }
  for (const std::string& text : {Words(hit), Standing(hit), ScopeLines(hit)}) {
    if (!text.empty()) page_->Text(kIndent, text);
  }
}

std::string HitLines::Quoted(const Passage& passage) const {
  int room = std::max(40, 2 * page_->width() - 30);
  return fmt::format("{}  \"{}\"", PlaceWords(passage, options_.language),
                     CutToWidth(OneLine(passage.quote), room));
}

// "requirements/executives.lua:12", as an author of rules opens it.
std::string HitLines::Source(const Phrase& phrase) const {
  if (phrase.place.file.empty()) return "";
  std::string file = phrase.place.file;
  size_t slash = file.rfind('/');
  if (slash != std::string::npos && slash > 0) slash = file.rfind('/', slash - 1);
  if (slash != std::string::npos) file.erase(0, slash + 1);
  return fmt::format("[{}:{}]", file, phrase.place.line);
}

std::string HitLines::Words(const TracedHit& hit) const {
  if (hit.shape) {
    return Say("รูปแบบที่ตรง: ", "by its form: ") + Word(*hit.shape, options_.language) + " \"" +
           CutToWidth(OneLine(hit.matched), options_.width / 2) + "\"";
  }
  if (hit.key.empty()) {
    return Say("พบจากช่องในตารางมาตรการของเอกสารนี้", "by a column of the document's own table");
  }
  std::string out;
  for (const SoughtWords& words : hit.by) {
    out += out.empty() ? Say("คำที่ตรง: ", "by the words: ") : " · ";
    if (words.finder == Finder::kTitle) out += Say("ชื่อข้อ ", "the title ");
    if (words.finder == Finder::kNone) out += Say("(บอกว่าไม่มี) ", "(there is none) ");
    if (words.finder == Finder::kAlone) out += Say("(นับทุกแห่ง) ", "(anywhere) ");
    if (words.pattern) out += Say("นิพจน์ ", "pattern ");
    out += fmt::format("\"{}\" {}", OneLine(words.phrase.text), Source(words.phrase));
  }
  return out;
}

// Column, mark of the row, the word that tells what the passage does, years.
std::string HitLines::Standing(const TracedHit& hit) const {
  std::string out;
  auto add = [&out](const std::string& text) { out += (out.empty() ? "" : " · ") + text; };
  const TracedPlace& place = hit.place;
  if (std::string role = Word(place.role, options_.language); !role.empty()) {
    add(Say("ช่องหรือหัวข้อ ", "column or section: ") + role);
  }
  if (place.mark != RowMark::kNone) {
    add(Say("แถวนี้ ", "row: ") + Word(place.mark, options_.language));
  }
  if (!place.mood_words.quote.empty()) {
    add(fmt::format("\"{}\" {} ({})", OneLine(place.mood_words.quote),
                    Word(place.mood, options_.language),
                    PlaceWords(place.mood_words, options_.language)));
  }
  std::string years;
  for (int year : place.years) years += (years.empty() ? "" : ", ") + std::to_string(year);
  if (!years.empty()) add(Say("ปี ", "year: ") + years);
  return out.empty() ? "" : Say("ที่อยู่: ", "it stands in: ") + out;
}

std::string HitLines::ScopeLines(const TracedHit& hit) const {
  if (!trace_.element) return "";
  for (const TracedScope& opened : trace_.scopes) {
    if (!(opened.scope.hit == hit.key)) continue;
    std::string lines;
    for (Span run : opened.lines) {
      if (run.begin == 0) continue;  // a file without lines
      lines += lines.empty() ? "" : ", ";
      lines += run.begin == run.end ? std::to_string(run.begin)
                                    : fmt::format("{}–{}", run.begin, run.end);
    }
    return Say("ค้นองค์ประกอบใน", "searched: ") + Word(opened.scope.kind, options_.language) +
           (lines.empty() ? "" : Say(" บรรทัด ", ", lines ") + lines);
  }
  return "";
}

}  // namespace oit
