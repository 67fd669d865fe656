#include "pdf/repair.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "pdf/glyph_order.h"
#include "pdf/thai.h"

namespace oit::pdf {
namespace {

constexpr double kNoWidth = 0.06;    // em; less is no width
constexpr double kAmShare = 0.6;     // of sara am among it and sara aa; 0.14 in Thai
constexpr int kAmFewest = 6;         // letters to tell a share by
constexpr double kLatinShare = 0.5;  // of Latin-1 letters; 0.1 in languages that have them
constexpr int kLatinFewest = 20;
constexpr char32_t kSymbols = 0xF000;

// What a font is used for over all pages.
struct Use {
  int glyphs = 0;
  int unread = 0;  // the font does not say what they show
  int aa = 0;
  int am = 0;     // but for those after a ring: they are sara aa of Word
  int latin = 0;  // of the Latin-1 letters that stand where windows-874 has Thai
  int consonants = 0;
  int ghosts = 0;
  bool symbols = false;
  GlyphOrder order;
};

bool IsNarrow(const Glyph& glyph) { return glyph.box.width() < kNoWidth * glyph.size; }
bool IsSpace(const Glyph& glyph) { return glyph.text == U" " || glyph.text == U"\u00A0"; }

// May be the ring of sara am.
bool IsRing(const Glyph& glyph) {
  if (glyph.text.size() == 1 && glyph.text[0] == thai::kNikhahit) return true;
  return IsNarrow(glyph) && (glyph.text.empty() || IsSpace(glyph));
}

bool HasConsonant(const Glyph& glyph) {
  return std::any_of(glyph.text.begin(), glyph.text.end(), thai::IsConsonant);
}

bool SameLine(const Glyph& a, const Glyph& b) {
  return std::abs(a.baseline - b.baseline) < std::max(a.size, b.size) * 0.3;
}

std::optional<char32_t> ThaiOfLatin(char32_t c) {
  const bool thai = (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
  if (!thai) return std::nullopt;
  return c - 0xA1 + 0x0E01;
}

bool IsSymbolFont(const std::string& name) {
  return name.find("ingdings") != std::string::npos || name.find("ebdings") != std::string::npos;
}

template <class Action>
void ForEachGlyph(Pages* pages, std::vector<Use>* uses, Action action) {
  for (Page& page : pages->pages) {
    for (Glyph& glyph : page.glyphs) action(&(*uses)[static_cast<size_t>(glyph.font)], &glyph);
  }
}

void TellSymbols(const Use& use, Glyph* glyph) {
  if (!use.symbols) return;
  for (char32_t& c : glyph->text) {
    if (c > 0x20 && c < 0x100) c += kSymbols;
  }
}

void CountLatin(Use* use, const Glyph& glyph) {
  if (glyph.text.empty() || glyph.text == U" ") return;
  ++use->glyphs;
  use->latin += glyph.text.size() == 1 && ThaiOfLatin(glyph.text[0]).has_value();
}

void TellLatin(const Use& use, Glyph* glyph) {
  if (use.latin < kLatinFewest || use.latin < kLatinShare * use.glyphs) return;
  for (char32_t& c : glyph->text) c = ThaiOfLatin(c).value_or(c);
}

void LearnOrder(Use* use, const Glyph& glyph) {
  if (glyph.text.size() == 1 && thai::IsThai(glyph.text[0])) {
    use->order.Add(glyph.code, glyph.text[0]);
  }
}

// A space without width, a glyph that the font is silent on, and sara am are what they are
// by their number.
void TellByOrder(const Use& use, Glyph* glyph) {
  const bool silent = glyph->text.empty();
  const bool narrow = IsNarrow(*glyph);
  const bool am = glyph->text.size() == 1 && glyph->text[0] == thai::kAm;
  if (!am && !silent && !(narrow && IsSpace(*glyph))) return;
  const std::optional<char32_t> letter = use.order.LetterOf(glyph->code);
  if (!letter) return;
  if (am ? *letter == thai::kAa : thai::IsMark(*letter) == narrow) glyph->text = *letter;
}

void CountUse(Use* use, const Glyph& glyph, bool after_ring) {
  use->unread += glyph.text.empty();
  if (HasConsonant(glyph)) {
    ++use->consonants;
    use->ghosts += IsNarrow(glyph);
  }
  if (glyph.text.size() != 1) return;
  use->aa += glyph.text[0] == thai::kAa;
  const bool ordered = use->order.LetterOf(glyph.code) == thai::kAm;
  use->am += glyph.text[0] == thai::kAm && !after_ring && !ordered;
}

bool TakesAmForAa(const Use& use) {
  return use.aa + use.am >= kAmFewest && use.am > kAmShare * (use.aa + use.am);
}

// Puts sara am where a ring stands before sara aa, with or without a tone between.
void JoinRings(const std::vector<Use>& uses, Page* page) {
  std::vector<Glyph>& glyphs = page->glyphs;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    std::u32string& text = glyphs[i].text;
    const bool am = text.size() == 1 && text[0] == thai::kAm;
    if (am && TakesAmForAa(uses[static_cast<size_t>(glyphs[i].font)])) text = thai::kAa;
  }
  for (size_t i = 0; i + 1 < glyphs.size(); ++i) {
    if (!IsRing(glyphs[i])) continue;
    size_t aa = i + 1;
    const std::u32string& next = glyphs[aa].text;
    if (next.size() == 1 && thai::IsTone(next[0]) && aa + 1 < glyphs.size()) ++aa;
    std::u32string& text = glyphs[aa].text;
    const bool joins = !text.empty() && (text[0] == thai::kAa || text[0] == thai::kAm);
    if (!joins || !SameLine(glyphs[i], glyphs[aa])) continue;
    text[0] = thai::kAm;
    glyphs[i].text = U" ";  // a space that takes no room
    glyphs[i].box.right = glyphs[i].box.left;
  }
}

// Whether a space leaves room before the glyph that follows it.
bool TakesRoom(const Glyph& space, const Glyph* next) {
  if (IsNarrow(space)) return false;
  if (next == nullptr || !SameLine(space, *next)) return true;
  const double room = next->box.left - space.box.left;
  return room >= kNoWidth * space.size || room < -space.size;
}

void LeaveOut(const std::vector<Use>& uses, Page* page) {
  std::vector<Glyph> kept;
  kept.reserve(page->glyphs.size());
  for (size_t i = 0; i < page->glyphs.size(); ++i) {
    Glyph& glyph = page->glyphs[i];
    const Use& use = uses[static_cast<size_t>(glyph.font)];
    const Glyph* next = i + 1 < page->glyphs.size() ? &page->glyphs[i + 1] : nullptr;
    const bool ghost = IsNarrow(glyph) && HasConsonant(glyph) && use.ghosts * 4 < use.consonants;
    if (glyph.text.empty() || use.unread > use.glyphs) {
      ++page->unread;
    } else if (!ghost && !(IsSpace(glyph) && !TakesRoom(glyph, next))) {
      kept.push_back(std::move(glyph));
    }
  }
  page->glyphs = std::move(kept);
}

}  // namespace

void Repair(Pages* pages) {
  std::vector<Use> uses(pages->fonts.size());
  for (size_t i = 0; i < uses.size(); ++i) uses[i].symbols = IsSymbolFont(pages->fonts[i].name);
  ForEachGlyph(pages, &uses, [](Use* use, Glyph* glyph) {
    TellSymbols(*use, glyph);
    CountLatin(use, *glyph);
  });
  ForEachGlyph(pages, &uses, [](Use* use, Glyph* glyph) {
    TellLatin(*use, glyph);
    LearnOrder(use, *glyph);
  });
  bool after_ring = false;
  ForEachGlyph(pages, &uses, [&after_ring](Use* use, Glyph* glyph) {
    TellByOrder(*use, glyph);
    CountUse(use, *glyph, after_ring);
    after_ring = IsRing(*glyph);
  });
  for (Page& page : pages->pages) {
    JoinRings(uses, &page);
    LeaveOut(uses, &page);
  }
}

}  // namespace oit::pdf
