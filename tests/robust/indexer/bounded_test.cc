// Whatever a file claims to be, reading it takes bounded memory: a record, a page or a row of 300
// MB costs one reject, and what stands behind it is read.

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "indexer/bytes/decoders.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

constexpr std::uint64_t kHuge = 300'000'000;
/// A page of 16 MiB, the buffer that has seen it double, and what parsing it takes.
constexpr long kMostKilobytes = 150'000;

/// A head, many letters, a tail.
class HugeSource final : public ByteSource {
 public:
  HugeSource(std::string head, std::string tail) : head_(std::move(head)), tail_(std::move(tail)) {}

  std::size_t read(char* out, std::size_t capacity) override {
    std::size_t count = 0;
    while (count < capacity && place_ < head_.size() + kHuge + tail_.size()) {
      out[count++] = next();
      ++place_;
    }
    return count;
  }
  const Damage* damage() const noexcept override { return nullptr; }
  std::uint64_t stored() const noexcept override { return place_; }

 private:
  char next() const {
    if (place_ < head_.size()) return head_[place_];
    return place_ < head_.size() + kHuge ? 'a' : tail_[place_ - head_.size() - kHuge];
  }

  std::string head_;
  std::string tail_;
  std::uint64_t place_ = 0;
};

long peak_kilobytes() {
  struct rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool kMeasures = false;  // memory that is freed stays in quarantine
#else
constexpr bool kMeasures = true;
#endif

TEST(BoundedMemory, AHugePieceOfAnyFormat) {
  const FieldTable fields;
  const FileName name{"huge", "huge", "huge"};
  std::vector<Reject> rejects;
  const auto sink = [&rejects](const Reject& reject) { rejects.push_back(reject); };
  const auto source = [](const std::string& head, const std::string& tail) {
    return Buffer(std::make_unique<HugeSource>(head, tail));
  };
  struct {
    const char* format;
    std::unique_ptr<Reader> reader;
    std::size_t pages;  ///< around the huge one
  } cases[] = {
      {"text", make_page_reader(source("", ""), PageFormat::text, name, sink), 0},
      {"html", make_page_reader(source("<html>", ""), PageFormat::html, name, sink), 0},
      {"jsonl",
       make_jsonl_reader(source("{\"text\":\"A\"}\n{\"text\":\"", "\"}\n{\"text\":\"B\"}"), fields,
                         name, sink),
       2},
      {"json",
       make_json_reader(source("[{\"text\":\"A\"},{\"text\":\"", "\"},{\"text\":\"B\"}]"), fields,
                        name, sink),
       2},
      {"csv", make_csv_reader(source("title,text\nA,A\nB,\"", "\"\nC,C\n"), fields, name, sink), 2},
      {"warc",
       make_warc_reader(
           source("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.vn/\r\n"
                  "Content-Type: text/plain\r\nContent-Length: " +
                      std::to_string(kHuge) + "\r\n\r\n",
                  "\r\n\r\nWARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://b.vn/\r\n"
                  "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nTin\r\n\r\n"),
           name, sink),
       1},
  };
  const long before = peak_kilobytes();
  for (auto& [format, reader, pages] : cases) {
    rejects.clear();
    std::size_t found = 0;
    article::Page page;
    Origin origin;
    while (reader->next(page, origin)) ++found;
    EXPECT_EQ(found, pages) << format;
    ASSERT_EQ(rejects.size(), 1u) << format;
    EXPECT_EQ(rejects[0].reason, Reason::too_large) << format;
    reader.reset();
    if (kMeasures) {
      EXPECT_LT(peak_kilobytes() - before, kMostKilobytes) << format;
    }
  }
}

}  // namespace
}  // namespace timtin::indexer
