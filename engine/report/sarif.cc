#include "report/sarif.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/file.h"
#include "report/item_advice.h"
#include "report/item_view.h"
#include "report/item_words.h"
#include "report/page.h"
#include "report/quote_key.h"
#include "report/version.h"
#include "report/words.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kQuoteColumns = 120;

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// A path as RFC 3986 has it, '/' between its parts.
std::string UriOf(const std::string& path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (char each : path) {
    const bool plain = (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') ||
                       (each >= 'A' && each <= 'Z') || std::string("-._~/").find(each) != uri.npos;
    if (plain) {
      uri += each;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(each));
    }
  }
  return uri;
}

Json RegionOf(const Passage& passage) {
  Json region;
  region["startLine"] = passage.start.line;
  if (passage.start.column > 0) region["startColumn"] = passage.start.column;
  if (passage.end.line >= passage.start.line && passage.end.column > 0) {
    region["endLine"] = passage.end.line;
    region["endColumn"] = passage.end.column;
  }
  if (!passage.quote.empty()) region["snippet"]["text"] = passage.quote;
  return region;
}

Json TextOf(const std::string& text) { return {{"text", text}}; }

// What is known of a rule once a result has named it.
struct RuleWords {
  Bilingual title;
  std::string level;
};

// One report's results.
class SarifReport {
 public:
  SarifReport(const CheckedReport& report, const OutputOptions& options,
              std::map<std::string, RuleWords>* rules)
      : checklist_(report.checklist), year_(report.pack->year), options_(options), rules_(*rules) {}

  std::vector<Json> Results() {
    for (const Finding& finding : checklist_.findings) AddFinding(finding);
    for (const ChecklistGap& gap : checklist_.gaps) AddGap(gap);
    for (const ItemResult& item : checklist_.items) {
      const bool told = item.checked && item.role != ItemRole::kSilent;
      if (options_.all && told && item.verdict == Verdict::kFail) AddItem(item);
    }
    return std::move(results_);
  }

 private:
  void AddFinding(const Finding& finding);
  void AddGap(const ChecklistGap& gap);
  void AddItem(const ItemResult& item);
  Json LocationOf(const Passage* passage) const;
  void Add(const std::string& rule, RuleWords words, const std::string& message,
           const std::vector<const Passage*>& passages, const std::string& code);

  const Checklist& checklist_;
  const Year& year_;
  const OutputOptions& options_;
  std::map<std::string, RuleWords>& rules_;
  std::vector<Json> results_;
  std::map<std::string, int> equal_;  // how many had that rule and quote
};

Json SarifReport::LocationOf(const Passage* passage) const {
  std::string path = checklist_.path;
  if (passage != nullptr && !passage->file.empty()) {
    path = (std::filesystem::path(path) / passage->file).string();
  }
  Json location;
  location["physicalLocation"]["artifactLocation"]["uri"] = UriOf(path);
  if (passage == nullptr) return location;
  if (passage->start.line > 0) {
    location["physicalLocation"]["region"] = RegionOf(*passage);
    return location;
  }
  const std::string place = WithSpaces(PlaceWords(*passage, options_.language));
  if (!place.empty()) location["logicalLocations"] = Json::array({{{"fullyQualifiedName", place}}});
  return location;
}

void SarifReport::Add(const std::string& rule, RuleWords words, const std::string& message,
                      const std::vector<const Passage*>& passages, const std::string& code) {
  std::string identity = rule;
  // An item is the same one whatever passage came nearest.
  for (const Passage* passage : passages) {
    if (code.empty()) identity += "\n" + QuoteKey(passage->quote);
  }
  identity += fmt::format("\n{}", ++equal_[identity]);
  Json result;
  result["ruleId"] = rule;
  result["level"] = words.level;
  result["message"] = TextOf(message);
  result["locations"] = Json::array({LocationOf(passages.empty() ? nullptr : passages.front())});
  for (size_t i = 1; i < passages.size(); ++i) {
    result["relatedLocations"].push_back(LocationOf(passages[i]));
  }
  result["partialFingerprints"]["oitQuote/v1"] = Sha256(identity);
  Json& properties = result["properties"];
  properties["agency"] = checklist_.facts.agency.name;
  properties["year"] = year_.year;
  if (!code.empty()) properties["item"] = code;
  results_.push_back(std::move(result));
  rules_.emplace(rule, std::move(words));
}

void SarifReport::AddFinding(const Finding& finding) {
  std::vector<const Passage*> passages;
  for (const Evidence& evidence : finding.evidence) passages.push_back(&evidence.passage);
  Add(finding.id, {finding.title, finding.severity == "note" ? "note" : "warning"},
      OneLine(finding.message.In(options_.language)), passages, "");
}

void SarifReport::AddGap(const ChecklistGap& gap) {
  const Bilingual title = {GapWord(gap.kind, Language::kThai),
                           GapWord(gap.kind, Language::kEnglish)};
  Add(fmt::format("gap.{}", Name(gap.kind)), {title, "warning"},
      OneLine(gap.message.In(options_.language)), {&gap.before, &gap.after}, "");
}

void SarifReport::AddItem(const ItemResult& item) {
  std::string message =
      item.item->code + " " + OneLine(item.item->title.In(options_.language)) + " — ";
  const ItemView view = View(item, options_.strict);
  const auto pieces = ItemPieces(item, view, options_.language, kQuoteColumns, true);
  for (size_t i = 0; i < pieces.size(); ++i) {
    message += (i == 0 ? "" : " · ") + WithSpaces(pieces[i]);
  }
  for (const std::string& slug : LackingRequirements(item, options_.strict)) {
    std::vector<const Passage*> passages;
    for (const ElementResult& element : item.elements) {
      if (element.element->requirement != slug || !passages.empty()) continue;
      if (element.level == Level::kPlanned && !element.evidence.empty()) {
        passages = {&element.evidence.front().passage};
      } else if (element.level == Level::kMissing && !element.near_misses.empty()) {
        passages = {&element.near_misses.front().passage};
      }
    }
    Add("item." + slug, {item.item->title, "error"}, message, passages, item.item->code);
  }
}

// Writes results as they come; what is known at the end only, the rules, stands behind them.
class SarifOutput : public Output {
 public:
  explicit SarifOutput(const OutputOptions& options) : options_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    std::string text = Opening();
    for (const Json& result : SarifReport(report, options_, &rules_).Results()) {
      text += (results_++ == 0 ? "\n" : ",\n") + Dump(result);
    }
    lists_.insert({report.pack->year.year, report.pack->digest});
    for (const Error& error : report.unread) unread_.push_back(error.message.In(options_.language));
    return text;
  }

  Result<std::string> Finish() override {
    Json end;
    end["tool"]["driver"] = Driver();
    Json invocation = {{"executionSuccessful", unread_.empty()}};
    for (const std::string& message : unread_) {
      invocation["toolExecutionNotifications"].push_back(
          {{"level", "error"}, {"message", TextOf(message)}});
    }
    end["invocations"] = Json::array({invocation});
    return Opening() + "\n]," + Dump(end).substr(1) + "]}\n";
  }

 private:
  std::string Opening() {
    if (std::exchange(open_, true)) return "";
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
           "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[";
  }

  Json Driver() const {
    Json driver;
    driver["name"] = "oit";
    driver["version"] = kVersion;
    driver["language"] = options_.language == Language::kThai ? "th" : "en";
    driver["rules"] = Json::array();
    for (const auto& [id, words] : rules_) {
      driver["rules"].push_back(
          {{"id", id},
           {"shortDescription", TextOf(words.title.th + " · " + words.title.en)},
           {"defaultConfiguration", {{"level", words.level}}}});
    }
    Json& lists = driver["properties"]["lists"] = Json::array();
    for (const auto& [year, digest] : lists_) lists.push_back({{"year", year}, {"digest", digest}});
    return driver;
  }

  const OutputOptions options_;
  bool open_ = false;
  size_t results_ = 0;
  std::map<std::string, RuleWords> rules_;
  std::set<std::pair<int, std::string>> lists_;
  std::vector<std::string> unread_;
};

}  // namespace

std::unique_ptr<Output> OpenSarif(const OutputOptions& options) {
  return std::make_unique<SarifOutput>(options);
}

}  // namespace oit
