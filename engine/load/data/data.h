#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"
#include "load/manuscript.h"
#include "yaml/value.h"

namespace oit {

// Whether the data say that they are a parsed report, of this version or another:
// "schema: oit.report/1".
bool IsReportData(const yaml::Value& root);

// Reads data into the document, whose format is set: a report as report.schema.json describes it
// (IsReportData), or any maps and lists, as an agency's own system exports them. Of these a field
// becomes a paragraph ("โทรศัพท์: 0-4400-0000"), a list of maps a table with the fields as its
// columns, what else holds others a heading. Errors, of described reports only: those of
// yaml/reader.h, "report.schema", "report.year", "report.row"; of all: "load.empty",
// "load.too_large".
Status ReadData(const yaml::File& file, Document* document);

// The two ways to write data out.
void WriteFreeData(const yaml::Value& root, Manuscript* out);
Errors WriteReportData(const yaml::File& file, Manuscript* out);

// Text of a value, line by line; in a cell true is a tick and false nothing.
void WriteDataText(const yaml::Value& value, Manuscript* out);
void WriteDataCell(const yaml::Value& value, Manuscript* out);
// What is written from here on stands where the value does.
void MarkPlace(const yaml::Value& value, Manuscript* out);

}  // namespace oit
