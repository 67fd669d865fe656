#pragma once

#include <string>

#include "document/document.h"

// The same report as a file of another format (thai-text.md section 5, P10 and P14).
namespace oit::formats {

// Whether every table can be written as one: lines with tabs that nothing else holds together
// are a table in a text only.
bool CanBeWritten(const Document& report);
// On paper a link in the dress of a page has no target, and lost pages leave no border.
bool CanBePrinted(const Document& report);

std::string AsHtml(const Document& report);
std::string AsDocx(const Document& report);
std::string AsXlsx(const Document& report);
std::string AsPdf(const Document& report);  // with the fault of Word (pdf_pages.h)

}  // namespace oit::formats
