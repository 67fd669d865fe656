#pragma once

#include <utility>
#include <variant>

#include "base/error.h"

namespace oit {

// A value, or the problems (one or more) for which there is none.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}              // NOLINT: implicit on purpose
  Result(Error error) : state_(Errors{std::move(error)}) {}  // NOLINT
  Result(Errors errors) : state_(std::move(errors)) {}       // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() { return std::get<0>(state_); }
  const T& value() const { return std::get<0>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Errors& errors() const { return std::get<1>(state_); }

 private:
  std::variant<T, Errors> state_;
};

struct Nothing {};
using Status = Result<Nothing>;

}  // namespace oit
