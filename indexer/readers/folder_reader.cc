#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "error.h"
#include "indexer/readers/mirror.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

namespace fs = std::filesystem;

/// The folder's name, also if it is given as "." or with a slash at the end.
fs::path last_part(const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(folder, error);
  return (error ? folder : whole).filename();
}

class FolderReader final : public Reader {
 public:
  FolderReader(fs::path folder, const FieldTable& fields, RejectSink sink)
      : root_(std::move(folder)),
        root_name_(last_part(root_)),
        fields_(fields),
        sink_(std::move(sink)) {
    enter(root_);
  }

  bool next(article::Page& page, Origin& origin) override {
    for (;;) {
      if (file_) {
        if (file_->next(page, origin)) return true;
        finished_bytes_ += file_->bytes();
        finished_stored_ += file_->stored();
        file_.reset();
      }
      if (pending_.empty()) return false;
      const fs::path path = std::move(pending_.back());
      pending_.pop_back();
      visit(path);
    }
  }

  std::uint64_t bytes() const noexcept override {
    return finished_bytes_ + (file_ ? file_->bytes() : 0);
  }
  std::uint64_t stored() const noexcept override {
    return finished_stored_ + (file_ ? file_->stored() : 0);
  }

 private:
  void visit(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      enter(path);
    } else if (fs::is_regular_file(status)) {
      open(path);
    } else {
      reject(path, error ? error.message() : "not a regular file");
    }
  }

  /// Puts the entries of a folder on the pile, the first name on top. A folder that a symbolic link
  /// leads to again is not read again, so links in a circle end.
  void enter(const fs::path& folder) {
    struct stat identity = {};
    if (::stat(folder.c_str(), &identity) == 0 &&
        !seen_.insert({identity.st_dev, identity.st_ino}).second) {
      return;
    }
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      if (!entry->path().filename().native().starts_with('.')) entries.push_back(entry->path());
    }
    if (error) reject(folder, error.message());
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
    std::move(entries.begin(), entries.end(), std::back_inserter(pending_));
  }

  void open(const fs::path& path) {
    try {
      const fs::path relative = path.lexically_relative(root_);
      file_ = open_file(
          {path.string(), path.string(), relative.string(), mirrored_url(root_name_ / relative)},
          fields_, sink_);
    } catch (const Error& error) {
      if (error.status() != Status::io) throw;
      reject(path, error.what());
    }
  }

  void reject(const fs::path& path, const std::string& detail) {
    sink_(Reject({path.string(), 0, 0}, Reason::unreadable, detail));
  }

  fs::path root_;
  fs::path root_name_;  ///< the folder's own name: it may be a host
  const FieldTable& fields_;
  RejectSink sink_;
  std::vector<fs::path> pending_;           ///< the next one last
  std::set<std::pair<dev_t, ino_t>> seen_;  ///< folders read
  std::unique_ptr<Reader> file_;            ///< the file being read
  std::uint64_t finished_bytes_ = 0;        ///< of the files before
  std::uint64_t finished_stored_ = 0;       ///< the same, as stored
};

}  // namespace

std::unique_ptr<Reader> make_folder_reader(const fs::path& folder, const FieldTable& fields,
                                           RejectSink sink) {
  return std::make_unique<FolderReader>(folder, fields, std::move(sink));
}

}  // namespace timtin::indexer
