#include "report/html/bars.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "plan/weak.h"
#include "report/item_state.h"
#include "report/page.h"

namespace oit {
namespace {

// The states in the order of a bar, with the classes of their colours.
constexpr std::pair<ItemState, const char*> kParts[] = {
    {ItemState::kShown, "good"},   {ItemState::kStated, "stated"},
    {ItemState::kReview, "look"},  {ItemState::kError, "look"},
    {ItemState::kFail, "bad"},     {ItemState::kNotApplicable, "foreign"},
    {ItemState::kSilent, "silent"}};

using Counts = std::map<ItemState, int>;

void WriteBar(const Counts& counts, int all, Language language, HtmlWriter* html) {
  html->Open("svg", {{"viewBox", fmt::format("0 0 {} 10", all)},
                     {"preserveAspectRatio", "none"},
                     {"role", "img"},
                     {"aria-hidden", "true"}});
  int at = 0;
  for (const auto& [state, colour] : kParts) {
    const auto count = counts.find(state);
    if (count == counts.end()) continue;
    html->Open("rect", {{"class", colour},
                        {"x", std::to_string(at)},
                        {"width", std::to_string(count->second)},
                        {"height", "10"}});
    html->Element("title", fmt::format("{} {}", Word(state, language), count->second));
    html->Close("rect");
    at += count->second;
  }
  html->Close("svg");
}

void WriteLegend(const Counts& used, Language language, HtmlWriter* html) {
  html->Raw("<p class=\"legend\">");
  for (const auto& [state, colour] : kParts) {
    const auto count = used.find(state);
    if (count == used.end()) continue;
    html->Element("span", {{"class", fmt::format("swatch {}", colour)}}, "");
    html->Text(fmt::format(" {} {}  ", Word(state, language), count->second));
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
  Counts used;
  html->Raw("<table class=\"bars\"><tbody>\n");
  for (const Section& section : year.sections) {
    Counts counts;
    int all = 0;
    for (const ItemResult& item : checklist.items) {
      if (item.item->section != section.number) continue;
      ++counts[StateOf(item, strict)];
      ++all;
    }
    if (all == 0) continue;
    std::string told;
    for (const auto& [state, count] : counts) {
      used[state] += count;
      told += fmt::format("{}{} {}", told.empty() ? "" : " · ", Word(state, language), count);
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
