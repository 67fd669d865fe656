#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"
#include "pack/pack.h"

namespace oit {

// What the placeholders of an advice stand for.
struct AdviceTerms {
  int year = 0;
  int data_year = 0;      // that the item's data are of; 0: `year`
  std::string code;       // of the item; where it is empty, `title` stands in its place
  std::string title;      // of the item
  std::string ordinance;  // "เทศบัญญัติ": what the agency's own laws are called
  std::string staff;  // "พนักงานเทศบาลและพนักงานจ้าง"
  std::string chief;      // "นายกเทศมนตรี"
  std::string secretary;  // "ปลัดเทศบาล": who heads the permanent staff
};

// The terms of an agency's class; words that fit any where it is not known.
AdviceTerms TermsFor(const Agency& agency, int year);

// The year whose data an item of this year's list asks for: the one before where all its windows
// say so.
int DataYear(const YearItem& item, int year);

// Years are written in Thai digits, as documents of this kind have them.
std::string Fill(std::string text, const AdviceTerms& terms);
Advice Fill(Advice advice, const AdviceTerms& terms);

// A number as Thai documents write it: "๒๕๖๘".
std::string ThaiDigits(int number);

// The measures to take for an item, filled in for its year and the agency.
std::vector<Advice> AdviceFor(const Pack& pack, const YearItem& item, const Agency& agency);

}  // namespace oit
