#include "index/write/text_writer.h"

#include <algorithm>
#include <new>

#include "error.h"
#include "index/files/varint.h"

namespace timtin::index {
namespace {

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
using Context = std::unique_ptr<ZSTD_CCtx, FreeContext>;

Context make_context() {
  Context context(ZSTD_createCCtx());
  if (context == nullptr) throw std::bad_alloc();
  return context;
}

/// The size that a zstd call returned.
std::size_t checked(std::size_t size) {
  if (ZSTD_isError(size) != 0) {
    throw Error(Status::internal, std::string("zstd cannot compress: ") + ZSTD_getErrorName(size));
  }
  return size;
}

}  // namespace

TextDictionary::TextDictionary(std::span<const std::string> first, const TextPacking& packing) {
  for (const std::string& record : first) {
    if (content_.size() < packing.dictionary_bytes) content_ += record;
  }
  content_.resize(std::min(content_.size(), packing.dictionary_bytes));
  dictionary_.reset(ZSTD_createCDict(content_.data(), content_.size(), kTextLevel));
  if (dictionary_ == nullptr) throw std::bad_alloc();
}

TextBlocks compress_texts(std::span<const std::string> records, const TextDictionary& dictionary,
                          const TextPacking& packing) {
  const Context context = make_context();
  TextBlocks out;
  std::string block;
  std::string lengths;
  std::string compressed;
  std::uint32_t articles = 0;
  const auto end_block = [&] {
    if (articles == 0) return;
    lengths += block;
    compressed.resize(ZSTD_compressBound(lengths.size()));
    const std::size_t size =
        checked(ZSTD_compress_usingCDict(context.get(), compressed.data(), compressed.size(),
                                         lengths.data(), lengths.size(), dictionary.get()));
    out.bytes.append(compressed, 0, size);
    out.blocks.push_back({.articles = articles, .bytes = static_cast<std::uint32_t>(size)});
    lengths.clear();
    block.clear();
    articles = 0;
  };
  for (const std::string& record : records) {
    append_varint(lengths, record.size());
    block += record;
    ++articles;
    if (block.size() >= packing.block_bytes) end_block();
  }
  end_block();
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

void TextWriter::finish(const TextDictionary* dictionary) {
  edges_.write(*out_, "block");
  out_->section<std::uint32_t>("first_articles", first_articles_);
  out_->begin_section("plain_dictionary");
  if (dictionary != nullptr) out_->append(dictionary->content());
}

}  // namespace timtin::index
