#include "index/write/text_writer.h"

#include <new>
#include <utility>

#include "error.h"
#include "index/files/varint.h"

namespace timtin::index {
namespace {

/// The size that a zstd call returned.
std::size_t checked(std::size_t size) {
  if (ZSTD_isError(size) != 0) {
    throw Error(Status::internal, std::string("zstd cannot compress: ") + ZSTD_getErrorName(size));
  }
  return size;
}

}  // namespace

TextPacker::TextPacker(std::span<const std::string_view> first, const TextPacking& packing)
    : packing_(packing) {
  for (const std::string_view record : first) {
    const std::size_t room = packing.dictionary_bytes - dictionary_.size();
    dictionary_ += record.substr(0, room);
  }
}

TextPacker::Context TextPacker::make_context() const {
  Context context(ZSTD_createCCtx());
  if (context == nullptr) throw std::bad_alloc();
  constexpr int kLevel = 5;
  constexpr int kWindowLog = 20;  // a dictionary and what repeats from it
  constexpr int kChainLog = 10;   // unused by the greedy search in rows of hashes
  const std::pair<ZSTD_cParameter, int> parameters[] = {
      {ZSTD_c_compressionLevel, kLevel},
      {ZSTD_c_windowLog, kWindowLog},
      {ZSTD_c_strategy, ZSTD_greedy},
      {ZSTD_c_hashLog, packing_.hash_log},
      {ZSTD_c_chainLog, kChainLog},
      {ZSTD_c_minMatch, packing_.min_match},
      {ZSTD_c_searchLog, packing_.search_log},
  };
  for (const auto& [parameter, value] : parameters) {
    checked(ZSTD_CCtx_setParameter(context.get(), parameter, value));
  }
  checked(ZSTD_CCtx_loadDictionary(context.get(), dictionary_.data(), dictionary_.size()));
  return context;
}

TextPacker::Context TextPacker::take_context() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return make_context();
  Context context = std::move(idle_.back());
  idle_.pop_back();
  return context;
}

TextBlocks TextPacker::pack(std::span<const std::string_view> records) {
  Context context = take_context();
  TextBlocks out;
  std::string block;
  while (!records.empty()) {
    block.clear();
    std::size_t articles = 0;
    for (std::size_t bytes = 0; articles < records.size() && bytes < packing_.block_bytes;) {
      append_varint(block, records[articles].size());
      bytes += records[articles++].size();
    }
    for (const std::string_view record : records.first(articles)) block += record;
    records = records.subspan(articles);
    const std::size_t begin = out.bytes.size();
    out.bytes.resize(begin + ZSTD_compressBound(block.size()));
    const std::size_t size =
        checked(ZSTD_compress2(context.get(), out.bytes.data() + begin, out.bytes.size() - begin,
                               block.data(), block.size()));
    out.bytes.resize(begin + size);
    out.blocks.push_back({.articles = static_cast<std::uint32_t>(articles),
                          .bytes = static_cast<std::uint32_t>(size)});
  }
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(context));
  return out;
}

TextWriter::TextWriter(FlatWriter& out) : out_(&out) {
  edges_.add(0);
  out_->begin_section("blocks");
}

void TextWriter::add(const TextBlocks& blocks) {
  for (const TextBlocks::Block& block : blocks.blocks) {
    first_articles_.push_back(articles_);
    articles_ += block.articles;
    bytes_ += block.bytes;
    edges_.add(bytes_);
  }
  out_->append(blocks.bytes);
}

void TextWriter::finish(std::string_view dictionary) {
  edges_.write(*out_, "block");
  out_->section<std::uint32_t>("first_articles", first_articles_);
  out_->begin_section("plain_dictionary");
  out_->append(dictionary);
}

}  // namespace timtin::index
