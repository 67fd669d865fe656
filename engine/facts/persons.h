#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/key.h"

// People and their posts, by their form in key text.
namespace oit::facts {

struct PersonName {
  Span key;             // in the text, with the honorific
  bool family = false;  // with a family name behind the first
};

// What stands behind an honorific or a rank: "นายสมชาย ใจดี", not "นายกเทศมนตรี". `block` is
// one of the text's. Ascending.
std::vector<PersonName> FindPersons(const KeyText& text, Span block);

// "ปลัดเทศบาล", "ผู้อำนวยการ". Spans count from the start of `key`; ascending.
std::vector<Span> FindPosts(std::string_view key);

}  // namespace oit::facts
