#include "report/docx_parts.h"

#include <fmt/format.h>

#include <array>

namespace oit::docx {
namespace {

constexpr char kXml[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char kMain[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr char kTypes[] =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/></Types>";

constexpr char kRelations[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

constexpr char kMainRelations[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/settings\" Target=\"settings.xml\"/></Relationships>";

// Of the Word of today, not one that it imitates.
constexpr char kSettings[] =
    "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    "<w:themeFontLang w:val=\"en-US\" w:bidi=\"th-TH\"/>";

// Sizes of Thai are those of the complex script.
constexpr char kDefaults[] =
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    "<w:rFonts w:ascii=\"TH Sarabun New\" w:hAnsi=\"TH Sarabun New\" w:eastAsia=\"TH Sarabun New\" "
    "w:cs=\"TH Sarabun New\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
    "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" "
    "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
    "<w:qFormat/></w:style>";

struct StyleLine {
  Style style;
  const char* id;
  const char* name;
  const char* paragraph;  // properties
  const char* run;
};

// As tables of Thai offices have it.
constexpr char kSmall[] = "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>";
constexpr char kLarge[] = "<w:b/><w:bCs/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>";

constexpr std::array kStyles = {
    StyleLine{Style::kMemo, "Memo", "Memo",
              "<w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/>",
              "<w:b/><w:bCs/><w:sz w:val=\"58\"/><w:szCs w:val=\"58\"/>"},
    StyleLine{Style::kUnit, "MemoUnit", "Memo Unit",
              "<w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"3402\"/>"
              "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9070\"/></w:tabs>",
              ""},
    StyleLine{Style::kField, "MemoField", "Memo Field",
              "<w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"4535\"/>"
              "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9070\"/></w:tabs>",
              ""},
    StyleLine{Style::kSubject, "MemoSubject", "Memo Subject",
              "<w:tabs><w:tab w:val=\"left\" w:pos=\"851\"/></w:tabs>"
              "<w:spacing w:after=\"60\"/><w:ind w:left=\"851\" w:hanging=\"851\"/>",
              ""},
    StyleLine{Style::kTitle, "Title", "Title",
              "<w:keepNext/><w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", kLarge},
    StyleLine{Style::kHeading, "Heading1", "heading 1",
              "<w:keepNext/><w:spacing w:before=\"120\"/><w:outlineLvl w:val=\"0\"/>",
              "<w:b/><w:bCs/>"},
    StyleLine{Style::kBody, "BodyText", "Body Text",
              "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"1418\"/>"
              "<w:jc w:val=\"thaiDistribute\"/>",
              ""},
    StyleLine{Style::kList, "List", "List", "<w:ind w:left=\"425\" w:hanging=\"425\"/>", ""},
    StyleLine{Style::kLine, "Line", "Line",
              "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9070\"/></w:tabs>"
              "<w:spacing w:before=\"60\"/>",
              ""},
    StyleLine{Style::kCentre, "Centre", "Centre", "<w:jc w:val=\"center\"/>", ""},
    StyleLine{Style::kNote, "Note", "Note", "", kSmall},
    StyleLine{Style::kSign, "Signature", "Signature",
              "<w:keepNext/><w:keepLines/><w:ind w:left=\"3969\"/><w:jc w:val=\"center\"/>", ""},
    StyleLine{Style::kColumn, "Column", "Column", "<w:keepNext/><w:jc w:val=\"center\"/>", kSmall},
    StyleLine{Style::kCell, "Cell", "Cell", "", kSmall},
    StyleLine{Style::kTick, "Tick", "Tick", "<w:ind w:left=\"340\" w:hanging=\"340\"/>", kSmall},
};

std::string StylesXml() {
  std::string xml = fmt::format("{}<w:styles xmlns:w=\"{}\">{}", kXml, kMain, kDefaults);
  for (const StyleLine& each : kStyles) {
    xml += fmt::format(
        "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/>"
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
        each.id, each.name, each.paragraph, each.run);
  }
  return xml + "</w:styles>";
}

}  // namespace

const char* StyleId(Style style) {
  for (const StyleLine& each : kStyles) {
    if (each.style == style) return each.id;
  }
  return "Normal";
}

std::string TableProperties() {
  std::string borders;
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    borders +=
        fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>", side);
  }
  return "<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>" + borders +
         "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
         "<w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
         "</w:tblCellMar></w:tblPr>";
}

std::string DocumentXml(const std::string& body) {
  return fmt::format("{}<w:document xmlns:w=\"{}\"><w:body>{}</w:body></w:document>", kXml, kMain,
                     body);
}

void AddFixedParts(ArchiveWriter* archive) {
  const std::string xml = kXml;
  archive->Add("[Content_Types].xml", xml + kTypes);
  archive->Add("_rels/.rels", xml + kRelations);
  archive->Add("word/_rels/document.xml.rels", xml + kMainRelations);
  archive->Add("word/styles.xml", StylesXml());
  archive->Add("word/settings.xml",
               fmt::format("{}<w:settings xmlns:w=\"{}\">{}</w:settings>", kXml, kMain, kSettings));
}

}  // namespace oit::docx
