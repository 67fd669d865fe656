#pragma once

#include <memory>
#include <string>
#include <vector>

// Lays a report out on pages, as a program of an office would, with the fault of Word: every sara
// am is a nikhahit that is told to be a space, and an aa (thai-text.md section 0).
namespace oit::formats {

class PdfPages {
 public:
  PdfPages();
  ~PdfPages();

  void Paragraph(const std::string& utf8);
  void BlankLine();
  // Ruled; `headers` rows stand again on each page.
  void Table(const std::vector<std::vector<std::string>>& rows, size_t headers);

  std::string Bytes();

 private:
  struct Layout;
  std::unique_ptr<Layout> layout_;
};

}  // namespace oit::formats
