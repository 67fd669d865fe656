#pragma once

#include <cstddef>
#include <cstdint>

// Every cap of the engine in one place. Sizes in bytes unless said.
namespace oit::limits {

inline constexpr size_t kReportBytes = 64u << 20;   // one report file
inline constexpr size_t kSavedBytes = 128u << 20;   // one checklist as JSON
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

inline constexpr size_t kServeFiles = 1'000;             // of one drop on the page of oit serve
inline constexpr size_t kServeFileBytes = 50u << 20;     // one of them
inline constexpr size_t kServeBytes = 300u << 20;        // all that the page keeps at a time
inline constexpr size_t kServeSessions = 20;             // reports that it keeps at a time
inline constexpr size_t kServeMemory = size_t{4} << 30;  // address space of a check
inline constexpr unsigned kServeSeconds = 120;           // for a check ...
inline constexpr unsigned kServeOcrSeconds = 1'800;      // ... that reads scans
inline constexpr unsigned kServeIdleSeconds = 3'600;     // until what nobody uses is forgotten
inline constexpr size_t kServeOutput = 64u << 20;        // of one file that a check writes
inline constexpr size_t kServeName = 200;                // bytes of a file's or folder's name
inline constexpr size_t kServeDepth = 16;                // folders within folders
inline constexpr size_t kServeNote = 1'000;              // bytes of what a person notes

inline constexpr int kGapCharacters = 40;  // what "..." in a phrase may skip
inline constexpr int64_t kPatternMemory = 8 << 20;

}  // namespace oit::limits
