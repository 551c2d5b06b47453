#include "search/answer/explain.h"

#include <map>
#include <set>

#include "text/spell.h"

namespace timtin::search {
namespace {

std::string_view province_reason(article::ProvinceSource source) {
  switch (source) {
    case article::ProvinceSource::host:
      return "theo tên miền của trang";
    case article::ProvinceSource::header:
      return "theo đầu trang hoặc tên cơ quan đăng";
    case article::ProvinceSource::text:
      return "theo địa danh trong bài";
    case article::ProvinceSource::none:
      break;
  }
  return "không đủ căn cứ";
}

std::string_view year_reason(article::YearSource source) {
  switch (source) {
    case article::YearSource::published:
      return "ngày đăng";
    case article::YearSource::updated:
      return "ngày cập nhật";
    case article::YearSource::event:
      return "ngày của sự kiện trong bài";
    case article::YearSource::url:
      return "địa chỉ trang";
    case article::YearSource::none:
      break;
  }
  return "không đủ căn cứ";
}

// «theo tên miền của trang (hoabinh.gov.vn), chắc 95 %»
std::string with_evidence(std::string_view reason, std::string_view evidence, int confidence) {
  std::string text(reason);
  if (!evidence.empty()) text += " (" + std::string(evidence) + ")";
  if (confidence != 0) text += ", chắc " + std::to_string(confidence) + " %";
  return text;
}

}  // namespace

std::string explanation(const index::Index& index, const Plan& plan, const Candidate& candidate,
                        const article::Article& article) {
  const index::Segment& segment = *index.segments()[candidate.ref.segment];
  std::map<index::TermId, unsigned> occurrences;
  index::TokenCursor cursor = segment.tokens().article(candidate.ref.number);
  for (index::TermId id = 0; cursor.next(id);) ++occurrences[id];

  std::string out;
  std::set<std::string> told;  // words: what means the same has slots of its own beside them
  for (const Slot& slot : plan.slots) {
    if (slot.forms.empty() || !slot.ranked || told.contains(slot.word.text)) continue;
    std::string found;
    for (const SlotForm& form : slot.forms[candidate.ref.segment]) {
      const auto it = occurrences.find(form.id);
      if (!form.accepted || it == occurrences.end()) continue;
      const std::string_view term = segment.tokens().term(form.id);
      if (!found.empty()) found += ", ";
      found += text::spell(term.substr(term.find(':') + 1)) + " × " + std::to_string(it->second);
    }
    if (found.empty()) continue;
    told.insert(slot.word.text);
    out += "«" + slot.word.text + "»: " + found + "\n";
  }
  out += "tỉnh " + (article.province.empty() ? "(không rõ)" : article.province) + ": " +
         with_evidence(province_reason(article.province_source), article.province_evidence,
                       article.province_confidence) +
         "\n";
  out += "năm " + (article.year == 0 ? "(không rõ)" : std::to_string(article.year)) + ": " +
         with_evidence(year_reason(article.year_source), article.date_evidence,
                       article.year_confidence);
  if (article.updated.date.known()) out += "; cập nhật " + places::to_iso(article.updated);
  return out;
}

}  // namespace timtin::search
