#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "report/item_state.h"
#include "report/output.h"
#include "report/xlsx_book.h"

// The sheets of a workbook about one report: one function a sheet, or two that lead to each other.
namespace oit {

Paint PaintOf(ItemState state);

// Says in the language of the output.
std::string Say(const OutputOptions& options, const char* th, const char* en);

// A sheet of that name with whose report this is over its table.
SheetFrame FrameOf(const std::string& name, const CheckedReport& report,
                   const OutputOptions& options);
// "ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ...": under each printed page.
std::string FootOf(const OutputOptions& options);

void AddChecklist(const CheckedReport& report, const OutputOptions& options, XlsxBook* book);
// Gaps and findings, what to do about each.
void AddFindings(const CheckedReport& report, const OutputOptions& options, XlsxBook* book);
// The report's own measures as it tells them; no sheet where there are none.
void AddMeasures(const CheckedReport& report, const OutputOptions& options, XlsxBook* book);
// Stated and recomputed; no sheet where the report states none.
void AddScores(const CheckedReport& report, const OutputOptions& options, XlsxBook* book);
// What the signs and words stand for.
void AddLegend(const OutputOptions& options, XlsxBook* book);

}  // namespace oit
