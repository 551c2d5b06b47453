#include "search/answer/notes.h"

namespace timtin::search {

std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, '.');
  return digits;
}

Note stage_note(Stage stage, bool half_marked) {
  switch (stage) {
    case Stage::marks:
      return {"marks_relaxed",
              half_marked
                  ? "Không có bài nào viết đúng như vậy; đây là các bài có dấu ở những tiếng "
                    "gõ không dấu, hoặc viết thiếu dấu."
                  : "Không có bài nào viết đúng như vậy; đây là các bài viết thiếu dấu."};
    case Stage::spellings:
      return {
          "spellings_relaxed",
          "Không có bài nào viết đúng như vậy; đây là các bài viết với dấu khác ở một số tiếng."};
    case Stage::loose:
      return {"loose",
              "Không có bài nào có các tiếng ấy liền nhau; đây là các bài có đủ các tiếng."};
    case Stage::partial:
      return {"partial",
              "Không có bài nào có đủ các cụm từ; đây là các bài có ít nhất một nửa, đủ hơn xếp "
              "trước."};
    case Stage::typed:
      break;
  }
  return {"typed", ""};
}

Note question_note(bool asks) {
  const std::string why =
      asks ? "Được đọc là một câu hỏi" : "Không có bài nào có đủ các cụm từ như đã gõ";
  return {"partial",
          why + ": đây là các bài có ít nhất một phần ba các từ của nó, sát hơn xếp trước."};
}

Note respelled_note(const std::string& typed, const std::string& meant) {
  return {"respelled", "Không bài nào có «" + typed + "»; tiếng ấy được đọc là «" + meant + "»."};
}

Note year_note(int year) {
  const std::string number = std::to_string(year);
  return {"year", "«" + number + "» cũng được đọc là năm: kể cả bài của năm " + number +
                      " (chỉ bài viết số ấy: \"" + number + "\")."};
}

Note looser_note(Stage stage, std::uint64_t count, bool half_marked) {
  const std::string articles = grouped(count) + " bài";
  switch (stage) {
    case Stage::marks:
      return {
          "looser_marks",
          articles +
              (half_marked ? " nếu kể cả bài có dấu ở những tiếng gõ không dấu, hoặc viết thiếu dấu"
                           : " nếu kể cả bài viết thiếu dấu") +
              " (bỏ qua mọi dấu: --marks ignore)."};
    case Stage::spellings:
      return {"looser_spellings", articles + " nếu kể cả bài viết với dấu khác."};
    default:
      return {"looser_loose", articles + " có đủ các tiếng nhưng không liền nhau (--match loose)."};
  }
}

Note sibling_note(const places::Province& hidden, std::uint64_t count) {
  const places::Province& now = places::province_now(hidden);
  std::string text = "thêm " + grouped(count) + " bài của " + std::string(hidden.name);
  if (&now != &hidden) {
    text += ", nay thuộc " + std::string(now.name);
  } else {
    // Filtered by what it took over.
    std::string parts;
    for (const places::Province* part : places::siblings(hidden)) {
      if (part == &hidden) continue;
      parts += (parts.empty() ? "" : ", ") + std::string(part->name);
    }
    text += ", nay gồm cả " + parts;
  }
  return {"province_sibling", text + ": --province-as now"};
}

Note hidden_note(std::uint64_t count) {
  return {"hidden", "Đã ẩn " + grouped(count) +
                        " trang danh sách hoặc thư rác cờ bạc (--include spam,listings)."};
}

Note keystrokes_note(const std::string& decoded) {
  return {"keystrokes", "Các phím gõ được đọc là «" + decoded + "»."};
}

Note encoding_note(const std::string& repaired) {
  return {"encoding",
          "Câu hỏi không phải Unicode, hoặc bị đổi mã sai; được đọc là «" + repaired + "»."};
}

Note remark_note(const query::Remark& remark) {
  const std::string at = " (byte " + std::to_string(remark.offset) + ").";
  if (remark.code == "unclosed_quote") {
    return {remark.code, "Dấu ngoặc kép không đóng; cụm từ được đọc đến hết câu hỏi" + at};
  }
  if (remark.code == "unmatched_parenthesis") {
    return {remark.code, "Dấu ngoặc đơn lẻ được bỏ qua" + at};
  }
  return {remark.code, "Câu hỏi quá dài; phần sau được bỏ qua" + at};
}

}  // namespace timtin::search
