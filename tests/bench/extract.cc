// How fast pages become articles, flattened and HTML, beside tokenising the same articles.
//
//   bench_extract [--benchmark_...]
//
// The pages are those of corpus/pages and corpus/html; TIMTIN_BENCH_PAGES names another folder of
// .txt and .html. Compare bytes per second of CPU time within one run only.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/article.h"
#include "paths.h"
#include "text/clean.h"
#include "text/tokens.h"

namespace {

namespace fs = std::filesystem;
using timtin::article::Page;

std::vector<Page> load_pages(bool html) {
  std::vector<fs::path> folders;
  if (const char* given = std::getenv("TIMTIN_BENCH_PAGES"); given != nullptr) {
    folders = {given};
  } else {
    const fs::path corpus = timtin::test::source_dir() / "corpus";
    folders = {corpus / "pages", corpus / "html"};
  }
  std::vector<Page> pages;
  for (const fs::path& folder : folders) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() != (html ? ".html" : ".txt")) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      Page page;
      page.id = entry.path().filename().string();
      page.text = std::string(std::istreambuf_iterator<char>(file), {});
      page.html = html;
      pages.push_back(std::move(page));
    }
  }
  return pages;
}

void extract(benchmark::State& state, bool html) {
  const std::vector<Page> pages = load_pages(html);
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const Page& page : pages) {
      benchmark::DoNotOptimize(timtin::article::extract(page));
      bytes += page.text.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void tokenise(benchmark::State& state, bool html) {
  std::vector<timtin::article::Article> articles;
  for (const Page& page : load_pages(html)) articles.push_back(timtin::article::extract(page));
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const auto& article : articles) {
      benchmark::DoNotOptimize(timtin::text::tokenize(article.body));
      bytes += article.body.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK_CAPTURE(extract, flattened, false);
BENCHMARK_CAPTURE(extract, html, true);
BENCHMARK_CAPTURE(tokenise, flattened, false);
BENCHMARK_CAPTURE(tokenise, html, true);

}  // namespace

BENCHMARK_MAIN();
