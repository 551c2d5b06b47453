// Why an article has its date, place, title and author: what was found where, and its weight.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::article {

/// One thing that speaks for, or was held back from, a value.
struct EvidenceItem {
  std::string_view field;   ///< "title", "author", "published", "province", "district"
  std::string value;        ///< what it speaks for: "2022-10-30T21:04", "thanh-hoa"; may be empty
  std::string_view source;  ///< where it stands: "record", "host", "header", "body", "tail", "url"
  std::string text;         ///< the words of the page
  std::string_view reason;  ///< what they were taken for: "label of publication", "cited document"
  double weight = 0;        ///< 0 = counted for nothing
};

/// All of it, in the order in which it was found.
using Evidence = std::vector<EvidenceItem>;

}  // namespace timtin::article
