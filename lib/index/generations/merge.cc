#include "index/generations/merge.h"

#include <vector>

#include "ordered_workers.h"

namespace timtin::index {

SegmentEntry merge_segments(std::span<const Segment* const> inputs,
                            const std::filesystem::path& folder, const std::string& id,
                            const SegmentOptions& options) {
  SegmentWriter out(folder, id, options);
  using Articles = std::vector<article::Article>;
  OrderedWorkers<Articles, Batch> workers(
      options.threads, [&](Articles& articles) { return out.prepare(articles); },
      [&](Batch& batch) { out.add(batch); });
  Articles articles;
  std::size_t bytes = 0;
  bool first = true;
  const auto send = [&] {
    if (articles.empty()) return;
    if (first) {
      out.add(out.prepare(articles));  // makes the dictionary: see prepare()
    } else {
      workers.put(std::move(articles));
    }
    first = false;
    articles = {};
    bytes = 0;
  };
  for (const Segment* input : inputs) {
    for (ArticleNo number = 0; number < input->size(); ++number) {
      if (input->dead(number)) continue;
      articles.push_back(input->article(number));
      bytes += articles.back().title.size() + articles.back().body.size();
      if (bytes >= kBatchBytes) send();
    }
  }
  send();
  workers.finish();
  return out.finish();
}

}  // namespace timtin::index
