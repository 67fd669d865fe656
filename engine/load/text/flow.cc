#include "load/text/flow.h"

#include <utility>

#include "load/chars.h"

namespace oit {
namespace {

bool IsBlankText(std::string_view source, const InlineToken& token) {
  if (token.replacement != 0) return IsBlank(token.replacement);
  return SkipBlanks(source, token.begin, token.end) == token.end;
}

bool EndsLine(InlineKind kind) {
  return kind == InlineKind::kLine || kind == InlineKind::kHardLine || kind == InlineKind::kBreak ||
         kind == InlineKind::kPage || kind == InlineKind::kItem || kind == InlineKind::kImage;
}

// Blanks at the ends of a block are none of its text.
void TrimPieces(std::string_view source, std::vector<Piece>* pieces) {
  auto blank = [&](const Piece& piece) {
    return piece.replacement != 0 ? IsBlank(piece.replacement)
                                  : SkipBlanks(source, piece.begin, piece.end) == piece.end;
  };
  while (!pieces->empty() && blank(pieces->back())) pieces->pop_back();
  size_t first = 0;
  while (first < pieces->size() && blank((*pieces)[first])) ++first;
  pieces->erase(pieces->begin(), pieces->begin() + static_cast<ptrdiff_t>(first));
  if (pieces->empty()) return;
  Piece& front = pieces->front();
  front.new_line = false;
  if (front.replacement == 0) front.begin = SkipBlanks(source, front.begin, front.end);
  Piece& back = pieces->back();
  if (back.replacement == 0) back.end = Trim(source, {back.begin, back.end}).end;
}

}  // namespace

void Flow::Read(const Fragments& fragments) {
  markup_ = ReadMarkup(source(), fragments);
  MendRanges(source(), &markup_.tokens);
  MendPageBreaks();
  openings_ = FindOpenings(source(), markup_);
  for (token_ = 0; token_ < markup_.tokens.size() && !writer_->full(); ++token_) {
    ReadToken(&token_);
  }
  at_end_ = true;
  Finish();
}

// The ends of paragraphs at a page border say nothing: the page ended.
void Flow::MendPageBreaks() {
  std::vector<InlineToken>& tokens = markup_.tokens;
  auto drop = [&](size_t i) {
    if (tokens[i].kind == InlineKind::kBreak) {
      tokens[i].kind = InlineKind::kLine;
      return true;
    }
    return tokens[i].kind == InlineKind::kLine || tokens[i].kind == InlineKind::kHardLine ||
           (tokens[i].kind == InlineKind::kText && IsBlankText(source(), tokens[i]));
  };
  for (size_t page = 0; page < tokens.size(); ++page) {
    if (tokens[page].kind != InlineKind::kPage) continue;
    for (size_t i = page; i > 0 && drop(i - 1);) --i;
    for (size_t i = page + 1; i < tokens.size() && drop(i);) ++i;
  }
}

void Flow::ReadToken(size_t* index) {
  const InlineToken& token = markup_.tokens[*index];
  switch (token.kind) {
    case InlineKind::kText:
      ReadText(*index);
      break;
    case InlineKind::kLine:
      new_line_ = at_line_ = true;
      break;
    case InlineKind::kHardLine:
      EndHardLine();
      break;
    case InlineKind::kBreak:
      Break();
      break;
    case InlineKind::kPage:
      if (open_ && open_->text && open_->bold && !open_->block.mark.depth) Finish();
      new_line_ = at_line_ = page_ = true;
      lists_->NotePageBorder();
      break;
    case InlineKind::kItem:
      Break();
      item_ = Mark();
      item_->style = token.ordinal ? MarkStyle::kDot : MarkStyle::kDash;
      item_->depth = token.ordinal ? 1 : 0;
      item_->numbers[0] = token.ordinal;
      break;
    case InlineKind::kImage:
      AddImage(token);
      break;
    case InlineKind::kBoldBegin:
      if (page_ && BoldLineBegins(*index)) Finish();
      bold_ = true;
      break;
    case InlineKind::kBoldEnd:
      bold_ = false;
      break;
    case InlineKind::kLinkBegin:
      TakeLinkLine(index);
      break;
    case InlineKind::kLinkEnd:
      if (open_) open_->block.links.push_back(markup_.links[token.link]);
      break;
  }
}

void Flow::ReadText(size_t index) {
  const InlineToken& token = markup_.tokens[index];
  uint32_t begin = token.begin;
  for (; next_opening_ < openings_.size() && openings_[next_opening_].token <= index;
       ++next_opening_) {
    const Opening& opening = openings_[next_opening_];
    if (opening.token < index) continue;
    Append(token, begin, opening.mark.begin);
    begin = opening.mark.begin;
    if (!Accepts(opening)) continue;
    item_.reset();
    Finish();
    StartItem(opening.mark);
    begin = opening.mark.end;
  }
  Append(token, begin, token.end);
}

void Flow::Append(const InlineToken& token, uint32_t begin, uint32_t end) {
  if (begin >= end) return;
  const bool blank =
      token.replacement != 0 ? IsBlank(token.replacement) : SkipBlanks(source(), begin, end) == end;
  if (blank && (!open_ || at_line_)) return;
  if (at_line_ && token.replacement == 0) begin = SkipBlanks(source(), begin, end);
  if (!blank && item_) StartPendingItem();
  if (!open_) open_.emplace();
  std::vector<Piece>& pieces = open_->block.pieces;
  const bool runs_on = !pieces.empty() && !new_line_ && token.replacement == 0 &&
                       pieces.back().replacement == 0 && pieces.back().end == begin;
  if (runs_on) {
    pieces.back().end = end;
  } else {
    pieces.push_back({begin, end, token.replacement, new_line_ && !pieces.empty()});
  }
  if (blank) return;
  open_->text = true;
  open_->bold &= bold_;
  new_line_ = at_line_ = page_ = false;
}

bool Flow::Accepts(const Opening& opening) const {
  const Mark& mark = opening.mark;
  if (!mark.numbered()) {
    if (mark.bullet || opening.at_line) return true;
    return (open_ && open_->block.kind == BlockKind::kListItem &&
            open_->block.mark.style == MarkStyle::kDash) ||
           OpenTextIntroduces();
  }
  if (lists_->Expects(mark)) return true;
  if (mark.style == MarkStyle::kDot && mark.depth > 1) {
    bool known = lists_->KnowsPrefix(mark) || writer_->KnowsSection(mark);
    return opening.at_line ? known || mark.number() == 1 : known && opening.run;
  }
  return opening.at_line || opening.run || lists_->MayJumpTo(mark);
}

bool Flow::OpenTextIntroduces() const {
  if (!open_ || !open_->text) return false;
  const Piece& last = open_->block.pieces.back();
  if (last.replacement != 0) return false;
  Span text = Trim(source(), {last.begin, last.end});
  return EndsWithAny(Slice(source(), text),
                     {"ดังนี้", "ต่อไปนี้", "ได้แก่", "คือ", "ประกอบด้วย", "เช่น", ":"});
}

void Flow::StartItem(const Mark& mark) {
  OpenLists::Context context{writer_->last(), writer_->LastIntroduces(), page_};
  OpenLists::Placement placement = lists_->Place(mark, context);
  for (uint32_t paragraph : placement.adopted) {
    Block& block = writer_->document().blocks[paragraph];
    if (paragraph > placement.adopter && block.parent == kNowhere) block.parent = placement.adopter;
  }
  open_.emplace();
  open_->block.kind = BlockKind::kListItem;
  open_->block.mark = mark.list_mark();
  open_->block.level = placement.level;
  open_->block.parent = placement.parent;
  open_->mark = {mark.begin, mark.end};
  new_line_ = at_line_ = page_ = false;
}

void Flow::StartPendingItem() {
  Mark mark = *std::exchange(item_, std::nullopt);
  Finish();
  StartItem(mark);
}

// One of the blanks before the line end stays: it parts the words like a space.
void Flow::EndHardLine() {
  new_line_ = at_line_ = true;
  if (!open_ || open_->block.pieces.empty()) return;
  Piece& last = open_->block.pieces.back();
  if (last.replacement != 0) return;
  const uint32_t end = Trim(source(), {last.begin, last.end}).end;
  if (end == last.end) return;
  last.end = end + CharAt(source(), end).width;
  new_line_ = false;
}

// A mark whose text stands in the next paragraph stays open.
void Flow::Break() {
  if (open_ && open_->block.kind == BlockKind::kListItem && !open_->text) {
    new_line_ = true;
  } else {
    Finish();
  }
  at_line_ = true;
}

void Flow::Finish() {
  new_line_ = false;
  if (!open_) return;
  if (open_->text) {
    Write();
  } else if (open_->block.kind == BlockKind::kListItem) {
    FinishEmpty();
  }
  open_.reset();
}

// A mark without text: where others follow it, they stand under it; alone, it is
// the text.
void Flow::FinishEmpty() {
  if (at_end_ && !open_->mark.empty()) {
    open_->block.kind = BlockKind::kParagraph;
    open_->block.mark = {};
    open_->block.level = 0;
    open_->block.pieces = {{open_->mark.begin, open_->mark.end, 0, false}};
  }
  Write();
}

void Flow::Write() {
  NewBlock& block = open_->block;
  TrimPieces(source(), &block.pieces);
  const bool paragraph = block.kind == BlockKind::kParagraph;
  if (paragraph && open_->bold && writer_->in_cell() && MoreFollows()) {
    lists_->Clear();
    writer_->AddCellHeading(std::move(block));
    return;
  }
  const uint32_t index = writer_->Add(std::move(block));
  if (paragraph) {
    lists_->NoteParagraph(index);
  } else {
    lists_->SetBlock(index);
  }
}

void Flow::AddImage(const InlineToken& token) {
  Finish();
  NewBlock image;
  image.kind = BlockKind::kImage;
  image.pieces = {{token.begin, token.end, 0, false}};
  TrimPieces(source(), &image.pieces);
  const uint32_t last = writer_->last();
  if (last != kNowhere && writer_->document().blocks[last].kind == BlockKind::kListItem) {
    image.parent = last;
  }
  writer_->Add(std::move(image));
  at_line_ = true;
}

// The bold text that begins here is a line of its own.
bool Flow::BoldLineBegins(size_t index) const {
  const std::vector<InlineToken>& tokens = markup_.tokens;
  while (index < tokens.size() && tokens[index].kind != InlineKind::kBoldEnd) ++index;
  for (++index; index < tokens.size(); ++index) {
    if (EndsLine(tokens[index].kind)) return true;
    if (tokens[index].kind == InlineKind::kText && !IsBlankText(source(), tokens[index])) {
      return false;
    }
  }
  return false;
}

bool Flow::MoreFollows() const {
  for (size_t i = token_ + 1; i < markup_.tokens.size(); ++i) {
    const InlineToken& token = markup_.tokens[i];
    if (token.kind == InlineKind::kText && !IsBlankText(source(), token)) return true;
  }
  return false;
}

// A line of addresses only belongs to the block before it. Moves `index` to the last
// token of the line.
bool Flow::TakeLinkLine(size_t* index) {
  if (!at_line_) return false;
  const bool here = open_ && open_->text;
  if (!here && writer_->last() == kNowhere) return false;
  size_t end = *index;
  std::vector<uint32_t> links;
  bool in_link = false;
  for (; end < markup_.tokens.size() && !EndsLine(markup_.tokens[end].kind); ++end) {
    const InlineToken& token = markup_.tokens[end];
    if (token.kind == InlineKind::kLinkBegin) {
      if (!markup_.links[token.link].bare) return false;
      links.push_back(token.link);
    }
    if (token.kind == InlineKind::kText && !in_link && !IsBlankText(source(), token)) return false;
    in_link =
        token.kind == InlineKind::kLinkBegin || (in_link && token.kind != InlineKind::kLinkEnd);
  }
  Finish();
  if (writer_->last() == kNowhere) return false;
  for (uint32_t link : links) writer_->AddLink(writer_->last(), markup_.links[link]);
  *index = end - 1;
  return true;
}

std::vector<Piece> PiecesOf(std::string_view source, const Fragments& fragments) {
  std::vector<Piece> pieces;
  bool new_line = false;
  for (const InlineToken& token : ReadMarkup(source, fragments).tokens) {
    if (token.kind == InlineKind::kText) {
      pieces.push_back({token.begin, token.end, token.replacement, new_line && !pieces.empty()});
      new_line = false;
    } else if (EndsLine(token.kind)) {
      new_line = true;
    }
  }
  TrimPieces(source, &pieces);
  return pieces;
}

}  // namespace oit
