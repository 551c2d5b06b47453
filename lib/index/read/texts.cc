#include "index/read/texts.h"

#include <new>

#include "error.h"
#include "index/files/varint.h"

namespace timtin::index {

Texts::Texts(const FlatFile& file)
    : file_(&file),
      blocks_(file.section("blocks")),
      edges_(file, "block"),
      first_articles_(file, "first_articles"),
      context_(ZSTD_createDCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  if (edges_.size() != first_articles_.size()) file.fail("its tables have different lengths");
}

std::uint64_t Texts::block_of(ArticleNo number) const {
  std::uint64_t begin = 0;
  std::uint64_t end = first_articles_.size();
  while (end - begin > 1) {
    const std::uint64_t middle = begin + (end - begin) / 2;
    (first_articles_[middle] <= number ? begin : end) = middle;
  }
  return begin;
}

std::string_view Texts::decompress(std::uint64_t begin, std::uint64_t length) const {
  const std::uint8_t* bytes = file_->peek(begin, length, packed_);
  const auto fail = [&](const char* problem) {
    file_->fail("block at byte " + std::to_string(sizeof(FlatHeader) + begin) + ": " + problem);
  };
  const unsigned long long size = ZSTD_getFrameContentSize(bytes, length);
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    fail("it is no zstd frame");
  }
  char* out = nullptr;
  if (buffer_ != nullptr && size <= DecodingBuffer::kRoom) {
    out = buffer_->room();
  } else {
    large_.resize(size);
    out = large_.data();
  }
  const std::size_t got = ZSTD_decompress_usingDict(context_.get(), out, size, bytes, length,
                                                    dictionary_.data(), dictionary_.size());
  if (ZSTD_isError(got) != 0) fail(ZSTD_getErrorName(got));
  return {out, got};
}

void Texts::open_dictionary() const {
  if (file_->has("plain_dictionary")) {
    const std::span<const char> content = file_->array<char>("plain_dictionary");
    dictionary_ = {content.data(), content.size()};
    const std::uint64_t begin = sizeof(FlatHeader) + file_->section("plain_dictionary").begin;
    try {
      buffer_ = std::make_unique<DecodingBuffer>(file_->path(), begin, content.size());
      dictionary_ = buffer_->dictionary();
    } catch (const Error&) {
      // The file is gone from its folder; from where it is mapped, unpacking takes longer.
    }
  } else if (const FlatFile::Section where = file_->section("dictionary"); where.bytes != 0) {
    unpacked_ = decompress(where.begin, where.bytes);
    dictionary_ = unpacked_;
  }
  dictionary_opened_ = true;
}

void Texts::read_block(std::uint64_t number) const {
  if (!dictionary_opened_) open_dictionary();
  block_.number = UINT64_MAX;
  const std::uint64_t begin = edges_[number];
  block_.bytes = decompress(blocks_.begin + begin, edges_[number + 1] - begin);
  const auto fail = [&](const char* problem) {
    file_->fail("block " + std::to_string(number) + ": " + problem);
  };
  const std::uint64_t next_first =
      number + 1 < first_articles_.size() ? first_articles_[number + 1] : file_->count();
  const std::uint64_t records = next_first - first_articles_[number];
  std::string_view rest = block_.bytes;
  std::uint64_t edge = 0;
  block_.edges.assign(1, 0);
  for (std::uint64_t i = 0; i < records; ++i) {
    std::uint64_t bytes_of_record = 0;
    if (!take_varint(rest, bytes_of_record)) fail("its lengths end early");
    edge += bytes_of_record;
    block_.edges.push_back(edge);
  }
  if (edge != rest.size()) fail("its lengths do not add up");
  const std::size_t head = block_.bytes.size() - rest.size();
  for (std::size_t& value : block_.edges) value += head;
  block_.number = number;
}

std::string_view Texts::record(ArticleNo number) const {
  if (number >= file_->count()) {
    file_->fail("it holds no article " + std::to_string(number));
  }
  for (const Record& record : records_) {
    if (record.number == number) return record.bytes;
  }
  const std::uint64_t block_number = block_of(number);
  const bool in_hand = block_.number == block_number;  // articles are often read in their order
  if (!in_hand) read_block(block_number);
  const std::size_t index = number - first_articles_[block_number];
  const auto bytes =
      block_.bytes.substr(block_.edges[index], block_.edges[index + 1] - block_.edges[index]);
  if (in_hand) return bytes;
  if (records_.size() < kMostRecords) records_.emplace_back();
  Record& kept = records_[oldest_++ % kMostRecords];
  kept = {number, std::string(bytes)};
  return kept.bytes;
}

}  // namespace timtin::index
