#include "indexer/readers/reader.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "compress.h"
#include "error.h"
#include "helpers.h"

namespace timtin::indexer {
namespace {

using test::Everything;
using test::Folder;
using test::gzip;
using test::read_all;
using test::zstd;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using namespace std::string_literals;

TEST(JsonlReader, GoesOnAfterEveryKindOfBadLine) {
  const Folder folder;
  const std::string path = folder.write("crawl.jsonl",
                                        "\xEF\xBB\xBF{\"text\":\"Một\"}\n"
                                        "{\"text\":\n"
                                        "\n"
                                        "   \t\r\n"
                                        "[1,2]\r\n"
                                        "{\"text\":\"Hai\",\"id\":\"h\"}\r\n"
                                        "{\"title\":\"Không có gì\"}\n"
                                        "{\"text\":\"Ba\"}");
  const Everything all = read_all(path);
  EXPECT_THAT(all.ids(), ElementsAre("crawl.jsonl:1", "h", "crawl.jsonl:8"));
  EXPECT_THAT(all.lines(folder), ElementsAre(StartsWith("crawl.jsonl:2: invalid JSON: "),
                                             StartsWith("crawl.jsonl:5: a JSON value"),
                                             StartsWith("crawl.jsonl:7: no text: ")));
  EXPECT_EQ(all.rejects[0].origin.byte, 20u);
  EXPECT_EQ(all.origins[1].line, 6u);
  EXPECT_EQ(all.bytes, std::filesystem::file_size(path));
}

TEST(JsonlReader, LineLongerThanTheLimitIsSkippedWithoutBeingKept) {
  const Folder folder;
  const std::string huge = "{\"text\":\"" + std::string(kMaxPageBytes, 'x') + "\"}";
  const std::string path =
      folder.write("huge.jsonl", "{\"text\":\"A\"}\n" + huge + "\n{\"text\":\"B\"}\n" + huge);
  const Everything all = read_all(path);
  EXPECT_THAT(all.ids(), ElementsAre("huge.jsonl:1", "huge.jsonl:3"));
  EXPECT_THAT(all.lines(folder), ElementsAre(HasSubstr("huge.jsonl:2: larger than a page"),
                                             HasSubstr("huge.jsonl:4: larger than a page")));
}

TEST(JsonlReader, LongestLineAllowedIsRead) {
  const Folder folder;
  const std::string frame = "{\"text\":\"\"}";
  const std::string line = "{\"text\":\"" + std::string(kMaxPageBytes - frame.size(), 'x') + "\"}";
  EXPECT_EQ(read_all(folder.write("a.jsonl", line + "\n")).pages.size(), 1u);
  EXPECT_EQ(read_all(folder.write("b.jsonl", line + " \n")).pages.size(), 0u);
}

TEST(JsonlReader, CutCompressedFileGivesItsWholeRecordsAndOneReject) {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    text += "{\"text\":\"Bài số " + std::to_string(i * 7919) + "\"}\n";
  }
  for (const auto& [name, packed] :
       {std::pair{"cut.jsonl.gz"s, gzip(text)}, std::pair{"cut.jsonl.zst"s, zstd(text)}}) {
    const Everything all = read_all(folder.write(name, packed.substr(0, packed.size() / 2)));
    EXPECT_GT(all.pages.size(), 500u) << name;
    EXPECT_LT(all.pages.size(), 50'000u) << name;
    ASSERT_EQ(all.rejects.size(), 1u) << name;
    EXPECT_EQ(all.rejects[0].reason, Reason::damaged) << name;
    EXPECT_EQ(all.rejects[0].origin.line, all.pages.size() + 1) << name;
    EXPECT_EQ(all.rejects[0].origin.byte, packed.size() / 2) << name;
  }
}

TEST(OpenReader, TellsContentNotNames) {
  const Folder folder;
  struct {
    std::string name, content;
    std::vector<std::string> ids;
    const char* reject;  ///< empty = none
  } const cases[] = {
      {"a.txt", "Xin chào\n", {"a.txt"}, ""},
      {"page", "Xin chào", {"page"}, ""},
      {"records.txt",
       "\n {\"text\":\"A\"}\n{\"text\":\"B\"}\n",
       {"records.txt:2", "records.txt:3"},
       ""},
      {"records.gz", gzip("{ \"text\":\"A\"}\n"), {"records.gz:1"}, ""},
      {"broken-first.jsonl",
       "cắt giữa\n{\"text\":\"B\"}\n",
       {"broken-first.jsonl:2"},
       "invalid JSON"},
      {"broken-first.ndjson.zst",
       zstd("cắt\n{\"text\":\"B\"}\n"),
       {"broken-first.ndjson.zst:2"},
       "invalid JSON"},
      {"braces.txt", "{{ tieu_de }}\nXin chào", {"braces.txt"}, ""},
      {"notes.txt", "{ghi chú} Xin chào", {"notes.txt"}, ""},
      {"legacy.txt", "C\xE9ng h\xBF x\xB7 h\xE9i", {"legacy.txt"}, ""},
      {"utf16.txt", "\xFF\xFEX\0i\0n\0"s, {"utf16.txt"}, ""},
      {"empty.txt", "", {}, "no text: blank file"},
      {"empty.jsonl", "", {}, "no text: blank file"},
      {"blank.txt", " \r\n\t\n", {}, "no text: blank file"},
      {"bom.txt", "\xEF\xBB\xBF\n", {}, "no text: blank file"},
      {"empty.txt.gz", gzip(""), {}, "no text: blank file"},
      {"nul.txt", "Xin chao cac ban\0"s, {}, "not a text: NUL bytes"},
      {"utf16-no-mark.txt", "X\0i\0n\0 \0c\0h\0a\0o\0"s, {}, "not a text: control bytes"},
      {"noise.jsonl", "\1\2\3\4\5\6"s, {}, "not a text: control bytes"},
      {"page.txt", "\n<!DOCTYPE HTML><html>", {"page.txt"}, ""},
      {"feed.xml", "<?xml version='1.0'?><rss/>", {}, "an XML document"},
      {"map.svg", "<svg width='9'><a/></svg>", {}, "an XML document"},
      {"a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", {}, "the data end in the header"},
      {"a.warc.gz", gzip("WARC/1.1\r\n"), {}, "the data end in the header"},
      {"a.pdf", "%PDF-1.4\n%\xE2\xE3", {}, "a PDF document"},
      {"a.docx", "PK\x03\x04\x14\0\6\0"s, {}, "the ZIP archive is damaged"},
      {"main.css", "body { color: red }", {}, "no page: a script, a style sheet"},
      {"main.js?v=2", "alert(1)", {}, "no page: a script, a style sheet"},
      {"js-tin.html?x=a.js", "Xin chào", {"js-tin.html?x=a.js"}, ""},
      {"robots.txt", "User-agent: *", {}, "no page: a script, a style sheet"},
      {"crawl.cdx", " CDX N b a m s k r M S V g\n", {}, "no page: the list of contents"},
      {"a.xz", "\xFD"s + "7zXZ\0\0"s, {}, "xz data"},
      {"list.json", "[\n{\"text\":\"A\"}\n]\n", {"list.json:1"}, ""},
      {"pretty.json", "{\n  \"text\": \"A\"\n}\n", {"pretty.json:1"}, ""},
      {"photo.txt", "[Ảnh] Xin chào", {"photo.txt"}, ""},
      {"names.json", "[\"A\"]", {}, "no page: a script, a style sheet"},
      {"table.csv", "title,text\nA,B\n", {"table.csv:1"}, ""},
      {"a.arc", "filedesc://a.arc 0.0.0.0 20070101 text/plain 9\n", {}, "an ARC file"},
      {"cut.txt.gz", gzip("Xin").substr(0, 6), {}, "damaged"},
  };
  for (const auto& [name, content, ids, reject] : cases) {
    const Everything all = read_all(folder.write(name, content));
    EXPECT_EQ(all.ids(), ids) << name;
    if (*reject == '\0') {
      EXPECT_THAT(all.lines(folder), IsEmpty()) << name;
    } else {
      EXPECT_THAT(all.lines(folder), ElementsAre(HasSubstr(reject))) << name;
      EXPECT_FALSE(all.rejects.empty() || all.rejects[0].hint.empty()) << name;
    }
  }
}

TEST(PageReader, HtmlIsToldFromTextByContent) {
  const Folder folder;
  for (const char* html :
       {"<!DOCTYPE html>\n<title>Tin</title>", "\r\n  <HTML lang=vi>", "<html>",
        "\xEF\xBB\xBF<html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>",
        "<!-- in lúc 7:15 --><!-- > --><head>", "<meta charset=utf-8>",
        "<div class='tin'>Tin</div>", "<p>Tin</p>", "<br/>Tin", "<FONT face='.VnTime'>Tin</FONT>",
        "Warning: mysql_connect() in "
        "/var/www/db.php\n<html><head></head><body>Tin</body></html>"}) {
    const Everything all = read_all(folder.write("a.txt", html));
    ASSERT_EQ(all.pages.size(), 1u) << html;
    EXPECT_TRUE(all.pages[0].html) << html;
    EXPECT_EQ(all.pages[0].text, html);
  }
  for (const char* text : {"Tin", "<Ảnh: T.H.>", "<<Tin>>", "< div", "<pháp luật> mới", "<!-- Tin",
                           "Thẻ <html> mở đầu một trang", "a < b", "<basement>"}) {
    const Everything all = read_all(folder.write("a.html", text));
    ASSERT_EQ(all.pages.size(), 1u) << text;
    EXPECT_FALSE(all.pages[0].html) << text;
  }
}

TEST(PageReader, HtmlMayBeCompressedOrUtf16) {
  const Folder folder;
  const std::string page = "<html><body>Tin</body></html>";
  std::string utf16 = "\xFF\xFE";
  for (const char c : page) utf16 += {c, '\0'};
  for (const std::string& stored : {gzip(page), zstd(page), utf16, gzip(utf16)}) {
    const Everything all = read_all(folder.write("a", stored));
    ASSERT_EQ(all.pages.size(), 1u);
    EXPECT_TRUE(all.pages[0].html);
    EXPECT_EQ(all.pages[0].text, page);
  }
}

TEST(PageReader, PageAboveTheLimitIsRejectedWithTheLimit) {
  const Folder folder;
  EXPECT_EQ(read_all(folder.write("a.txt", std::string(kMaxPageBytes, 'x'))).pages.size(), 1u);
  const Everything all = read_all(folder.write("b.txt", std::string(kMaxPageBytes + 1, 'x')));
  EXPECT_THAT(all.pages, IsEmpty());
  EXPECT_THAT(all.lines(folder), ElementsAre(HasSubstr("at most 16 MiB")));
}

TEST(PageReader, CutPageIsUsedAndReported) {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "Dòng " + std::to_string(i * 7919) + "\n";
  const std::string packed = gzip(text);
  const Everything all = read_all(folder.write("a.txt.gz", packed.substr(0, packed.size() / 2)));
  ASSERT_EQ(all.pages.size(), 1u);
  EXPECT_GT(all.pages[0].text.size(), text.size() / 4);
  EXPECT_TRUE(text.starts_with(all.pages[0].text));
  EXPECT_FALSE(all.pages[0].text_is_body);
  ASSERT_EQ(all.rejects.size(), 1u);
  EXPECT_EQ(all.rejects[0].reason, Reason::damaged);
}

TEST(FolderReader, ReadsEverythingBelowInOrder) {
  const Folder folder;
  folder.write("b.txt", "B");
  folder.write("a/2.txt", "A2");
  folder.write("a/1.txt.gz", gzip("A1"));
  folder.write("a/deep/er/x.jsonl", "{\"text\":\"X\"}\n{\"text\":\"Y\",\"url\":\"http://a.vn\"}\n");
  folder.write("c.bin", "\0\0\0"s);
  folder.write(".hidden", "H");
  folder.write(".git/config", "H");
  const Everything all = read_all(folder.path());
  EXPECT_THAT(all.ids(),
              ElementsAre("a/1.txt.gz", "a/2.txt", "a/deep/er/x.jsonl:1", "http://a.vn/", "b.txt"));
  EXPECT_THAT(all.lines(folder), ElementsAre("c.bin: not a text: control bytes all over"));
  EXPECT_EQ(read_all(folder.path() + "/").ids(), all.ids()) << "with a slash at the end";
}

TEST(FolderReader, FollowsLinksOnceAndReportsWhatItCannotRead) {
  const Folder folder;
  folder.write("pages/1.txt", "Một");
  std::filesystem::create_directory_symlink("..", folder.path("pages/loop"));
  std::filesystem::create_directory_symlink("pages", folder.path("zz-again"));
  std::filesystem::create_symlink("pages/1.txt", folder.path("link.txt"));
  std::filesystem::create_symlink("nowhere", folder.path("dangling.txt"));
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  const Everything all = read_all(folder.path());
  EXPECT_THAT(all.ids(), ElementsAre("link.txt", "pages/1.txt"));
  EXPECT_THAT(all.lines(folder), ElementsAre(StartsWith("dangling.txt: cannot be opened"),
                                             "pipe: cannot be opened: not a regular file"));
}

TEST(FolderReader, PagesOfAMirroredSiteHaveTheirAddresses) {
  const Folder folder;
  folder.write("www.hue.gov.vn/index.html", "<html>Trang chủ");
  folder.write("www.hue.gov.vn/tin/index.html?id=5", "<html>Tin");
  folder.write("www.hue.gov.vn/ghi-chu.txt", "Chữ");
  folder.write("www.hue.gov.vn/main.css?v=1", "a { color: red }");
  folder.write("khac/a.html", "<html>Khác");
  const std::vector<std::string> expected = {"khac/a.html", "www.hue.gov.vn/ghi-chu.txt",
                                             "http://www.hue.gov.vn/",
                                             "http://www.hue.gov.vn/tin/?id=5"};
  const Everything all = read_all(folder.path());
  EXPECT_EQ(all.ids(), expected);
  EXPECT_EQ(all.pages[3].url, "http://www.hue.gov.vn/tin/?id=5");
  EXPECT_EQ(all.pages[0].url, "");
  EXPECT_THAT(all.lines(folder), ElementsAre(HasSubstr("main.css?v=1: no page")));
  EXPECT_THAT(
      read_all(folder.path("www.hue.gov.vn/")).ids(),
      ElementsAre("ghi-chu.txt", "http://www.hue.gov.vn/", "http://www.hue.gov.vn/tin/?id=5"));
}

TEST(FolderReader, EmptyFolderGivesNothing) {
  const Folder folder;
  const Everything all = read_all(folder.path());
  EXPECT_THAT(all.pages, IsEmpty());
  EXPECT_THAT(all.rejects, IsEmpty());
}

TEST(OpenReader, MissingInputIsAnError) {
  const Folder folder;
  EXPECT_THROW(read_all(folder.path("nothing.txt")), Error);
}

}  // namespace
}  // namespace timtin::indexer
