#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lua/places.h"
#include "lua/script.h"

// What a script made, as a tree of C++ values that know their place.
namespace oit::lua {

struct Entry;

struct Value {
  enum class Type {
    kNothing,
    kText,
    kNumber,
    kReal,
    kTable,
    kFunction,
    kNode,
    kView,
    kUnknown,
    kOther
  };
  Type type = Type::kNothing;  // kUnknown: what is wrong with it was told already
  uint32_t token = kNoToken;   // the first of the expression; kNoToken where it is not known
  std::string text;            // kText
  int64_t number = 0;          // kNumber: a whole number; kView: its index in the report, or 0
  double real = 0;             // kReal: any other number
  const Word* word = nullptr;  // kNode
  std::vector<Value> name;     // kNode: of `element "name"`; none or one
  std::vector<Value> body;     // kNode: what it was handed; none or one
  std::vector<Entry> entries;  // kTable, in the order of the file
  std::vector<Field> doubled;  // kTable: keys that were written before

  bool Is(Type wanted) const { return type == wanted; }
  bool Is(WordKind kind) const { return type == Type::kNode && word->kind == kind; }
  const Value* Find(std::string_view key) const;
  const Value* Body() const { return body.empty() ? nullptr : &body[0]; }
};

struct Entry {
  std::string key;  // empty for a value by its position
  uint32_t key_token = kNoToken;
  Value value;
};

// The value on the top of the stack, which is popped. `token` is where its expression
// starts. Tables deeper or larger than any rule needs end in a value of type kOther.
Value TakeValue(Script& script, uint32_t token);

}  // namespace oit::lua
