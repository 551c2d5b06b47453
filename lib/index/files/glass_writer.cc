#include "index/files/glass_writer.h"

#include <algorithm>
#include <system_error>

#include "index/files/varint.h"

namespace timtin::index {
namespace {

using namespace std::string_literals;

// Keys of what is no term begin with a NUL.
const std::string kValueBounds = "\0\xd0"s;
const std::string kValueChunk = "\0\xd8"s;
const std::string kLengths = "\0\xe0"s;

/// A chunk is closed when it has this many bytes. Xapian's own size: to skip to a document is to
/// find its chunk and to read that from the front.
constexpr std::size_t kChunkBytes = 2000;

/// An integer whose bytes sort as it does: ones in front of the first byte for every byte after
/// the second.
void append_sortable(std::string& out, std::uint32_t value) {
  int bytes = 2;
  while (bytes < 6 && (std::uint64_t{value} >> (7 * bytes + 1)) != 0) ++bytes;
  for (int i = bytes - 1; i >= 0; --i) {
    auto byte =
        i < 4 ? static_cast<unsigned char>(value >> (8 * i)) : static_cast<unsigned char>(0);
    if (i == bytes - 1) byte = static_cast<unsigned char>(byte | (0xFF << (10 - bytes)));
    out += static_cast<char>(byte);
  }
}

void append_text(std::string& out, std::string_view text) {
  append_varint(out, text.size());
  out += text;
}

}  // namespace

GlassWriter::GlassWriter(const std::filesystem::path& folder,
                         std::span<const std::uint32_t> lengths,
                         std::span<const GlassValues> values)
    : folder_((make_folder(folder), folder)),
      postlist_(folder / "postlist.glass"),
      lengths_(lengths) {
  for (const GlassValues& slot : values) write_value_bounds(slot);
  for (const GlassValues& slot : values) write_values(slot);
  write_lengths();
}

void GlassWriter::write_value_bounds(const GlassValues& values) {
  std::uint64_t count = 0;
  std::string lowest;
  std::string highest;
  for (std::uint32_t document = 1; document <= lengths_.size(); ++document) {
    std::string value = values.value(document);
    if (value.empty()) continue;
    if (++count == 1 || value < lowest) lowest = value;
    if (value > highest) highest = std::move(value);
  }
  if (count == 0) return;
  std::string key = kValueBounds;
  for (std::uint32_t rest = values.slot; rest != 0; rest >>= 8) key += static_cast<char>(rest);
  std::string tag;
  append_varint(tag, count);
  append_text(tag, lowest);
  if (highest != lowest) tag += highest;
  postlist_.add(key, tag);
}

void GlassWriter::write_values(const GlassValues& values) {
  std::string chunk;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const auto end = [&] {
    if (chunk.empty()) return;
    std::string key = kValueChunk;
    append_varint(key, values.slot);
    append_sortable(key, first);
    postlist_.add(key, chunk);
    chunk.clear();
  };
  for (std::uint32_t document = 1; document <= lengths_.size(); ++document) {
    const std::string value = values.value(document);
    if (value.empty()) continue;
    if (chunk.empty()) {
      first = document;
    } else {
      append_varint(chunk, document - last - 1);
    }
    append_text(chunk, value);
    last = document;
    if (chunk.size() >= kChunkBytes) end();
  }
  end();
}

void GlassWriter::write_lengths() {
  // A posting list whose occurrences are the lengths; its counts are not kept.
  key_ = kLengths;
  prefix_ = kLengths;
  head_.assign(2, '\0');
  for (std::uint32_t document = 1; document <= lengths_.size(); ++document) {
    posting(document, lengths_[document - 1]);
  }
  end_term();
  most_occurrences_ = 0;
}

void GlassWriter::begin_term(std::string_view term, std::uint32_t documents,
                             std::uint64_t occurrences) {
  end_term();
  key_ = term;
  prefix_ = term;
  prefix_ += '\0';
  head_.clear();
  append_varint(head_, documents);
  append_varint(head_, occurrences);
}

void GlassWriter::posting(std::uint32_t document, std::uint32_t occurrences) {
  if (chunk_.size() >= kChunkBytes) end_chunk(false);
  if (chunk_.empty()) {
    first_ = document;
  } else {
    append_varint(chunk_, document - last_ - 1);
  }
  append_varint(chunk_, occurrences);
  last_ = document;
  most_occurrences_ = std::max(most_occurrences_, occurrences);
}

void GlassWriter::end_chunk(bool last) {
  std::string key = first_chunk_ ? key_ : prefix_;
  std::string tag;
  if (first_chunk_) {
    tag = head_;
    append_varint(tag, first_ - 1);
  } else {
    append_sortable(key, first_);
  }
  tag += last ? '1' : '0';
  append_varint(tag, last_ - first_);
  tag += chunk_;
  postlist_.add(key, tag);
  chunk_.clear();
  first_chunk_ = false;
}

void GlassWriter::end_term() {
  if (!chunk_.empty()) end_chunk(true);
  first_chunk_ = true;
}

GlassRoot GlassWriter::finish(std::string_view uuid) {
  end_term();
  GlassRoot root = postlist_.finish();

  std::string out = "\x0f\x0dXapian Glass";
  constexpr unsigned kFormat = ((2016 - 2014) << 9) | (3 << 5) | 14;  // a date
  out += static_cast<char>(kFormat >> 8);
  out += static_cast<char>(kFormat & 0xFF);
  out += uuid;
  append_varint(out, 1);  // revision
  // By table: postlist, docdata, termlist, position, spelling, synonym.
  constexpr unsigned kCompressFrom[] = {0, 18, 18, 0, 18, 18};
  for (const unsigned& compress_from : kCompressFrom) {
    const bool ours = &compress_from == kCompressFrom;
    append_varint(out, ours ? root.block : 0);
    constexpr unsigned kSequential = 2;  // leaves lie in the order of their keys
    constexpr unsigned kNoFile = 1;
    append_varint(out, ours ? (root.level << 2 | kSequential) : (kSequential | kNoFile));
    append_varint(out, ours ? root.entries : 0);
    append_varint(out, kGlassBlockBytes >> 11);
    append_varint(out, compress_from);
    std::string free_list;
    if (ours) {
      append_varint(free_list, 1);  // revision
      append_varint(free_list, root.checksums.size());
      free_list.append(4, '\0');  // no block is free
    }
    append_text(out, free_list);
  }
  std::uint64_t total = 0;
  std::uint32_t shortest = 0;
  std::uint32_t longest = 0;
  for (const std::uint32_t length : lengths_) {
    total += length;
    longest = std::max(longest, length);
    if (length != 0 && (shortest == 0 || length < shortest)) shortest = length;
  }
  append_varint(out, lengths_.size());
  append_varint(out, 0);  // highest document number - documents
  append_varint(out, shortest);
  append_varint(out, most_occurrences_);
  append_varint(out, longest - std::min(longest, most_occurrences_));
  append_varint(out, 0);  // oldest changeset
  append_varint(out, total);
  append_varint(out, 0);  // spelling
  File file(folder_ / "iamglass", File::Mode::create);
  file.write(out);
  file.sync();
  return root;
}

}  // namespace timtin::index
