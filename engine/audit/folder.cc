#include "audit/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "audit/advice.h"
#include "audit/element.h"
#include "audit/findings.h"
#include "audit/gaps.h"
#include "audit/item.h"
#include "audit/projected.h"
#include "audit/recognised.h"
#include "audit/retrace.h"
#include "audit/rule_check.h"
#include "audit/verdict.h"
#include "audit/view.h"

namespace oit {
namespace {

void NameFile(const std::string& file, std::vector<Evidence>* evidence) {
  for (Evidence& one : *evidence) one.passage.file = file;
}

void NameFile(const std::string& file, std::vector<NearMiss>* near_misses) {
  for (NearMiss& one : *near_misses) one.passage.file = file;
}

void NameFile(const std::string& file, ItemResult* item) {
  NameFile(file, &item->topic_evidence);
  NameFile(file, &item->topic_near_misses);
  for (ElementResult& element : item->elements) {
    NameFile(file, &element.evidence);
    NameFile(file, &element.near_misses);
    for (LackingRecord& record : element.lacking) record.passage.file = file;
  }
}

void NameFile(const std::string& file, Trace* trace) {
  for (TracedHit& hit : trace->subject) hit.passage.file = file;
  for (TracedHit& hit : trace->hits) hit.passage.file = file;
  if (trace->nearest) trace->nearest->passage.file = file;
}

template <class T>
void Append(std::vector<T> from, std::vector<T>* to) {
  to->insert(to->end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void Merge(ElementResult from, ElementResult* to) {
  // A listing that is complete in one file need not be so in another.
  bool better = Better(to->level, from.level) != to->level || to->level == Level::kHolds;
  if (better || (from.records > 0 && from.level == to->level)) {
    to->records = from.records;
    to->lacking = std::move(from.lacking);
  }
  if (better) to->level = from.level;
  to->wrong_year = to->wrong_year || from.wrong_year;
  Append(std::move(from.evidence), &to->evidence);
  Append(std::move(from.near_misses), &to->near_misses);
}

void Merge(ItemResult from, ItemResult* to) {
  to->topic = Better(to->topic, from.topic);
  if (from.verdict == Verdict::kError) {
    to->verdict = Verdict::kError;
    to->note = from.note;
  }
  Append(std::move(from.topic_evidence), &to->topic_evidence);
  Append(std::move(from.topic_near_misses), &to->topic_near_misses);
  for (size_t i = 0; i < to->elements.size(); ++i) {
    Merge(std::move(from.elements[i]), &to->elements[i]);
  }
}

Evidence LinkEvidence(const std::string& link, Level level, Bilingual reason) {
  Passage passage;
  passage.quote = link;
  return {std::move(passage), level, std::move(reason)};
}

class FolderAudit {
 public:
  FolderAudit(const CompiledPack& pack, const OwnFiles& folder, const AuditOptions& options)
      : pack_(pack), year_(pack.pack->year), folder_(folder), options_(options) {}

  Checklist Run() {
    checklist_.path = folder_.path;
    checklist_.format = Name(ReportKind::kAgencyFolder);
    checklist_.year_reason = folder_.year_reason;
    checklist_.facts = folder_.facts;
    for (size_t index = 0; index < year_.items.size(); ++index) AddItem(index);
    DoubtMissing(checklist_.gaps, &checklist_.items);
    for (ItemResult& item : checklist_.items) Settle(Own(*item.item), &item);
    checklist_.projected = ProjectScore(year_, checklist_.items);
    SettleFindings();
    return std::move(checklist_);
  }

 private:
  void AddItem(size_t index) {
    const YearItem& item = year_.items[index];
    const OwnItem& own = Own(item);
    // An audit of no document at all is what every file adds to.
    ItemResult result = AuditItem(ViewOf(empty_), index);
    for (const OwnFile& file : own.files) {
      const View& view = ViewOf(file);
      trace_ = Asked();
      ItemResult one = AuditItem(view, index);
      RunChecks(view, &one);
      DoubtRecognised(&one);
      NameFile(file.name, &one);
      if (options_.trace && options_.trace->item == &item) KeepTrace(view, file.name);
      Merge(std::move(one), &result);
      AddGaps(file, view, item.code);
    }
    for (const std::string& name : own.unread) AddUnread(name, item.code);
    AddLinks(own, &result);
    checklist_.items.push_back(std::move(result));
  }

  const OwnItem& Own(const YearItem& item) const {
    static const OwnItem kNothing;
    auto found = folder_.items.find(item.code);
    return found == folder_.items.end() ? kNothing : found->second;
  }

  Trace Asked() const {
    Trace trace;
    if (!options_.trace) return trace;
    trace.item = options_.trace->item;
    trace.element = options_.trace->element;
    return trace;
  }

  void KeepTrace(const View& view, const std::string& file) {
    CompleteTrace(view, &trace_);
    NameFile(file, &trace_);
    options_.trace->Join(std::move(trace_));
  }

  void Settle(const OwnItem& own, ItemResult* result) {
    Tidy(result->topic_evidence);
    for (ElementResult& element : result->elements) Tidy(element.evidence);
    Decide(options_, result);
    result->role = ItemRole::kOwn;
    result->advice = AdviceFor(*pack_.pack, *result->item, folder_.facts.agency);
    result->unanswered = own.files.empty() && own.links.empty() && own.unread.empty();
    if (result->unanswered) {
      result->note = {"ไม่มีไฟล์หรือลิงก์ที่ตอบข้อนี้", "no file or link answers this item"};
    } else if (own.files.empty() && own.unread.empty()) {
      result->note = {"มีเฉพาะลิงก์ โปรแกรมไม่ได้เปิดอ่าน โปรดเปิดดูเอง",
                      "links only, which are not followed: please look"};
    }
  }

  // A link is the thing where a link is asked for; of what it leads to nothing is known, which
  // matters where nothing else answers.
  void AddLinks(const OwnItem& own, ItemResult* result) {
    for (const std::string& link : own.links) {
      for (ElementResult& element : result->elements) AddLink(link, &element);
    }
    if (own.links.empty() || !own.files.empty()) return;
    const Bilingual unread = {"ยังไม่ได้อ่านหน้าที่ลิงก์ไป", "what the link leads to has not been read"};
    result->topic = Better(result->topic, Level::kReview);
    result->topic_evidence.push_back(LinkEvidence(own.links.front(), Level::kReview, unread));
    for (ElementResult& element : result->elements) {
      bool exception = element.element->kind == ElementKind::kException;
      if (element.level != Level::kMissing || exception) continue;
      element.level = Level::kReview;
      element.evidence.push_back(LinkEvidence(own.links.front(), Level::kReview, unread));
    }
  }

  void AddLink(const std::string& link, ElementResult* element) {
    const CompiledRequirement& rule = pack_.requirements.at(element->element->requirement);
    auto words = rule.elements.find(element->element->id);
    if (words == rule.elements.end() || element->level == Level::kNotApplicable) return;
    const std::vector<Shape>& is = words->second.rule->is;
    bool any = std::count(is.begin(), is.end(), Shape::kLink) > 0;
    bool own = std::count(is.begin(), is.end(), Shape::kOwnLink) > 0;
    if (!any && !(own && IsOwnSite(folder_.facts, link))) return;
    element->level = Better(element->level, Level::kShown);
    element->evidence.push_back(
        LinkEvidence(link, Level::kShown, {"เป็นลิงก์ที่ตอบข้อนี้", "a link that answers the item"}));
  }

  void AddGaps(const OwnFile& file, const View& view, const std::string& code) {
    for (ChecklistGap& gap : RangeGaps(view)) {
      gap.items = {code};
      gap.before.file = gap.after.file = file.name;
      checklist_.gaps.push_back(std::move(gap));
    }
    if (!read_.insert(file.name).second) return;  // told with another item
    Findings findings = FindAll(view);
    DoubtRecognised(&findings.list);
    for (Finding& finding : findings.list) {
      if (finding.evidence.empty() && !TellOnce(finding)) continue;
      NameFile(file.name, &finding.evidence);
      checklist_.findings.push_back(std::move(finding));
    }
    confirmed_.insert(findings.confirmed.begin(), findings.confirmed.end());
  }

  // What is of no place is of no file either: said once for the folder.
  bool TellOnce(const Finding& finding) const {
    return std::none_of(checklist_.findings.begin(), checklist_.findings.end(),
                        [&](const Finding& told) { return told.message == finding.message; });
  }

  void SettleFindings() {
    SortFindings(&checklist_.findings);
    for (const Finding& finding : checklist_.findings) confirmed_.erase(finding.id);
    checklist_.confirmed.assign(confirmed_.begin(), confirmed_.end());
  }

  void AddUnread(const std::string& name, const std::string& code) {
    ChecklistGap gap;
    gap.kind = GapKind::kCut;
    gap.whole_file = true;
    gap.message = {fmt::format("อ่านไฟล์ {} ไม่ได้", name),
                   fmt::format("the file {} could not be read", name)};
    gap.items = {code};
    gap.before.file = gap.after.file = name;
    checklist_.gaps.push_back(std::move(gap));
  }

  // One view a file, for all items that it answers.
  const View& ViewOf(const OwnFile& file) {
    const Document& document = file.document ? *file.document : no_document_;
    std::unique_ptr<View>& view = views_[&document];
    if (!view) {
      const Facts& facts = file.facts ? *file.facts : folder_.facts;
      view = std::make_unique<View>(pack_, document, facts, true, &trace_);
    }
    return *view;
  }

  const CompiledPack& pack_;
  const Year& year_;
  const OwnFiles& folder_;
  const AuditOptions& options_;
  const OwnFile empty_;
  const Document no_document_;
  std::map<const Document*, std::unique_ptr<View>> views_;
  std::set<std::string> read_;
  std::set<std::string> confirmed_;  // by a file; another may have a finding
  Trace trace_;                      // of the file that is being read
  Checklist checklist_;
};

}  // namespace

Checklist AuditFolder(const CompiledPack& pack, const OwnFiles& folder,
                      const AuditOptions& options) {
  return FolderAudit(pack, folder, options).Run();
}

}  // namespace oit
