#include "index/write/posting_writer.h"

#include <chrono>
#include <cstdio>
#include <system_error>

#include "index/files/glass_writer.h"
#include "index/files/varint.h"
#include "index/terms.h"
#include "index/write/posting_run.h"

namespace timtin::index {
namespace {

/// The value in kSlotDate: "20191231", or "" where the day is not known.
std::string date_value(std::int32_t minutes) {
  if (minutes == kNoDate) return {};
  const std::chrono::sys_days day{
      std::chrono::floor<std::chrono::days>(std::chrono::minutes{minutes})};
  const std::chrono::year_month_day date{day};
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::vector<GlassValues> values_of(const ColumnWriter& columns) {
  return {
      {kSlotProvince, [&](std::uint32_t document) { return columns.province(document - 1); }},
      {kSlotYear,
       [&](std::uint32_t document) {
         const int year = columns.year(document - 1);
         return year == 0 ? std::string() : std::to_string(year);
       }},
      {kSlotDate, [&](std::uint32_t document) { return date_value(columns.date(document - 1)); }}};
}

}  // namespace

PostingWriter::PostingWriter(const std::filesystem::path& temporary, std::size_t memory)
    : file_(temporary, File::Mode::create), memory_(memory) {}

PostingWriter::~PostingWriter() {
  std::error_code ignored;  // the folder may be gone already
  std::filesystem::remove(file_.path(), ignored);
}

void PostingWriter::add(std::string run, ArticleNo base) {
  if (bytes_ + run.size() > memory_) spill();
  bytes_ += run.size();
  runs_.emplace_back(std::move(run), base);
}

void PostingWriter::spill() {
  std::vector<RunReader> readers;
  for (auto& [run, base] : runs_) readers.emplace_back(ByteStream(std::move(run)), base);
  runs_.clear();
  bytes_ = 0;
  std::uint64_t end = ends_.empty() ? 0 : ends_.back();
  std::string out;
  std::string postings;
  const auto flush = [&] {
    file_.write(out);
    end += out.size();
    out.clear();
  };
  merge_runs(std::move(readers), [&](std::span<const PostingList> lists) {
    PostingList merged = lists.front();
    postings = merged.postings;
    for (const PostingList& list : lists.subspan(1)) {
      append_varint(postings, list.first - merged.last - 1);
      postings += list.postings;
      merged.last = list.last;
      merged.articles += list.articles;
      merged.occurrences += list.occurrences;
    }
    merged.postings = postings;
    append_posting_list(out, merged);
    if (out.size() >= (std::size_t{1} << 20)) flush();
  });
  flush();
  ends_.push_back(end);
}

GlassRoot PostingWriter::finish(const std::filesystem::path& folder, const ColumnWriter& columns,
                                std::string_view uuid) {
  GlassWriter out(folder, columns.lengths(), values_of(columns));
  std::vector<RunReader> readers;
  std::uint64_t begin = 0;
  for (const std::uint64_t end : ends_) {
    readers.emplace_back(ByteStream(file_, begin, end), 0);
    begin = end;
  }
  for (auto& [run, base] : runs_) readers.emplace_back(ByteStream(std::move(run)), base);
  runs_.clear();
  merge_runs(std::move(readers), [&](std::span<const PostingList> lists) {
    std::uint32_t articles = 0;
    std::uint64_t occurrences = 0;
    for (const PostingList& list : lists) {
      articles += list.articles;
      occurrences += list.occurrences;
    }
    out.begin_term(lists.front().term, articles, occurrences);
    for (const PostingList& list : lists) {
      std::string_view rest = list.postings;
      std::uint32_t document = list.first + 1;
      for (;;) {
        std::uint64_t value = 0;
        take_varint(rest, value);
        out.posting(document, static_cast<std::uint32_t>(value));
        if (!take_varint(rest, value)) break;
        document += static_cast<std::uint32_t>(value) + 1;
      }
    }
  });
  return out.finish(uuid);
}

}  // namespace timtin::index
