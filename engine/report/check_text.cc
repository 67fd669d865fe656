#include <fmt/format.h>

#include <filesystem>

#include "report/page.h"
#include "report/rules_text.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 12;
constexpr size_t kExampleBytes = 400;  // of a report, worth showing

// A report on one line, cut where it is long.
std::string Shown(const std::string& report) {
  std::string text = OneLine(report);
  if (text.size() <= kExampleBytes) return "“" + text + "”";
  size_t size = kExampleBytes;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return "“" + text.substr(0, size) + " …”";
}

class CheckPage {
 public:
  CheckPage(const CheckFile& file, const ReportCheck& check, const TextOptions& options)
      : file_(file),
        check_(check),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    page_.Heading(check_.id, check_.title.In(language_));
    const bool note = check_.severity == "note";
    Row(Say("เรื่อง", "about"), Word(check_.about, language_));
    Row(Say("ความสำคัญ", "how grave"), note ? Say("โปรดอ่านทวน", "to be read again")
                                           : Say("ควรแก้ก่อนลงนาม", "to be mended before signing"));
    std::string label = Say("ข้อความ", "says");
    for (const auto& [name, message] : check_.messages) {
      Row(label, "“" + message.In(language_) + "”");
      label.clear();
    }
    Examples(Example::Kind::kAccept, Say("ต้องพบใน", "must find"));
    Examples(Example::Kind::kReject, Say("ต้องไม่พบ", "must not"));
    Row(Say("แก้ที่", "stands in"), fmt::format(fmt::runtime(Say("{}.lua บรรทัด {}", "{}.lua line {}")),
                                             file_.name, check_.place.line));
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  void Row(const std::string& label, const std::string& text) {
    page_.Text(Fit(label, kLabelColumns), text);
  }
  void Examples(Example::Kind kind, std::string label) {
    for (const Example& example : check_.examples) {
      if (example.kind != kind) continue;
      Row(label, Shown(example.text));
      label.clear();
    }
  }

  const CheckFile& file_;
  const ReportCheck& check_;
  const Language language_;
  Page page_;
};

}  // namespace

std::string CheckText(const CheckFile& file, const ReportCheck& check, const TextOptions& options) {
  return CheckPage(file, check, options).Print();
}

}  // namespace oit
