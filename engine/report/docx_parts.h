#pragma once

#include <string>

#include "archive/archive.h"
#include "report/docx.h"

// The parts of a Word document that are the same in all that we write.
namespace oit::docx {

const char* StyleId(Style style);
// Borders, margins of cells, widths as they are given.
std::string TableProperties();
// The main part around its body.
std::string DocumentXml(const std::string& body);
// Types, relations, styles and settings.
void AddFixedParts(ArchiveWriter* archive);

}  // namespace oit::docx
