#include "index/text_writer.h"

#include <new>
#include <string_view>

#include "error.h"
#include "index/article_fields.h"
#include "index/varint.h"

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

TextWriter::TextWriter(FlatWriter& out) : out_(&out), context_(ZSTD_createCCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  edges_.add(0);
  out_->begin_section("blocks");
}

void TextWriter::add(const article::Article& article) {
  record_.clear();
  append_record(article, record_);
  if (head_ended_) {
    add_record(record_);
    return;
  }
  head_ += record_;
  head_lengths_.push_back(record_.size());
  if (head_.size() >= kTextDictionaryBytes) {
    const std::string_view content = std::string_view(head_).substr(0, kTextDictionaryBytes);
    dictionary_frame_.resize(ZSTD_compressBound(content.size()));
    dictionary_frame_.resize(checked(ZSTD_compressCCtx(context_.get(), dictionary_frame_.data(),
                                                       dictionary_frame_.size(), content.data(),
                                                       content.size(), kTextDictionaryLevel)));
    dictionary_.reset(ZSTD_createCDict(content.data(), content.size(), kTextLevel));
    if (dictionary_ == nullptr) throw std::bad_alloc();
    end_head();
  }
}

void TextWriter::end_head() {
  head_ended_ = true;
  std::string_view rest = head_;
  for (const std::size_t length : head_lengths_) {
    add_record(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  head_ = {};
  head_lengths_ = {};
}

void TextWriter::add_record(std::string_view record) {
  if (lengths_.empty()) first_articles_.push_back(articles_);
  append_varint(lengths_, record.size());
  records_ += record;
  ++articles_;
  if (records_.size() >= kTextBlockBytes) end_block();
}

void TextWriter::end_block() {
  if (lengths_.empty()) return;
  lengths_ += records_;
  compressed_.resize(ZSTD_compressBound(lengths_.size()));
  const std::size_t size =
      checked(dictionary_ != nullptr
                  ? ZSTD_compress_usingCDict(context_.get(), compressed_.data(), compressed_.size(),
                                             lengths_.data(), lengths_.size(), dictionary_.get())
                  : ZSTD_compressCCtx(context_.get(), compressed_.data(), compressed_.size(),
                                      lengths_.data(), lengths_.size(), kTextLevel));
  out_->append({compressed_.data(), size});
  bytes_ += size;
  edges_.add(bytes_);
  lengths_.clear();
  records_.clear();
}

void TextWriter::finish() {
  if (!head_ended_) end_head();
  end_block();
  edges_.write(*out_, "block");
  out_->section<std::uint32_t>("first_articles", first_articles_);
  out_->begin_section("dictionary");
  out_->append(dictionary_frame_);
}

}  // namespace timtin::index
