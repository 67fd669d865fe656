#include "lua/patterns.h"

#include <cstdint>
#include <cstring>
#include <lua.hpp>

#include "lua/sandbox.h"

namespace oit::lua {
namespace {

constexpr int kCaptures = 32;
constexpr ptrdiff_t kOpen = -1;
constexpr ptrdiff_t kPosition = -2;
constexpr int kStepsAtOnce = 64;

bool IsBetween(int c, int low, int high) { return c >= low && c <= high; }
bool IsLetter(int c) { return IsBetween(c | 0x20, 'a', 'z'); }
bool IsDigit(int c) { return IsBetween(c, '0', '9'); }
bool IsSpace(int c) { return c == ' ' || IsBetween(c, '\t', '\r'); }
bool IsVisible(int c) { return IsBetween(c, 0x21, 0x7E); }

// %a, %D, ... or, where it is no class, the character itself.
bool InClass(int c, int name) {
  const int lower = IsLetter(name) ? name | 0x20 : name;
  bool in;
  switch (lower) {
    case 'a':
      in = IsLetter(c);
      break;
    case 'c':
      in = c < 0x20 || c == 0x7F;
      break;
    case 'd':
      in = IsDigit(c);
      break;
    case 'g':
      in = IsVisible(c);
      break;
    case 'l':
      in = IsBetween(c, 'a', 'z');
      break;
    case 'p':
      in = IsVisible(c) && !IsLetter(c) && !IsDigit(c);
      break;
    case 's':
      in = IsSpace(c);
      break;
    case 'u':
      in = IsBetween(c, 'A', 'Z');
      break;
    case 'w':
      in = IsLetter(c) || IsDigit(c);
      break;
    case 'x':
      in = IsDigit(c) || IsBetween(c | 0x20, 'a', 'f');
      break;
    default:
      return c == name;
  }
  return IsBetween(name, 'A', 'Z') ? !in : in;
}

// One text against one pattern. Holds nothing that needs a destructor: Lua's errors pass
// through it.
class Matching {
 public:
  Matching(lua_State* state, int text, int pattern) : state_(state) {
    size_t size = 0;
    begin_ = luaL_checklstring(state, text, &size);
    end_ = begin_ + size;
    pattern_ = luaL_checklstring(state, pattern, &size);
    pattern_end_ = pattern_ + size;
    if (size > kPatternBytes) luaL_error(state, "pattern is longer than %d bytes", kPatternBytes);
    anchored_ = size > 0 && *pattern_ == '^';
    if (anchored_) ++pattern_;
  }

  const char* begin() const { return begin_; }
  const char* end() const { return end_; }

  // The end of the first match that starts at `*from` or later, which moves there; or null.
  const char* Search(const char** from) {
    for (;; ++*from) {
      level_ = 0;
      if (const char* end = Try(*from, pattern_)) return Paid(end);
      if (anchored_ || *from >= end_) return Paid(nullptr);
    }
  }
  bool anchored() const { return anchored_; }

  // Pushes the captures, or the whole match where there are none and `whole`.
  int PushCaptures(const char* from, const char* to, bool whole) {
    const int count = level_ == 0 && whole ? 1 : level_;
    luaL_checkstack(state_, count, "too many captures");
    for (int i = 0; i < count; ++i) PushCapture(i, from, to);
    return count;
  }

  void PushCapture(int index, const char* from, const char* to) {
    if (index >= level_) {
      if (index != 0) luaL_error(state_, "invalid capture index %%%d", index + 1);
      lua_pushlstring(state_, from, static_cast<size_t>(to - from));
      return;
    }
    const Capture& capture = captures_[index];
    if (capture.size == kOpen) luaL_error(state_, "unfinished capture");
    if (capture.size == kPosition) {
      lua_pushinteger(state_, capture.begin - begin_ + 1);
    } else {
      lua_pushlstring(state_, capture.begin, static_cast<size_t>(capture.size));
    }
  }

 private:
  struct Capture {
    const char* begin;
    ptrdiff_t size;
  };

  static int Byte(const char* at) { return static_cast<unsigned char>(*at); }

  void Step() {
    if (++steps_ < kStepsAtOnce) return;
    Sandbox::Charge(state_, static_cast<size_t>(steps_));
    steps_ = 0;
  }

  const char* Paid(const char* end) {
    Sandbox::Charge(state_, static_cast<size_t>(steps_));
    steps_ = 0;
    return end;
  }

  // Behind the single-character item at `at`: c, ., %c or [set].
  const char* ItemEnd(const char* at) {
    if (*at == '%') {
      if (at + 1 >= pattern_end_) luaL_error(state_, "malformed pattern (ends with '%%')");
      return at + 2;
    }
    if (*at != '[') return at + 1;
    ++at;
    if (at < pattern_end_ && *at == '^') ++at;
    do {
      if (at >= pattern_end_) luaL_error(state_, "malformed pattern (missing ']')");
      if (*at++ == '%') ++at;
    } while (at >= pattern_end_ || *at != ']');
    return at + 1;
  }

  // `set` is at '[', `last` at its ']'.
  static bool InSet(int c, const char* set, const char* last) {
    const bool wanted = set[1] != '^';
    if (!wanted) ++set;
    while (++set < last) {
      if (*set == '%') {
        if (InClass(c, Byte(++set))) return wanted;
      } else if (set[1] == '-' && set + 2 < last) {
        if (IsBetween(c, Byte(set), Byte(set + 2))) return wanted;
        set += 2;
      } else if (Byte(set) == c) {
        return wanted;
      }
    }
    return !wanted;
  }

  bool Fits(const char* at, const char* item, const char* item_end) {
    Step();
    if (at >= end_) return false;
    const int c = Byte(at);
    switch (*item) {
      case '.':
        return true;
      case '%':
        return InClass(c, Byte(item + 1));
      case '[':
        Sandbox::Charge(state_, 1);
        return InSet(c, item, item_end - 1);
      default:
        return Byte(item) == c;
    }
  }

  // The end of a match of the pattern from `item` on at `at`, or null.
  const char* Try(const char* at, const char* item) {
    while (item != pattern_end_) {
      Step();
      if (*item == '(') return Open(at, item);
      if (*item == ')') return Close(at, item);
      if (*item == '$' && item + 1 == pattern_end_) return at == end_ ? at : nullptr;
      if (*item == '%' && item + 1 < pattern_end_) {
        const char special = item[1];
        if (special == 'b' || special == 'f' || IsDigit(special)) {
          at = Special(at, &item);
          if (at == nullptr) return nullptr;
          continue;
        }
      }
      const char* behind = ItemEnd(item);
      const char suffix = behind < pattern_end_ ? *behind : '\0';
      if (suffix == '*') return Most(at, item, behind, 0);
      if (suffix == '+') return Most(at, item, behind, 1);
      if (suffix == '-') return Least(at, item, behind);
      const bool fits = Fits(at, item, behind);
      if (suffix == '?') {
        if (fits) {
          if (const char* end = Try(at + 1, behind + 1)) return end;
        }
        item = behind + 1;
        continue;
      }
      if (!fits) return nullptr;
      ++at;
      item = behind;
    }
    return at;
  }

  const char* Most(const char* at, const char* item, const char* behind, ptrdiff_t least) {
    ptrdiff_t count = 0;
    while (Fits(at + count, item, behind)) ++count;
    for (; count >= least; --count) {
      if (const char* end = Try(at + count, behind + 1)) return end;
    }
    return nullptr;
  }

  const char* Least(const char* at, const char* item, const char* behind) {
    for (;; ++at) {
      if (const char* end = Try(at, behind + 1)) return end;
      if (!Fits(at, item, behind)) return nullptr;
    }
  }

  const char* Open(const char* at, const char* item) {
    const bool position = item + 1 < pattern_end_ && item[1] == ')';
    if (level_ >= kCaptures) luaL_error(state_, "too many captures");
    captures_[level_++] = {at, position ? kPosition : kOpen};
    const char* end = Try(at, item + (position ? 2 : 1));
    if (end == nullptr) --level_;
    return end;
  }

  const char* Close(const char* at, const char* item) {
    int open = level_ - 1;
    while (open >= 0 && captures_[open].size != kOpen) --open;
    if (open < 0) luaL_error(state_, "invalid pattern capture");
    captures_[open].size = at - captures_[open].begin;
    const char* end = Try(at, item + 1);
    if (end == nullptr) captures_[open].size = kOpen;
    return end;
  }

  // %b, %f or %1: the end of its match or null; `*item` moves behind it.
  const char* Special(const char* at, const char** item) {
    const char special = (*item)[1];
    if (special == 'f') return Frontier(at, item);
    *item += special == 'b' ? 4 : 2;
    return special == 'b' ? Balance(at, *item - 2) : Again(at, special);
  }

  // %bxy
  const char* Balance(const char* at, const char* pair) {
    if (pair + 1 >= pattern_end_) luaL_error(state_, "malformed pattern ('%%b' needs two)");
    if (at >= end_ || *at != pair[0]) return nullptr;
    int depth = 1;
    while (++at < end_) {
      Step();
      if (*at == pair[1]) {
        if (--depth == 0) return at + 1;
      } else if (*at == pair[0]) {
        ++depth;
      }
    }
    return nullptr;
  }

  // %f[set]: `*item` moves behind it.
  const char* Frontier(const char* at, const char** item) {
    const char* set = *item + 2;
    if (set >= pattern_end_ || *set != '[')
      luaL_error(state_, "malformed pattern ('%%f' needs '[')");
    *item = ItemEnd(set);
    const int before = at == begin_ ? 0 : Byte(at - 1);
    const int here = at == end_ ? 0 : Byte(at);
    return !InSet(before, set, *item - 1) && InSet(here, set, *item - 1) ? at : nullptr;
  }

  // %1
  const char* Again(const char* at, char digit) {
    const int index = digit - '1';
    if (index < 0 || index >= level_ || captures_[index].size < 0) {
      luaL_error(state_, "invalid capture index %%%c", digit);
    }
    const auto size = static_cast<size_t>(captures_[index].size);
    Sandbox::Charge(state_, size / 16 + 1);
    const bool same = static_cast<size_t>(end_ - at) >= size &&
                      std::memcmp(captures_[index].begin, at, size) == 0;
    return same ? at + size : nullptr;
  }

  lua_State* state_;
  const char* begin_;
  const char* end_;
  const char* pattern_;
  const char* pattern_end_;
  bool anchored_;
  int level_ = 0;
  int steps_ = 0;
  Capture captures_[kCaptures];
};

// The offset that `init` names, as Lua counts; behind the end for one too far.
size_t StartOf(lua_State* state, int argument, size_t size) {
  const lua_Integer init = luaL_optinteger(state, argument, 1);
  if (init > 0) return static_cast<size_t>(init) - 1;
  if (init == 0 || init < -static_cast<lua_Integer>(size)) return 0;
  return size - static_cast<size_t>(-init);
}

bool IsPlain(const char* pattern, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (std::strchr("^$*+?.([%-", pattern[i]) != nullptr) return false;
  }
  return true;
}

int FindPlain(lua_State* state, const char* text, size_t size, size_t from, size_t word_size,
              const char* word) {
  Sandbox::Charge(state, (size - from) / 16 + 1);
  const void* found = memmem(text + from, size - from, word, word_size);
  if (found == nullptr) {
    lua_pushnil(state);
    return 1;
  }
  const auto begin = static_cast<const char*>(found) - text;
  lua_pushinteger(state, begin + 1);
  lua_pushinteger(state, begin + static_cast<ptrdiff_t>(word_size));
  return 2;
}

int Search(lua_State* state, bool find) {
  size_t size = 0, pattern_size = 0;
  const char* text = luaL_checklstring(state, 1, &size);
  const char* pattern = luaL_checklstring(state, 2, &pattern_size);
  const size_t from = StartOf(state, 3, size);
  if (from > size) {
    lua_pushnil(state);
    return 1;
  }
  if (find && (lua_toboolean(state, 4) || IsPlain(pattern, pattern_size))) {
    return FindPlain(state, text, size, from, pattern_size, pattern);
  }
  Matching matching(state, 1, 2);
  const char* begin = matching.begin() + from;
  const char* end = matching.Search(&begin);
  if (end == nullptr) {
    lua_pushnil(state);
    return 1;
  }
  if (!find) return matching.PushCaptures(begin, end, true);
  lua_pushinteger(state, begin - matching.begin() + 1);
  lua_pushinteger(state, end - matching.begin());
  return 2 + matching.PushCaptures(begin, end, false);
}

// Upvalues: text, pattern, offset to go on from, end of the last match.
int NextMatch(lua_State* state) {
  Matching matching(state, lua_upvalueindex(1), lua_upvalueindex(2));
  const char* last = matching.begin() + lua_tointeger(state, lua_upvalueindex(4));
  const char* begin = matching.begin() + lua_tointeger(state, lua_upvalueindex(3));
  while (begin <= matching.end()) {
    const char* end = matching.Search(&begin);
    if (end == nullptr) break;
    if (end != last || end != begin) {
      lua_pushinteger(state, end - matching.begin());
      lua_copy(state, -1, lua_upvalueindex(3));
      lua_replace(state, lua_upvalueindex(4));
      return matching.PushCaptures(begin, end, true);
    }
    ++begin;
  }
  return 0;
}

void AddReplacement(lua_State* state, luaL_Buffer* out, Matching& matching, const char* from,
                    const char* to) {
  size_t size = 0;
  const char* text = lua_tolstring(state, 3, &size);
  for (size_t i = 0; i < size; ++i) {
    if (text[i] != '%') {
      luaL_addchar(out, text[i]);
    } else if (++i < size && text[i] == '%') {
      luaL_addchar(out, '%');
    } else if (i < size && text[i] == '0') {
      luaL_addlstring(out, from, static_cast<size_t>(to - from));
    } else if (i < size && IsDigit(text[i])) {
      matching.PushCapture(text[i] - '1', from, to);
      luaL_tolstring(state, -1, nullptr);
      lua_remove(state, -2);
      luaL_addvalue(out);
    } else {
      luaL_error(state, "invalid use of '%%' in replacement");
    }
  }
  Sandbox::Charge(state, size / 4 + 1);
}

}  // namespace

int Find(lua_State* state) { return Search(state, true); }
int Match(lua_State* state) { return Search(state, false); }

int GMatch(lua_State* state) {
  luaL_checkstring(state, 1);
  luaL_checkstring(state, 2);
  lua_settop(state, 2);
  lua_pushinteger(state, 0);
  lua_pushinteger(state, -1);
  lua_pushcclosure(state, NextMatch, 4);
  return 1;
}

int GSub(lua_State* state) {
  Matching matching(state, 1, 2);
  luaL_checkstring(state, 3);
  const lua_Integer most = luaL_optinteger(state, 4, matching.end() - matching.begin() + 1);
  const char* at = matching.begin();
  const char* last = nullptr;
  lua_Integer count = 0;
  luaL_Buffer out;
  luaL_buffinit(state, &out);
  while (count < most) {
    const char* begin = at;
    const char* end = matching.Search(&begin);
    if (end == nullptr) break;
    luaL_addlstring(&out, at, static_cast<size_t>(begin - at));
    at = begin;
    if (end != last || end != begin) {
      ++count;
      AddReplacement(state, &out, matching, begin, end);
      at = last = end;
    }
    if (end == begin) {
      if (at >= matching.end()) break;
      luaL_addchar(&out, *at++);
    }
    if (matching.anchored()) break;
  }
  luaL_addlstring(&out, at, static_cast<size_t>(matching.end() - at));
  luaL_pushresult(&out);
  lua_pushinteger(state, count);
  return 2;
}

}  // namespace oit::lua
