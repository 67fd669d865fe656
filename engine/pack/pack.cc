#include "pack/pack.h"

#include <algorithm>
#include <iterator>

namespace oit {
namespace {

// In the order of the enumerators.
constexpr const char* kShapes[] = {"person_name", "position", "phone",    "email",
                                   "image",       "date",     "year",     "amount",
                                   "number",      "link",     "own_link", "address"};
static_assert(std::size(kShapes) == static_cast<size_t>(Shape::kAddress) + 1);
constexpr const char* kStandings[] = {"confirmed", "likely", "advisory"};
constexpr const char* kInstruments[] = {"IIT", "EIT", "OIT"};
constexpr const char* kKinds[] = {"element", "visual", "form", "constraint", "exception"};
constexpr const char* kWindows[] = {"any", "current", "previous"};
constexpr const char* kRequired[] = {"true", "false", "unknown"};
constexpr const char* kContexts[] = {"text",     "heading", "plan",      "done",
                                     "not_done", "result",  "described", "own"};
constexpr const char* kAbouts[] = {"numbers", "year",  "lost",  "copied", "agency",
                                   "marks",   "links", "order", "words"};
static_assert(std::size(kAbouts) == static_cast<size_t>(About::kWords) + 1);

}  // namespace

const ElementRule* Requirement::Find(const std::string& id) const {
  const auto found = std::find_if(elements.begin(), elements.end(),
                                  [&](const ElementRule& element) { return element.id == id; });
  return found == elements.end() ? nullptr : &*found;
}

bool YearElement::decides() const {
  return required == Required::kTrue && standing != Standing::kAdvisory &&
         kind != ElementKind::kConstraint && kind != ElementKind::kException;
}

std::vector<const Words*> WordsOf(const ElementRule& element) {
  return {&element.named, &element.alone, &element.inside, &element.with, &element.none};
}

std::vector<const Words*> WordsOf(const Requirement& requirement) {
  std::vector<const Words*> all = {&requirement.topic, &requirement.excused};
  for (const ElementRule& element : requirement.elements) {
    for (const Words* words : WordsOf(element)) all.push_back(words);
  }
  return all;
}

const YearItem* Year::Find(const std::string& code) const {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const YearItem& item) { return item.code == code; });
  return found == items.end() ? nullptr : &*found;
}

Standing Year::SplitStanding() const {
  Standing weakest = Standing::kConfirmed;
  for (const Section& section : sections) weakest = std::max(weakest, section.standing);
  return weakest;
}

const char* Name(Shape shape) { return kShapes[static_cast<size_t>(shape)]; }
const char* Name(Standing standing) { return kStandings[static_cast<size_t>(standing)]; }
const char* Name(Instrument instrument) { return kInstruments[static_cast<size_t>(instrument)]; }
const char* Name(ElementKind kind) { return kKinds[static_cast<size_t>(kind)]; }
const char* Name(Window window) { return kWindows[static_cast<size_t>(window)]; }
const char* Name(Required required) { return kRequired[static_cast<size_t>(required)]; }
const char* Name(ExampleContext context) { return kContexts[static_cast<size_t>(context)]; }
const char* Name(About about) { return kAbouts[static_cast<size_t>(about)]; }

std::vector<std::string> AboutNames() { return {std::begin(kAbouts), std::end(kAbouts)}; }

std::optional<About> ParseAbout(const std::string& name) {
  const auto found = std::find(std::begin(kAbouts), std::end(kAbouts), name);
  if (found == std::end(kAbouts)) return std::nullopt;
  return static_cast<About>(found - std::begin(kAbouts));
}

std::optional<Shape> ParseShape(const std::string& name) {
  const auto found = std::find(std::begin(kShapes), std::end(kShapes), name);
  if (found == std::end(kShapes)) return std::nullopt;
  return static_cast<Shape>(found - std::begin(kShapes));
}

}  // namespace oit
