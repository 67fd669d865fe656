#include "report/html/bars.h"

#include <fmt/format.h>

#include <array>

#include "plan/weak.h"
#include "report/item_view.h"
#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

// What an item of a section counts as, in the order of a bar.
enum Part : size_t { kShown, kStated, kLook, kFail, kForeign, kSilent, kParts };
constexpr const char* kClasses[kParts] = {"good", "stated", "look", "bad", "foreign", "silent"};

std::string PartWord(size_t part, Language language) {
  const bool thai = language == Language::kThai;
  switch (part) {
    case kShown:
      return thai ? "ครบ มีหลักฐาน" : "complete, with evidence";
    case kStated:
      return thai ? "ครบตามที่แจ้ง" : "complete as stated";
    case kLook:
      return Word(Verdict::kReview, language);
    case kFail:
      return Word(Verdict::kFail, language);
    case kForeign:
      return Word(Verdict::kNotApplicable, language);
    default:
      return thai ? "ไม่ได้กล่าวถึง" : "not mentioned";
  }
}

Part PartOf(const ItemResult& item, bool strict) {
  if (item.role == ItemRole::kSilent) return kSilent;
  switch (item.verdict) {
    case Verdict::kPass:
      return View(item, strict).by_tick() ? kStated : kShown;
    case Verdict::kFail:
      return kFail;
    case Verdict::kNotApplicable:
      return kForeign;
    case Verdict::kReview:
    case Verdict::kError:
      break;
  }
  return kLook;
}

using Counts = std::array<int, kParts>;

void WriteBar(const Counts& counts, int all, Language language, HtmlWriter* html) {
  html->Open("svg", {{"viewBox", fmt::format("0 0 {} 10", all)},
                     {"preserveAspectRatio", "none"},
                     {"role", "img"},
                     {"aria-hidden", "true"}});
  int at = 0;
  for (size_t part = 0; part < kParts; ++part) {
    if (counts[part] == 0) continue;
    html->Open("rect", {{"class", kClasses[part]},
                        {"x", std::to_string(at)},
                        {"width", std::to_string(counts[part])},
                        {"height", "10"}});
    html->Element("title", fmt::format("{} {}", PartWord(part, language), counts[part]));
    html->Close("rect");
    at += counts[part];
  }
  html->Close("svg");
}

void WriteLegend(const Counts& used, Language language, HtmlWriter* html) {
  html->Raw("<p class=\"legend\">");
  for (size_t part = 0; part < kParts; ++part) {
    if (used[part] == 0) continue;
    html->Element("span", {{"class", fmt::format("swatch {}", kClasses[part])}}, "");
    html->Text(fmt::format(" {} {}  ", PartWord(part, language), used[part]));
  }
  html->Raw("</p>\n");
}

// A score of 100 as a bar, the limit as a line across it.
void WriteScoreBar(double score, double limit, HtmlWriter* html) {
  html->Open("svg", {{"viewBox", "0 0 1000 10"},
                     {"preserveAspectRatio", "none"},
                     {"role", "img"},
                     {"aria-hidden", "true"}});
  html->Raw("<rect class=\"silent\" width=\"1000\" height=\"10\"/>");
  html->Element("rect",
                {{"class", score < limit ? "look" : "good"},
                 {"width", fmt::format("{:.0f}", score * 10)},
                 {"height", "10"}},
                "");
  html->Element("rect",
                {{"class", "limit"},
                 {"x", fmt::format("{:.0f}", limit * 10 - 2)},
                 {"width", "4"},
                 {"height", "10"}},
                "");
  html->Close("svg");
}

std::string IndicatorTitle(int number, const Year& year, Language language) {
  std::string title =
      fmt::format("{} {}", language == Language::kThai ? "ตัวชี้วัดที่" : "indicator", number);
  for (const Indicator& indicator : year.indicators) {
    if (indicator.number == number) title += " " + OneLine(indicator.title);
  }
  return title;
}

}  // namespace

void WriteSectionBars(const Checklist& checklist, const Year& year, bool strict, Language language,
                      HtmlWriter* html) {
  Counts used = {};
  html->Raw("<table class=\"bars\"><tbody>\n");
  for (const Section& section : year.sections) {
    Counts counts = {};
    int all = 0;
    for (const ItemResult& item : checklist.items) {
      if (item.item->section != section.number) continue;
      ++counts[PartOf(item, strict)];
      ++all;
    }
    if (all == 0) continue;
    std::string told;
    for (size_t part = 0; part < kParts; ++part) {
      used[part] += counts[part];
      if (counts[part] == 0) continue;
      told +=
          fmt::format("{}{} {}", told.empty() ? "" : " · ", PartWord(part, language), counts[part]);
    }
    html->Raw("<tr>");
    html->Element("th", {{"scope", "row"}}, section.number + " " + OneLine(section.title));
    html->Raw("<td class=\"bar\">");
    WriteBar(counts, all, language, html);
    html->Raw("</td>");
    html->Element("td", {{"class", "dim"}}, told);
    html->Raw("</tr>\n");
  }
  html->Raw("</tbody></table>\n");
  WriteLegend(used, language, html);
}

void WriteScoreBars(const Checklist& checklist, const Year& year, Language language,
                    HtmlWriter* html) {
  if (!checklist.scores) return;
  const WeakIndicators weak = FindWeak(checklist.facts.scores, *checklist.scores);
  if (weak.scores.empty()) return;
  const bool thai = language == Language::kThai;
  const double limit = weak.limit.value_or(kLeastGood);
  const std::optional<int> of_year = checklist.scores->ita_year;
  html->Raw("<section id=\"scores\">\n");
  html->Element("h2", thai ? "คะแนนรายตัวชี้วัดที่เอกสารระบุ" : "Scores of indicators as stated");
  std::string about = of_year ? fmt::format("{} {}", thai ? "ผลการประเมินปี" : "of", *of_year) : "";
  about += fmt::format(fmt::runtime(thai ? "  เส้นตั้งคือ {:g} คะแนน ต่ำกว่านี้ควรมีมาตรการ"
                                         : "  the line is at {:g}: below it measures are due"),
                       limit);
  html->Element("p", {{"class", "dim"}}, about);
  html->Raw("<table class=\"bars\"><tbody>\n");
  for (const auto& [number, score] : weak.scores) {
    html->Raw("<tr>");
    html->Element("th", {{"scope", "row"}}, IndicatorTitle(number, year, language));
    html->Raw("<td class=\"bar\">");
    WriteScoreBar(score, limit, html);
    html->Raw("</td>");
    html->Element("td", {{"class", "number"}}, fmt::format("{:.2f}", score));
    html->Raw("</tr>\n");
  }
  html->Raw("</tbody></table></section>\n");
}

}  // namespace oit
