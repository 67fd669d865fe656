#include "audit/describe_statements.h"

namespace oit {
namespace {

class Describer {
 public:
  Describer(const View& view, CheckReport* report)
      : view_(view), facts_(view.facts), report_(*report) {}

  void Run() {
    report_.title_years = view_.TitleYears();
    if (facts_.written) report_.written = Day(*facts_.written);
    for (const Period& period : facts_.periods) Add(period);
    for (const DatedNotice& notice : facts_.notices) Add(notice);
    for (const AnalysedResult& result : facts_.analysed) Add(result);
    for (const NamedPlace& place : facts_.places) Add(place);
    for (const Repeat& repeat : facts_.repeats) Add(repeat);
    AddLinks();
  }

 private:
  const CheckBlock* Block(uint32_t block) const {
    return block == kNowhere ? nullptr : &report_.blocks[block];
  }

  CheckDay Day(const DatedWords& words) {
    return {report_.AddPlace(words.key), view_.document.Quote(words.key), ToIso(words.date)};
  }

  void Add(const Period& period) {
    CheckPeriod out;
    out.index = report_.AddPlace(period.key);
    out.text = view_.document.Quote(period.key);
    out.from = ToIso(period.from);
    out.to = ToIso(period.to);
    out.single = period.single;
    if (period.measure != kNowhere) out.measure = &report_.measures[period.measure];
    out.block = Block(period.block);
    report_.periods.push_back(std::move(out));
  }

  void Add(const DatedNotice& notice) {
    CheckNotice out;
    out.index = report_.AddPlace(notice.key);
    out.text = view_.document.Quote(notice.key);
    out.year = notice.year;
    out.fiscal = notice.fiscal;
    out.day = Day({notice.date, notice.date_key});
    out.block = Block(notice.block);
    report_.notices.push_back(std::move(out));
  }

  void Add(const AnalysedResult& result) {
    report_.results.push_back({report_.AddPlace(result.key), view_.document.Quote(result.key),
                               result.year, result.measures, Block(result.block)});
  }

  void Add(const NamedPlace& place) {
    const char* kind = place.kind == NamedPlace::Kind::kAgency   ? "agency"
                       : place.kind == NamedPlace::Kind::kAmphoe ? "amphoe"
                                                                 : "province";
    report_.named_places.push_back({report_.AddPlace(place.key), kind, place.name, place.own,
                                    place.beside, place.guest, Block(place.block)});
  }

  void Add(const Repeat& repeat) {
    CheckRepeat out;
    out.letters = static_cast<int>(repeat.letters);
    for (uint32_t block : repeat.blocks) out.blocks.push_back(Block(block));
    report_.repeats.push_back(std::move(out));
  }

  void AddLinks() {
    for (size_t i = 0; i < facts_.links.size(); ++i) {
      const Link& link = view_.document.links[i];
      const LinkStatement& said = facts_.links[i];
      CheckLink out;
      const Span key = link.block == kNowhere ? Span{} : view_.document.blocks[link.block].key;
      out.index = report_.AddPlace(key);
      report_.sources[out.index] = link.source;
      out.text = link.text;
      out.target = link.target;
      out.host = said.host;
      out.address = said.address;
      out.home = said.home;
      out.own = IsOwnSite(facts_, link.target);
      out.common = said.common;
      out.shows_other = said.shows_other;
      out.things = said.things;
      out.block = Block(link.block);
      report_.links.push_back(std::move(out));
    }
  }

  const View& view_;
  const Facts& facts_;
  CheckReport& report_;
};

}  // namespace

void DescribeStatements(const View& view, CheckReport* report) { Describer(view, report).Run(); }

}  // namespace oit
