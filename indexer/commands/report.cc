#include "indexer/commands/report.h"

#include <algorithm>

#include "indexer/commands/counts.h"
#include "indexer/format.h"

namespace timtin::indexer {
namespace {

constexpr std::size_t kShownProvinces = 5;
constexpr std::size_t kShownYears = 8;

/// "7: 4 no-text, 3 not-text"
std::string by_reason(const std::map<Reason, std::uint64_t>& numbers) {
  std::uint64_t total = 0;
  std::string list;
  for (const auto& [reason, number] : numbers) {
    total += number;
    list += (list.empty() ? "" : ", ") + grouped(number) + " " + info(reason).code;
  }
  return grouped(total) + ": " + list;
}

std::string rejected_line(const BuildReport& report) {
  if (report.rejected.empty()) return {};
  std::string line = "  rejected   " + by_reason(report.rejected);
  if (report.rejects_not_shown > 0) {
    line +=
        " (" + grouped(report.rejects_not_shown) + " not shown: " +
        (report.rejects_file.empty() ? "--rejects FILE lists all" : "see " + report.rejects_file) +
        ")";
  }
  return line + "\n";
}

/// Why --remove-missing removed nothing, and what to do.
std::string kept_line(const BuildReport& report) {
  if (report.kept == 0) return {};
  return "  kept       " + counted(report.kept, "article", "articles") + " not delivered: " +
         counted(report.unidentified, "rejected record or file", "rejected records or files") +
         " may hold them.\n             To remove them, mend or leave out what was rejected, and "
         "update again.\n";
}

/// "Hà Nội 3, Huế 1, 2 more with 5; 4 unknown"
template <typename Entries, typename Name, typename Unknown>
std::string list(const Entries& entries, std::size_t shown, Name name, Unknown is_unknown) {
  std::string out;
  std::uint64_t more = 0;
  std::uint64_t more_articles = 0;
  std::uint64_t unknown = 0;
  for (const auto& [value, articles] : entries) {
    if (is_unknown(value)) {
      unknown += articles;
    } else if (shown > 0) {
      --shown;
      out += (out.empty() ? "" : ", ") + name(value) + " " + grouped(articles);
    } else {
      ++more;
      more_articles += articles;
    }
  }
  if (more > 0) out += ", " + grouped(more) + " more with " + grouped(more_articles);
  if (unknown > 0) out += (out.empty() ? "" : "; ") + grouped(unknown) + " unknown";
  return out;
}

/// "3 added, 1 replaced, 58 unchanged, 2 removed"; what did not happen is left out, but for the
/// first three.
std::string outcomes(const BuildReport& report) {
  using index::Taken;
  std::string out = grouped(report.of(Taken::added)) + " added";
  if (report.update) out += ", " + grouped(report.of(Taken::replaced)) + " replaced";
  if (!report.update || report.of(Taken::superseded) > 0) {
    out +=
        ", " + grouped(report.of(Taken::superseded)) + " replaced by a later one with the same id";
  }
  if (report.update || report.of(Taken::unchanged) > 0) {
    out += ", " + grouped(report.of(Taken::unchanged)) + " unchanged";
  }
  if (report.removed > 0) out += ", " + grouped(report.removed) + " removed (not delivered)";
  if (report.of(Taken::withheld) > 0) {
    out += ", " + grouped(report.of(Taken::withheld)) + " withheld (taken down before)";
  }
  return out;
}

}  // namespace

std::string lost_takedowns(const std::vector<std::uint64_t>& generations) {
  std::string out;
  for (const std::uint64_t generation : generations) {
    out += "  note       generation " + grouped(generation) +
           " is damaged: what was removed in it may be back; remove it again\n";
  }
  return out;
}

std::string describe(const BuildReport& report) {
  const double megabytes = static_cast<double>(report.bytes) / 1e6;
  const std::string articles = counted(report.articles, "article", "articles");
  std::string out = report.index + ": ";
  if (report.dry_run) {
    out += "dry run, nothing is written; there would be " + articles + "\n";
  } else {
    out += "generation " + grouped(report.generation) + " with " + articles + "\n";
  }
  out += "  taken in   " + outcomes(report) + "\n";
  if (!report.skipped.empty()) out += "  skipped    " + by_reason(report.skipped) + "\n";
  out += rejected_line(report) + kept_line(report) + lost_takedowns(report.unread);
  if (report.dry_run) return out;
  if (report.articles > 0) {
    const Counts counts = count(index::Index::open(report.index));
    out += "  provinces  " +
           list(counts.provinces, kShownProvinces, province_name,
                [](const std::string& slug) { return slug.empty(); }) +
           "\n";
    out += "  years      " +
           list(
               counts.years, kShownYears, [](int year) { return std::to_string(year) + ":"; },
               [](int year) { return year == 0; }) +
           "\n";
  }
  out += "  time       " + one_decimal(report.seconds) + " s for " + human_bytes(report.bytes) +
         ", " + one_decimal(megabytes / std::max(report.seconds, 1e-3)) + " MB/s\n";
  if (report.articles > 0)
    out += "Ask it: timtin-search " + shell_word(report.index) + " 'nông thôn mới'\n";
  return out;
}

}  // namespace timtin::indexer
