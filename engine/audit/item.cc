#include "audit/item.h"

#include <algorithm>

#include "audit/disclosed.h"
#include "audit/element.h"
#include "audit/own.h"
#include "audit/passage.h"
#include "audit/records.h"
#include "audit/window.h"

namespace oit {
namespace {

constexpr size_t kNearMisses = 3;

// What refuses a passage also closes its scope, but where a subject is just named a
// listing may follow.
bool OpensScope(const Reading& reading) {
  return reading.refusal == Refusal::kNone || reading.refusal == Refusal::kHeading ||
         reading.refusal == Refusal::kOnlyNamed;
}

class ItemAudit {
 public:
  ItemAudit(const View& view, size_t index)
      : view_(view), index_(index), item_(view.pack.pack->year.items[index]) {}

  ItemResult Run() {
    result_.item = &item_;
    result_.checked =
        std::any_of(item_.requirements.begin(), item_.requirements.end(),
                    [&](const std::string& slug) { return view_.pack.pack->Of(slug).checked(); });
    if (view_.own_file) {
      ReadOwnTopic();
    } else if (!view_.facts.disclosures.empty()) {
      ReadDisclosed();
    } else {
      ReadTopic();
    }
    AddOwnTopic(view_, index_, &result_);
    for (const YearElement& element : item_.elements) {
      result_.elements.push_back(AuditElement(view_, element, scopes_, result_));
      AddUnreadLinks(element, &result_.elements.back());
    }
    FindRecords(view_, &result_);
    RaiseTopicByListing();
    RaiseTopicByException();
    if (!view_.facts.disclosures.empty()) NotePlaces();
    Tidy(result_.topic_evidence);
    return std::move(result_);
  }

 private:
  void ReadTopic() {
    std::vector<uint32_t> own = view_.SubjectBlocks(index_);
    for (Span hit : view_.Subject(index_)) {
      Reading reading = view_.places.Read(hit);
      if (OpensScope(reading)) scopes_.push_back(view_.scopes.Open(hit, own));
      if (view_.trace && view_.trace->item == &item_) {
        view_.trace->AddSubject(hit, reading, OpensScope(reading) ? &scopes_.back() : nullptr);
      }
      if (reading.refusal == Refusal::kNone) {
        result_.topic = Better(result_.topic, reading.level);
        AddEvidence(view_.document, hit, reading, &result_.topic_evidence);
      } else if (result_.topic_near_misses.size() < kNearMisses) {
        result_.topic_near_misses.push_back({QuoteAround(view_.document, hit), reading.reason});
      }
    }
  }

  // The page has a place for each item: what it says elsewhere, in a menu or beside other items,
  // is none of this one.
  void ReadDisclosed() {
    for (const Disclosure* place : view_.Disclosed(index_)) {
      scopes_.push_back(ScopeOf(*place));
      ReadDisclosedTopic(view_, index_, *place, &result_);
    }
    if (view_.trace && view_.trace->item == &item_) TraceDisclosed();
  }

  void NotePlaces() {
    const std::vector<const Disclosure*>& places = view_.Disclosed(index_);
    const bool linked = std::any_of(places.begin(), places.end(),
                                    [](const Disclosure* place) { return !place->links.empty(); });
    const bool unread = std::any_of(
        result_.elements.begin(), result_.elements.end(), [](const ElementResult& element) {
          return element.element->decides() && element.level == Level::kReview;
        });
    if (places.empty()) {
      result_.note = {"หน้านี้ไม่มีรหัสหรือชื่อของข้อนี้", "the page has neither code nor title of the item"};
    } else if (!linked && result_.topic == Level::kMissing) {
      result_.note = {"หน้านี้มีชื่อข้อ แต่ยังไม่มีลิงก์ที่เปิดได้",
                      "the page has its title, without a link that leads anywhere"};
    } else if (linked && unread) {
      result_.note = {"มีลิงก์ โปรแกรมไม่ได้เปิดอ่าน โปรดเปิดดูเอง",
                      "a link, which is not followed: please look"};
    }
  }

  void TraceDisclosed() {
    const Reading own = {
        result_.topic, Refusal::kNone, {"ที่ของข้อนี้ในหน้า", "the item's place"}, kNowhere};
    const Reading other = {Level::kMissing,
                           Refusal::kOnlyNamed,
                           {"อยู่นอกที่ของข้อนี้ในหน้า", "outside the item's place"},
                           kNowhere};
    for (const Scope& scope : scopes_) view_.trace->AddSubject(scope.hit, own, &scope);
    for (Span hit : view_.Subject(index_)) {
      const uint32_t block = view_.document.BlockAt(hit.begin);
      const bool known = std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& scope) {
        return scope.hit.Contains(hit.begin) || scope.opener == block || scope.Holds(block);
      });
      if (!known) view_.trace->AddSubject(hit, other, nullptr);
    }
  }

  // The file is given for this item: all of it is about the subject, and to name it is enough.
  void ReadOwnTopic() {
    Scope whole;
    whole.opener = view_.document.blocks.empty() ? kNowhere : 0;
    for (uint32_t b = 0; b < view_.document.blocks.size(); ++b) whole.blocks.push_back(b);
    for (Span hit : view_.Subject(index_)) {
      if (result_.topic_evidence.empty()) whole.hit = hit;
      result_.topic = Level::kShown;
      result_.topic_evidence.push_back(
          {QuoteAround(view_.document, hit),
           Level::kShown,
           {"ไฟล์ของข้อนี้เป็นเรื่องนี้", "the file given for the item is about it"}});
      if (view_.trace && view_.trace->item == &item_) {
        view_.trace->AddSubject(hit, result_.topic_evidence.back());
      }
      if (result_.topic_evidence.size() == kNearMisses) break;
    }
    if (whole.opener != kNowhere) scopes_.push_back(std::move(whole));
  }

  // What the page does not show may stand behind its link.
  void AddUnreadLinks(const YearElement& element, ElementResult* result) {
    const bool exception = element.kind == ElementKind::kException;
    const int year = ExpectedYear(element.window, view_.pack.pack->year.year);
    if (view_.facts.disclosures.empty()) return;
    for (const Disclosure* disclosure : view_.Disclosed(index_)) {
      if (result->level != Level::kMissing || exception) return;
      const std::optional<UnreadLink> unread = FindUnreadLink(view_, *disclosure, year);
      if (!unread) continue;
      const Passage passage =
          QuoteSpan(view_.document, view_.document.blocks[unread->link->block].key);
      if (unread->years.empty()) {
        result->level = Level::kReview;
        result->evidence.push_back(
            {passage,
             Level::kReview,
             {"ยังไม่ได้อ่านหน้าที่ลิงก์ไป", "what the link leads to has not been read"}});
      } else {
        result->wrong_year = true;
        result->near_misses.insert(result->near_misses.begin(),
                                   {passage, WrongYear(unread->years.front(), year)});
      }
    }
  }

  // A listing of the thing itself shows the subject too.
  void RaiseTopicByListing() {
    size_t listed = 0;
    const Evidence* first = nullptr;
    for (const ElementResult& element : result_.elements) {
      if (element.level != Level::kShown || element.evidence.empty()) continue;
      if (!first) first = &element.evidence.front();
      ++listed;
    }
    if (listed < 2 || Better(result_.topic, Level::kShown) == result_.topic) return;
    result_.topic = Level::kShown;
    result_.topic_evidence.insert(result_.topic_evidence.begin(), *first);
  }

  // "ไม่มีเรื่องร้องเรียนการทุจริต" speaks of the subject.
  void RaiseTopicByException() {
    for (const ElementResult& element : result_.elements) {
      bool stated = element.level == Level::kClaimed || element.level == Level::kShown;
      if (element.element->kind != ElementKind::kException || !stated) continue;
      result_.topic = Better(result_.topic, element.level);
      result_.topic_evidence.push_back(element.evidence.front());
    }
  }

  const View& view_;
  size_t index_;
  const YearItem& item_;
  ItemResult result_;
  std::vector<Scope> scopes_;
};

}  // namespace

ItemResult AuditItem(const View& view, size_t item) { return ItemAudit(view, item).Run(); }

}  // namespace oit
