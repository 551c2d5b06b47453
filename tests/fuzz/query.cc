// Any bytes as a query, through the C API on a small index: an answer or a query error that names
// a byte of the query, never anything else.
#include <timtin/timtin.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include "fuzz/check.h"
#include "small_index.h"

namespace timtin::fuzz {
namespace {

struct Free {
  void operator()(timtin_index* index) const noexcept { timtin_index_close(index); }
  void operator()(timtin_request* request) const noexcept { timtin_request_free(request); }
  void operator()(timtin_answer* answer) const noexcept { timtin_answer_free(answer); }
  void operator()(timtin_error* error) const noexcept { timtin_error_free(error); }
};

// Articles that many queries match in part: two readings, a number, an abbreviation, one without
// marks, a highland name.
const test::SmallIndex& archive() {
  static const test::SmallIndex small({
      {"Thành phố Đà Nẵng đã nâng cao nhận thức về bình đẳng giới. Kế hoạch 219/KH-SLĐTBXH.",
       "Đà Nẵng bình đẳng giới", "da-nang", 2022},
      {"Xây dựng nông thôn mới ở huyện Lạc Thủy, tỉnh Hòa Bình: 1.090 hộ nghèo được vay vốn.",
       "Nông thôn mới", "hoa-binh", 2019},
      {"Ủy ban nhân dân xã Ea H'đing họp bàn phòng chống lũ lụt và sạt lở đất ngày 28.9.",
       "UBND xã họp", "dak-lak", 2023},
      {"tinh uy hung yen to chuc hoi nghi ve xay dung nong thon moi o cac huyen trong tinh",
       "hung yen nong thon moi", "hung-yen", 2021},
      {"Kỹ thuật nuôi lợn ở Hải Phòng, kĩ thuật trồng lúa; giá heo tăng.", "Nuôi lợn"},
  });
  return small;
}

void require_text(const char* text) { require(text != nullptr, "a text is never NULL"); }

void check_answer(const timtin_answer* answer) {
  require_text(timtin_answer_read_as(answer));
  require_text(timtin_answer_stage(answer));
  for (std::size_t i = 0; i < timtin_answer_note_count(answer); ++i) {
    require_text(timtin_note_text(answer, i));
  }
  for (std::size_t i = 0; i < timtin_answer_suggestion_count(answer); ++i) {
    require_text(timtin_suggestion_text(answer, i));
    require(timtin_suggestion_articles(answer, i) > 0, "what is suggested finds something");
  }
  for (std::size_t i = 0; i < timtin_answer_hit_count(answer); ++i) {
    require_text(timtin_hit_id(answer, i));
  }
  require(timtin_answer_hit_count(answer) <= timtin_answer_total(answer),
          "no more hits than matches");
}

void ask(timtin_index* index, timtin_request* request, std::size_t size) {
  timtin_answer* raw = nullptr;
  timtin_error* raw_error = nullptr;
  const timtin_status status = timtin_search(index, request, &raw, &raw_error);
  const std::unique_ptr<timtin_answer, Free> answer(raw);
  const std::unique_ptr<timtin_error, Free> error(raw_error);
  if (status == TIMTIN_OK) {
    check_answer(answer.get());
    return;
  }
  require(status == TIMTIN_USAGE, "a query is answered, or refused as a query");
  require(*timtin_error_message(error.get()) != 0 && *timtin_error_hint(error.get()) != 0,
          "a refusal says what is wrong and what to do");
  const long offset = timtin_error_offset(error.get());
  require(offset < 0 || static_cast<std::size_t>(offset) <= size,
          "a refusal names a byte of the query");
}

void check(const char* bytes, std::size_t size) {
  static timtin_index* const index = [] {
    timtin_index* opened = nullptr;
    const std::string path = archive().path().string();
    require(timtin_index_open(path.c_str(), TIMTIN_NUL, &opened, nullptr) == TIMTIN_OK,
            "the small index opens");
    return opened;
  }();
  timtin_request* raw = nullptr;
  require(timtin_request_new(&raw, nullptr) == TIMTIN_OK, "a request is made");
  const std::unique_ptr<timtin_request, Free> request(raw);
  if (timtin_request_set_query(raw, bytes, size, nullptr) != TIMTIN_OK) return;
  timtin_request_set_explain(raw, 1, nullptr);
  ask(index, raw, size);
  timtin_request_set_match(raw, TIMTIN_MATCH_ANY, nullptr);
  timtin_request_set_marks(raw, TIMTIN_MARKS_IGNORE, nullptr);
  ask(index, raw, size);
  timtin_request_set_match(raw, TIMTIN_MATCH_LOOSE, nullptr);
  timtin_request_set_marks(raw, TIMTIN_MARKS_REQUIRE, nullptr);
  ask(index, raw, size);
}

}  // namespace
}  // namespace timtin::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  timtin::fuzz::check(reinterpret_cast<const char*>(data), size);
  return 0;
}
