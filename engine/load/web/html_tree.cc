#include "load/web/html_tree.h"

#include <array>
#include <csetjmp>
#include <cstring>
#include <utility>

#include "base/limits.h"
#include "load/web/html_cost.h"

namespace oit {

// What gumbo allocates, in pieces that go all at once: its own way to free a tree is recursive,
// and overflows the stack where that is deep.
class HtmlMemory {
 public:
  // Gumbo cannot be told that memory has run out: `full` leaves it.
  std::jmp_buf full;

  void* Take(size_t size) {
    const size_t grain = GrainOf(size);
    if (grain < free_.size() && free_[grain]) {
      Header* header = std::exchange(free_[grain], free_[grain]->next);
      header->grain = grain;
      return header + 1;
    }
    const size_t bytes = sizeof(Header) + grain * kGrain;
    auto* header = reinterpret_cast<Header*>(bytes > kChunk / 4 ? AddChunk(bytes) : Cut(bytes));
    header->grain = grain;
    return header + 1;
  }

  void GiveBack(void* pointer) {
    if (!pointer) return;
    Header* header = static_cast<Header*>(pointer) - 1;
    const size_t grain = header->grain;
    if (grain >= free_.size()) return;
    header->next = std::exchange(free_[grain], header);
  }

 private:
  // Before each piece: its size while it is used, else the next free one of that size.
  union Header {
    size_t grain;
    Header* next;
  };

  static constexpr size_t kGrain = 16;
  static constexpr size_t kChunk = 1 << 20;

  // Large pieces are vectors that double: they come in few sizes.
  static size_t GrainOf(size_t size) { return size / kGrain + 1; }

  char* Cut(size_t bytes) {
    if (bytes > left_) {
      next_ = AddChunk(kChunk);
      left_ = kChunk;
    }
    left_ -= bytes;
    return std::exchange(next_, next_ + bytes);
  }

  char* AddChunk(size_t bytes) {
    if (used_ + bytes > limits::kHtmlTreeBytes) std::longjmp(full, 1);
    used_ += bytes;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(bytes));
    return chunks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  size_t left_ = 0;
  size_t used_ = 0;
  std::array<Header*, 4096> free_ = {};  // by size
};

namespace {

void* Allocate(void* memory, size_t size) { return static_cast<HtmlMemory*>(memory)->Take(size); }

void Deallocate(void* memory, void* pointer) {
  static_cast<HtmlMemory*>(memory)->GiveBack(pointer);
}

// Null where the memory does not do. Nothing here may need a destructor.
const GumboNode* ParseWithin(HtmlMemory* memory, const char* page, size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Allocate;
  options.deallocator = Deallocate;
  options.userdata = memory;
  options.max_errors = 0;
  if (setjmp(memory->full) != 0) return nullptr;
  return gumbo_parse_with_options(&options, page, size)->root;
}

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

HtmlTree::HtmlTree(std::unique_ptr<HtmlMemory> memory, const GumboNode* root)
    : memory_(std::move(memory)), root_(root) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::optional<HtmlTree> HtmlTree::Parse(std::string_view page) {
  const HtmlCost cost = CostOf(page);
  if (cost.steps > limits::kHtmlSteps || cost.attributes > limits::kHtmlAttributes) {
    return std::nullopt;
  }
  auto memory = std::make_unique<HtmlMemory>();
  const GumboNode* root = ParseWithin(memory.get(), page.data(), page.size());
  if (!root) return std::nullopt;
  return HtmlTree(std::move(memory), root);
}

std::optional<std::string_view> FindAttribute(const GumboNode* element, const char* name) {
  if (!IsElement(element)) return std::nullopt;
  const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
  if (!found) return std::nullopt;
  std::string_view value = found->value;
  while (!value.empty() && IsSpace(value.front())) value.remove_prefix(1);
  while (!value.empty() && IsSpace(value.back())) value.remove_suffix(1);
  return value;
}

std::string_view Attribute(const GumboNode* element, const char* name) {
  return FindAttribute(element, name).value_or(std::string_view());
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

}  // namespace oit
