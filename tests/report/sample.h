#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "document/document.h"
#include "pack/pack.h"

// Checklists made by hand, of an agency that does not exist.
namespace sample {

// What an audit would give, with the things that it points into.
struct Audited {
  oit::Pack pack;
  oit::Document document;
  oit::Checklist checklist;
};

// A results report of 2568, all measures ticked, a page lost.
Audited Results();
// A plan of measures of 2565.
Audited Plan();
// A short document with a list and a table of two measures, for extract and facts.
Audited Measures();

oit::Passage PassageAt(const std::string& quote, uint32_t line);
oit::ItemResult& Item(oit::Checklist* checklist, const std::string& code);

}  // namespace sample
