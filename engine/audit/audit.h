#pragma once

#include <memory>

#include "audit/checklist.h"
#include "base/result.h"
#include "document/document.h"
#include "pack/pack.h"

namespace oit {

struct Trace;

struct AuditOptions {
  Level bar = Level::kClaimed;  // --require shown raises it
  Trace* trace = nullptr;       // of an item of the pack that audits: filled in
};

// A pack, compiled; audits any number of documents.
class Auditor {
 public:
  // `pack` must outlive the auditor and its checklists.
  static Result<Auditor> Compile(const Pack& pack);

  Checklist Audit(const Document& document, const Facts& facts, const AuditOptions& options) const;

  Auditor(Auditor&&) noexcept;
  ~Auditor();

 private:
  struct Impl;
  explicit Auditor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace oit
