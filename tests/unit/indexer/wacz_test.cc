#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>

#include "compress.h"
#include "helpers.h"
#include "warc.h"

namespace timtin::indexer {
namespace {

using test::Folder;
using test::gzip;
using test::page;
using test::read_all;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void write_zip(const std::string& path, const char* compression,
               const std::vector<std::pair<std::string, std::string>>& entries) {
  archive* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_set_format_option(zip, "zip", "compression", compression);
  ASSERT_EQ(archive_write_open_filename(zip, path.c_str()), ARCHIVE_OK);
  for (const auto& [name, content] : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_write_header(zip, entry);
    archive_write_data(zip, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_free(zip);
}

const std::string kFirst = page("http://a.vn/1", "<p>Một</p>");
const std::string kSecond = page("http://a.vn/2", "<p>Hai</p>");

TEST(Wacz, WarcFilesInArchiveAreReadAndNothingElse) {
  const Folder folder;
  for (const char* compression : {"store", "deflate"}) {
    write_zip(folder.path("a.wacz"), compression,
              {{"pages/pages.jsonl", "{\"url\":\"http://a.vn/1\",\"text\":\"Trùng\"}\n"},
               {"archive/data.warc.gz", gzip(kFirst)},
               {"archive/ghi-chu.txt", "Không phải WARC"},
               {"indexes/index.cdx.gz", gzip("vn,a)/ 2026 {}\n")},
               {"archive/rec-2.warc", kSecond},
               {"datapackage.json", "{}"}});
    const auto all = read_all(folder.path("a.wacz"));
    EXPECT_THAT(all.ids(), ElementsAre("http://a.vn/1", "http://a.vn/2"));
    EXPECT_THAT(all.lines(folder), IsEmpty());
    EXPECT_EQ(all.origins[1].file, folder.path("a.wacz/archive/rec-2.warc"));
    EXPECT_EQ(all.bytes, kFirst.size() + kSecond.size());
  }
}

TEST(Wacz, OtherZipArchivesAreNamed) {
  const Folder folder;
  write_zip(folder.path("a.docx"), "deflate", {{"word/document.xml", "<?xml?>"}});
  EXPECT_THAT(read_all(folder.path("a.docx")).lines(folder), ElementsAre(HasSubstr("no WACZ")));
}

TEST(Wacz, DamagedOneGivesWhatItCan) {
  const Folder folder;
  std::string noise;
  std::uint32_t seed = 1;
  for (int i = 0; i < 200'000; ++i)
    noise += "0123456789abcdef"[(seed = seed * 1664525 + 1013904223) >> 28];
  write_zip(folder.path("a.wacz"), "store",
            {{"archive/1.warc.gz", gzip(kFirst)},
             {"archive/2.warc.gz", gzip(page("http://a.vn/2", noise))}});
  std::ifstream in(folder.path("a.wacz"), std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(in)), {});
  std::string flipped = whole;
  for (std::size_t i = 60'000; i < 61'000; ++i) flipped[i] = '\0';
  const auto damaged = read_all(folder.write("flipped.wacz", flipped));
  EXPECT_THAT(damaged.ids(), ElementsAre("http://a.vn/1"));
  EXPECT_FALSE(damaged.rejects.empty());
  for (std::size_t size = 10; size < whole.size(); size += whole.size() / 40) {
    const auto cut = read_all(folder.write("cut.wacz", whole.substr(0, size)));
    EXPECT_FALSE(cut.rejects.empty()) << size;
  }
}

TEST(WaczReader, AnOfficeDocumentIsSkippedAsAPdfIs) {
  const Folder folder;
  write_zip(folder.path("a.docx"), "deflate",
            {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}});
  write_zip(folder.path("a.odt"), "store",
            {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}});
  for (const char* name : {"a.docx", "a.odt"}) {
    const auto all = read_all(folder.path(name));
    ASSERT_EQ(all.rejects.size(), 1u) << name;
    EXPECT_EQ(all.rejects[0].reason, Reason::not_page) << name;
  }
}

}  // namespace
}  // namespace timtin::indexer
