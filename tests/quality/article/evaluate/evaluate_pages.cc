// timtin-evaluate-pages PAGES TRUTH: how well the articles of a folder of pages are found, by
// field. TRUTH is JSONL with the keys that corpus/README.md describes.
#include <cstdio>
#include <exception>
#include <filesystem>

#include "page_scores.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: timtin-evaluate-pages PAGES TRUTH\n", stderr);
    return 2;
  }
  try {
    const timtin::test::PageScores scores = timtin::test::score_pages(argv[1], argv[2]);
    print(std::filesystem::path(argv[1]).string(), scores);
    return scores.pages == 0 ? 3 : 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "timtin-evaluate-pages: %s\n", error.what());
    return 3;
  }
}
