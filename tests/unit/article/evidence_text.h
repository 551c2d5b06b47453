// Evidence as text, for the messages of failing tests.
#pragma once

#include <string>

#include "article/extract.h"

namespace timtin::article {

inline std::string evidence_text(const Evidence& evidence) {
  std::string text;
  for (const EvidenceItem& item : evidence) {
    text += "  " + std::string(item.field) + " = " + item.value + " (" + std::string(item.source) +
            ") «" + item.text + "» " + std::string(item.reason) + " " +
            std::to_string(item.weight) + "\n";
  }
  return text;
}

}  // namespace timtin::article
