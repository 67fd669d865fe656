#include "audit/trace.h"

#include <utility>

namespace oit {

void Trace::AddSubject(Span key, const Reading& reading, const Scope* opened) {
  TracedHit hit;
  hit.key = key;
  hit.counts = reading.refusal == Refusal::kNone;
  hit.level = reading.level;
  hit.reason = reading.reason;
  hit.told_in = reading.told_in;
  subject.push_back(std::move(hit));
  if (opened) scopes.push_back({*opened, {}, {}});
}

void Trace::AddHit(Span key, const Reading& reading) {
  TracedHit hit;
  hit.key = key;
  hit.counts = true;
  hit.level = reading.level;
  hit.reason = reading.reason;
  hit.told_in = reading.told_in;
  hits.push_back(std::move(hit));
}

void Trace::AddEvidence(Span key, const Evidence& evidence) {
  TracedHit hit;
  hit.key = key;
  hit.counts = true;
  hit.level = evidence.level;
  hit.reason = evidence.reason;
  hit.passage = evidence.passage;
  hits.push_back(std::move(hit));
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

}  // namespace oit
