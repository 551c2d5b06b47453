// Dates and times of day in flattened Vietnamese text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "places/date.h"

namespace timtin::article {

/// What a date in the text seems to be.
enum class DateKind : unsigned char {
  plain,      ///< a date without any label: a header's date, or one in a list
  published,  ///< labelled as publication: «Ngày đăng 30/10/2022»
  updated,    ///< labelled as the last change: «Ngày cập nhật 26/12/2022»
  clock,      ///< labelled as today: «Hôm nay, 26/12/2022»
  dateline,  ///< place and day of a document or agency report: «Hà Nội, ngày 23 tháng 4 năm 2021»
  event,  ///< a day that something happened or will: «Sáng 14/4/2022, …»
  cited,  ///< belongs to something else: a document, a birth, a founding, a law coming in force
};

/// Short stable name: "published" …
std::string_view name(DateKind kind) noexcept;

/// One date found.
struct FoundDate {
  std::size_t begin = 0;  ///< first byte in the text, a time before the date included
  std::size_t end = 0;    ///< one past the last byte, a time after it included
  places::DateTime when;  ///< year 0 where the text gives none; day 0 where it gives a month only
  DateKind kind = DateKind::plain;
  bool weekday = false;  ///< a day of the week stands before it
  bool opening = false;  ///< an event told at once: «Sáng 6/11», «Ngày 5-7», «Từ ngày …» that
                         ///< begins a sentence
  std::size_t context = 0;  ///< first byte of what decided the kind (label, document …), or `begin`
};

/// Finds all dates of a clean text (text/clean.h), in order. Always day first; ISO 8601 too.
/// Forms: 30/10/2022, 08 - 04 - 2019, 14.11.2020, 11/05/22, 2022-10-30T21:04, ngày 23 tháng 4 năm
/// 2021, 5-7/11/2022 (a span: its last day), tháng 11/2018 (day 0); without a year, after a word
/// that announces a day: Sáng 6/11, Ngày 5-7, Sáng 7.3 — such a day takes its year from the end of
/// its span («Từ ngày 11/3 đến ngày 29/3/2019»). Times: 21:04, 08:29:50, 4:54 CH (SA before noon,
/// CH after), 8h30, 10 giờ 30, before or after the date. Days that do not exist are no dates;
/// neither are periods of years (giai đoạn 2021-2030), ratios and numbers of documents.
///
/// Two-digit years stand for 2000-2069 and 1970-1999.
std::vector<FoundDate> find_dates(std::string_view text);

}  // namespace timtin::article
