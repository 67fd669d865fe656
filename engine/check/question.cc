#include "check/question.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/limits.h"
#include "load/chars.h"

namespace oit {
namespace {

constexpr size_t kPassages = 3;
constexpr size_t kDigest = 16;  // hexadecimal digits: 64 bits, short enough to read past

std::string DigestOf(const std::string& text) { return Sha256(text).substr(0, kDigest); }

// What is the same however it is spaced and whatever digits it is written in.
std::string Plain(const std::string& text) {
  std::string plain = PlainSpelling(text);
  std::erase(plain, ' ');
  return plain;
}

bool IsReached(Level level) { return level == Level::kShown || level == Level::kClaimed; }

// What the year asks for by this element.
std::string RuleOf(const YearElement& element) {
  return fmt::format("{}.{}|{}|{}|{}|{}-{}|{}{}\n", element.requirement, element.id,
                     Plain(element.label.th), Name(element.kind), Name(element.window),
                     element.as_of.month, element.as_of.day, element.local_only ? "local " : "",
                     element.each ? "each" : "");
}

std::string RuleOf(const YearItem& item) {
  std::string rule = Plain(item.title.th) + "\n";
  for (const std::string& requirement : item.requirements) rule += requirement + "\n";
  for (const YearElement& element : item.elements) rule += RuleOf(element);
  return rule;
}

// The questions of one checklist.
class Asking {
 public:
  explicit Asking(const CheckedReport& report)
      : checklist_(report.checklist), document_(report.document) {}

  std::vector<Question> Take() {
    for (const ItemResult& item : checklist_.items) {
      const bool decided = item.verdict != Verdict::kReview && item.verdict != Verdict::kFail;
      if (item.role != ItemRole::kSilent && !decided) Ask(item);
    }
    return std::move(questions_);
  }

 private:
  void Ask(const ItemResult& item) {
    bool any = false;
    for (const ElementResult& element : item.elements) {
      if (!element.decides || element.level != Level::kReview) continue;
      any = true;
      AskElement(item, element);
    }
    if (!any && item.verdict == Verdict::kReview) AskItem(item);
  }

  void AskElement(const ItemResult& item, const ElementResult& element) {
    Question question;
    question.about = AboutElement(*item.item, *element.element);
    question.item = &item;
    question.element = &element;
    question.rule_digest = DigestOf(Plain(item.item->title.th) + "\n" + RuleOf(*element.element));
    const bool unseen = element.element->by_eye() && IsReached(item.topic);
    const bool unsure = AddUnsure(element.evidence, &question);
    if (!unsure && unseen) AddAll(item.topic_evidence, &question);
    if (!unsure && !unseen) AddGaps(item, &question);
    if (question.passages.empty()) AddNearest(element, &question);
    if (question.why.empty() && element.element->by_eye())
      question.why = WhyByEye(*element.element);
    Keep(std::move(question));
  }

  void AskItem(const ItemResult& item) {
    Question question;
    question.about = item.item->code;
    question.item = &item;
    question.rule_digest = DigestOf(RuleOf(*item.item));
    if (item.topic == Level::kReview) AddGaps(item, &question);
    for (const ElementResult& element : item.elements) {
      if (element.element->kind == ElementKind::kException && IsReached(element.level)) {
        AddAll(element.evidence, &question);
      }
    }
    AddAll(item.topic_evidence, &question);
    Keep(std::move(question));
  }

  void Keep(Question question) {
    if (question.passages.empty()) AddElsewhere(&question);
    if (question.why.empty()) question.why = question.item->note;
    if (question.why.empty()) {
      question.why = {"ข้อความในเอกสารตัดสินไม่ได้ ขอให้เปิดดู", "the text does not tell: please look"};
    }
    for (const Passage& passage : question.passages) AddLinks(passage, &question.links);
    std::vector<std::string> texts = std::move(contents_);
    contents_.clear();
    texts.insert(texts.end(), question.links.begin(), question.links.end());
    for (const Passage& passage : question.passages) texts.push_back(Plain(passage.quote));
    std::sort(texts.begin(), texts.end());
    question.passage_digest = DigestOf(fmt::format("{}", fmt::join(texts, "\n")));
    questions_.push_back(std::move(question));
  }

  static Bilingual WhyByEye(const YearElement& element) {
    if (element.kind == ElementKind::kForm) {
      return {"เป็นแบบหรือชนิดไฟล์ที่กำหนดไว้ ข้อความบอกไม่ได้ว่าใช้แล้ว ขอให้เปิดดู",
              "a prescribed form or kind of file: text cannot tell that it was used, please look"};
    }
    return {"เป็นรูปภาพหรือแผนที่ ข้อความแสดงให้เห็นไม่ได้ ขอให้เปิดดู",
            "a picture or a map, which text cannot show: please look"};
  }

  static void Add(const Passage& passage, Question* question) {
    const bool known =
        std::any_of(question->passages.begin(), question->passages.end(), [&](const Passage& each) {
          return each.quote == passage.quote && each.file == passage.file;
        });
    const bool nothing = passage.quote.empty() && passage.file.empty();
    if (!known && !nothing && question->passages.size() < kPassages) {
      question->passages.push_back(passage);
    }
  }

  static void AddAll(const std::vector<Evidence>& evidence, Question* question) {
    for (const Evidence& one : evidence) Add(one.passage, question);
  }

  // Passages at review, which say why. Whether there are any.
  static bool AddUnsure(const std::vector<Evidence>& evidence, Question* question) {
    for (const Evidence& one : evidence) {
      if (one.level != Level::kReview) continue;
      if (question->why.empty()) question->why = one.reason;
      Add(one.passage, question);
    }
    return !question->passages.empty();
  }

  static void AddNearest(const ElementResult& element, Question* question) {
    for (const NearMiss& near_miss : element.near_misses) {
      if (question->passages.empty() && question->why.empty() &&
          near_miss.passage.doubtful_digits) {
        question->why = {"เลขไทยที่อ่านจากภาพสแกนอาจอ่านผิด ขอให้ดูกับต้นฉบับ",
                         "Thai digits from a scan may be misread: please compare the original"};
      }
      Add(near_miss.passage, question);
    }
  }

  // The places beside what was lost, where the item may have stood in it.
  void AddGaps(const ItemResult& item, Question* question) {
    for (const ChecklistGap& gap : checklist_.gaps) {
      const auto& codes = gap.items;
      if (std::find(codes.begin(), codes.end(), item.item->code) == codes.end()) continue;
      Add(gap.before, question);
      Add(gap.after, question);
      if (gap.whole_file || IsLostPage(gap.kind)) contents_.push_back(Contents(gap.before.file));
      if (!question->why.empty()) continue;
      question->why = {gap.message.th + " เรื่องนี้น่าจะอยู่ในส่วนนั้น",
                       gap.message.en + "; it may have stood there"};
    }
  }

  // Nothing points to a passage of its own: what else the item rests on.
  static void AddElsewhere(Question* question) {
    AddAll(question->item->topic_evidence, question);
    for (const ElementResult& element : question->item->elements) {
      AddAll(element.evidence, question);
    }
    for (const NearMiss& near_miss : question->item->topic_near_misses) {
      Add(near_miss.passage, question);
    }
  }

  // A passage of a folder has a file, whose document is gone.
  void AddLinks(const Passage& passage, std::vector<std::string>* links) const {
    if (!passage.file.empty() || passage.block >= document_.blocks.size()) return;
    const Span standing = document_.blocks[passage.block].links;
    for (uint32_t i = standing.begin; i < standing.end; ++i) {
      const std::string& target = document_.links[i].target;
      if (std::find(links->begin(), links->end(), target) == links->end()) links->push_back(target);
    }
  }

  // What stands for pages that cannot be read: the bytes of the file.
  std::string Contents(const std::string& file) const {
    if (file.empty()) return checklist_.sha256;
    const Result<std::string> bytes = ReadFile(checklist_.path + "/" + file, limits::kReportBytes);
    return bytes ? Sha256(*bytes) : file;
  }

  const Checklist& checklist_;
  const Document& document_;
  std::vector<Question> questions_;
  std::vector<std::string> contents_;  // of what the question being asked could not read
};

}  // namespace

std::string AboutElement(const YearItem& item, const YearElement& element) {
  return element.ref.empty() ? item.code + "." + element.id : element.ref;
}

std::vector<Question> QuestionsOf(const CheckedReport& report) { return Asking(report).Take(); }

}  // namespace oit
