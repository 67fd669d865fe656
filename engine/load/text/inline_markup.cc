#include "load/text/inline_markup.h"

#include <algorithm>
#include <array>
#include <utility>

#include "load/chars.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr uint32_t kLongestTag = 2000;
constexpr uint32_t kLongestLinkText = 500;
constexpr uint32_t kNone = UINT32_MAX;

constexpr std::array<bool, 256> MakeSpecials() {
  std::array<bool, 256> specials = {};
  for (char c : {'<', '&', '\\', '*', '[', '!', 'h', 'H', 'w', 'W'}) {
    specials[static_cast<unsigned char>(c)] = true;
  }
  return specials;
}
constexpr std::array<bool, 256> kSpecial = MakeSpecials();

bool IsPunctuation(char c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
         (c > 'z' && c < 0x7F);
}

// A tag of the dress that text wears: "<p>", "</li>", "<a href=...>", "<br/>".
struct Tag {
  std::string name;
  bool closes = false;
  std::string_view attributes;
  uint32_t end = 0;
};

class MarkupReader {
 public:
  MarkupReader(std::string_view source, const Fragments& fragments)
      : source_(source), fragments_(fragments) {}

  Markup Read() {
    for (size_t i = 0; i < fragments_.size(); ++i) {
      if (i > 0) Push(JoinKind(fragments_[i - 1], fragments_[i].join));
      ReadFragment(fragments_[i].source);
    }
    return std::move(markup_);
  }

 private:
  InlineKind JoinKind(const Fragment& before, Join join) const {
    switch (join) {
      case Join::kLine:
        return IsHardBreak(before.source) ? InlineKind::kHardLine : InlineKind::kLine;
      case Join::kPage:
        return InlineKind::kPage;
      case Join::kBlank:
      case Join::kRow:
        return InlineKind::kBreak;
    }
    return InlineKind::kBreak;
  }

  bool IsHardBreak(Span line) const {
    return line.size() >= 2 && Trim(source_, line).end + 2 <= line.end;
  }

  void Push(InlineKind kind) { markup_.tokens.push_back({kind, at_, at_, 0, 0, 0}); }

  void ReadFragment(Span span) {
    at_ = text_ = span.begin;
    end_ = span.end;
    gt_ = stars_ = bracket_ = 0;
    while (at_ < end_) {
      if (!kSpecial[static_cast<unsigned char>(source_[at_])] || !Special()) ++at_;
    }
    Flush();
    if (bold_) Toggle(false);
    if (link_ != kNone) CloseLink();
  }

  // Text so far, without the character at at_.
  void Flush() {
    if (at_ > text_) markup_.tokens.push_back({InlineKind::kText, text_, at_, 0, 0, 0});
  }

  // Emits the text so far; the markup runs to `end`.
  void Consume(uint32_t end) {
    Flush();
    at_ = text_ = end;
  }

  // Reads the markup at at_, if it is one.
  bool Special() {
    switch (source_[at_]) {
      case '<':
        return ReadTag();
      case '&':
        return ReadEntity();
      case '\\':
        return ReadEscape();
      case '*':
        return ReadStars();
      case '[':
        return ReadBracket(false);
      case '!':
        return at_ + 1 < end_ && source_[at_ + 1] == '[' && ReadBracket(true);
      default:
        return ReadAddress();
    }
  }

  // The next `c` from `from` on, remembered in `memory` so that the search is
  // linear over the fragment; kNone for none.
  uint32_t Next(char c, uint32_t from, uint32_t* memory) const {
    if (*memory == kNone || *memory > from) return *memory;
    size_t found = source_.substr(0, end_).find(c, from);
    *memory = found == std::string_view::npos ? kNone : static_cast<uint32_t>(found);
    return *memory;
  }

  bool ReadEntity() {
    uint32_t after = 0;
    char32_t code = ParseEntity(source_, at_, end_, &after);
    if (code == 0) return false;
    uint32_t begin = at_;
    Consume(after);
    markup_.tokens.push_back({InlineKind::kText, begin, after, code, 0, 0});
    return true;
  }

  bool ReadEscape() {
    if (at_ + 1 >= end_ || !IsPunctuation(source_[at_ + 1])) return false;
    uint32_t escaped = at_ + 1;
    Consume(escaped);
    at_ = escaped + 1;
    return true;
  }

  // "**" around something within the fragment.
  bool ReadStars() {
    uint32_t run = 1;
    while (at_ + run < end_ && source_[at_ + run] == '*') ++run;
    if (run == 2 || run == 3) {
      if (bold_ && !tag_bold_) {
        Consume(at_ + run);
        Toggle(false);
        return true;
      }
      if (!bold_ && ClosesLater(at_ + run)) {
        Consume(at_ + run);
        Toggle(true);
        return true;
      }
    }
    at_ += run;
    return true;
  }

  bool ClosesLater(uint32_t from) {
    if (from >= end_ || IsBlank(CharAt(source_, from).code)) return false;
    if (stars_ != kNone && stars_ <= from) {
      size_t found = source_.substr(0, end_).find("**", from + 1);
      stars_ = found == std::string_view::npos ? kNone : static_cast<uint32_t>(found);
    }
    return stars_ != kNone;
  }

  void Toggle(bool on) {
    bold_ = on;
    tag_bold_ = false;
    Push(on ? InlineKind::kBoldBegin : InlineKind::kBoldEnd);
  }

  bool ReadBracket(bool image) {
    uint32_t open = at_ + (image ? 1 : 0);
    uint32_t close = Next(']', open, &bracket_);
    if (close == kNone || close - open > kLongestLinkText) return false;
    std::string_view inside = source_.substr(open + 1, close - open - 1);
    if (StartsWithIgnoringCase(inside, "bookmark:")) {
      Consume(close + 1);
      return true;
    }
    if (StartsWithIgnoringCase(inside, "image:")) return ReadImage(open, EndOfJunk(close + 1));
    uint32_t after = EndOfTarget(close + 1);
    if (after == close + 1) return false;
    if (image) return ReadImage(at_, after);
    return ReadMarkdownLink(close, after);
  }

  // An OCR reads letters into pictures: up to the line end or the next tag.
  uint32_t EndOfJunk(uint32_t from) const {
    size_t tag = source_.substr(0, end_).find('<', from);
    return tag == std::string_view::npos ? end_ : static_cast<uint32_t>(tag);
  }

  bool ReadImage(uint32_t begin, uint32_t after) {
    Consume(after);
    markup_.tokens.push_back({InlineKind::kImage, begin, after, 0, 0, 0});
    return true;
  }

  // After "(target)" at `from`, or `from`.
  uint32_t EndOfTarget(uint32_t from) const {
    if (from >= end_ || source_[from] != '(') return from;
    uint32_t at = from + 1;
    while (at < end_ && at - from < kLongestTag && source_[at] != ')') ++at;
    return at < end_ && source_[at] == ')' ? at + 1 : from;
  }

  bool ReadMarkdownLink(uint32_t close, uint32_t after) {
    Span target = Trim(source_, {close + 2, after - 1});
    size_t title = Slice(source_, target).find(' ');
    if (title != std::string_view::npos) target.end = target.begin + static_cast<uint32_t>(title);
    uint32_t open = at_;
    Consume(open + 1);
    OpenLink(std::string(Slice(source_, target)), {open, after});
    at_ = close;
    Consume(after);
    CloseLink();
    return true;
  }

  bool ReadAddress() {
    if (link_ != kNone) return false;
    char32_t before = CharBefore(source_, text_, at_).code;
    if (IsLatin(before) || (before >= '0' && before <= '9') || before == '.' || before == '@' ||
        before == '/') {
      return false;
    }
    uint32_t after = EndOfAddress(source_, at_, end_);
    if (after == at_) return false;
    uint32_t begin = at_;
    Consume(begin);
    OpenLink(std::string(source_.substr(begin, after - begin)), {begin, after});
    at_ = after;
    Consume(after);
    CloseLink();
    return true;
  }

  void OpenLink(std::string target, Span source) {
    link_ = static_cast<uint32_t>(markup_.links.size());
    markup_.links.push_back({"", std::move(target), source, false});
    markup_.tokens.push_back({InlineKind::kLinkBegin, at_, at_, 0, link_, 0});
  }

  // Its text is what stands between its tokens.
  void CloseLink() {
    LinkMarkup& link = markup_.links[link_];
    size_t first = markup_.tokens.size();
    while (markup_.tokens[first - 1].kind != InlineKind::kLinkBegin) --first;
    for (size_t i = first; i < markup_.tokens.size(); ++i) {
      const InlineToken& token = markup_.tokens[i];
      if (token.kind != InlineKind::kText) continue;
      if (token.replacement != 0) {
        AppendUtf8(token.replacement, &link.text);
      } else {
        link.text += source_.substr(token.begin, token.end - token.begin);
      }
    }
    Span text = Trim(link.text, {0, static_cast<uint32_t>(link.text.size())});
    link.text = std::string(Slice(link.text, text));
    link.bare =
        link.text == link.target ||
        (!link.text.empty() &&
         EndOfAddress(link.text, 0, static_cast<uint32_t>(link.text.size())) == link.text.size());
    markup_.tokens.push_back({InlineKind::kLinkEnd, at_, at_, 0, link_, 0});
    link_ = kNone;
  }

  bool ReadTag() {
    Tag tag;
    if (!ParseTag(&tag)) return ReadAutolink();
    uint32_t begin = at_;
    const std::string& name = tag.name;
    if (name == "a") {
      Consume(tag.end);
      ReadAnchor(tag, begin);
    } else if (name == "b" || name == "strong" || name == "th") {
      Consume(tag.end);
      if (bold_ == tag.closes) Toggle(!tag.closes);
      tag_bold_ = bold_;
    } else if (name == "br") {
      Consume(tag.end);
      Push(InlineKind::kLine);
    } else if (name == "li" && !tag.closes) {
      Consume(tag.end);
      Push(InlineKind::kItem);
      if (ordered_) markup_.tokens.back().ordinal = ++ordinal_;
    } else if (IsBlockTag(name)) {
      if (name == "ol" || name == "ul") {
        ordered_ = name == "ol" && !tag.closes;
        ordinal_ = 0;
      }
      Consume(tag.end);
      Push(InlineKind::kBreak);
    } else if (IsInlineTag(name)) {
      Consume(tag.end);
    } else {
      return false;
    }
    return true;
  }

  static bool IsBlockTag(std::string_view name) {
    for (std::string_view known : {"p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
                                   "center", "table", "tbody", "tr", "td", "blockquote"}) {
      if (name == known) return true;
    }
    return false;
  }

  static bool IsInlineTag(std::string_view name) {
    for (std::string_view known : {"i", "em", "u", "span", "font", "sup", "sub", "small"}) {
      if (name == known) return true;
    }
    return false;
  }

  bool ParseTag(Tag* tag) {
    uint32_t gt = Next('>', at_, &gt_);
    if (gt == kNone || gt - at_ > kLongestTag) return false;
    uint32_t i = at_ + 1;
    if (source_[i] == '/') {
      tag->closes = true;
      ++i;
    }
    while (i < gt && tag->name.size() < 12 &&
           (IsLatin(source_[i]) || (source_[i] >= '1' && source_[i] <= '6'))) {
      tag->name.push_back(static_cast<char>(source_[i++] | 0x20));
    }
    if (tag->name.empty() || IsPunctuation(tag->name[0])) return false;
    if (i < gt && source_[i] != ' ' && source_[i] != '/') return false;
    tag->attributes = source_.substr(i, gt - i);
    tag->end = gt + 1;
    return true;
  }

  // "<https://...>"
  bool ReadAutolink() {
    uint32_t gt = Next('>', at_, &gt_);
    if (gt == kNone || link_ != kNone || gt - at_ > kLongestTag) return false;
    uint32_t after = EndOfAddress(source_, at_ + 1, gt);
    if (after == at_ + 1 || after != gt) return false;
    uint32_t begin = at_;
    Consume(begin + 1);
    OpenLink(std::string(source_.substr(begin + 1, gt - begin - 1)), {begin, gt + 1});
    at_ = gt;
    Consume(gt + 1);
    CloseLink();
    return true;
  }

  void ReadAnchor(const Tag& tag, uint32_t begin) {
    if (link_ != kNone) {
      markup_.links[link_].source.end = tag.closes ? tag.end : begin;
      CloseLink();
    }
    if (tag.closes) return;
    std::string target = Attribute(tag.attributes, "href");
    if (target.empty()) return;
    OpenLink(std::move(target), {begin, tag.end});
  }

  // Its value with entities decoded.
  static std::string Attribute(std::string_view attributes, std::string_view name) {
    size_t at = 0;
    while (at < attributes.size() && !StartsWithIgnoringCase(attributes.substr(at), name)) ++at;
    at = attributes.find('=', at);
    if (at == std::string_view::npos) return {};
    std::string_view value = attributes.substr(at + 1);
    char quote = value.empty() ? ' ' : value[0];
    bool quoted = quote == '"' || quote == '\'';
    if (quoted) value.remove_prefix(1);
    value = value.substr(0, value.find(quoted ? quote : ' '));
    std::string decoded;
    for (uint32_t i = 0; i < value.size();) {
      uint32_t after = 0;
      char32_t code =
          value[i] == '&' ? ParseEntity(value, i, static_cast<uint32_t>(value.size()), &after) : 0;
      if (code != 0) {
        AppendUtf8(code, &decoded);
        i = after;
      } else {
        decoded.push_back(value[i++]);
      }
    }
    return decoded;
  }

  std::string_view source_;
  const Fragments& fragments_;
  Markup markup_;
  uint32_t at_ = 0;    // what is read next
  uint32_t text_ = 0;  // begin of the text that is not emitted yet
  uint32_t end_ = 0;   // of the fragment
  uint32_t gt_ = 0;    // memories of Next
  uint32_t stars_ = 0;
  uint32_t bracket_ = 0;
  bool bold_ = false;
  bool tag_bold_ = false;  // opened by a tag
  uint32_t link_ = kNone;  // the open link
  bool ordered_ = false;   // in an <ol>
  uint16_t ordinal_ = 0;
};

}  // namespace

Markup ReadMarkup(std::string_view source, const Fragments& fragments) {
  return MarkupReader(source, fragments).Read();
}

}  // namespace oit
