#pragma once

#include <string>

namespace oit {

// Where the review ledger of a report, or of an agency's folder, is kept: "report.docx.review.yaml"
// beside the report, "review.yaml" inside the folder.
std::string LedgerPathOf(const std::string& path);

// Whether the path is named like a ledger, which is no report and no file of an agency.
bool IsLedgerPath(const std::string& path);

}  // namespace oit
