// What attribution costs, beside tokenising: finding names of places, dates, and the whole of it.
//
//   bench_attribute [--benchmark_...]
//
// The text is TIMTIN_BENCH_TEXT (a plain UTF-8 file, an article a line) if that is set, else the
// pages of corpus/pages. Compare bytes per second of CPU time within one run only. Finding places
// cuts the text into words itself: its share of tokenising is time(places)/time(tokens), what it
// costs beyond reading the words that of time(places) - time(known_tokens).
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/dates/dates.h"
#include "article/place/place.h"
#include "paths.h"
#include "places/finder.h"
#include "text/clean.h"
#include "text/tokens.h"

namespace {

using timtin::article::Page;
using timtin::places::Depth;

struct Articles {
  std::vector<std::string> texts;
  std::size_t bytes = 0;

  void add(std::string text) {
    bytes += text.size();
    texts.push_back(std::move(text));
  }
};

Articles load() {
  Articles articles;
  if (const char* path = std::getenv("TIMTIN_BENCH_TEXT"); path != nullptr) {
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) articles.add(timtin::text::clean(line));
    return articles;
  }
  const auto folder = timtin::test::source_dir() / "corpus" / "pages";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    articles.add(timtin::text::clean(std::string(std::istreambuf_iterator<char>(file), {})));
  }
  return articles;
}

const Articles& articles() {
  static const Articles all = load();
  return all;
}

template <class Work>
void run(benchmark::State& state, Work work) {
  std::size_t sum = 0;
  for (auto _ : state) {
    for (const std::string& text : articles().texts) sum += work(text);
  }
  benchmark::DoNotOptimize(sum);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(articles().bytes));
}

void tokens(benchmark::State& state) {
  run(state, [](const std::string& text) {
    std::size_t bytes = 0;
    timtin::text::Tokenizer tokenizer(text);
    for (timtin::text::Token token; tokenizer.next(token);) bytes += token.key.size();
    return bytes;
  });
}
BENCHMARK(tokens);

/// The same through a cache of words, as the index and the finder of places read.
void known_tokens(benchmark::State& state) {
  timtin::text::WordCache<std::size_t> cache;
  run(state, [&cache](const std::string& text) {
    std::size_t bytes = 0;
    timtin::text::Tokenizer tokenizer(text);
    const auto size = [](const timtin::text::Token& token) { return token.key.size(); };
    timtin::text::KnownToken<std::size_t> token;
    while (tokenizer.next(cache, token, size)) bytes += token.value;
    return bytes;
  });
}
BENCHMARK(known_tokens);

void places_to_district(benchmark::State& state) {
  run(state, [](const std::string& text) { return timtin::places::find_places(text).size(); });
}
BENCHMARK(places_to_district);

void places_to_commune(benchmark::State& state) {
  run(state, [](const std::string& text) {
    return timtin::places::find_places(text, Depth::commune).size();
  });
}
BENCHMARK(places_to_commune);

/// Finding the names and weighing them.
void place_of_article(benchmark::State& state) {
  run(state, [](const std::string& text) {
    timtin::article::PlaceInput input;
    input.paragraphs = {text};
    return timtin::article::find_place(input, nullptr).province.size();
  });
}
BENCHMARK(place_of_article);

void dates(benchmark::State& state) {
  run(state, [](const std::string& text) { return timtin::article::find_dates(text).size(); });
}
BENCHMARK(dates);

/// Everything between a crawled page and an Article.
void extraction(benchmark::State& state) {
  run(state, [](const std::string& text) {
    Page page;
    page.text = text;
    return timtin::article::extract(page).body.size();
  });
}
BENCHMARK(extraction);

}  // namespace

BENCHMARK_MAIN();
