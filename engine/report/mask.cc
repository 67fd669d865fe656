#include "report/mask.h"

#include <algorithm>

#include "facts/contacts.h"
#include "facts/persons.h"

namespace oit {
namespace {

constexpr char kPerson[] = "(ชื่อบุคคล)";
constexpr char kPhone[] = "(หมายเลขโทรศัพท์)";
constexpr char kIdNumber[] = "(เลขประจำตัว)";

}  // namespace

std::vector<MaskedSpan> FindPrivate(const KeyText& text, std::string_view source, Span block,
                                    bool names) {
  std::vector<MaskedSpan> found;
  const auto add = [&](Span key, const char* instead) {
    found.push_back({text.Source(source, key), instead});
  };
  const auto add_all = [&](const std::vector<Span>& in_block, const char* instead) {
    for (Span span : in_block) add({block.begin + span.begin, block.begin + span.end}, instead);
  };
  const std::string_view key = text.Of(block);
  add_all(facts::FindIdNumbers(key), kIdNumber);
  if (!names) {
    add_all(facts::FindPhones(key), kPhone);
    for (const facts::PersonName& name : facts::FindPersons(text, block)) add(name.key, kPerson);
  }
  std::stable_sort(found.begin(), found.end(), [](const MaskedSpan& a, const MaskedSpan& b) {
    return a.source.begin < b.source.begin;
  });
  const auto overlaps = [last = uint32_t{0}](const MaskedSpan& each) mutable {
    if (each.source.begin < last) return true;
    last = each.source.end;
    return false;
  };
  found.erase(std::remove_if(found.begin(), found.end(), overlaps), found.end());
  return found;
}

std::string Masked(std::string_view utf8, bool names) {
  KeyText text;
  const Piece whole{0, static_cast<uint32_t>(utf8.size())};
  const Span block = text.Append(utf8, &whole, 1);
  std::string out;
  uint32_t at = 0;
  for (const MaskedSpan& each : FindPrivate(text, utf8, block, names)) {
    out.append(utf8.substr(at, each.source.begin - at)).append(each.instead);
    at = each.source.end;
  }
  return out.append(utf8.substr(at));
}

}  // namespace oit
