#include "index/files/glass_table.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace timtin::index {
namespace {

constexpr std::size_t kHeadBytes = 11;
constexpr std::size_t kEntryBytes = 2;  ///< of the directory
constexpr std::uint32_t kRevision = 1;  ///< of a database written once

// Flags in the upper byte of a leaf item's size.
constexpr unsigned kFirstComponent = 0x2000;
constexpr unsigned kLastComponent = 0x4000;

/// A tag is cut in two only where the first part has at least this size.
constexpr std::size_t kSmallestPart = 32;

template <std::size_t Bytes>
void append_big_endian(std::string& out, std::uint64_t value) {
  for (std::size_t i = Bytes; i-- > 0;) out += static_cast<char>(value >> (8 * i));
}

std::size_t leaf_item_head(std::string_view key, unsigned component) {
  return 2 + 1 + key.size() + (component > 1 ? 2 : 0);
}

}  // namespace

GlassTable::GlassTable(const std::filesystem::path& path)
    : file_(path, File::Mode::create), levels_(1) {
  add_item({}, 1, {}, true);
}

std::size_t GlassTable::Block::room() const noexcept {
  const std::size_t used = kHeadBytes + directory.size() + items.size() + kEntryBytes;
  return used < kGlassBlockBytes ? kGlassBlockBytes - used : 0;
}

void GlassTable::Block::add(std::string_view item) {
  // Items are laid down from the block's end: this one comes before those that are there.
  append_big_endian<2>(directory, kGlassBlockBytes - items.size() - item.size());
  items.append(item.rbegin(), item.rend());
}

void GlassTable::add(std::string_view key, std::string_view tag) {
  assert(!key.empty() && key.size() <= 255 && key > last_key_);
  ++entries_;
  for (unsigned component = 1;; ++component) {
    const std::size_t head = leaf_item_head(key, component);
    if (levels_[0].room() < head + std::min(tag.size(), kSmallestPart)) {
      end_block(0);
      begin_leaf(key, component);
    }
    const std::size_t part = std::min(tag.size(), levels_[0].room() - head);
    const bool last = part == tag.size();
    add_item(key, component, tag.substr(0, part), last);
    if (last) break;
    tag.remove_prefix(part);
  }
  last_key_ = key;
}

void GlassTable::add_item(std::string_view key, unsigned component, std::string_view tag,
                          bool last) {
  const std::size_t size = leaf_item_head(key, component) + tag.size();
  item_.clear();
  append_big_endian<2>(
      item_, (size - 3) | (component == 1 ? kFirstComponent : 0) | (last ? kLastComponent : 0));
  item_ += static_cast<char>(key.size());
  item_ += key;
  if (component > 1) append_big_endian<2>(item_, component);
  item_ += tag;
  levels_[0].add(item_);
}

void GlassTable::begin_leaf(std::string_view key, unsigned component) {
  // As much of the key as tells it from the last one of the leaf before; where a tag goes on in
  // this leaf the key is the same, and the component tells.
  const auto differs = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
  const auto common = static_cast<std::size_t>(differs.first - key.begin());
  std::string& separator = levels_[0].separator;
  separator = component > 1 ? key : key.substr(0, std::min(common + 1, key.size()));
  append_big_endian<2>(separator, component);
}

void GlassTable::end_block(std::uint32_t level) {
  const Block block = std::move(levels_[level]);
  levels_[level] = {};
  const std::uint32_t number = write(block, level);
  if (levels_.size() == level + 1) levels_.emplace_back();
  Block* parent = &levels_[level + 1];
  if (!parent->empty() && parent->room() < 4 + 1 + block.separator.size()) {
    end_block(level + 1);
    parent = &levels_[level + 1];
  }
  std::string item;
  append_big_endian<4>(item, number);
  if (parent->empty()) {
    parent->separator = block.separator;
    item.append(3, '\0');  // an empty key, component 0
  } else {
    item += static_cast<char>(block.separator.size() - 2);
    item += block.separator;
  }
  parent->add(item);
}

std::uint32_t GlassTable::write(const Block& block, std::uint32_t level) {
  if (checksums_.size() == std::numeric_limits<std::uint32_t>::max()) {
    throw Error(Status::usage, file_.path().string() + " needs more than 2^32 blocks",
                "build several indexes");
  }
  std::string bytes;
  bytes.reserve(kGlassBlockBytes);
  const std::size_t directory_end = kHeadBytes + block.directory.size();
  const std::size_t free = kGlassBlockBytes - directory_end - block.items.size();
  append_big_endian<4>(bytes, kRevision);
  append_big_endian<1>(bytes, level);
  append_big_endian<2>(bytes, free);
  append_big_endian<2>(bytes, free);
  append_big_endian<2>(bytes, directory_end);
  bytes += block.directory;
  bytes.append(free, '\0');
  bytes.append(block.items.rbegin(), block.items.rend());
  file_.write(bytes);
  checksums_.push_back(checksum(bytes));
  return static_cast<std::uint32_t>(checksums_.size() - 1);
}

GlassRoot GlassTable::finish() {
  std::uint32_t level = 0;
  for (; level + 1 < levels_.size(); ++level) end_block(level);
  const std::uint32_t root = write(levels_[level], level);
  file_.sync();
  return {.block = root, .level = level, .entries = entries_, .checksums = std::move(checksums_)};
}

}  // namespace timtin::index
