#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/wrong_usage.h"

// What commands take, as CLI11 reads it.
namespace oit {

// What the command line says, filled by CLI11.
struct CommandLine {
  CheckArguments check;
  ReviewArguments review;
  WhyArguments why;
  ScoreArguments score;
  PlanArguments plan;
  AnswersArguments answers;
  FollowArguments follow;
  ChangesArguments changes;
  ExtractArguments extract;
  InitArguments init;
  RulesArguments rules;
  ExplainArguments explain;
  DiffArguments diff;
  NewYearArguments new_year;
  SchemaArguments schema;
  ServeArguments serve;
  std::vector<std::string> outputs;
  int year = 0;
  int from = 0;
  int for_year = 0;
};

// Each adds its commands with their options, which fill the line.
void AddReportCommands(CLI::App* program, CommandLine* line);  // check, why, score, ...
void AddRuleCommands(CLI::App* program, CommandLine* line);    // rules

// --lang and --rules.
void AddCommon(CLI::App* app, Common* common);
// Those, and what commands that read reports have in common.
void AddReading(CLI::App* app, Common* common);
// A year, as an option, or as an argument where the name has no dashes.
CLI::Option* AddYear(CLI::App* app, const std::string& name, int* year, const std::string& about);
// A day of the Buddhist era.
void AddDay(CLI::App* app, const std::string& name, std::optional<Date>* day,
            const std::string& about);
// --year.
void AddYear(CLI::App* app, CommandLine* line);

// "json|text".
template <class T>
std::string WordsOf(const std::map<std::string, T>& choices) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
  return words;
}

// An option that takes one of a few words; the help and the errors name them.
template <class T>
CLI::Option* AddChoice(CLI::App* app, const std::string& name, T* value,
                       const std::map<std::string, T>& choices, const std::string& about) {
  const std::string words = WordsOf(choices);
  auto set = [name, value, &choices, words](const std::string& text) {
    auto found = choices.find(text);
    if (found == choices.end()) throw WrongValue(name, text, "ใช้ " + words, "use one of " + words);
    *value = found->second;
  };
  return app->add_option_function<std::string>(name, set, about)->type_name(words);
}

// -o FORMAT or FORMAT:PATH, of a few formats. `path` stays empty for standard output.
template <class T>
CLI::Option* AddTarget(CLI::App* app, T* format, std::string* path,
                       const std::map<std::string, T>& choices) {
  auto set = [format, path, &choices](const std::string& text) {
    const size_t colon = text.find(':');
    auto found = choices.find(text.substr(0, colon));
    if (found == choices.end() || colon + 1 == text.size()) {
      throw WrongValue("-o", text, "ใช้ " + WordsOf(choices) + " หรือ FORMAT:PATH",
                       "use one of " + WordsOf(choices) + ", or FORMAT:PATH");
    }
    *format = found->second;
    *path = colon == text.npos ? "" : text.substr(colon + 1);
  };
  return app
      ->add_option_function<std::string>("-o,--output", set,
                                         WordsOf(choices) + " หรือลงไฟล์ · or into a file")
      ->type_name("FORMAT[:PATH]");
}

}  // namespace oit
