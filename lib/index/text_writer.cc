#include "index/text_writer.h"

#include <new>

#include "error.h"
#include "index/article_fields.h"
#include "index/varint.h"

namespace timtin::index {

TextWriter::TextWriter(FlatWriter& out) : out_(&out), context_(ZSTD_createCCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  edges_.add(0);
  out_->begin_section("blocks");
}

void TextWriter::add(const article::Article& article) {
  if (records_.empty() && lengths_.empty()) first_articles_.push_back(articles_);
  const std::size_t before = records_.size();
  append_record(article, records_);
  append_varint(lengths_, records_.size() - before);
  ++articles_;
  if (records_.size() >= kTextBlockBytes) end_block();
}

void TextWriter::end_block() {
  if (lengths_.empty()) return;
  lengths_ += records_;
  compressed_.resize(ZSTD_compressBound(lengths_.size()));
  const std::size_t size = ZSTD_compressCCtx(context_.get(), compressed_.data(), compressed_.size(),
                                             lengths_.data(), lengths_.size(), kTextLevel);
  if (ZSTD_isError(size) != 0) {
    throw Error(Status::internal, std::string("zstd cannot compress: ") + ZSTD_getErrorName(size));
  }
  out_->append({compressed_.data(), size});
  bytes_ += size;
  edges_.add(bytes_);
  lengths_.clear();
  records_.clear();
}

void TextWriter::finish() {
  end_block();
  edges_.write(*out_, "block");
  out_->section<std::uint32_t>("first_articles", first_articles_);
}

}  // namespace timtin::index
