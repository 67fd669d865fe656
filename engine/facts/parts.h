#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"
#include "facts/lists.h"

// The readers that FactReader puts together; each fills its own part of Facts.
namespace oit::facts {

// A document with the places of the word lists in it.
struct Reading {
  const Document& document;
  const ListHits& hits;
  const WordLists& words;
  const std::vector<uint32_t>& line_starts;  // LineStarts of the document

  const Block& block(uint32_t index) const { return document.blocks[index]; }
  std::string_view Key(uint32_t index) const { return document.Key(document.blocks[index]); }
  // Key offsets inside the span where lines start.
  std::vector<uint32_t> LinesOf(Span key) const;
  // Whether the source has a space or a line end before this Thai letter.
  bool IsBreak(uint32_t key) const;
  // Key characters of a span.
  std::string_view Key(Span span) const { return document.text.Of(span); }
};

// UTF-8 of this program's own words as key text.
std::string KeyOf(std::string_view utf8);

// `offset` moved over spaces.
uint32_t SkipSpaces(std::string_view key, uint32_t offset);
// The end of the key without its trailing spaces.
std::string_view TrimSpaces(std::string_view key);

// The title of a document and the page it stands on, in lines of the source. Key spans.
struct Title {
  uint32_t block = kNowhere;  // of its first line
  std::vector<Span> lines;    // the title itself, without the agency's name
  Span page;                  // the lines and what follows before the first prose or table
  Span subject;               // the "เรื่อง ..." line of a memo in front of it
  bool found = false;         // some word of a title was seen
};
Title FindTitle(const Reading& reading);
std::string TitleText(const Reading& reading, const Title& title);

Agency ReadAgency(const Reading& reading, const Title& title);

// Needs facts.tables and facts.measures.
ReportKind ReadKind(const Reading& reading, const Title& title, const Facts& facts);

// Fills fiscal_year, year_key, period_from, period_to, round. Needs facts.tables,
// facts.measures and facts.events.
void ReadTime(const Reading& reading, const Title& title, Facts* facts);

// Needs facts.tables.
std::vector<Event> ReadEvents(const Reading& reading, const Facts& facts);

// Rows of the tables of measures, without marks. Needs facts.tables.
std::vector<Measure> ReadMeasures(const Document& document, const std::vector<TableFacts>& tables);
// Measures that prose tells under labels, with the marks of their check boxes. Needs facts.labels
// and facts.kind.
class ColumnWords;
std::vector<Measure> ReadProseMeasures(const Reading& reading, const ColumnWords& columns,
                                       const Facts& facts);
// What its cells or parts say became of it; needs facts.tables and facts.kind.
void ReadMark(const Reading& reading, const Facts& facts, Measure* measure);

// What it says of ITA scores. Needs facts.tables, facts.fiscal_year and facts.measures.
class ScoreWords;
Scores ReadScores(const Reading& reading, const Facts& facts, const ScoreWords& words);

// Host of the agency's own site.
std::string ReadSite(const Document& document, const WordLists& words);

// A year as a report names it, not that of a law.
struct NamedYear {
  int year = 0;
  Span key;
  bool analysed = false;  // of the ITA result that is analysed
  bool named = false;     // called the year of a budget or of the document
};
// The years of a key span. Words before a year tell about the first year behind them only.
std::vector<NamedYear> YearsOf(const Reading& reading, Span within);

// Two full dates that a dash or "ถึง" joins.
struct DateRange {
  Date from, to;
  Span key;
};
// Whether the text between two dates makes a range of them.
bool JoinsDates(std::string_view between);
// The last day of a month.
int LastDay(int buddhist_year, int month);
// Ranges in key text; spans count from its start.
std::vector<DateRange> FindRanges(std::string_view key);

// Ranges, single months and days in key text; spans count from its start, the rest is not set.
std::vector<Period> FindPeriods(std::string_view key);
// Needs facts.measures and facts.labels.
std::vector<Period> ReadPeriods(const Reading& reading, const Facts& facts);

// The day that a memo or announcement itself bears, and its words.
std::optional<DatedWords> ReadWritten(const Reading& reading);
// Needs facts.kind, facts.fiscal_year, facts.title and facts.written.
std::vector<DatedNotice> ReadNotices(const Reading& reading, const Facts& facts);
std::vector<AnalysedResult> ReadAnalysed(const Reading& reading);

// Names of agencies of local government; none for other agencies. Needs facts.agency.
std::vector<NamedPlace> ReadPlaces(const Reading& reading, const Title& title, const Facts& facts);

// The title page is left out: a cover and the page behind it say the same.
std::vector<Repeat> FindRepeats(const Document& document, Span title_page);

// One a link of the document.
std::vector<LinkStatement> ReadLinks(const Reading& reading);

}  // namespace oit::facts
