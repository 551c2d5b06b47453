#include "index/flat_file.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "index/files.h"

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
  if (name_of(header.kind) != kind || name_of(header.segment) != segment ||
      header.block_bytes != kFlatBlockBytes) {
    fail("it is a file of another kind or segment");
  }
  const std::uint64_t blocks = (header.payload_bytes + kFlatBlockBytes - 1) >> kFlatBlockShift;
  const std::uint64_t tail_bytes =
      header.sections * sizeof(FlatSection) + blocks * sizeof(std::uint64_t);
  const std::uint64_t expected = sizeof header + header.payload_bytes + tail_bytes;
  if (file_.size() != expected) {
    fail("it has " + std::to_string(file_.size()) + " bytes instead of " +
         std::to_string(expected));
  }
  const std::uint8_t* tail = file_.data() + sizeof header + header.payload_bytes;
  if (header.tail_checksum != checksum({reinterpret_cast<const char*>(tail), tail_bytes})) {
    fail("its directory (from byte " + std::to_string(sizeof header + header.payload_bytes) +
         " on) does not match its checksum");
  }
  payload_ = file_.data() + sizeof header;
  payload_bytes_ = header.payload_bytes;
  count_ = header.count;
  sections_ = {reinterpret_cast<const FlatSection*>(tail), header.sections};
  table_ = tail + header.sections * sizeof(FlatSection);
  checked_.assign(blocks, 0);
}

FlatFile::Section FlatFile::section(std::string_view name) const {
  for (const FlatSection& section : sections_) {
    if (name_of(section.name) == name) return {section.begin, section.bytes};
  }
  fail("section " + std::string(name) + " is missing");
}

void FlatFile::check_block(std::uint64_t block) const {
  const std::uint64_t begin = block << kFlatBlockShift;
  const std::uint64_t length = std::min(kFlatBlockBytes, payload_bytes_ - begin);
  std::uint64_t expected = 0;
  std::memcpy(&expected, table_ + block * sizeof expected, sizeof expected);
  if (checksum({reinterpret_cast<const char*>(payload_ + begin), length}) != expected) {
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
