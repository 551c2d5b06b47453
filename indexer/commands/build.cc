#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

#include "index/generations/builder.h"
#include "index/generations/page_hash.h"
#include "index/read/article_fields.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/report.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"
#include "indexer/interrupt.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/reject.h"
#include "ordered_workers.h"

namespace timtin::indexer {
namespace {

namespace fs = std::filesystem;

/// Rejects named one by one on standard error; --rejects has them all.
constexpr std::uint64_t kShownRejects = 10;

/// The path without links and dots; what is no name in a folder (a pipe, /dev/stdin) as it is.
fs::path resolved(const std::string& path) {
  std::error_code error;
  fs::path canonical = fs::weakly_canonical(path, error);
  return error ? fs::path(path) : canonical;
}

/// True if the path is the folder or lies in it, however the two are written.
bool lies_in(const std::string& path, const std::string& folder) {
  const fs::path inner = resolved(path);
  const fs::path outer = resolved(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

/// Refuses before anything is written: missing inputs, and outputs that would be read as input.
void look_at_names(const Request& request) {
  if (std::count(request.inputs.begin(), request.inputs.end(), "-") > 1) {
    throw Error(Status::usage, "standard input (-) is named twice", "name it once");
  }
  if (!request.rejects.empty() && lies_in(request.rejects, request.index)) {
    throw Error(Status::usage, "--rejects " + request.rejects + " would lie in the index",
                "name a file outside of " + request.index);
  }
  for (const std::string& input : request.inputs) {
    if (input == "-") continue;
    std::error_code error;
    if (!fs::exists(fs::status(input, error))) {
      throw Error(Status::io, "there is no input " + input + (error ? ": " + error.message() : ""),
                  "name a folder, a file, or - for standard input");
    }
    if (lies_in(request.index, input)) {
      throw Error(Status::usage, "the index " + request.index + " would lie in its input " + input,
                  "name an index folder outside of it");
    }
    if (!request.rejects.empty() && lies_in(request.rejects, input)) {
      throw Error(Status::usage,
                  "--rejects " + request.rejects + " would overwrite or extend the input " + input,
                  "name a file outside of it");
    }
  }
}

/// How much of the inputs was read.
struct Amount {
  std::uint64_t bytes = 0;   ///< of content (decompressed)
  std::uint64_t stored = 0;  ///< of the files as they are stored
};

/// Pages in a row, and what could not be read between them.
struct Pages {
  std::size_t source = 0;  ///< which INPUT they come from
  std::vector<article::Page> pages;
  std::vector<Origin> origins;  ///< of the pages
  /// Each with the number of pages before it.
  std::vector<std::pair<std::size_t, Reject>> rejects;
  std::size_t bytes = 0;
  Amount read;  ///< of all INPUTs up to here
};

/// A crawl of pictures has rejects and no pages.
constexpr std::size_t kBatchRejects = 10'000;

/// Pages worked through: what there is to add and to report.
struct Taken {
  std::size_t source = 0;
  std::vector<index::Arrival> arrivals;
  std::vector<article::Article> articles;  ///< the fresh ones, until the batch is prepared
  index::Batch batch;
  std::vector<Reject> rejects;  ///< in the order of the input
  Amount read;
};

unsigned threads(const Request& request) {
  return request.jobs != 0 ? request.jobs : std::max(1U, std::thread::hardware_concurrency());
}

index::BuildMode mode_of(const Request& request) {
  switch (request.command.value()) {
    case CommandId::update:
      return index::BuildMode::update;
    case CommandId::reindex:
      return index::BuildMode::reindex;
    default:
      return index::BuildMode::anew;
  }
}

index::Day day_of(const std::string& text) {
  const auto when = places::parse_iso(text);
  return when ? index::to_day(when->date) : 0;
}

index::Delivery delivery_of(const article::Page& page, std::size_t source) {
  return {.source = static_cast<std::uint32_t>(source),
          .first_seen = day_of(page.first_crawled),
          .last_seen = day_of(page.crawled)};
}

/// Reads pages in the calling thread, works on them in others, and adds them in the calling thread
/// again, in the order of the input.
class Build {
 public:
  explicit Build(const Request& request)
      : request_(request),
        fields_(request.map),
        builder_(request.index, {.lock_timeout = request.lock_timeout,
                                 .mode = mode_of(request),
                                 .remove_missing = request.remove_missing,
                                 .dry_run = request.dry_run,
                                 .threads = threads(request),
                                 // The rest is for batches under way and for what grows slowly.
                                 .memory = request.memory_mb * 1'000'000 / 16}),
        rejects_(request.rejects),
        progress_(request.progress, request.inputs),
        workers_(
            threads(request), [this](Pages& pages) { return work(pages); },
            [this](Taken& taken) { take(taken); }) {}

  BuildReport run() {
    if (request_.command == CommandId::reindex) {
      read_all(*make_stored_reader(request_.index));
    } else {
      for (const std::string& input : request_.inputs) read(input);
    }
    workers_.finish();
    report_.bytes = read_.bytes;
    report_.outcomes = builder_.outcomes();
    report_.of(index::Taken::unchanged) += not_modified_;
    rejects_.close();
    if (delivered() == 0 && request_.command != CommandId::reindex) {
      throw Error(Status::io, "no article in any input: nothing is published",
                  rejects_.total() > 0 ? "see the reasons above, or --rejects FILE"
                                       : "see that the inputs are those you mean");
    }
    if (request_.remove_missing) {
      // Any of the missing articles may be among what could not be read.
      if (report_.unidentified > 0) builder_.keep_missing();
      (report_.unidentified > 0 ? report_.kept : report_.removed) = builder_.missing();
    }
    if (request_.dry_run) {
      report_.articles = builder_.articles();
    } else {
      progress_.show("writing …");
      const index::Manifest manifest = builder_.publish(sources_);
      report_.generation = manifest.generation;
      report_.articles = manifest.articles();
    }
    report_.unread = builder_.unread();
    report_.rejected = rejects_.by_reason();
    report_.skipped = rejects_.skipped();
    report_.rejects_not_shown = rejects_.total() - std::min(rejects_.total(), kShownRejects);
    return std::move(report_);
  }

 private:
  void read(const std::string& input) {
    sources_.push_back({input, 0, 0});
    const auto reject = [this](const Reject& rejected) {
      pages_.rejects.emplace_back(pages_.pages.size(), rejected);
      if (pages_.rejects.size() >= kBatchRejects) send();
    };
    read_all(*open_reader(input, fields_, reject));
  }

  void read_all(Reader& reader) {
    article::Page page;
    Origin origin;
    const Amount before = read_;
    const auto count = [&] {
      read_ = {before.bytes + reader.bytes(), before.stored + reader.stored()};
    };
    while (reader.next(page, origin)) {
      throw_if_interrupted();
      pages_.bytes += page.extracted ? page.extracted->body.size() : page.text.size();
      pages_.pages.push_back(std::move(page));
      pages_.origins.push_back(origin);
      page = {};
      count();
      if (pages_.bytes >= index::kBatchBytes) send();
    }
    count();
    send();
  }

  /// Sends what was read to be worked on.
  void send() {
    pages_.source = sources_.size() - (sources_.empty() ? 0 : 1);
    pages_.read = read_;
    workers_.put(std::move(pages_));
    pages_ = {};
  }

  /// Looks for the articles of the pages that are not known. Those are extracted together, as pages
  /// of one site tell of each other what they repeat.
  Taken work(Pages& pages) {
    Taken taken;
    taken.source = pages.source;
    taken.read = pages.read;
    std::vector<index::Arrival> arrivals;
    std::vector<article::Page> fresh;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      article::Page& page = pages.pages[i];
      arrivals.push_back(arrival_of(page, pages.origins[i].partial, taken.source));
      if (arrivals.back().standing == index::Standing::fresh) fresh.push_back(std::move(page));
    }
    std::vector<article::Article> articles = article::extract(fresh);
    std::size_t next = 0;
    auto rejected = pages.rejects.begin();
    for (std::size_t i = 0; i <= arrivals.size(); ++i) {
      for (; rejected != pages.rejects.end() && rejected->first == i; ++rejected) {
        taken.rejects.push_back(std::move(rejected->second));
      }
      if (i == arrivals.size()) break;
      if (arrivals[i].standing == index::Standing::fresh) {
        const article::Page& page = fresh[next];
        if (!keep(std::move(articles[next++]), arrivals[i], taken)) {
          taken.rejects.emplace_back(pages.origins[i], Reason::no_text, "no article on the page");
          taken.rejects.back().id = page.id;
          continue;
        }
      }
      taken.arrivals.push_back(arrivals[i]);
    }
    if (prepared_) prepare(taken);
    return taken;
  }

  index::Arrival arrival_of(const article::Page& page, bool partial, std::size_t source) const {
    index::Arrival arrival{
        .id = index::hash_id(page.id), .delivery = delivery_of(page, source), .partial = partial};
    if (page.extracted == nullptr && !partial) arrival.delivery.page = index::page_hash(page);
    arrival.standing = builder_.standing(arrival);
    return arrival;
  }

  /// Keeps the article of a fresh page unless it is known. False if there is none.
  bool keep(article::Article article, index::Arrival& arrival, Taken& taken) const {
    if (article.title.empty() && article.body.empty()) return false;
    arrival.content = index::content_hash(article);
    arrival.standing = builder_.standing(arrival);
    if (arrival.standing == index::Standing::fresh) taken.articles.push_back(std::move(article));
    return true;
  }

  void prepare(Taken& taken) {
    if (!taken.articles.empty()) taken.batch = builder_.prepare(taken.articles);
    taken.articles = {};
  }

  void take(Taken& taken) {
    if (!taken.articles.empty()) {
      // The first articles of all become the dictionary of the others' texts.
      prepare(taken);
      prepared_ = true;
    }
    const std::uint64_t rejected_before = rejects_.total();
    for (const Reject& reject : taken.rejects) {
      rejects_.add(reject);
      const Fate fate = info(reject.reason).fate;
      if (fate == Fate::hidden && reject.id.empty()) ++report_.unidentified;
      // The crawler asked for the page, and it is as before, or was not to be had this time.
      if (fate != Fate::gone && !reject.id.empty() &&
          builder_.seen(reject.id, delivery_of({}, taken.source)) &&
          reject.reason == Reason::revisit) {
        ++not_modified_;
      }
      if (info(reject.reason).skipped || rejects_.total() > kShownRejects) continue;
      progress_.clear();
      std::fprintf(stderr, "rejected: %s\n", to_line(reject).c_str());
    }
    builder_.add(taken.batch, taken.arrivals);
    if (taken.source < sources_.size()) {
      sources_[taken.source].rejected += rejects_.total() - rejected_before;
      sources_[taken.source].articles += taken.arrivals.size();
    }
    progress_.show({delivered(), taken.read.bytes, taken.read.stored, rejects_.total()});
  }

  /// Articles, and pages that the crawler found as they were.
  std::uint64_t delivered() const {
    const index::TakenCounts& outcomes = builder_.outcomes();
    return std::accumulate(outcomes.begin(), outcomes.end(), not_modified_);
  }

  const Request& request_;
  FieldTable fields_;
  index::Builder builder_;
  RejectLog rejects_;
  Progress progress_;
  std::vector<index::SourceEntry> sources_;
  BuildReport report_;
  std::uint64_t not_modified_ = 0;
  Pages pages_;  ///< being read
  Amount read_;
  std::atomic<bool> prepared_ = false;  ///< a first batch was prepared
  OrderedWorkers<Pages, Taken> workers_;
};

}  // namespace

Status build(const Request& request) {
  look_at_names(request);
  catch_interrupts();
  const Stopwatch watch;
  BuildReport report = Build(request).run();
  report.seconds = watch.seconds();
  report.index = request.index;
  report.rejects_file = request.rejects;
  report.update = request.command == CommandId::update;
  report.dry_run = request.dry_run;
  std::fputs(describe(report).c_str(), stderr);
  return request.strict && !report.rejected.empty() ? Status::rejected : Status::ok;
}

}  // namespace timtin::indexer
