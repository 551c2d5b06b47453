#include <algorithm>
#include <string_view>
#include <utility>

#include "searcher/facet_bars.h"
#include "searcher/formats.h"
#include "searcher/vietnamese.h"

namespace timtin::searcher {
namespace {

/// Lines of running text longer than this are hard to read.
constexpr std::size_t kMaxTextColumns = 100;

/// What a stage means for the hits; nothing for the first one, where the query holds as typed.
std::string stage_words(std::string_view stage) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"marks", "chấp nhận thiếu dấu"},
      {"spellings", "chấp nhận sai dấu"},
      {"loose", "các tiếng không liền nhau"},
      {"partial", "chỉ khớp một phần câu hỏi"},
  };
  for (const auto& [name, words] : kWords) {
    if (name == stage) return std::string(words);
  }
  return {};
}

std::string date_words(const timtin_answer* answer, size_t i) {
  const int year = timtin_hit_year(answer, i);
  const std::string_view source = timtin_hit_year_source(answer, i);
  if (const char* published = timtin_hit_published(answer, i)) {
    return (source == "updated" ? "cập nhật " : "") + day_first(published);
  }
  if (year == 0) return "không rõ ngày";
  std::string words = "năm " + std::to_string(year);
  if (source == "event") return words + " (suy từ nội dung)";
  if (source == "url") return words + " (suy từ địa chỉ)";
  return words;
}

std::string place_words(const timtin_answer* answer, size_t i) {
  const char* name = timtin_hit_province_name(answer, i);
  if (name == nullptr) return "không rõ tỉnh";
  std::string words = name;
  const char* district = timtin_hit_district(answer, i);
  if (district != nullptr && words != district) {  // the city of Nam Định in Nam Định: named once
    words = std::string(district) + ", " + words;
  }
  // Of places with a district that is enough.
  const char* commune = district == nullptr ? timtin_hit_commune(answer, i) : nullptr;
  if (commune != nullptr && words != commune) words = std::string(commune) + ", " + words;
  const std::string_view now = timtin_hit_province_now_name(answer, i);
  return now == name ? words : words + " (nay: " + std::string(now) + ")";
}

/// The snippet with its matched runs in colour, or in guillemets where there is none.
Line snippet_line(const timtin_answer* answer, size_t i, const Screen& screen) {
  if (!screen.color) return {{printable(marked_snippet(answer, i))}};
  const char* text = timtin_hit_snippet(answer, i);
  const std::string snippet = text != nullptr ? text : "";
  Line line;
  size_t done = 0;
  for (size_t k = 0; k < timtin_hit_highlight_count(answer, i); ++k) {
    const size_t begin = timtin_hit_highlight_begin(answer, i, k);
    const size_t end = timtin_hit_highlight_end(answer, i, k);
    line.push_back({printable(snippet.substr(done, begin - done))});
    line.push_back({printable(snippet.substr(begin, end - begin)), Style::match});
    done = end;
  }
  line.push_back({printable(snippet.substr(done))});
  return line;
}

/// The reasons why a hit is there, one line each.
std::string reasons(const char* text, const Screen& screen, std::size_t indent) {
  constexpr std::size_t kBullet = 2;
  std::string out;
  const std::string_view all = text != nullptr ? text : "";
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = std::min(all.find('\n', begin), all.size());
    out += std::string(indent, ' ') +
           wrap({{"· " + printable(all.substr(begin, end - begin)), Style::faint}}, screen,
                indent + kBullet);
    begin = end + 1;
  }
  return out;
}

std::string hit_block(const timtin_answer* answer, size_t i, const Screen& screen,
                      std::size_t indent) {
  const std::string margin(indent, ' ');
  const std::string rank = grouped(timtin_hit_rank(answer, i));
  std::string out = std::string(indent - 1 - rank.size(), ' ');
  out += render({{rank, Style::faint}}, screen) + " ";
  out += wrap({{printable(timtin_hit_title(answer, i)), Style::title}}, screen, indent);
  Line about = {{date_words(answer, i), Style::place},
                {" · ", Style::faint},
                {printable(place_words(answer, i)), Style::place}};
  if (const char* publisher = timtin_hit_publisher(answer, i)) {
    about.push_back({" · ", Style::faint});
    about.push_back({printable(publisher), Style::plain});
  }
  out += margin + wrap(about, screen, indent);
  if (timtin_hit_snippet(answer, i) != nullptr) {
    out += margin + wrap(snippet_line(answer, i, screen), screen, indent);
  }
  if (const unsigned long copies = timtin_hit_copies(answer, i); copies > 0) {
    std::string words = "và " + grouped(copies) + " bản đăng lại";
    if (const char* first = timtin_hit_first_publisher(answer, i)) {
      words += " · sớm nhất: " + printable(first);
    }
    out += margin + wrap({{words, Style::faint}}, screen, indent);
  }
  const char* url = timtin_hit_url(answer, i);
  const std::string address = url != nullptr ? url : timtin_hit_id(answer, i);
  out += margin + render({{printable(address), Style::faint}}, screen) + "\n";
  return out + reasons(timtin_hit_explanation(answer, i), screen, indent);
}

/// True if hits stand for their copies, so that there are more articles than hits.
bool leaves_out_copies(const timtin_answer* answer, const Options& options) {
  if (options.duplicates != TIMTIN_DUPLICATES_COLLAPSE) return false;
  bool some = false;
  for (size_t i = 0; i < timtin_answer_hit_count(answer); ++i) {
    some = some || timtin_hit_copies(answer, i) > 0;
  }
  return some;
}

/// How the query was read, and how many articles that gave.
std::string head(const timtin_answer* answer, const Options& options, const Screen& screen) {
  std::string out =
      wrap({{"Đọc là ", Style::faint}, {printable(timtin_answer_read_as(answer)), Style::heading}},
           screen, 0);
  const unsigned long total = timtin_answer_total(answer);
  Line line;
  if (total == 0) {
    line.push_back({"Không tìm thấy bài nào.", Style::heading});
  } else {
    line.push_back({grouped(total) + " bài", Style::heading});
    if (leaves_out_copies(answer, options)) line.push_back({" (cả bản đăng lại)", Style::faint});
    const std::string words = stage_words(timtin_answer_stage(answer));
    if (!words.empty()) line.push_back({" · " + words, Style::warning});
  }
  out += wrap(line, screen, 0);
  for (size_t i = 0; i < timtin_answer_note_count(answer); ++i) {
    out += "  " + wrap({{printable(timtin_note_text(answer, i)), Style::warning}}, screen, 2);
  }
  return out;
}

/// «Đà Nẵng» 12 · «đã nâng» 48
std::string alternatives(const char* label, size_t count, const Screen& screen,
                         const char* (*text)(const timtin_answer*, size_t),
                         unsigned long (*articles)(const timtin_answer*, size_t),
                         const timtin_answer* answer) {
  if (count == 0) return {};
  Line line = {{label, Style::faint}};
  for (size_t i = 0; i < count; ++i) {
    line.push_back({i == 0 ? " " : " · ", Style::faint});
    line.push_back({"«" + printable(text(answer, i)) + "»", Style::heading});
    line.push_back({" " + grouped(articles(answer, i))});
  }
  return wrap(line, screen, 2);
}

}  // namespace

std::string as_text(const timtin_answer* answer, const Options& options, const Screen& screen) {
  Screen column = screen;
  if (column.width > 0) column.width = std::min(column.width, kMaxTextColumns);
  std::string out = head(answer, options, column);
  out += alternatives("Các cách đọc:", timtin_answer_reading_count(answer), column,
                      timtin_reading_text, timtin_reading_articles, answer);
  out += alternatives("Có thể bạn muốn tìm:", timtin_answer_suggestion_count(answer), column,
                      timtin_suggestion_text, timtin_suggestion_articles, answer);
  const size_t hits = timtin_answer_hit_count(answer);
  const std::size_t indent =
      hits == 0 ? 0
                : std::max<std::size_t>(4, grouped(timtin_hit_rank(answer, hits - 1)).size() + 2);
  for (size_t i = 0; i < hits; ++i) out += "\n" + hit_block(answer, i, column, indent);
  if (timtin_answer_total(answer) > 0) out += facet_bars(answer, options, screen);
  if (timtin_answer_has_more(answer) != 0) {
    const unsigned long shown = options.offset + hits;
    const std::string more = "Còn " + grouped(timtin_answer_total(answer) - shown) + " bài" +
                             (leaves_out_copies(answer, options) ? " (cả bản đăng lại)" : "") +
                             ": --offset " + std::to_string(shown);
    if (options.limit > 0) out += "\n" + wrap({{more, Style::faint}}, column, 0);
  } else if (hits == 0 && timtin_answer_total(answer) > 0 && options.limit > 0) {
    out += "\n" + wrap({{"Không còn bài nào từ vị trí này.", Style::faint}}, column, 0);
  }
  return out;
}

}  // namespace timtin::searcher
