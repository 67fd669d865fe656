#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

struct lua_State;
struct lua_Debug;

// A Lua state with caps that a script can neither catch nor reset: it is given no pcall and
// no coroutines, so the error of a cap ends it.
namespace oit::lua {

inline constexpr size_t kTextBytes = 64u << 10;       // one text of a script
inline constexpr size_t kTurnoverBytes = 256u << 20;  // all that one call may allocate
// How often Lua may collect all garbage because memory ran out, and go on.
inline constexpr int kRefusals = 32;

// Which cap was reached.
enum class Cap : uint8_t { kNone, kInstructions, kMemory, kText };

// How a script ended before its end.
struct Failure {
  std::string message;  // Lua's, without its place
  int line = 0;         // of the script; 0 where unknown
  Cap cap = Cap::kNone;
};

// Not movable: Lua holds its address. Between calls no cap holds, so C++ may read and make
// values; then memory that cannot be had ends the program, as anywhere in C++.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  lua_State* state() { return state_; }

  // Compiles a text (never bytecode) and pushes it as a function; nothing on failure.
  std::optional<Failure> Load(const std::string& script);

  // Calls the function under `arguments` values; pushes `results` values, nothing on failure.
  std::optional<Failure> Call(int arguments, int results, int64_t instructions);

  // What work in C costs, in instructions; raises Lua's error when none are left.
  // Only inside a call.
  static void Charge(lua_State* state, size_t instructions);

 private:
  static void* Allocate(void* self, void* block, size_t old_size, size_t size);
  static void CountInstructions(lua_State* state, lua_Debug*);
  static int NoteLine(lua_State* state);
  static Sandbox* Of(lua_State* state);
  void Begin();
  bool Grants(const void* block, size_t old_size, size_t size);
  Failure TakeFailure(int status);

  bool capped_ = false;
  size_t used_ = 0;      // bytes held
  size_t turnover_ = 0;  // bytes asked for in this call
  int refusals_ = 0;
  int64_t instructions_ = 0;  // left
  Cap cap_ = Cap::kNone;
  int line_ = 0;
  lua_State* state_;  // last: it asks for memory while it is made
};

}  // namespace oit::lua
