#pragma once

#include <cstddef>
#include <cstdint>

// Every cap of the engine in one place. Sizes in bytes unless said.
namespace oit::limits {

inline constexpr size_t kReportBytes = 64u << 20;   // one report file
inline constexpr size_t kRuleFileBytes = 1u << 20;  // one rule, year or word file
inline constexpr size_t kBlocks = 2'000'000;        // blocks of one document
inline constexpr size_t kListDepth = 16;
inline constexpr size_t kHtmlTreeBytes = 640u << 20;  // the tree of a web page
inline constexpr uint64_t kHtmlSteps =
    1'000'000'000;                               // what its parser may take (load/html_cost.h)
inline constexpr size_t kHtmlAttributes = 1000;  // of one element

inline constexpr size_t kArchiveEntries = 20'000;        // names in one archive
inline constexpr size_t kArchiveEntryBytes = 64u << 20;  // one entry, unpacked
inline constexpr size_t kArchiveBytes = 256u << 20;      // all that is unpacked of one archive
inline constexpr size_t kArchiveRatio = 400;             // unpacked to packed size of one entry ...
inline constexpr size_t kArchiveRatioFrom = 1u << 20;    // ... that unpacks to more than this

inline constexpr size_t kXmlTreeBytes = 384u << 20;  // the tree of one XML part
inline constexpr size_t kXmlDepth = 400;             // elements within elements

inline constexpr int kLuaLoadInstructions = 1'000'000;   // reading one rule file
inline constexpr int kLuaCheckInstructions = 5'000'000;  // one call of a check function
inline constexpr size_t kLuaBytes = 16u << 20;           // memory of one Lua state

inline constexpr size_t kPdfGlyphs = 2'000'000;  // of one PDF
inline constexpr size_t kPdfRules = 200'000;
inline constexpr int kPdfPages = 3'000;
inline constexpr size_t kPdfMemory = 1536u << 20;  // address space of oit-pdf
inline constexpr unsigned kPdfSeconds = 60;        // processor time of oit-pdf
inline constexpr unsigned kOcrPageSeconds =
    90;  // for tesseract to read a page, and again its tables
inline constexpr unsigned kOcrSeconds = 3'600;  // until oit-pdf has recognised the scans of a file
inline constexpr size_t kPdfOutput = 128u << 20;  // that oit-pdf writes

inline constexpr int kGapCharacters = 40;  // what "..." in a phrase may skip
inline constexpr int64_t kPatternMemory = 8 << 20;

}  // namespace oit::limits
