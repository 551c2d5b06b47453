// How fast text becomes tokens, beside the same work done with ICU's word breaks and normal forms.
//
//   bench_tokenize [--benchmark_...]
//
// The text is TIMTIN_BENCH_TEXT (a plain UTF-8 file) if that is set, else all of corpus/pages;
// it is repeated to at least 4 MB. Compare bytes per second of CPU time within one run only.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "paths.h"
#include "text/clean.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace {

constexpr std::size_t kMinBytes = 4 << 20;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string load_text() {
  std::string text;
  if (const char* path = std::getenv("TIMTIN_BENCH_TEXT"); path != nullptr) {
    text = read_file(path);
  } else {
    const auto folder = timtin::test::source_dir() / "corpus" / "pages";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      text += read_file(entry.path());
      text += '\n';
    }
  }
  text = timtin::text::clean(text);
  const std::string once = text;
  while (!once.empty() && text.size() < kMinBytes) text += once;
  return text;
}

const std::string& clean_text() {
  static const std::string text = load_text();
  return text;
}

std::string normalized(const icu::Normalizer2& form, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  form.normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  return out;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void tokenize_ours(benchmark::State& state, const std::string& text) {
  std::size_t bytes = 0;
  for (auto _ : state) {
    timtin::text::Tokenizer tokenizer(text);
    for (timtin::text::Token token; tokenizer.next(token);) {
      bytes += token.folded.size() + token.key.size();
    }
  }
  benchmark::DoNotOptimize(bytes);
  count_bytes(state, text.size());
}

void tokenizer_nfc(benchmark::State& state) { tokenize_ours(state, clean_text()); }
BENCHMARK(tokenizer_nfc);

void tokenizer_nfd(benchmark::State& state) {
  static const std::string text = normalized(nfd(), clean_text());
  tokenize_ours(state, text);
}
BENCHMARK(tokenizer_nfd);

/// All that indexing does with a text before it has terms: clean, then fold, tone key and spans.
void clean_and_tokenize(benchmark::State& state) {
  const std::string& text = clean_text();
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string clean = timtin::text::clean(text);
    timtin::text::Tokenizer tokenizer(clean);
    for (timtin::text::Token token; tokenizer.next(token);) {
      bytes += token.folded.size() + token.key.size();
    }
  }
  benchmark::DoNotOptimize(bytes);
  count_bytes(state, text.size());
}
BENCHMARK(clean_and_tokenize);

/// The same two forms of each word, each in one small loop over ICU: word breaks, lower case and
/// NFC for the spelling, NFD without marks and đ -> d for the folded form.
void icu_break_iterator(benchmark::State& state) {
  const std::string& text = clean_text();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  std::size_t bytes = 0;
  for (auto _ : state) {
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
    words->setText(utf16);
    std::string key;
    std::string folded;
    for (int32_t begin = words->first(), end = words->next(); end != icu::BreakIterator::DONE;
         begin = end, end = words->next()) {
      if (words->getRuleStatus() == UBRK_WORD_NONE) continue;
      icu::UnicodeString word = utf16.tempSubStringBetween(begin, end);
      word.toLower(icu::Locale::getRoot());
      key.clear();
      nfc().normalize(word, status).toUTF8String(key);
      const icu::UnicodeString parts = nfd().normalize(word, status);
      icu::UnicodeString bare;
      for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) bare.append(c == 0x111 ? UChar32{'d'} : c);
      }
      folded.clear();
      bare.toUTF8String(folded);
      bytes += key.size() + folded.size();
    }
  }
  benchmark::DoNotOptimize(bytes);
  count_bytes(state, text.size());
}
BENCHMARK(icu_break_iterator);

void clean_of_clean_text(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(timtin::text::clean(clean_text()));
  count_bytes(state, clean_text().size());
}
BENCHMARK(clean_of_clean_text);

void clean_of_nfd_text(benchmark::State& state) {
  static const std::string text = normalized(nfd(), clean_text());
  for (auto _ : state) benchmark::DoNotOptimize(timtin::text::clean(text));
  count_bytes(state, text.size());
}
BENCHMARK(clean_of_nfd_text);

void fold_text(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(timtin::text::fold(clean_text()));
  count_bytes(state, clean_text().size());
}
BENCHMARK(fold_text);

}  // namespace

BENCHMARK_MAIN();
