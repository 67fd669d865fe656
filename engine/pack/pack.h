#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "text/dates.h"

// The rules as plain structs: what an auditor wrote, checked, but not compiled.
namespace oit {

// ---- words -----------------------------------------------------------------

// A phrase as written; "..." in it stands for up to 40 characters of the same block.
struct Phrase {
  std::string text;
  Place place;
};

// Something to look for: any of the phrases or patterns (RE2 over the key), but not
// where one of `except` covers it.
struct Words {
  std::vector<Phrase> phrases;
  std::vector<Phrase> patterns;
  std::vector<Phrase> except;
  std::vector<Phrase> lists;  // names of shared lists in rules/words, e.g. "places.main_site"
  bool empty() const { return phrases.empty() && patterns.empty() && lists.empty(); }
};

// A shared list: key NAME of rules/words/FILE.yaml is called "FILE.NAME".
struct WordList {
  std::string name;
  std::vector<Phrase> phrases;
  std::vector<Phrase> except;
  std::string label;  // what to call what is found ("อบต."), where the list says it
  std::string group;  // "local" for classes of local government
  Place place;
  std::shared_ptr<const std::string> source;  // the text of its file
};
using WordLists = std::map<std::string, WordList>;

// ---- requirements ----------------------------------------------------------

// A thing itself, recognised by its form.
enum class Shape {
  kPersonName,
  kPosition,
  kPhone,
  kEmail,
  kImage,
  kDate,
  kYear,
  kAmount,
  kNumber,
  kLink,
  kOwnLink,
  kAddress
};

struct ElementRule {
  std::string id;  // "photo"
  Words named;     // names the thing; counts inside a scope of the topic
  Words alone;     // names the thing and the subject: counts anywhere
  Words inside;    // what it is called inside the item's own file: a column, heading or label
  Words with;      // must stand in the same file too, or `inside` does not count
  Words none;  // says that there is no such thing, which is enough ("ไม่มีตำแหน่งรองนายก")
  std::vector<Shape> is;   // any of these forms is the thing itself
  std::string column;      // column role of a table of measures ("responsible"), or empty:
                           // for the two requirements that ask for a report of the kind read
  bool asks_year = false;  // counts only where the passage names a year in the window or
                           // calls the thing current
  Place place;

  // Whether something finds it.
  bool sought() const { return !named.empty() || !alone.empty() || !inside.empty() || !is.empty(); }
};

// The measure to take. Texts may hold {year}, {chief} and the other names of rules/LANGUAGE.md.
struct Advice {
  std::string action;
  std::vector<std::string> steps;
  std::string responsible;
  std::string period;
  std::string follow_up;
  std::string brief = {};  // in one sentence: a step of a measure that serves several requirements
  bool empty() const { return action.empty(); }
};

// Where an example is read.
enum class ExampleContext {
  kText,  // a paragraph of its own
  kHeading,
  kPlan,       // a step of a measures plan
  kDone,       // a step in a row that is ticked
  kNotDone,    // a step in a row marked as not done
  kResult,     // what a row reports as done
  kDescribed,  // a general description of an indicator
  kOwn         // the agency's own file for the item
};

struct Example {
  enum class Kind { kAccept, kReject, kLevel } kind = Kind::kAccept;
  std::string element;  // an element's id, or "topic"
  std::string text;
  ExampleContext context = ExampleContext::kDone;
  std::string level;  // kLevel: what must come out ("planned")
  Place place;
};

struct Requirement {
  std::string slug;
  Words topic;
  std::string report;  // "measures" or "results" where the document read may itself be the
                       // thing (verdicts.md, The report itself); else empty
  Words excused;  // a record with these words ("ตำแหน่งว่าง") lacks nothing
  std::vector<ElementRule> elements;  // none: nothing checks it yet, only the topic is known
  std::vector<Advice> advice;
  std::vector<Example> examples;
  bool has_check = false;  // a Lua function in `source`; run by lua/
  std::string file;
  std::string source;  // the file's text
  Place place;

  bool checked() const { return !elements.empty(); }
  const ElementRule* Find(const std::string& id) const;
};

// All words of an element; of a requirement with its elements.
std::vector<const Words*> WordsOf(const ElementRule& element);
std::vector<const Words*> WordsOf(const Requirement& requirement);

// ---- checks of a report against itself --------------------------------------

// What a finding is about, in the order in which a reader should hear of it.
enum class About { kNumbers, kYear, kLost, kCopied, kAgency, kMarks, kLinks, kOrder, kWords };

// A check of rules/checks: a Lua function in its file's source, run by lua/.
struct ReportCheck {
  std::string id;  // "score.instrument_mean"
  About about = About::kWords;
  std::string severity;  // "warning", "note"; a finding may say otherwise
  Bilingual title;       // short, in front of the message
  // What findings say, with placeholders ("{stated}") for their fields; by the name that a
  // finding picks it by, or one under "".
  std::map<std::string, Bilingual> messages;
  std::vector<Example> examples;  // kAccept: a report that gives the finding; kReject: none
  Place place;
};

// One file of checks, which share its local functions.
struct CheckFile {
  std::string name;  // "checks/scores"
  std::string file;
  std::string source;               // the file's text
  std::vector<ReportCheck> checks;  // in its order
};

// ---- years -----------------------------------------------------------------

enum class Standing { kConfirmed, kLikely, kAdvisory };
enum class Required { kTrue, kFalse, kUnknown };
enum class ElementKind { kElement, kVisual, kForm, kConstraint, kException };
enum class Window { kAny, kCurrent, kPrevious };

// A day of a fiscal year (31 March); month 0 for none.
struct DayOfYear {
  int month = 0;
  int day = 0;
  bool operator==(const DayOfYear&) const = default;
};

struct YearElement {
  std::string requirement;  // slug
  std::string id;           // element of that requirement
  std::string ref;          // "O2.1", the id in the reference lists
  Bilingual label;
  Required required = Required::kTrue;
  Standing standing = Standing::kConfirmed;
  ElementKind kind = ElementKind::kElement;
  Window window = Window::kAny;
  DayOfYear as_of;          // the data must reach this day of the fiscal year; none: any
  bool local_only = false;  // for local government
  bool each = false;        // asked of every record: each executive, each project, each purchase
  std::string source;
  std::string note;
  Place place;  // of the id
  Place ref_place;

  // Whether a verdict may rest on it (verdicts.md, Standing), for agencies that it is for.
  bool decides() const;
  // Whether text can only name it: a photo, a map, a prescribed form.
  bool by_eye() const { return kind == ElementKind::kVisual || kind == ElementKind::kForm; }
};

struct YearItem {
  std::string code;     // "O2"
  std::string section;  // "9.1"
  Bilingual title;
  Standing standing = Standing::kConfirmed;  // of the code and title
  std::string source;                        // where they were read
  std::vector<std::string> requirements;     // slugs, the first gives the topic and the advice
  std::vector<YearElement> elements;
  std::string note;
  Place place;  // of the code
  Place section_place;
  std::vector<Place> requirement_places;  // one for each of `requirements`
};

struct Section {
  std::string number;  // "9.1"
  std::string title;
  int indicator = 9;
  Place place;                               // of the number
  Standing standing = Standing::kConfirmed;  // of which items are in it
};

enum class Instrument { kIit, kEit, kOit };

// What each instrument counts for in the total, in percent.
struct Weights {
  int iit = 0;
  int eit = 0;
  int oit = 0;
  Standing standing = Standing::kConfirmed;
};

// A grade, reached by a total of `from` where every instrument is at `every_instrument` too.
struct Grade {
  std::string name;  // "AA", "ผ่านดี"
  int from = 0;
  int every_instrument = 0;
  Standing standing = Standing::kConfirmed;
};

struct Indicator {
  int number = 0;
  std::string title;
  Instrument instrument = Instrument::kOit;
  Standing standing = Standing::kConfirmed;
};

// When agencies hand in what OIT asks for.
struct OitWindow {
  std::optional<Date> from;
  Date to;
  Standing standing = Standing::kConfirmed;
};

struct Year {
  int year = 0;                              // Buddhist era
  std::string instrument;                    // title of the OIT form of that year
  std::string edition;                       // of the manual that this follows, where known
  std::optional<Date> revised;               // when that edition was last changed
  std::map<std::string, Bilingual> sources;  // "S001": what the codes of `source` stand for
  std::optional<Weights> weights;
  std::vector<Grade> grades;  // from the highest; the first that fits holds
  std::vector<Indicator> indicators;
  std::optional<OitWindow> oit_window;
  std::vector<Section> sections;
  std::vector<YearItem> items;
  std::string file;
  std::string text;  // of the file
  const YearItem* Find(const std::string& code) const;
  // How sure the split of the items into sections is: that of its weakest section. Scores
  // of sections can be computed where it is confirmed.
  Standing SplitStanding() const;
};

// The code that was meant: "o02", "02" and "O ๒" are O2. Empty where it is none.
std::string MeantCode(std::string_view code);

// ---- the pack --------------------------------------------------------------

// One year's checklist with everything it needs. Valid: every slug and element resolves.
struct Pack {
  Year year;
  std::map<std::string, Requirement> requirements;  // all of rules/requirements
  WordLists words;
  std::vector<CheckFile> checks;  // all of rules/checks
  std::string digest;             // SHA-256 over the files read, by name

  const Requirement& Of(const std::string& slug) const { return requirements.at(slug); }
};

const char* Name(Shape shape);
std::optional<Shape> ParseShape(const std::string& name);
const char* Name(Standing standing);
const char* Name(Instrument instrument);  // "IIT"
const char* Name(ElementKind kind);
const char* Name(Window window);
const char* Name(Required required);
const char* Name(ExampleContext context);
const char* Name(About about);  // "numbers"
std::optional<About> ParseAbout(const std::string& name);
std::vector<std::string> AboutNames();

}  // namespace oit
