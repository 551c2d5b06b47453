// Where bytes come from, and a window to look at them before taking them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::indexer {

/// Why the bytes of a file end early: the rest of it is lost.
struct Damage {
  std::uint64_t byte = 0;  ///< offset in the file as it is stored (compressed)
  std::string reason;      ///< "gzip data end in the middle of a member"
};

/// A stream of bytes, read once from front to back.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// Reads 1..capacity bytes into `out` and returns their number; 0 at the end, and where the data
  /// are damaged or the system cannot read them. Throws Interrupted.
  virtual std::size_t read(char* out, std::size_t capacity) = 0;
  /// After the end: what is wrong with the data, or null.
  virtual const Damage* damage() const noexcept = 0;
  /// After damage: goes on behind it where the format allows (at the next member of gzip data, the
  /// next frame of zstd data). False if nothing more can be had; then the damage stays.
  virtual bool resume() { return false; }
  /// Bytes taken so far from the file as it is stored.
  virtual std::uint64_t stored() const noexcept = 0;
};

/// A window on a source. Its memory is what is asked of it, however long the source.
class Buffer {
 public:
  explicit Buffer(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  /// The next bytes, not consumed: at least `wanted` of them, fewer only if the data end before.
  /// Valid until the next call of a non-const member.
  std::string_view peek(std::size_t wanted);
  /// Steps over bytes that peek() has shown.
  void consume(std::size_t count);
  /// Bytes consumed so far.
  std::uint64_t offset() const noexcept { return offset_; }
  /// See ByteSource::damage(); to be asked when peek() has come to the end.
  const Damage* damage() const noexcept { return source_->damage(); }
  /// See ByteSource::resume(). What peek() showed last stays in front of what comes now.
  bool resume();
  /// See ByteSource::stored().
  std::uint64_t stored() const noexcept { return source_->stored(); }

 private:
  std::unique_ptr<ByteSource> source_;
  std::vector<char> bytes_;
  std::size_t begin_ = 0;  ///< first byte not consumed
  std::size_t end_ = 0;    ///< one past the last byte read
  std::uint64_t offset_ = 0;
  bool at_end_ = false;
};

/// Opens a file or, for "-", standard input, as it is stored. Throws Error (io).
std::unique_ptr<ByteSource> open_stored(const std::string& path);

/// The bytes of a view, which must outlive the source.
std::unique_ptr<ByteSource> make_memory_source(std::string_view bytes);

}  // namespace timtin::indexer
