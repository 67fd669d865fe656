#include "report/junit.h"

#include <fmt/format.h>

#include <utility>

#include "report/item_view.h"
#include "report/item_words.h"
#include "report/page.h"
#include "report/words.h"
#include "report/xml_text.h"

namespace oit {
namespace {

constexpr int kQuoteColumns = 120;

std::string Property(const char* name, const std::string& value) {
  return fmt::format("<property name=\"{}\" value=\"{}\"/>\n", name, XmlText(OneLine(value)));
}

class JunitSuite {
 public:
  JunitSuite(const CheckedReport& report, const OutputOptions& options)
      : checklist_(report.checklist), pack_(*report.pack), options_(options) {}

  std::string Write() {
    std::string cases;
    for (const ItemResult& item : checklist_.items) cases += Case(item);
    std::string text = fmt::format(
        "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" "
        "time=\"0\">\n<properties>\n",
        XmlText(OneLine(checklist_.path)), checklist_.items.size(), failures_, errors_, skipped_);
    text += Property("agency", checklist_.facts.agency.name);
    text += Property("year", std::to_string(pack_.year.year));
    text += Property("rules.digest", pack_.digest);
    return text + "</properties>\n" + cases + "</testsuite>\n";
  }

 private:
  std::string Case(const ItemResult& item);
  std::string Outcome(const ItemResult& item);
  std::string Skipped(const std::string& why) {
    ++skipped_;
    return fmt::format("<skipped message=\"{}\"/>", XmlText(OneLine(why)));
  }

  std::string Failed(const std::string& element, const ItemResult& item, const std::string& message,
                     const std::string& body) {
    ++(element == "error" ? errors_ : failures_);
    return fmt::format("<{0} type=\"{1}\" message=\"{2}\">{3}</{0}>", element, Name(item.verdict),
                       XmlText(OneLine(message)), XmlText(body));
  }

  const Checklist& checklist_;
  const Pack& pack_;
  const OutputOptions& options_;
  size_t failures_ = 0, errors_ = 0, skipped_ = 0;
};

std::string JunitSuite::Case(const ItemResult& item) {
  return fmt::format("<testcase classname=\"oit.{}\" name=\"{} {}\" time=\"0\">{}</testcase>\n",
                     pack_.year.year, XmlText(item.item->code),
                     XmlText(OneLine(item.item->title.In(options_.language))), Outcome(item));
}

std::string JunitSuite::Outcome(const ItemResult& item) {
  const Language language = options_.language;
  if (item.role == ItemRole::kSilent) {
    return Skipped(language == Language::kThai ? "ไม่ได้กล่าวถึงในเอกสารนี้"
                                               : "not mentioned in this document");
  }
  std::string first, body;
  for (const std::string& piece :
       ItemPieces(item, View(item, options_.strict), language, kQuoteColumns, true)) {
    if (first.empty()) first = WithSpaces(piece);
    body += (body.empty() ? "" : "\n") + WithSpaces(piece);
  }
  if (IsDecided(item, Answer::kHas)) return "<system-out>" + XmlText(first) + "</system-out>";
  if (IsDecided(item, Answer::kHasNot)) return Failed("failure", item, first, body);
  const std::string message = Word(item.verdict, language) + " — " + first;
  if (!item.checked) return Skipped(message);
  switch (item.verdict) {
    case Verdict::kPass:
      return "";
    case Verdict::kError:
      return Failed("error", item, message, body);
    case Verdict::kFail:
      return Failed("failure", item, message, body);
    case Verdict::kNotApplicable:
    case Verdict::kReview:
      break;
  }
  return Skipped(message);
}

class JunitOutput : public Output {
 public:
  explicit JunitOutput(const OutputOptions& options) : options_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    return Opening() + JunitSuite(report, options_).Write();
  }
  Result<std::string> Finish() override { return Opening() + "</testsuites>\n"; }

 private:
  std::string Opening() {
    if (std::exchange(open_, true)) return "";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"oit\">\n";
  }

  const OutputOptions options_;
  bool open_ = false;
};

}  // namespace

std::unique_ptr<Output> OpenJunit(const OutputOptions& options) {
  return std::make_unique<JunitOutput>(options);
}

}  // namespace oit
