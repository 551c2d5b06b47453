// What is behind the opaque handles of timtin.h.
#pragma once

#include <string>
#include <vector>

#include "error.h"
#include "index/read/index.h"
#include "search/search.h"
#include "timtin/timtin.h"

struct timtin_error {
  timtin_status status;
  std::string message;
  std::string hint;
  long offset;  ///< -1 = none
};

struct timtin_index {
  timtin::index::Index index;
};

struct timtin_request {
  timtin::search::Request request;
};

namespace timtin::capi {

/// Texts of a hit that the core does not keep as NUL-terminated strings; empty = unknown.
struct HitTexts {
  explicit HitTexts(const article::Article& article);

  std::string published;  ///< ISO 8601
  std::string updated;    ///< ISO 8601
  std::string year_source;
  std::string province_name;
  std::string province_now;
  std::string province_now_name;
  std::string province_source;
  std::string kind;
};

}  // namespace timtin::capi

struct timtin_answer {
  explicit timtin_answer(timtin::search::Answer found);

  timtin::search::Answer answer;
  std::string stage;
  std::vector<timtin::capi::HitTexts> hit_texts;  ///< one for each hit
};
