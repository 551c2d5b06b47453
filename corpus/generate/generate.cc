// timtin-corpus: writes made-up articles as JSONL, for tests at scale.
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "article.h"
#include "model.h"

namespace {

constexpr const char* kUsage =
    "usage: timtin-corpus --articles N [--seed S] [--pages DIR]\n"
    "\n"
    "Writes N made-up articles on standard output, one JSON object a line: url, title, date, "
    "text,\n"
    "source. The same N, S and pages give the same bytes on every machine; the first N lines of a\n"
    "longer run are those of a shorter one.\n"
    "\n"
    "  --articles N   how many\n"
    "  --seed S       another number, other articles (default 1)\n"
    "  --pages DIR    the sample pages to learn from (default corpus/pages)\n"
    "  --help         this text\n"
    "\n"
    "Example: timtin-corpus --articles 1000000 | zstd > million.jsonl.zst\n";

constexpr int kUsageError = 2;
constexpr int kIoError = 3;

struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Options {
  std::uint64_t articles = 0;
  std::uint64_t seed = 1;
  std::filesystem::path pages = "corpus/pages";
  bool help = false;
};

std::uint64_t whole_number(std::string_view option, std::string_view value) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) {
    throw UsageError(std::string(option) + " needs a whole number, not \"" + std::string(value) +
                     "\"");
  }
  return number;
}

Options parse(int argc, char** argv) {
  Options options;
  bool given = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    if (name == "--help") {
      options.help = true;
      return options;
    }
    if (name != "--articles" && name != "--seed" && name != "--pages") {
      throw UsageError("\"" + std::string(name) + "\" is no option");
    }
    if (i + 1 == argc) throw UsageError(std::string(name) + " needs a value");
    const std::string_view value = argv[++i];
    if (name == "--pages") {
      options.pages = value;
    } else if (name == "--seed") {
      options.seed = whole_number(name, value);
    } else {
      options.articles = whole_number(name, value);
      given = true;
    }
  }
  if (!given) throw UsageError("--articles is missing");
  return options;
}

void write_out(const std::string& bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() ||
      std::fflush(stdout) != 0) {
    throw std::runtime_error(std::string("standard output cannot be written: ") +
                             std::strerror(errno) +
                             "\nsee that the disk is not full and the reader has not stopped");
  }
}

void generate(const Options& options) {
  constexpr std::size_t kChunk = std::size_t{1} << 20;
  const timtin::corpus::Model model = timtin::corpus::learn(options.pages);
  timtin::corpus::Writer writer(model, options.seed);
  std::string out;
  out.reserve(kChunk + kChunk / 4);
  for (std::uint64_t i = 0; i < options.articles; ++i) {
    writer.append(out);
    if (out.size() < kChunk) continue;
    write_out(out);
    out.clear();
  }
  write_out(out);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = parse(argc, argv);
    if (options.help) {
      write_out(kUsage);
    } else {
      generate(options);
    }
    return 0;
  } catch (const UsageError& error) {
    std::fprintf(stderr, "timtin-corpus: %s\ntry: timtin-corpus --help\n", error.what());
    return kUsageError;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "timtin-corpus: %s\n", error.what());
    return kIoError;
  }
}
