#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/result.h"

namespace oit {

// A person's answer to a question (check/question.h), and what the question was.
struct LedgerEntry {
  int year = 0;       // of the list that the code is of
  std::string about;  // "O21", "O21.2"
  Decision decision;
  std::string passage_digest;
  std::string rule_digest;
};

// The review ledger of a report or of an agency's folder: a YAML file that people may edit.
struct Ledger {
  std::string path;
  bool is_there = false;
  std::vector<LedgerEntry> entries;  // by year, item and element

  // The entry, or null.
  const LedgerEntry* Find(int year, const std::string& about) const;
  // In the place of one about the same.
  void Put(LedgerEntry entry);
  // Whether there was such an entry.
  bool Remove(int year, const std::string& about);
};

// The ledger of a report or folder, which may not be there yet. Errors with their place: those of
// yaml/, "ledger.year", "ledger.about", "ledger.date", "ledger.until" (before the date),
// "ledger.unbound" (without the digests that only oit can write).
Result<Ledger> ReadLedger(const std::string& report);

// As the file holds it: ReadLedger reads the same.
std::string LedgerText(const Ledger& ledger);

// "O21.2" for "o21.2", "O ๒๑.๒"; empty where it names no item or element.
std::string MeantAbout(const std::string& text);

// A note as the ledger keeps it: one line.
std::string NoteLine(const std::string& text);

}  // namespace oit
