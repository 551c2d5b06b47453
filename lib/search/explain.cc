#include "search/explain.h"

#include <map>

#include "text/spell.h"

namespace timtin::search {
namespace {

std::string province_reason(const article::Article& article) {
  switch (article.province_source) {
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

std::string year_reason(const article::Article& article) {
  switch (article.year_source) {
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

}  // namespace

std::string explanation(const index::Index& index, const Plan& plan, const Candidate& candidate,
                        const article::Article& article) {
  const index::Segment& segment = *index.segments()[candidate.ref.segment];
  std::map<index::TermId, unsigned> occurrences;
  index::TokenCursor cursor = segment.tokens().article(candidate.ref.number);
  for (index::TermId id = 0; cursor.next(id);) ++occurrences[id];

  std::string out;
  for (const Slot& slot : plan.slots) {
    if (slot.forms.empty() || !slot.ranked) continue;
    std::string found;
    for (const SlotForm& form : slot.forms[candidate.ref.segment]) {
      const auto it = occurrences.find(form.id);
      if (!form.accepted || it == occurrences.end()) continue;
      const std::string_view term = segment.tokens().term(form.id);
      if (!found.empty()) found += ", ";
      found += text::spell(term.substr(term.find(':') + 1)) + " × " + std::to_string(it->second);
    }
    if (!found.empty()) out += "«" + slot.word.text + "»: " + found + "\n";
  }
  out += "tỉnh " + (article.province.empty() ? "(không rõ)" : article.province) + ": " +
         province_reason(article) + "\n";
  out += "năm " + (article.year == 0 ? "(không rõ)" : std::to_string(article.year)) + ": " +
         year_reason(article);
  return out;
}

}  // namespace timtin::search
