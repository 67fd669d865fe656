#pragma once

#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"

namespace oit {

// The bytes of an .xlsx, put together from what its parts hold inside their outermost elements.
struct WorkbookParts {
  std::vector<std::pair<std::string, std::string>> sheets;  // attributes of <sheet>, content
  std::string properties;                                   // of <workbookPr>
  std::string strings;                                      // <si> ...
  std::string styles;                                       // <fonts>, <cellXfs> ...
  std::string links;                                        // <Relationship> ... of the first sheet

  std::string drawing;  // of the first sheet

  std::string Bytes() const;
};

inline std::string WorkbookParts::Bytes() const {
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relation = [&](const std::string& id, const std::string& type,
                            const std::string& target) {
    return "<Relationship Id='" + id + "' Type='" + types + type + "' Target='" + target + "'/>";
  };
  const auto part = [](const std::string& root, const std::string& inside) {
    return "<?xml version='1.0'?><" + root + " xmlns:r='r'>" + inside + "</" + root + ">";
  };
  ArchiveWriter writer;
  std::string list;
  std::string relations =
      relation("s", "sharedStrings", "sharedStrings.xml") + relation("t", "styles", "styles.xml");
  for (size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = "r" + std::to_string(i);
    const std::string name = "worksheets/sheet" + std::to_string(i) + ".xml";
    list += "<sheet " + sheets[i].first + " r:id='" + id + "'/>";
    relations += relation(id, "worksheet", name);
    writer.Add("xl/" + name, part("worksheet", sheets[i].second));
  }
  writer.Add("_rels/.rels",
             part("Relationships", relation("w", "officeDocument", "xl/workbook.xml")));
  writer.Add("xl/workbook.xml",
             part("workbook", "<workbookPr " + properties + "/><sheets>" + list + "</sheets>"));
  writer.Add("xl/_rels/workbook.xml.rels", part("Relationships", relations));
  writer.Add("xl/sharedStrings.xml", part("sst", strings));
  writer.Add("xl/styles.xml", part("styleSheet", styles));
  writer.Add("xl/drawings/d.xml", part("wsDr", drawing));
  if (!links.empty()) {
    writer.Add("xl/worksheets/_rels/sheet0.xml.rels", part("Relationships", links));
  }
  return *writer.Finish();
}

}  // namespace oit
