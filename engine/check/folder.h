#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "audit/audit.h"
#include "facts/facts.h"
#include "load/agency_folder.h"
#include "load/load.h"

namespace oit {

// The files of an agency's folder, read. Owns their documents.
class FolderReader {
 public:
  // All must outlive it.
  FolderReader(const FactReader& facts, const AgencyFolder& folder, const LoadOptions& load);

  // The year that agency.yaml gives, else the one that most of its files are of.
  std::optional<int> Year() const;

  // The files by item of this year, for the audit. `asked`: the year was asked for. A code that
  // the year does not have is added to unread().
  OwnFiles Files(const oit::Year& year, bool asked);

  // What could not be read, one error each.
  const Errors& unread() const { return unread_; }

 private:
  struct File {
    Document document;
    Facts facts;
  };
  void Read(const std::string& name);
  Agency ReadAgency() const;
  std::string ReadSite() const;
  Bilingual YearReason(int year, bool asked) const;

  const FactReader& reader_;
  const AgencyFolder& folder_;
  const LoadOptions& load_;
  std::deque<File> files_;
  std::map<std::string, const File*> by_name_;  // null where it could not be read
  Facts facts_;                                 // of the agency
  Errors unread_;
};

}  // namespace oit
