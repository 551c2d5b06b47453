#include "index/read/ledger.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include "index/files/files.h"
#include "index/files/flat_writer.h"

namespace timtin::index {
namespace {

constexpr const char* kKind = "ledger";

/// Live and dead.
std::uint64_t articles_in(const Manifest& manifest) {
  std::uint64_t articles = 0;
  for (const SegmentEntry& segment : manifest.segments) articles += segment.articles;
  return articles;
}

/// Every fact is a section of its own; one table for writing and reading.
template <class Visit>
void each_section(Visit visit) {
  visit("ids", &ArticleState::id);
  visit("contents", &ArticleState::content);
  visit("pages", &ArticleState::page);
  visit("first_seen", &ArticleState::first_seen);
  visit("last_seen", &ArticleState::last_seen);
  visit("sources", &ArticleState::sources);
  visit("clusters", &ArticleState::cluster);
  visit("sketches", &ArticleState::sketch);
}

}  // namespace

Day to_day(const places::Date& date) noexcept {
  if (!places::is_valid(date)) return 0;
  const std::chrono::year_month_day day{std::chrono::year{date.year},
                                        std::chrono::month{static_cast<unsigned>(date.month)},
                                        std::chrono::day{static_cast<unsigned>(date.day)}};
  return static_cast<Day>(std::chrono::sys_days{day}.time_since_epoch().count());
}

std::string to_iso(Day day) {
  if (day == 0) return {};
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return places::to_iso(places::DateTime{
      {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
       static_cast<int>(static_cast<unsigned>(date.day()))},
      std::nullopt});
}

SourceSet SourceSets::with(SourceSet set, std::uint32_t source) {
  const std::vector<std::uint32_t>& known = members(set);
  const auto place = std::lower_bound(known.begin(), known.end(), source);
  if (place != known.end() && *place == source) return set;
  std::vector<std::uint32_t> more(known.begin(), place);
  more.push_back(source);
  more.insert(more.end(), place, known.end());
  return number(std::move(more));
}

SourceSet SourceSets::number(std::vector<std::uint32_t> members) {
  const auto [entry, fresh] = numbers_.try_emplace(members, static_cast<SourceSet>(sets_.size()));
  if (fresh) sets_.push_back(std::move(members));
  return entry->second;
}

std::string ledger_name(std::uint64_t generation) {
  char name[48];
  std::snprintf(name, sizeof name, "ledger-%06llu", static_cast<unsigned long long>(generation));
  return name;
}

void write_ledger(const std::filesystem::path& path, const std::string& build_id,
                  const Ledger& ledger) {
  FlatWriter out(path, kKind, build_id);
  each_section([&](const char* name, auto member) {
    out.begin_section(name);
    for (const ArticleState& article : ledger.articles) {
      out.append({reinterpret_cast<const char*>(&(article.*member)), sizeof(article.*member)});
    }
  });
  out.begin_section("source_sets");  // each: how many, then the members
  for (SourceSet set = 0; set < ledger.sets.size(); ++set) {
    std::vector<std::uint32_t> numbers = ledger.sets.members(set);
    numbers.insert(numbers.begin(), static_cast<std::uint32_t>(numbers.size()));
    out.append_array(std::span<const std::uint32_t>(numbers));
  }
  out.finish(ledger.articles.size());
}

std::unique_ptr<FlatFile> open_ledger_file(const std::filesystem::path& index_folder,
                                           const Manifest& manifest, int oldest) {
  const std::filesystem::path path = index_folder / manifest.ledger.path;
  std::error_code error;
  const std::uint64_t bytes = std::filesystem::file_size(path, error);
  if (error == std::errc::no_such_file_or_directory) throw damaged_error(path, "it is missing");
  if (error) throw io_error("cannot examine", path, error.value());
  if (bytes != manifest.ledger.bytes) {
    throw damaged_error(path, "it has " + std::to_string(bytes) + " bytes instead of " +
                                  std::to_string(manifest.ledger.bytes));
  }
  auto file = std::make_unique<FlatFile>(path, kKind, manifest.build_id, oldest);
  if (file->count() != articles_in(manifest)) {
    file->fail("it has " + std::to_string(file->count()) + " articles instead of " +
               std::to_string(articles_in(manifest)));
  }
  return file;
}

Ledger read_ledger(const std::filesystem::path& index_folder, const Manifest& manifest,
                   int oldest) {
  Ledger ledger;
  ledger.articles.resize(articles_in(manifest));
  if (manifest.ledger.path.empty()) return ledger;
  const auto opened = open_ledger_file(index_folder, manifest, oldest);
  const FlatFile& file = *opened;
  each_section([&](const char* name, auto member) {
    using Fact = std::remove_reference_t<decltype(ledger.articles[0].*member)>;
    const auto values = file.array<Fact>(name);
    if (values.size() != file.count()) {
      file.fail("section " + std::string(name) + " has " + std::to_string(values.size()) +
                " entries instead of " + std::to_string(file.count()));
    }
    for (std::size_t i = 0; i < values.size(); ++i) ledger.articles[i].*member = values[i];
  });
  auto numbers = file.array<std::uint32_t>("source_sets");
  while (!numbers.empty()) {
    const std::size_t size = numbers[0];
    if (size > numbers.size() - 1) file.fail("its source sets end early");
    ledger.sets.number(
        {numbers.begin() + 1, numbers.begin() + 1 + static_cast<std::ptrdiff_t>(size)});
    numbers = numbers.subspan(size + 1);
  }
  for (const ArticleState& article : ledger.articles) {
    if (article.sources >= ledger.sets.size()) file.fail("an article names no set of sources");
  }
  return ledger;
}

}  // namespace timtin::index
