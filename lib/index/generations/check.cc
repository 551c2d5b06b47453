#include "index/generations/check.h"

#include <set>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include <xapian.h>

#include "error.h"
#include "index/files/files.h"
#include "index/files/xapian_error.h"
#include "index/generations/generations.h"
#include "index/read/index.h"
#include "index/read/ledger.h"
#include "index/read/manifest.h"
#include "index/read/postings.h"
#include "index/write/segment_writer.h"

namespace timtin::index {
namespace {

class Checker {
 public:
  explicit Checker(const std::filesystem::path& folder) : folder_(folder) {}

  std::vector<Finding> run() {
    std::set<std::string> segments;
    note(kCurrentFile, [&] { check_manifest(read_current(folder_), segments); });
    for (const std::uint64_t generation : list_generations(folder_)) {
      const std::string name = manifest_name(generation);
      try {
        note(name, [&] { check_manifest(read_manifest(folder_ / name), segments); });
      } catch (const Error& error) {
        // The current one was read: this is a generation from before a change of the schema.
        if (error.status() != Status::schema) throw;
      }
    }
    return std::move(findings_);
  }

 private:
  /// Calls `body`; damage that it meets becomes a finding about `file`.
  template <class Body>
  void note(const std::string& file, Body body) {
    try {
      body();
    } catch (const Error& error) {
      if (error.status() != Status::damaged) throw;
      std::string_view problem = error.what();
      const std::string path = (folder_ / file).string() + ' ';
      if (problem.starts_with(path)) problem.remove_prefix(path.size());
      add(file, std::string(problem));
    }
  }

  void add(const std::string& file, std::string problem) {
    Finding finding{.file = file, .problem = std::move(problem)};
    for (const Finding& known : findings_) {
      if (known == finding) return;  // two generations may name the same file
    }
    findings_.push_back(std::move(finding));
  }

  void check_manifest(const Manifest& manifest, std::set<std::string>& segments) {
    if (segments.insert(manifest.ledger.path).second) {
      const std::size_t before = findings_.size();
      check_file(manifest.ledger.path, manifest.ledger);
      if (findings_.size() == before) {
        note(manifest.ledger.path, [&] { static_cast<void>(read_ledger(folder_, manifest)); });
      }
    }
    for (const SegmentEntry& entry : manifest.segments) {
      if (segments.insert(entry.id).second) check_segment(entry);
    }
  }

  void check_segment(const SegmentEntry& entry) {
    const std::string segment = std::string(kSegmentsFolder) + '/' + entry.id;
    const std::size_t before = findings_.size();
    for (const FileEntry& file : entry.files) check_file(segment + '/' + file.path, file);
    // What is inside of damaged files says nothing more.
    if (findings_.size() != before) return;
    note(segment + '/' + kPostingsFolder,
         [&] { check_postings(folder_ / segment / kPostingsFolder); });
    note(segment, [&] {
      const Segment opened(folder_ / segment, entry);
      check_counts(opened);
      check_articles(opened, folder_ / segment);
    });
  }

  void check_file(const std::string& name, const FileEntry& file) {
    const std::filesystem::path path = folder_ / name;
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(path, error);
    if (error) {
      add(name, "is missing");
    } else if (bytes != file.bytes) {
      add(name, "has " + std::to_string(bytes) + " bytes instead of " + std::to_string(file.bytes));
    } else if (file_checksum(path) != file.checksum) {
      note(name, [&] { name_damaged_byte(path); });
      if (findings_.empty() || findings_.back().file != name) {
        add(name, "does not match its checksum");
      }
    }
  }

  /// Flat files know which of their blocks is damaged: throws Status::damaged with the bytes.
  static void name_damaged_byte(const std::filesystem::path& path) {
    const std::string kind = path.filename().string();
    if (kind != kColumnsFile && kind != kTokensFile && kind != kHeadsFile && kind != kTextsFile) {
      return;
    }
    const FlatFile file(path, kind, path.parent_path().filename().string());
    file.check_all();
  }

  static void check_postings(const std::filesystem::path& path) {
    std::ostringstream output;
    const std::size_t errors =
        xapian_call(path, [&] { return Xapian::Database::check(path.string(), 0, &output); });
    if (errors != 0) {
      throw damaged_error(path, "Xapian finds " + std::to_string(errors) +
                                    " errors in it; `xapian-check` on that folder names them");
    }
  }

  /// Reads every article: its tokens must be as many as its column says (behind a break there may
  /// be learnt forms: learnt_forms.h), its record readable.
  static void check_articles(const Segment& segment, const std::filesystem::path& path) {
    for (ArticleNo number = 0; number < segment.size(); ++number) {
      const std::uint64_t length = segment.columns().length[number];
      std::uint64_t syllables = 0;
      bool break_behind = false;  // the article's own text
      TokenCursor cursor = segment.tokens().article(number);
      for (TermId id = 0; cursor.next(id);) {
        if (id >= segment.tokens().size()) {
          throw damaged_error(path / kTokensFile, "article " + std::to_string(number) +
                                                      " has a term outside of the vocabulary");
        }
        if (id >= kFirstTerm) ++syllables;
        break_behind = break_behind || (id == kBreak && syllables == length);
      }
      if (syllables != length && !break_behind) {
        throw damaged_error(path / kTokensFile, "article " + std::to_string(number) + " has " +
                                                    std::to_string(syllables) +
                                                    " syllables instead of " +
                                                    std::to_string(length));
      }
      static_cast<void>(segment.article(number));
    }
  }

  std::filesystem::path folder_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const std::filesystem::path& index_folder) {
  std::error_code ignored;
  if (!std::filesystem::exists(index_folder / kCurrentFile, ignored)) {
    static_cast<void>(read_current(index_folder));  // says what is wrong and what to do
  }
  return Checker(index_folder).run();
}

}  // namespace timtin::index
