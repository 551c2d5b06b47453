#include "index/files/glass_reader.h"

#include <array>

#include "index/files/varint.h"

namespace timtin::index {
namespace {

constexpr std::string_view kRootSection = "postings_root";
constexpr std::string_view kBlocksSection = "postings_blocks";

// See glass_table.h for the layout.
constexpr std::size_t kLevelAt = 4;
constexpr std::size_t kDirectoryEndAt = 9;
constexpr unsigned kHeadBytes = 11;
constexpr unsigned kSizeBits = 0x1FFF;
constexpr unsigned kFirstComponent = 0x2000;
constexpr unsigned kLastComponent = 0x4000;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

/// Takes off what append_sortable() of glass_writer.cc wrote; false if it is none.
bool take_sortable(std::string_view& bytes, std::uint32_t& value) {
  if (bytes.empty()) return false;
  auto first = static_cast<unsigned char>(bytes.front());
  std::size_t more = 1;
  for (; (first & 0x80) != 0; ++more) first = static_cast<unsigned char>(first << 1);
  if (bytes.size() <= more) return false;
  value = static_cast<std::uint32_t>(first >> (more - 1));
  for (std::size_t i = 1; i <= more; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  bytes.remove_prefix(more + 1);
  return true;
}

}  // namespace

void write_glass_root(const GlassRoot& root, FlatWriter& out) {
  const std::array<std::uint32_t, 2> place{root.block, root.level};
  out.section<std::uint32_t>(kRootSection, place);
  out.section<std::uint64_t>(kBlocksSection, root.checksums);
}

GlassReader::GlassReader(const std::filesystem::path& postlist, const FlatFile& sums)
    : file_(postlist),
      sums_(sums, kBlocksSection),
      documents_(static_cast<std::uint32_t>(sums.count())) {
  const auto root = sums.array<std::uint32_t>(kRootSection);
  if (root.size() != 2) sums.fail("it does not say where the postings begin");
  root_ = root[0];
  level_ = root[1];
  if (file_.size() != sums_.size() * kGlassBlockBytes) {
    fail("it does not have the blocks that it should");
  }
  checked_.resize(sums_.size());
}

std::string_view GlassReader::block(std::uint32_t number) const {
  if (number >= checked_.size()) fail("a block is named that it does not have");
  const std::string_view bytes{
      reinterpret_cast<const char*>(file_.data()) + std::size_t{number} * kGlassBlockBytes,
      kGlassBlockBytes};
  if (!checked_[number]) {
    if (checksum(bytes) != sums_[number]) {
      const std::uint64_t first = std::uint64_t{number} * kGlassBlockBytes;
      fail("bytes " + std::to_string(first) + " to " +
           std::to_string(first + kGlassBlockBytes - 1) + " do not match their checksum");
    }
    checked_[number] = true;
  }
  return bytes;
}

unsigned GlassReader::items(std::string_view block) const {
  return (big_endian(block.substr(kDirectoryEndAt, 2)) - kHeadBytes) / 2;
}

/// From the beginning of the item to the end of the block.
std::string_view GlassReader::item_at(std::string_view block, unsigned index) const {
  return block.substr(big_endian(block.substr(kHeadBytes + 2 * std::size_t{index}, 2)));
}

GlassReader::Item GlassReader::leaf_item(std::string_view block, unsigned index) const {
  std::string_view bytes = item_at(block, index);
  const unsigned head = big_endian(bytes.substr(0, 2));
  bytes = bytes.substr(2, (head & kSizeBits) + 1);
  Item item;
  const auto length = static_cast<unsigned char>(bytes.front());
  item.key = bytes.substr(1, length);
  bytes.remove_prefix(1 + std::size_t{length});
  if ((head & kFirstComponent) == 0) {
    item.component = big_endian(bytes.substr(0, 2));
    bytes.remove_prefix(2);
  }
  item.last = (head & kLastComponent) != 0;
  item.tag = bytes;
  return item;
}

/// The child of a branch in which the first component of the key is, if it is anywhere.
std::uint32_t GlassReader::child(std::string_view block, std::string_view key) const {
  unsigned low = 0;
  unsigned high = items(block);
  while (high - low > 1) {
    const unsigned middle = (low + high) / 2;
    const std::string_view bytes = item_at(block, middle);
    const std::string_view border = bytes.substr(5, static_cast<unsigned char>(bytes[4]));
    const unsigned component = big_endian(bytes.substr(5 + border.size(), 2));
    const bool before = border < key || (border == key && component <= 1);
    (before ? low : high) = middle;
  }
  return big_endian(item_at(block, low).substr(0, 4));
}

bool GlassReader::next_item(std::uint32_t& number, unsigned& index, Item& item) const {
  if (++index >= items(block(number))) {
    // Leaves stand in the order of their keys, branches between them.
    do {
      if (++number >= checked_.size()) return false;
    } while (block(number)[kLevelAt] != 0);
    index = 0;
  }
  item = leaf_item(block(number), index);
  return true;
}

std::string_view GlassReader::whole_tag(const Item& first, std::uint32_t& number, unsigned& index,
                                        std::string& storage) const {
  if (first.last) return first.tag;
  storage = first.tag;
  Item item = first;
  while (!item.last) {
    if (!next_item(number, index, item)) fail("a posting list ends early");
    storage += item.tag;
  }
  return storage;
}

GlassReader::List GlassReader::list(std::string_view term) const {
  List list(*this, term);
  if (term.empty()) return list;  // the table begins with an item without a key
  std::uint32_t number = root_;
  for (std::uint32_t level = level_; level > 0; --level) number = child(block(number), term);
  const std::string_view leaf = block(number);
  unsigned low = 0;
  unsigned high = items(leaf);
  while (low < high) {  // to the first item whose key is not less
    const unsigned middle = (low + high) / 2;
    if (leaf_item(leaf, middle).key < term) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == items(leaf)) return list;
  const Item item = leaf_item(leaf, low);
  if (item.key != term || item.component != 1) return list;
  list.block_ = number;
  list.item_ = low;
  list.open(whole_tag(item, list.block_, list.item_, list.split_));
  return list;
}

void GlassReader::List::open(std::string_view tag) {
  std::uint64_t documents = 0;
  std::uint64_t occurrences = 0;
  std::uint64_t before_first = 0;
  if (!take_varint(tag, documents) || !take_varint(tag, occurrences) ||
      !take_varint(tag, before_first)) {
    table_->fail("the head of a posting list cannot be read");
  }
  documents_ = static_cast<std::uint32_t>(documents);
  begin_chunk(tag, static_cast<std::uint32_t>(before_first) + 1);
}

/// `rest`: from the flag on that says whether the chunk is the last.
void GlassReader::List::begin_chunk(std::string_view rest, std::uint32_t first) {
  if (rest.empty()) table_->fail("a chunk of a posting list is empty");
  last_chunk_ = rest.front() == '1';
  rest.remove_prefix(1);
  std::uint64_t distance = 0;
  if (!take_varint(rest, distance)) table_->fail("a posting list breaks off");
  if (first == 0 || first + distance > table_->documents_) {
    table_->fail("a posting list has documents that there are not");
  }
  first_ = first;
  last_ = first + static_cast<std::uint32_t>(distance);
  begin_ = reinterpret_cast<const std::uint8_t*>(rest.data());
  end_ = begin_ + rest.size();
}

bool GlassReader::List::next_chunk() {
  if (last_chunk_) return false;
  Item item;
  if (!table_->next_item(block_, item_, item)) table_->fail("a posting list ends early");
  std::string_view key = item.key;
  std::uint32_t first = 0;
  const bool continues = key.starts_with(term_) && key.substr(term_.size()).starts_with('\0');
  if (continues) key.remove_prefix(term_.size() + 1);
  if (!continues || !take_sortable(key, first)) table_->fail("a posting list ends early");
  begin_chunk(table_->whole_tag(item, block_, item_, split_), first);
  return true;
}

const std::uint8_t* GlassReader::List::read_long_number(const std::uint8_t* at,
                                                        std::uint32_t& number) const {
  std::string_view rest(reinterpret_cast<const char*>(at), static_cast<std::size_t>(end_ - at));
  std::uint64_t value = 0;
  if (!take_varint(rest, value)) table_->fail("a posting list breaks off");
  number = static_cast<std::uint32_t>(value);
  return reinterpret_cast<const std::uint8_t*>(rest.data());
}

void GlassReader::List::fail_beyond() const {
  table_->fail("a chunk of a posting list goes on behind its last document");
}

void GlassReader::fail(std::string_view problem) const {
  throw damaged_error(file_.path(), problem);
}

}  // namespace timtin::index
