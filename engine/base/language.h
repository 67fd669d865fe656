#pragma once

#include <string>

namespace oit {

// The two languages people read: Thai for officers, English for everyone else.
enum class Language { kThai, kEnglish };

// One message in both languages.
struct Bilingual {
  std::string th;
  std::string en;

  const std::string& In(Language language) const { return language == Language::kThai ? th : en; }
  bool empty() const { return th.empty() && en.empty(); }
  bool operator==(const Bilingual&) const = default;
};

}  // namespace oit
