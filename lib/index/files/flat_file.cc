#include "index/files/flat_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <string>

#include "index/files/files.h"

namespace timtin::index {
namespace {

template <std::size_t N>
std::string_view name_of(const char (&field)[N]) {
  return {field, static_cast<std::size_t>(std::find(field, field + N, '\0') - field)};
}

}  // namespace

FlatFile::FlatFile(const std::filesystem::path& path, std::string_view kind,
                   std::string_view segment, int oldest)
    : file_(path) {
  if (file_.size() < sizeof(FlatHeader)) {
    fail("it ends at byte " + std::to_string(file_.size()) + ", inside its header");
  }
  open_header(kind, segment, oldest);
}

FlatFile::Flags FlatFile::flags(std::uint64_t count) {
  Flags made(static_cast<std::uint8_t*>(std::calloc(count + 1, 1)));
  if (made == nullptr) throw std::bad_alloc();
  return made;
}

void FlatFile::open_header(std::string_view kind, std::string_view segment, int oldest) {
  FlatHeader header;
  std::memcpy(&header, file_.data(), sizeof header);
  if (std::memcmp(header.magic, kFlatMagic, sizeof header.magic) != 0) {
    fail("its first 8 bytes are not those of a file of an index");
  }
  if (header.checksum !=
      checksum({reinterpret_cast<const char*>(&header), offsetof(FlatHeader, checksum)})) {
    fail("its header (bytes 0 to 127) does not match its checksum");
  }
  const int version = static_cast<int>(header.version);
  if (version < oldest || version > kSchemaVersion) throw schema_error(file_.path(), version);
  const bool has_top = header.block_bytes == kFlatBlockBytes;
  if (name_of(header.kind) != kind || name_of(header.segment) != segment ||
      (!has_top && header.block_bytes != kFlatBlockBytesWithoutTop)) {
    fail("it is a file of another kind or segment");
  }
  block_shift_ = static_cast<unsigned>(std::countr_zero(header.block_bytes));
  table_entries_ = (header.payload_bytes + header.block_bytes - 1) >> block_shift_;
  const std::uint64_t groups = has_top ? (table_entries_ + kFlatGroup - 1) / kFlatGroup : 0;
  const std::uint64_t table_bytes = table_entries_ * sizeof(std::uint64_t);
  const std::uint64_t directory_bytes = header.sections * sizeof(FlatSection);
  const std::uint64_t expected = sizeof header + header.payload_bytes + table_bytes +
                                 directory_bytes + groups * sizeof(std::uint64_t);
  if (file_.size() != expected) {
    fail("it has " + std::to_string(file_.size()) + " bytes instead of " +
         std::to_string(expected));
  }
  const std::uint8_t* const behind = file_.data() + sizeof header + header.payload_bytes;
  const std::uint8_t* const tail = has_top ? behind + table_bytes : behind;
  const auto tail_bytes = static_cast<std::uint64_t>(file_.data() + file_.size() - tail);
  if (header.tail_checksum != checksum({reinterpret_cast<const char*>(tail), tail_bytes})) {
    fail("its directory (from byte " + std::to_string(tail - file_.data()) +
         " on) does not match its checksum");
  }
  payload_ = file_.data() + sizeof header;
  payload_bytes_ = header.payload_bytes;
  count_ = header.count;
  sections_ = {reinterpret_cast<const FlatSection*>(tail), header.sections};
  table_ = has_top ? behind : tail + directory_bytes;
  top_ = has_top ? tail + directory_bytes : nullptr;
  checked_ = flags(table_entries_);
  groups_checked_ = flags(groups);
}

const FlatSection* FlatFile::find(std::string_view name) const noexcept {
  const auto found = std::find_if(sections_.begin(), sections_.end(), [&](const auto& section) {
    return name_of(section.name) == name;
  });
  return found == sections_.end() ? nullptr : &*found;
}

FlatFile::Section FlatFile::section(std::string_view name) const {
  const FlatSection* const found = find(name);
  if (found == nullptr) fail("section " + std::string(name) + " is missing");
  return {found->begin, found->bytes};
}

void FlatFile::check_group(std::uint64_t group) const {
  const std::uint64_t first = group * kFlatGroup;
  const std::uint64_t entries = std::min(kFlatGroup, table_entries_ - first);
  const std::uint8_t* const begin = table_ + first * sizeof(std::uint64_t);
  const std::uint64_t bytes = entries * sizeof(std::uint64_t);
  std::uint64_t expected = 0;
  std::memcpy(&expected, top_ + group * sizeof expected, sizeof expected);
  if (checksum({reinterpret_cast<const char*>(begin), bytes}) != expected) {
    fail("its table of checksums (bytes " + std::to_string(begin - file_.data()) + " to " +
         std::to_string(begin - file_.data() + static_cast<std::ptrdiff_t>(bytes) - 1) +
         ") does not match its own checksum");
  }
  groups_checked_[group] = 1;
}

const std::uint8_t* FlatFile::peek(std::uint64_t begin, std::uint64_t length,
                                   std::vector<std::uint8_t>& buffer) const {
  if (length == 0 || begin > payload_bytes_ || length > payload_bytes_ - begin) {
    return bytes(begin, length);
  }
  const std::uint64_t first = begin >> block_shift_;
  const std::uint64_t last = (begin + length - 1) >> block_shift_;
  const bool known = std::find(&checked_[first], &checked_[last] + 1, 0) == &checked_[last] + 1;
  if (known || !read(first << block_shift_, block_end(last), buffer)) return bytes(begin, length);
  for (std::uint64_t block = first; block <= last; ++block) {
    if (checked_[block] == 0) check_block(block, &buffer[(block - first) << block_shift_]);
  }
  return &buffer[begin - (first << block_shift_)];
}

// False if it is not worth it, or the file is gone from its folder: there is the mapping.
bool FlatFile::read(std::uint64_t begin, std::uint64_t end,
                    std::vector<std::uint8_t>& buffer) const {
  blocks_read_ += (end - begin + kFlatBlockBytes - 1) / kFlatBlockBytes;
  if (blocks_read_ > kMostRead) {
    opened_ = File();
    return false;
  }
  try {
    if (opened_.descriptor() < 0) opened_ = File(path(), File::Mode::read);
    buffer.resize(std::max(buffer.size(), end - begin + kFlatGuardBytes));
    return opened_.read_at(sizeof(FlatHeader) + begin, reinterpret_cast<char*>(buffer.data()),
                           end - begin) == end - begin;
  } catch (const Error&) {
    blocks_read_ = kMostRead;
    return false;
  }
}

std::uint64_t FlatFile::block_end(std::uint64_t block) const noexcept {
  return std::min((block + 1) << block_shift_, payload_bytes_);
}

void FlatFile::check_block(std::uint64_t block) const {
  check_block(block, payload_ + (block << block_shift_));
}

void FlatFile::check_block(std::uint64_t block, const std::uint8_t* bytes) const {
  if (top_ != nullptr && groups_checked_[block / kFlatGroup] == 0) check_group(block / kFlatGroup);
  const std::uint64_t begin = block << block_shift_;
  const std::uint64_t length = block_end(block) - begin;
  std::uint64_t expected = 0;
  std::memcpy(&expected, table_ + block * sizeof expected, sizeof expected);
  if (checksum({reinterpret_cast<const char*>(bytes), length}) != expected) {
    const std::uint64_t first = sizeof(FlatHeader) + begin;
    fail("bytes " + std::to_string(first) + " to " + std::to_string(first + length - 1) +
         " do not match their checksum");
  }
  checked_[block] = 1;
}

void FlatFile::check_all() const { bytes(0, payload_bytes_); }

void FlatFile::fail(std::string_view problem) const { throw damaged_error(file_.path(), problem); }

void FlatFile::fail_outside(std::uint64_t begin, std::uint64_t length) const {
  fail("bytes " + std::to_string(sizeof(FlatHeader) + begin) + " and the " +
       std::to_string(length) + " after them lie outside of its payload");
}

}  // namespace timtin::index
