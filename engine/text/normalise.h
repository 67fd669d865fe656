#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/characters.h"
#include "text/key.h"

namespace oit {

// Makes the key of one block in a single pass. The steps and their order: shared/notes/
// thai-text.md section 2; what a later step would see differently because of an earlier one is
// decided by looking back at the last cluster. Normalising its own readable output gives the
// same key.
class Normaliser {
 public:
  void Run(std::string_view source, const Piece* pieces, size_t count);

  const std::string& text() const { return text_; }
  // Source bytes of each character of text(). Neither begins nor ends ever go back; the
  // characters of a mended cluster share their bytes.
  const std::vector<Span>& spans() const { return spans_; }
  const std::vector<uint32_t>& soft_breaks() const { return soft_breaks_; }

 private:
  struct Atom {
    char32_t code_point;
    Span source;
  };

  void Decode(std::string_view source, const Piece* pieces, size_t count);
  void Compose();
  void ComposeSegment(size_t begin, size_t end, std::vector<Atom>* out) const;
  void Put(size_t atom);
  void PutSpace(Span source, bool line_end);
  void PutCharacter(char key, Span source);
  bool CloseGap(char* key, Span* source);
  bool JoinsOverSpace(Letter letter) const;
  void PutMark(char mark, Span source);
  void PutAm(Span source);
  void PutAa(Span source);
  void PutLead(char key, Span source, bool adjacent);
  void Append(char key, Span source);
  void TightenDash();
  void ShareSource(size_t from, Span source);
  void EndCluster();

  std::vector<Atom> atoms_;
  bool composable_ = false;  // some character may change under NFC

  std::string text_;
  std::vector<Span> spans_;
  std::vector<uint32_t> soft_breaks_;

  // White space since the last character; nothing is known yet of its fate.
  bool gap_ = false;
  bool gap_line_end_ = false;
  Span gap_source_;

  // The cluster that is being built: its marks are text_[marks_, end), an ำ after them.
  size_t marks_ = 0;
  bool consonant_ = false;  // it has a consonant for them
  bool am_ = false;
};

}  // namespace oit
