#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "lua/places.h"
#include "lua/sandbox.h"
#include "lua/vocabulary.h"

// One rule file, run once in a state of its own.
namespace oit::lua {

// What a word of the vocabulary makes of its arguments: opaque to the script. Its user
// values: 1 the name (requirement, check, element), 2 what it was handed.
struct Node {
  const Word* word;  // null: stands for an unknown name, and every problem with it is known
  int line;          // of the script, where it was called; 0 for a value (phone)
};

// The node at `index`, or null.
const Node* NodeAt(lua_State* state, int index);

class Script {
 public:
  // `places` must outlive the script. The vocabulary is there, and the
  // library where the text can use it.
  explicit Script(const Places& places);
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;

  // Compiles and runs the text. Codes: "rule.syntax", "rule.run", "rule.limit", "rule.global".
  Errors Run();

  // Pushes the nodes of all `requirement` and `check` in a list.
  void PushRules();

  // Calls a function as Sandbox::Call does. A name that nobody knows is then an error at once.
  std::optional<Failure> Call(int arguments, int results, int64_t instructions);

  Sandbox& sandbox() { return sandbox_; }
  const Places& places() const { return places_; }

 private:
  // Something wrong that does not keep the rest of the file from being read.
  struct Note {
    enum class Kind { kUnknown, kAssigned, kSecondArgument } kind;
    std::string name;
    int line;
  };

  static Script* Of(lua_State* state);
  static int Make(lua_State* state);
  static int CallNode(lua_State* state);
  static int IndexNode(lua_State* state);
  static int ReadGlobal(lua_State* state);
  static int WriteGlobal(lua_State* state);
  static int PushNode(lua_State* state, const Word* word, int line);
  void OpenNodes();
  void OpenGlobals();
  void Add(Note::Kind kind, const char* name, int line) noexcept;
  Error Tell(const Note& note) const;
  Error TellUnknown(const Note& note) const;

  const Places& places_;
  Sandbox sandbox_;
  std::vector<Note> notes_;
  bool strict_ = false;
};

// `topic: words { }`, a colon in the place of the = behind a key: Lua would read it as a call.
std::optional<Error> FindColon(const Places& places);

// What a failure is for people: "rule.syntax" where the text does not parse, else a cap or
// an error while it ran.
Error TellSyntax(const Places& places, const Failure& failure);
Bilingual TellCap(const Failure& failure);
// What made the function `name` of a rule fail: a cap, or an error in it.
Bilingual TellFailure(const std::string& name, const Failure& failure);

}  // namespace oit::lua
