// Crawl file -> pages: the interface that all input formats share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "article/article.h"
#include "indexer/bytes/bytes.h"
#include "indexer/readers/fields.h"
#include "indexer/readers/reject.h"

namespace timtin::indexer {

/// Largest page, and largest line of JSONL, in bytes. The longest pages of government portals
/// (whole decisions with annexes) stay under 2 MB of text.
constexpr std::size_t kMaxPageBytes = std::size_t{16} * 1024 * 1024;

/// "at most 16 MiB are read": for rejects.
std::string size_limit();

/// Says that the rest of a file is lost.
Reject damage_reject(const Origin& origin, const Damage& damage);

struct FileName;

/// A reject of a file as a whole, with the address of its page where its name tells it.
Reject file_reject(const FileName& name, Reason reason, std::string detail, std::string hint = {});

/// Delivers pages one by one. What it cannot deliver it tells to the sink it was made with, in
/// order, and goes on.
class Reader {
 public:
  Reader() = default;
  virtual ~Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The next page and where it comes from; false at the end. Throws Interrupted.
  virtual bool next(article::Page& page, Origin& origin) = 0;
  /// Bytes of content (decompressed) read so far.
  virtual std::uint64_t bytes() const noexcept = 0;
  /// Bytes of the files as they are stored (compressed) read so far: to tell how much is left.
  virtual std::uint64_t stored() const noexcept = 0;
};

/// One file to read.
struct FileName {
  std::string path;     ///< to open it; "-" = standard input
  std::string display;  ///< to name it to a person
  std::string id;  ///< of its page, if the page has no other: path relative to the input folder
  std::string url = {};  ///< of its page if it is HTML, where the path tells it, or empty
};

/// One JSON record a line; blank lines are skipped. See fields.h for the fields, record.h for the
/// rules. A record without url and id gets the id "<file id>:<line>".
std::unique_ptr<Reader> make_jsonl_reader(Buffer content, const FieldTable& fields, FileName name,
                                          RejectSink sink);

/// JSON that is not one record a line: a list of objects, or objects over several lines one after
/// the other, as scrapy and news-please write them. Fields as above. A record without url and id
/// gets the id "<file id>:<its number>". Behind a record that cannot be read it goes on where the
/// next one seems to begin.
std::unique_ptr<Reader> make_json_reader(Buffer content, const FieldTable& fields, FileName name,
                                         RejectSink sink);

/// Comma-separated values: one record a row, the first line has the names of its fields. A row with
/// more or fewer fields is rejected. A record without url and id gets the id "<file id>:<its
/// number>".
std::unique_ptr<Reader> make_csv_reader(Buffer content, const FieldTable& fields, FileName name,
                                        RejectSink sink);

/// What a file with one page holds.
enum class PageFormat : unsigned char { text, html };

/// The whole content is one page, in any encoding.
std::unique_ptr<Reader> make_page_reader(Buffer content, PageFormat format, FileName name,
                                         RejectSink sink);

/// The pages of a WARC or WET file: responses with status 200, resources and conversions that are
/// HTML or text, at their addresses. What is no page, and what the server did not give, is told to
/// the sink as skipped. A record without an address of the web is passed over in silence.
std::unique_ptr<Reader> make_warc_reader(Buffer content, FileName name, RejectSink sink);

/// The WARC files in the folder archive/ of a WACZ file. It is opened again by its name, since the
/// list of a ZIP archive stands at its end.
std::unique_ptr<Reader> make_wacz_reader(FileName name, RejectSink sink);

/// Opens one file, whatever it holds (see content.h); one rejected as a whole has no pages. Throws
/// Error (io) if it cannot be opened.
std::unique_ptr<Reader> open_file(const FileName& name, const FieldTable& fields,
                                  const RejectSink& sink);

/// Reads every file below a folder in the order of their names, symbolic links followed, every
/// folder once; files and folders whose name begins with a dot are left out, as most tools do.
std::unique_ptr<Reader> make_folder_reader(const std::filesystem::path& folder,
                                           const FieldTable& fields, RejectSink sink);

/// Every article that an index stores, as a page that holds it extracted. Throws what
/// index::StoredArticles throws, also while reading.
std::unique_ptr<Reader> make_stored_reader(const std::filesystem::path& index_folder);

/// Opens one INPUT of the command line: a folder, a file, or "-". The table, which names the fields
/// of records, must outlive the reader. Throws Error (io) if it is not there.
std::unique_ptr<Reader> open_reader(const std::string& input, const FieldTable& fields,
                                    const RejectSink& sink);

}  // namespace timtin::indexer
