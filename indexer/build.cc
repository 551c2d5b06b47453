#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "index/builder.h"
#include "indexer/format.h"
#include "indexer/interrupt.h"
#include "indexer/progress.h"
#include "indexer/reader.h"
#include "indexer/reject.h"
#include "indexer/report.h"
#include "indexer/run.h"

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

class Build {
 public:
  explicit Build(const Request& request)
      : request_(request),
        builder_(request.index, {.lock_timeout = request.lock_timeout}),
        rejects_(request.rejects),
        progress_(request.progress) {}

  BuildReport run() {
    for (const std::string& input : request_.inputs) read(input);
    rejects_.close();
    if (builder_.articles() == 0) {
      throw Error(Status::io, "no article in any input: nothing is published",
                  rejects_.total() > 0 ? "see the reasons above, or --rejects FILE"
                                       : "see that the inputs are those you mean");
    }
    progress_.show("writing …");
    report_.manifest = builder_.publish(sources_);
    report_.rejected = rejects_.by_reason();
    report_.skipped = rejects_.skipped();
    report_.rejects_not_shown = rejects_.total() - std::min(rejects_.total(), kShownRejects);
    return std::move(report_);
  }

 private:
  void read(const std::string& input) {
    index::SourceEntry source{input, 0, 0};
    const std::uint64_t rejected_before = rejects_.total();
    const auto reject = [this](const Reject& rejected) {
      rejects_.add(rejected);
      if (info(rejected.reason).skipped || rejects_.total() > kShownRejects) return;
      progress_.clear();
      std::fprintf(stderr, "rejected: %s\n", to_line(rejected).c_str());
    };
    const std::unique_ptr<Reader> reader = open_reader(input, reject);
    article::Page page;
    Origin origin;
    while (reader->next(page, origin)) {
      throw_if_interrupted();
      const article::Article article = article::extract(page);
      if (article.title.empty() && article.body.empty()) {
        reject({origin, Reason::no_text, "no article on the page"});
      } else {
        ++(builder_.add(article) ? report_.added : report_.replaced);
        ++source.articles;
      }
      progress_.show({report_.added, report_.bytes + reader->bytes(), rejects_.total()});
    }
    report_.bytes += reader->bytes();
    source.rejected = rejects_.total() - rejected_before;
    sources_.push_back(std::move(source));
  }

  const Request& request_;
  index::Builder builder_;
  RejectLog rejects_;
  Progress progress_;
  std::vector<index::SourceEntry> sources_;
  BuildReport report_;
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
  std::fputs(describe(report).c_str(), stderr);
  return request.strict && !report.rejected.empty() ? Status::rejected : Status::ok;
}

}  // namespace timtin::indexer
