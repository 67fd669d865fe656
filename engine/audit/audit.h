#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/result.h"
#include "document/document.h"
#include "lua/report_check.h"
#include "pack/pack.h"
#include "pack/year_files.h"

namespace oit {

struct Trace;

struct AuditOptions {
  Level bar = Level::kClaimed;  // --require shown raises it
  Trace* trace = nullptr;       // of an item of the pack that audits: filled in
};

// A file of an agency, read for the item that it answers.
struct OwnFile {
  std::string name;  // its path in the folder
  const Document* document = nullptr;
  const Facts* facts = nullptr;
};

// What answers one item of an agency.
struct OwnItem {
  std::vector<OwnFile> files;
  std::vector<std::string> links;
  std::vector<std::string> unread;  // names of files that could not be read
};

// An agency's own files, by the codes of the items they answer. `facts` are of the agency as a
// whole: its name and class, the year, its site.
struct OwnFiles {
  std::string path;
  Bilingual year_reason;
  Facts facts;
  std::map<std::string, OwnItem> items;
};

// A pack, compiled; audits any number of documents.
class Auditor {
 public:
  // `pack` must outlive the auditor and its checklists, and so must the years that
  // `rules_of_year` gives for the scores that reports state; without it there are none.
  static Result<Auditor> Compile(const Pack& pack, RulesOfYear rules_of_year = {});

  Checklist Audit(const Document& document, const Facts& facts, const AuditOptions& options) const;

  // One check of the pack's rules/checks alone; none of this id: an empty outcome.
  CheckOutcome RunCheck(const std::string& id, const Document& document, const Facts& facts) const;

  // Each item on its own files, where the thing itself counts and a name in a heading does not.
  // An item without files and links fails like any other; one that has links only is for
  // a person to look at, since links are not followed. The documents must outlive the call.
  Checklist AuditFolder(const OwnFiles& folder, const AuditOptions& options) const;

  Auditor(Auditor&&) noexcept;
  ~Auditor();

 private:
  struct Impl;
  explicit Auditor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace oit
