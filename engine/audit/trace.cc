#include "audit/trace.h"

#include <iterator>
#include <utility>

namespace oit {

namespace {

TracedHit HitOf(Span key, const Reading& reading) {
  TracedHit hit;
  hit.key = key;
  hit.counts = reading.refusal == Refusal::kNone;
  hit.level = reading.level;
  hit.reason = reading.reason;
  hit.told_in = reading.told_in;
  return hit;
}

TracedHit HitOf(Span key, const Evidence& evidence) {
  TracedHit hit;
  hit.key = key;
  hit.counts = true;
  hit.level = evidence.level;
  hit.reason = evidence.reason;
  hit.passage = evidence.passage;
  return hit;
}

}  // namespace

void Trace::AddSubject(Span key, const Reading& reading, const Scope* opened) {
  subject.push_back(HitOf(key, reading));
  if (opened) scopes.push_back({*opened, {}, {}});
}

void Trace::AddSubject(Span key, const Evidence& evidence) {
  subject.push_back(HitOf(key, evidence));
}

void Trace::AddHit(Span key, const Reading& reading) { hits.push_back(HitOf(key, reading)); }

void Trace::AddEvidence(Span key, const Evidence& evidence) {
  hits.push_back(HitOf(key, evidence));
}

void Trace::Refuse(Span key, Bilingual reason) {
  TracedHit hit;
  hit.key = key;
  hit.reason = std::move(reason);
  hits.push_back(std::move(hit));
}

void Trace::Refuse(const Passage& passage, Bilingual reason) {
  Refuse(Span{}, std::move(reason));
  hits.back().passage = passage;
}

void Trace::Join(Trace other) {
  auto append = [](auto& from, auto& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  bool found = !hits.empty() || !other.hits.empty();
  append(other.subject, subject);
  append(other.hits, hits);
  append(other.notes, notes);
  if (sought.empty()) sought = std::move(other.sought);
  if (shapes.empty()) shapes = std::move(other.shapes);
  if (column.empty()) column = std::move(other.column);
  if (other.check) check = std::move(other.check);
  if (!nearest) nearest = std::move(other.nearest);
  if (found) nearest.reset();
}

}  // namespace oit
