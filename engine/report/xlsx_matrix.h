#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/check.h"
#include "report/item_state.h"
#include "report/output.h"
#include "report/xlsx_book.h"

namespace oit {

// Many reports side by side. Keeps a line of each and the titles of each year, no document.
class Matrix {
 public:
  explicit Matrix(const OutputOptions& options) : options_(options) {}

  void Add(const CheckedReport& report);
  void AddUnread(const std::string& path, const std::string& why);
  size_t size() const { return lines_.size(); }

  // Agencies by items, the items failed most, one line an agency, what could not be read.
  void Write(XlsxBook* book) const;

 private:
  // A report.
  struct Line {
    std::string agency, path, kind, act;
    int year = 0;
    size_t findings = 0;
    std::vector<ItemState> states;  // in the order of its year's items
  };
  struct Title {
    std::string code, title;
  };
  struct Unread {
    std::string path, why;
  };
  using Years = std::map<int, std::vector<Title>>;

  std::string Say(const char* th, const char* en) const;
  std::string ActOf(const CheckedReport& report) const;
  void WriteYear(const Years::value_type& year, XlsxBook* book) const;
  void WriteFailed(XlsxBook* book) const;
  void WriteAgencies(XlsxBook* book) const;
  void WriteUnread(XlsxBook* book) const;

  const OutputOptions options_;
  std::vector<Line> lines_;
  std::vector<Unread> unread_;
  Years years_;
};

}  // namespace oit
