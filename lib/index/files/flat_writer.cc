#include "index/files/flat_writer.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "index/terms.h"

namespace timtin::index {
namespace {

template <std::size_t N>
void put_name(char (&out)[N], std::string_view name) {
  assert(name.size() <= N);
  std::memset(out, 0, N);
  std::memcpy(out, name.data(), std::min(name.size(), N));
}

template <class T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

}  // namespace

FlatWriter::FlatWriter(const std::filesystem::path& path, std::string_view kind,
                       std::string_view segment)
    : file_(path, File::Mode::create), kind_(kind), segment_(segment) {
  block_.reserve(kFlatBlockBytes);
  file_.write(std::string(sizeof(FlatHeader), '\0'));  // the real one comes last
}

void FlatWriter::begin_section(std::string_view name) {
  end_section();
  pad_to(kFlatAlignment);
  FlatSection section{};
  put_name(section.name, name);
  section.begin = payload_;
  sections_.push_back(section);
}

void FlatWriter::end_section() {
  if (!sections_.empty()) sections_.back().bytes = payload_ - sections_.back().begin;
}

void FlatWriter::append(std::string_view bytes) {
  payload_ += bytes.size();
  while (!bytes.empty()) {
    const std::size_t room = kFlatBlockBytes - block_.size();
    const std::size_t part = std::min(room, bytes.size());
    block_.append(bytes.substr(0, part));
    bytes.remove_prefix(part);
    if (block_.size() == kFlatBlockBytes) end_block();
  }
}

void FlatWriter::end_block() {
  table_.push_back(checksum(block_));
  file_.write(block_);
  block_.clear();
}

void FlatWriter::pad_to(std::uint64_t multiple) {
  static constexpr char kZeros[kFlatAlignment] = {};
  const std::uint64_t over = payload_ % multiple;
  if (over != 0) append({kZeros, static_cast<std::size_t>(multiple - over)});
}

void FlatWriter::finish(std::uint64_t count) {
  end_section();
  append(std::string(kFlatGuardBytes, '\0'));
  pad_to(8);
  if (!block_.empty()) end_block();

  std::string tail;
  for (const FlatSection& section : sections_) tail += bytes_of(section);
  for (std::size_t at = 0; at < table_.size(); at += kFlatGroup) {
    const auto group = std::span(table_).subspan(at, std::min(kFlatGroup, table_.size() - at));
    const std::string_view bytes{reinterpret_cast<const char*>(group.data()), group.size_bytes()};
    tail += bytes_of(checksum(bytes));
    file_.write(bytes);
  }
  file_.write(tail);

  FlatHeader header{};
  std::memcpy(header.magic, kFlatMagic, sizeof header.magic);
  header.version = static_cast<std::uint32_t>(kSchemaVersion);
  header.block_bytes = static_cast<std::uint32_t>(kFlatBlockBytes);
  put_name(header.kind, kind_);
  put_name(header.segment, segment_);
  header.count = count;
  header.payload_bytes = payload_;
  header.sections = sections_.size();
  header.tail_checksum = checksum(tail);
  header.checksum = checksum(bytes_of(header).substr(0, offsetof(FlatHeader, checksum)));
  file_.write_at(0, bytes_of(header));
  file_.sync();
}

}  // namespace timtin::index
