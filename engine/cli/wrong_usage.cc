#include "cli/wrong_usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/suggest.h"

namespace oit {
namespace {

constexpr size_t kShortOption = 2;  // letters of "-o", which resembles every other

template <class T>
bool Is(const CLI::ParseError& error) {
  return dynamic_cast<const T*>(&error) != nullptr;
}

// The options of every command, as they are written.
void AddOptionNames(const CLI::App& app, std::vector<std::string>* names) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names->push_back("--" + name);
    for (const std::string& name : option->get_snames()) names->push_back("-" + name);
  }
  for (const CLI::App* command : app.get_subcommands({})) AddOptionNames(*command, names);
}

std::vector<std::string> CommandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

// Its command of this name; null for none.
const CLI::App* Below(const CLI::App& command, const std::string& name) {
  for (const CLI::App* one : command.get_subcommands({})) {
    if (one->get_name() == name) return one;
  }
  return nullptr;
}

// "test, lint, list".
std::string Names(const CLI::App& command) {
  return fmt::format("{}", fmt::join(CommandNames(command), ", "));
}

bool IsOption(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

// What was probably meant by the first word that is none of ours: an option, or the word that
// should be a command.
std::string UnknownWord(const CLI::App& program, int argc, const char* const* argv) {
  std::vector<std::string> options;
  AddOptionNames(program, &options);
  const CLI::App* command = &program;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    word = word.substr(0, word.find('='));
    if (const CLI::App* next = Below(*command, word)) {
      command = next;
      continue;
    }
    const std::vector<std::string> words = IsOption(word) ? options : CommandNames(*command);
    if (words.empty() || std::find(words.begin(), words.end(), word) != words.end()) continue;
    std::optional<std::string> meant;
    if (word.size() > kShortOption) meant = Suggest(word, words);
    if (meant) {
      return fmt::format("ไม่รู้จัก {} หมายถึง {} หรือไม่ · did you mean {}?", word, *meant, *meant);
    }
    if (IsOption(word)) return fmt::format("ไม่รู้จักตัวเลือก {} · no such option", word);
    return fmt::format("ไม่รู้จักคำสั่ง {} · no such command; one of: {}", word, Names(*command));
  }
  return "";
}

// The command that was reached, and how it is written: "oit rules".
std::pair<const CLI::App*, std::string> Reached(const CLI::App& program) {
  const CLI::App* command = &program;
  std::string written = program.get_name();
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    written += " " + command->get_name();
  }
  return {command, written};
}

std::string Missing(const CLI::App& command, const std::string& written) {
  if (std::string names = Names(command); !names.empty()) {
    return fmt::format("{}: ต้องตามด้วยคำสั่งใดคำสั่งหนึ่ง · needs one of: {}", written, names);
  }
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_required() || option->count() > 0) continue;
    return fmt::format("{}: ยังไม่ได้ระบุ {} · missing {} ({})", written, option->get_name(),
                       option->get_name(), option->get_description());
  }
  return "";
}

// "--year: 1 required N missing".
std::string WithoutValue(const CLI::App& command, const std::string& what) {
  std::string name = what.substr(0, what.find(':'));
  const CLI::Option* option = command.get_option_no_throw(name);
  if (!option) return "";
  return fmt::format("{} ต้องมีค่าตามหลัง · needs a value: {} {}", name, name, option->get_type_name());
}

std::string Reason(const CLI::App& program, const CLI::ParseError& error) {
  const auto [command, written] = Reached(program);
  const std::string what = error.what();
  if (Is<CLI::ValidationError>(error)) return what;
  if (Is<CLI::RequiredError>(error)) return Missing(*command, written);
  if (Is<CLI::ArgumentMismatch>(error)) return WithoutValue(*command, what);
  size_t rest = what.find(": ");
  if (!Is<CLI::ExtrasError>(error) || rest == std::string::npos) return "";
  return fmt::format("{}: ไม่ทราบว่า {} คืออะไร · not expected", written, what.substr(rest + 2));
}

}  // namespace

CLI::ValidationError WrongValue(const std::string& option, const std::string& value,
                                const std::string& th, const std::string& en) {
  std::string name = option.substr(0, option.find(','));
  return CLI::ValidationError(fmt::format("{} {}: {} · {}", name, value, th, en));
}

std::string WrongUsage(const CLI::App& program, const CLI::ParseError& error, int argc,
                       const char* const* argv) {
  std::string reason;
  if (!Is<CLI::ValidationError>(error)) reason = UnknownWord(program, argc, argv);
  if (reason.empty()) reason = Reason(program, error);
  if (reason.empty()) reason = std::string("คำสั่งไม่ถูกต้อง · ") + error.what();
  const auto [command, written] = Reached(program);
  if (command == &program) {
    return reason + "\nใช้: oit check รายงาน.txt   (ดูทั้งหมด: oit --help, oit check --help)\n";
  }
  return fmt::format("{}\nดูวิธีใช้ · see: {} --help\n", reason, written);
}

}  // namespace oit
