#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace oit {

// What answers one item of an agency: files (paths inside the folder) and links.
struct OwnSources {
  std::string code;  // "O2"
  std::vector<std::string> files;
  std::vector<std::string> links;
};

// An agency's own files, sorted by the items they answer.
struct AgencyFolder {
  std::string path;
  std::string agency;  // as agency.yaml names it; empty where there is none
  std::string amphoe;
  std::string province;
  std::string site;  // address of the main site
  std::optional<int> year;
  std::vector<OwnSources> items;  // each code once, by number
};

// "O2" for "o2", "O02", "02", "O ๒ ข้อมูลผู้บริหาร": the letter, or the digit zero that many write
// for it, and a number from 1 to 99 at the start. Empty where the name is no code.
std::string ItemCode(const std::string& name);

// A folder with an agency.yaml, or with subfolders named by codes, one at least with the
// letter O ("02 กุมภาพันธ์" may be a month).
bool IsAgencyFolder(const std::string& path);

// Reads agency.yaml where it is there, and the subfolders named by codes for the items
// that it does not list. Errors: those of yaml/, "folder.year", "folder.code",
// "folder.doubled_code", "folder.outside" (a path that leaves the folder).
Result<AgencyFolder> ReadAgencyFolder(const std::string& path);

}  // namespace oit
