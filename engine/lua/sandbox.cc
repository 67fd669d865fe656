#include "lua/sandbox.h"

#include <cstdlib>
#include <cstring>
#include <lua.hpp>
#include <new>

#include "base/limits.h"
#include "text/utf8.h"

namespace oit::lua {
namespace {

constexpr int kHookInterval = 500;
constexpr const char* kChunk = "=rule";

// Bytes that are no UTF-8 become U+FFFD.
std::string Readable(std::string_view bytes) {
  std::string text;
  for (size_t offset = 0; offset < bytes.size();) AppendUtf8(NextCodePoint(bytes, &offset), &text);
  return text;
}

}  // namespace

Sandbox::Sandbox() : state_(lua_newstate(Allocate, this)) {
  if (state_ == nullptr) throw std::bad_alloc();
  *static_cast<Sandbox**>(lua_getextraspace(state_)) = this;
}

Sandbox::~Sandbox() { lua_close(state_); }

Sandbox* Sandbox::Of(lua_State* state) { return *static_cast<Sandbox**>(lua_getextraspace(state)); }

// For a new object Lua gives its type as the old size.
bool Sandbox::Grants(const void* block, size_t old_size, size_t size) {
  const size_t held = block == nullptr ? 0 : old_size;
  if (!capped_ || size <= held) return true;
  if (block == nullptr && old_size == LUA_TSTRING && size > kTextBytes + 64) {
    cap_ = Cap::kText;
    return false;
  }
  turnover_ += size;
  const bool fits = used_ - held + size <= limits::kLuaBytes && turnover_ <= kTurnoverBytes;
  if (fits && refusals_ < kRefusals) return true;
  ++refusals_;
  cap_ = Cap::kMemory;
  return false;
}

void* Sandbox::Allocate(void* self, void* block, size_t old_size, size_t size) {
  auto* sandbox = static_cast<Sandbox*>(self);
  const size_t held = block == nullptr ? 0 : old_size;
  if (size == 0) {
    std::free(block);
    sandbox->used_ -= held;
    return nullptr;
  }
  if (!sandbox->Grants(block, old_size, size)) return nullptr;
  void* moved = std::realloc(block, size);
  if (moved != nullptr) sandbox->used_ += size - held;
  return moved;
}

void Sandbox::CountInstructions(lua_State* state, lua_Debug*) { Charge(state, kHookInterval); }

void Sandbox::Charge(lua_State* state, size_t instructions) {
  Sandbox* sandbox = Of(state);
  sandbox->instructions_ -= static_cast<int64_t>(instructions);
  if (sandbox->instructions_ >= 0) return;
  sandbox->cap_ = Cap::kInstructions;
  luaL_error(state, "too many instructions");
}

// The message handler: remembers the innermost line of the author's own text.
int Sandbox::NoteLine(lua_State* state) {
  lua_Debug frame;
  Sandbox* sandbox = Of(state);
  for (int level = 0; lua_getstack(state, level, &frame) == 1; ++level) {
    lua_getinfo(state, "Sl", &frame);
    if (std::strcmp(frame.source, kChunk) != 0) continue;
    sandbox->line_ = frame.currentline;
    break;
  }
  return 1;
}

// "rule:12: attempt to ..." without its place, which it may give in place of a frame.
Failure Sandbox::TakeFailure(int status) {
  Failure failure{"", line_, Cap::kNone};
  if (cap_ == Cap::kInstructions || status == LUA_ERRMEM) failure.cap = cap_;
  if (lua_type(state_, -1) == LUA_TSTRING) failure.message = Readable(lua_tostring(state_, -1));
  lua_pop(state_, 1);
  const size_t colon = failure.message.find(':');
  const size_t second = failure.message.find(": ", colon == std::string::npos ? colon : colon + 1);
  if (colon == std::string::npos || second == std::string::npos) return failure;
  const std::string digits = failure.message.substr(colon + 1, second - colon - 1);
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
    return failure;
  }
  if (failure.line == 0 && failure.message.compare(0, colon, kChunk + 1) == 0) {
    failure.line = std::atoi(digits.c_str());
  }
  failure.message.erase(0, second + 2);
  return failure;
}

void Sandbox::Begin() {
  line_ = 0;
  turnover_ = 0;
  refusals_ = 0;
  cap_ = Cap::kNone;
  capped_ = true;
}

std::optional<Failure> Sandbox::Load(const std::string& script) {
  Begin();
  const int status = luaL_loadbufferx(state_, script.data(), script.size(), kChunk, "t");
  capped_ = false;
  if (status != LUA_OK) return TakeFailure(status);
  return std::nullopt;
}

std::optional<Failure> Sandbox::Call(int arguments, int results, int64_t instructions) {
  const int base = lua_gettop(state_) - arguments;
  lua_pushcfunction(state_, NoteLine);
  lua_insert(state_, base);
  instructions_ = instructions;
  lua_sethook(state_, CountInstructions, LUA_MASKCOUNT, kHookInterval);
  Begin();
  const int status = lua_pcall(state_, arguments, results, base);
  capped_ = false;
  lua_sethook(state_, nullptr, 0, 0);
  lua_remove(state_, base);
  if (status != LUA_OK) return TakeFailure(status);
  return std::nullopt;
}

}  // namespace oit::lua
