#include "check/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "audit/check_examples.h"
#include "base/file.h"
#include "check/decisions.h"
#include "check/folder.h"
#include "load/agency_folder.h"
#include "load/ledger_file.h"
#include "load/load.h"
#include "lua/read.h"
#include "pack/problem.h"
#include "pack/read.h"

namespace oit {

namespace {

Error NoYear(const std::string& path) {
  return {"check.year",
          {"ไม่พบปีงบประมาณในเอกสารนี้ จึงยังไม่รู้ว่าจะตรวจด้วยเกณฑ์ปีใด",
           "the report does not say which fiscal year it is for"},
          {path, 0, 0},
          "",
          {"โปรดระบุปี เช่น --year 2568", "give the year, for example --year 2568"}};
}

Error DoubtfulYear(const std::string& path, int year) {
  return {
      "check.year",
      {fmt::format("อ่านปีงบประมาณจากภาพสแกนได้ {} เลขไทยในภาพอ่านผิดบ่อย จึงยังไม่ใช้ปีนี้", year),
       fmt::format("the fiscal year was read from a scan as {}, and Thai digits are often misread",
                   year)},
      {path, 0, 0},
      "",
      {"โปรดดูปีในเอกสาร แล้วระบุ เช่น --year 2568",
       "look at the document and give the year, for example --year 2568"}};
}

// Whether nothing but Thai digits that OCR read says the year.
bool IsYearDoubtful(const Document& document, int year) {
  if (document.recognised.empty()) return false;
  const std::string digits = std::to_string(year);
  const std::string& key = document.text.key();
  for (size_t at = key.find(digits); at != key.npos; at = key.find(digits, at + 1)) {
    const auto begin = static_cast<uint32_t>(at);
    const Span year_key = {begin, begin + static_cast<uint32_t>(digits.size())};
    if (!document.HasDoubtfulDigits(document.Source(year_key))) return false;
  }
  return true;
}

// The outermost agency's folder on the way from `root` to the file; empty for none. `known`: what
// earlier calls found.
std::string AgencyFolderOf(const std::string& root, const std::string& file,
                           std::map<std::string, bool>* known) {
  for (size_t end = file.find('/'); end != file.npos; end = file.find('/', end + 1)) {
    const std::string folder = root + "/" + file.substr(0, end);
    const auto [entry, is_new] = known->try_emplace(folder, false);
    if (is_new) entry->second = IsAgencyFolder(folder);
    if (entry->second) return folder;
  }
  return "";
}

Error IsLedger(const std::string& path) {
  return {"check.ledger",
          {"ไฟล์นี้เป็นบันทึกผลการเปิดดูของเจ้าหน้าที่ ไม่ใช่รายงาน",
           "this is a review ledger, what people found who looked, and no report"},
          {path, 0, 0},
          "",
          {"โปรดระบุรายงานที่อยู่ข้างไฟล์นี้ oit จะอ่านบันทึกให้เอง",
           "give the report beside it: the ledger is applied by itself"}};
}

// What is to be traced, where something is.
Status Ask(const CheckOptions& options, CheckedReport* report) {
  if (options.about.empty()) return Nothing{};
  Result<Trace> asked = AskAbout(report->pack->year, options.about);
  if (!asked) return asked.errors();
  report->trace = std::move(*asked);
  return Nothing{};
}

Trace* TraceOf(CheckedReport* report) { return report->trace ? &*report->trace : nullptr; }

// The review ledger of the report, where it is asked for.
Status Apply(const std::string& path, const CheckOptions& options, CheckedReport* report) {
  if (!options.today) return Nothing{};
  const Result<Ledger> ledger = ReadLedger(path);
  if (!ledger) return ledger.errors();
  ApplyLedger(*ledger, *options.today, report);
  return Nothing{};
}

// Who keeps the item list of a class that does not follow the general one.
Bilingual KeeperOf(const std::string& list) {
  if (list == "schools") return {"ของสถานศึกษา (สพฐ.)", "schools (OBEC)"};
  if (list == "vocational") return {"ของสถานศึกษาอาชีวศึกษา (สอศ.)", "vocational colleges (OVEC)"};
  if (list == "police") return {"ของสถานีตำรวจ", "police stations"};
  return {"ของหน่วยบริการสุขภาพ (MOIT)", "health services (MOIT)"};
}

// The general list would blame a school for what nobody asks of it, so no year can help.
Status RefuseOtherList(const std::string& path, const Agency& agency) {
  if (agency.other_list.empty()) return Nothing{};
  const Bilingual keeper = KeeperOf(agency.other_list);
  return Error{
      "check.other_list",
      {fmt::format("เอกสารนี้เป็นของ{} ซึ่งใช้แบบวัด OIT {} มีรายการข้อต่างจากแบบทั่วไป จึงยังตรวจให้ไม่ได้",
                   agency.name, keeper.th),
       fmt::format("this report is by {}, which follows the OIT list of {}; oit does not know "
                   "that list and cannot audit it",
                   agency.name, keeper.en)},
      {path, 0, 0},
      "",
      {"oit รู้เฉพาะแบบทั่วไปของสำนักงาน ป.ป.ช. (ส่วนราชการ จังหวัด อปท. มหาวิทยาลัย องค์การมหาชน "
       "รัฐวิสาหกิจ) โปรดใช้คู่มือของต้นสังกัด",
       "oit knows the general list of the NACC only (departments, provinces, local government, "
       "universities, public organisations, state enterprises); use the manual of the agency that "
       "keeps the list"}};
}

}  // namespace

struct Checker::Judge {
  Pack pack;
  std::optional<Auditor> auditor;  // compiled when the first report asks for it
};

Checker::Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker::~Checker() = default;

Result<Checker> Checker::Open(const std::string& rules_folder, const LoadOptions& load) {
  Checker checker;
  checker.load_ = load;
  checker.folder_ = rules_folder;
  Errors errors;
  auto take = [&errors](const auto& result) {
    if (!result) errors.insert(errors.end(), result.errors().begin(), result.errors().end());
    return result.ok();
  };
  Result<std::vector<int>> years = ListYears(rules_folder);
  if (take(years)) checker.years_ = *years;
  Result<WordLists> words = ReadWords(rules_folder + "/words");
  if (take(words)) checker.words_ = std::make_unique<WordLists>(std::move(*words));
  auto requirements = ReadRequirements(rules_folder + "/requirements");
  if (take(requirements)) checker.requirements_ = std::move(*requirements);
  auto checks = ReadChecks(rules_folder + "/checks");
  if (take(checks)) checker.checks_ = std::move(*checks);
  if (!errors.empty()) return errors;
  checker.year_files_ = std::make_unique<YearFiles>(rules_folder, checker.years_);
  Result<FactReader> facts = FactReader::Compile(*checker.words_);
  if (!facts) return facts.errors();
  checker.facts_.emplace(std::move(*facts));
  return checker;
}

Result<ReadReport> Checker::Read(const std::string& path) const {
  if (IsLedgerPath(path)) return IsLedger(path);
  Result<Document> document = Load(path, load_);
  if (!document) return document.errors();
  ReadReport report{std::move(*document), {}};
  report.facts = facts_->Read(report.document);
  return report;
}

Status Checker::ReadScoredYear(const Scores& scores) {
  const std::optional<int> year = scores.empty() ? std::nullopt : ScoredYear(scores);
  if (!year) return Nothing{};
  const Result<const Year*> rules = year_files_->Of(*year);
  if (!rules) return rules.errors();
  return Nothing{};
}

Result<ScoredReport> Checker::Score(const std::string& path) {
  Result<ReadReport> read = Read(path);
  if (!read) return read.errors();
  const Scores& scores = read->facts.scores;
  if (Status rules = ReadScoredYear(scores); !rules) return rules.errors();
  const std::optional<int> year = ScoredYear(scores);
  Recomputed recomputed = Recompute(scores, year ? *year_files_->Of(*year) : nullptr);
  return ScoredReport{std::move(read->document), std::move(read->facts), std::move(recomputed)};
}

Result<Checker::Judge*> Checker::JudgeOf(int year) {
  Result<Judge*> judge = ReadYearOf(year);
  if (!judge || (*judge)->auditor) return judge;
  const RulesOfYear rules_of_year = [files = year_files_.get()](int scored) -> const Year* {
    const Result<const Year*> rules = files->Of(scored);
    return rules ? *rules : nullptr;
  };
  Result<Auditor> auditor = Auditor::Compile((*judge)->pack, rules_of_year);
  if (!auditor) {
    Errors errors = auditor.errors();
    AddExcerpts((*judge)->pack, errors);
    SortByPlace(errors);
    return errors;
  }
  (*judge)->auditor.emplace(std::move(*auditor));
  return judge;
}

Result<Checker::Judge*> Checker::ReadYearOf(int year) {
  auto known = judges_.find(year);
  if (known != judges_.end()) return known->second.get();
  if (std::find(years_.begin(), years_.end(), year) == years_.end()) {
    std::string have;
    for (int y : years_) have += (have.empty() ? "" : ", ") + std::to_string(y);
    return Error{"check.no_rules",
                 {fmt::format("ยังไม่มีเกณฑ์ของปี {}", year),
                  fmt::format("there are no rules for fiscal year {}", year)},
                 {},
                 "",
                 {fmt::format("ปีที่มีเกณฑ์: {} (เลือกด้วย --year)", have),
                  fmt::format("years with rules: {} (choose one with --year)", have)}};
  }
  Result<Year> read = ReadYear(fmt::format("{}/years/{}.yaml", folder_, year));
  if (!read) return read.errors();
  Result<Pack> pack = JoinPack(std::move(*read), requirements_, *words_, checks_);
  if (!pack) return pack.errors();
  auto judge = std::make_unique<Judge>();
  judge->pack = std::move(*pack);
  return judges_.emplace(year, std::move(judge)).first->second.get();
}

Result<CheckedReport> Checker::Check(const std::string& path, const CheckOptions& options) {
  if (IsFolder(path)) return CheckFolder(path, options);
  Result<ReadReport> read = Read(path);
  if (!read) return read.errors();
  const Status general = RefuseOtherList(path, read->facts.agency);
  if (!general) return general.errors();
  std::optional<int> year = options.year ? options.year : read->facts.fiscal_year;
  if (!year) return NoYear(path);
  std::optional<int>& own = read->facts.fiscal_year;
  if (own && IsYearDoubtful(read->document, *own)) {
    if (!options.year) return DoubtfulYear(path, *own);
    own.reset();
  }
  Result<Judge*> judge = JudgeOf(*year);
  if (!judge) return judge.errors();
  if (Status rules = ReadScoredYear(read->facts.scores); !rules) return rules.errors();
  CheckedReport report{std::move(read->document), {}, &(*judge)->pack, {}};
  if (Status asked = Ask(options, &report); !asked) return asked.errors();
  report.checklist =
      (*judge)->auditor->Audit(report.document, read->facts, {options.bar, TraceOf(&report)});
  if (Status applied = Apply(path, options, &report); !applied) return applied.errors();
  return report;
}

Result<CheckedReport> Checker::CheckFolder(const std::string& path, const CheckOptions& options) {
  Result<AgencyFolder> folder = ReadAgencyFolder(path);
  if (!folder) return folder.errors();
  FolderReader reader(*facts_, *folder, load_);
  std::optional<int> year = options.year ? options.year : reader.Year();
  if (!year) return NoYear(path);
  Result<Judge*> judge = JudgeOf(*year);
  if (!judge) return judge.errors();
  OwnFiles files = reader.Files((*judge)->pack.year, options.year.has_value());
  const Status general = RefuseOtherList(path, files.facts.agency);
  if (!general) return general.errors();
  CheckedReport report{{}, {}, &(*judge)->pack, reader.unread()};
  if (Status asked = Ask(options, &report); !asked) return asked.errors();
  report.checklist = (*judge)->auditor->AuditFolder(files, {options.bar, TraceOf(&report)});
  if (Status applied = Apply(path, options, &report); !applied) return applied.errors();
  return report;
}

std::optional<int> Checker::YearOf(const AgencyFolder& folder) const {
  return FolderReader(*facts_, folder, load_).Year();
}

Result<std::vector<std::string>> Checker::Reports(const std::string& path) {
  if (!IsFolder(path) || IsAgencyFolder(path)) return std::vector<std::string>{path};
  Result<std::vector<std::string>> files = ListTree(path);
  if (!files) return files.errors();
  std::erase_if(*files, IsLedgerPath);
  std::vector<std::string> reports;
  std::map<std::string, bool> known;
  for (const std::string& file : *files) {
    const std::string agency = AgencyFolderOf(path, file, &known);
    if (agency.empty()) {
      reports.push_back(path + "/" + file);
    } else if (reports.empty() || reports.back() != agency) {
      reports.push_back(agency);
    }
  }
  return reports;
}

Result<const Year*> Checker::ListOf(int year) { return year_files_->Of(year); }

Result<const std::vector<IndicatorRule>*> Checker::Indicators() {
  if (!indicators_) {
    Result<std::vector<IndicatorRule>> read = ReadIndicators(folder_ + "/indicators");
    if (!read) return read.errors();
    Errors errors = CheckIndicators(*read, requirements_);
    if (!errors.empty()) return errors;
    indicators_ = std::move(*read);
  }
  return static_cast<const std::vector<IndicatorRule>*>(&*indicators_);
}

Result<const Pack*> Checker::PackOf(int year) {
  Result<Judge*> judge = JudgeOf(year);
  if (!judge) return judge.errors();
  return static_cast<const Pack*>(&(*judge)->pack);
}

ExampleReport Checker::RunExamples(const std::string& name) {
  const AuditorOf auditor_of = [this](std::optional<int> year) -> Result<const Auditor*> {
    const bool known = year && std::find(years_.begin(), years_.end(), *year) != years_.end();
    Result<Judge*> judge = JudgeOf(known || years_.empty() ? year.value_or(0) : years_.back());
    if (!judge) return judge.errors();
    return static_cast<const Auditor*>(&*(*judge)->auditor);
  };
  ExampleReport report = ExampleRunner(requirements_, *words_, *facts_).Run(name);
  CheckExampleRunner(*facts_, auditor_of).Run(checks_, name, &report);
  return report;
}

}  // namespace oit
