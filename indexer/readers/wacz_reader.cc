#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string_view>

#include "indexer/bytes/input.h"
#include "indexer/readers/content.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;

struct ArchiveDeleter {
  void operator()(archive* one) const noexcept { archive_read_free(one); }
};

std::string message_of(archive* from) {
  const char* message = archive_error_string(from);
  return message != nullptr ? message : "unknown error";
}

/// The bytes of the entry that the archive stands at.
class EntrySource final : public ByteSource {
 public:
  explicit EntrySource(archive* from) noexcept : archive_(from) {}

  std::size_t read(char* out, std::size_t capacity) override {
    // By blocks: a read of more would lose what is whole before a damaged one.
    while (rest_.empty() && damage_.reason.empty()) {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int result = archive_read_data_block(archive_, &block, &size, &offset);
      if (result == ARCHIVE_EOF) return 0;
      if (result == ARCHIVE_OK) {
        rest_ = {static_cast<const char*>(block), size};
      } else {
        damage_ = {stored(), "the ZIP archive is damaged: " + message_of(archive_)};
      }
    }
    const std::size_t count = std::min(capacity, rest_.size());
    std::copy_n(rest_.data(), count, out);
    rest_.remove_prefix(count);
    return count;
  }
  const Damage* damage() const noexcept override {
    return damage_.reason.empty() ? nullptr : &damage_;
  }
  std::uint64_t stored() const noexcept override {
    return static_cast<std::uint64_t>(archive_filter_bytes(archive_, -1));
  }

 private:
  archive* archive_;
  std::string_view rest_;  ///< of the block read last
  Damage damage_;
};

class WaczReader final : public Reader {
 public:
  WaczReader(FileName name, RejectSink sink)
      : name_(std::move(name)), sink_(std::move(sink)), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_zip_seekable(archive_.get());
    if (name_.path == "-") {
      ended_ = ::lseek(STDIN_FILENO, 0, SEEK_SET) != 0;
      if (ended_) {
        reject(Reason::unsupported, "a ZIP archive that comes through a pipe", "name the file");
      } else {
        check(archive_read_open_fd(archive_.get(), STDIN_FILENO, kBlock));
      }
    } else {
      check(archive_read_open_filename(archive_.get(), name_.path.c_str(), kBlock));
    }
  }

  bool next(article::Page& page, Origin& origin) override {
    for (;;) {
      if (file_) {
        if (file_->next(page, origin)) return true;
        finished_bytes_ += file_->bytes();
        file_.reset();
      }
      if (ended_ || !next_entry()) return false;
    }
  }

  std::uint64_t bytes() const noexcept override {
    return finished_bytes_ + (file_ ? file_->bytes() : 0);
  }
  std::uint64_t stored() const noexcept override {
    return static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1));
  }

 private:
  /// Opens the next entry if it is a WARC file; false at the end.
  bool next_entry() {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result == ARCHIVE_EOF) {
      if (warcs_ == 0 && is_document_) {
        reject(Reason::not_page, "an Office document", "convert it to plain text first");
      } else if (warcs_ == 0) {
        reject(Reason::unsupported, "a ZIP archive without WARC files in archive/: no WACZ",
               "unpack or convert it first");
      }
      return false;
    }
    if (!check(result)) return false;
    const char* path = archive_entry_pathname(entry);
    if (path == nullptr) return true;
    // Office Open XML and OpenDocument say so in an entry of this name.
    const std::string_view entry_name = path;
    is_document_ |= entry_name == "[Content_Types].xml" || entry_name == "mimetype";
    if (!entry_name.starts_with("archive/")) return true;
    FileName name{{}, name_.display + "/" + path, name_.id + "/" + path};
    Buffer content = decoded(Buffer(std::make_unique<EntrySource>(archive_.get())));
    if (content_of(content.peek(kContentHead), path).kind != ContentKind::warc) {
      if (content.damage() != nullptr) {
        sink_(damage_reject({name.display, 0, 0}, *content.damage()));
      }
      return true;
    }
    ++warcs_;
    file_ = make_warc_reader(std::move(content), std::move(name), sink_);
    return true;
  }

  /// False, and the damage is reported, if the archive cannot be read on.
  bool check(int result) {
    if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return true;
    ended_ = true;
    sink_(damage_reject({name_.display, 0, 0},
                        {stored(), "the ZIP archive is damaged: " + message_of(archive_.get())}));
    return false;
  }

  void reject(Reason reason, std::string detail, std::string hint) {
    sink_(file_reject(name_, reason, std::move(detail), std::move(hint)));
  }

  FileName name_;
  RejectSink sink_;
  std::unique_ptr<archive, ArchiveDeleter> archive_;
  std::unique_ptr<Reader> file_;  ///< the entry being read
  std::uint64_t warcs_ = 0;       ///< entries read
  std::uint64_t finished_bytes_ = 0;
  bool is_document_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_wacz_reader(FileName name, RejectSink sink) {
  return std::make_unique<WaczReader>(std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
