// Records that are not one a line: JSON documents and comma-separated values.
#include <gmock/gmock.h>

#include <string>

#include "compress.h"
#include "helpers.h"

namespace timtin::indexer::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string record(const std::string& id, const std::string& indent = {}) {
  const std::string line = indent.empty() ? "" : "\n" + indent;
  return "{" + line + R"("id":")" + id + R"(",)" + line + R"("text":"Ngoặc { ] và \" trong chữ",)" +
         line + R"("tags":[{"a":1},[2]])" + (indent.empty() ? "" : "\n") + "}";
}

TEST(JsonReader, EveryWayToWriteAListOfRecords) {
  const Folder folder;
  const std::string a = record("a");
  const std::string b = record("b");
  for (const std::string& content :
       {"[" + a + "," + b + "]", "[\n" + a + ",\n" + b + "\n]\n", "[" + a + ",\n" + b + "]",
        "\xEF\xBB\xBF [ " + a + " , " + b + " ]", record("a", "  ") + "\n" + record("b", "  "),
        "[" + record("a", "\t") + ", " + record("b", "\t") + "]", "[" + a + "]\n[" + b + "]"}) {
    for (const std::string& stored : {content, gzip(content), zstd(content)}) {
      for (const char* name : {"feed.json", "feed", "feed.jsonl"}) {
        const Everything all = read_all(folder.write(name, stored));
        EXPECT_THAT(all.ids(), ElementsAre("a", "b")) << content;
        EXPECT_THAT(all.rejects, IsEmpty()) << content;
        ASSERT_FALSE(all.pages.empty());
        EXPECT_EQ(all.pages.back().text, "Ngoặc { ] và \" trong chữ");
        EXPECT_EQ(all.bytes, content.size());
      }
    }
  }
  EXPECT_THAT(read_all(folder.write("empty.json", "[\n\n]")).rejects, IsEmpty());
}

TEST(JsonReader, RecordsWithoutAnIdAreNumbered) {
  const Folder folder;
  const Everything all = read_all(folder.write("feed.json", R"([{"text":"A"},{"text":"B"},)"
                                                            "\n"
                                                            R"({"text":"C"}])"));
  EXPECT_THAT(all.ids(), ElementsAre("feed.json:1", "feed.json:2", "feed.json:3"));
  EXPECT_EQ(all.origins[2].line, 2u);
}

TEST(JsonReader, GoesOnBehindARecordThatCannotBeRead) {
  const Folder folder;
  const std::string a = record("a");
  const std::string c = record("c");
  for (const std::string bad : {R"({"id":"b","text":"một dấu " thừa"})", R"({"id":"b","text":})",
                                R"({"id":"b","text":"cắt)"}) {
    const Everything lines =
        read_all(folder.write("x.json", "[\n" + a + ",\n" + bad + ",\n" + c + "\n]"));
    EXPECT_THAT(lines.ids(), ElementsAre("a", "c")) << bad;
    EXPECT_THAT(lines.lines(folder), ElementsAre(StartsWith("x.json:3: invalid JSON"))) << bad;
    const Everything pretty =
        read_all(folder.write("x.json", "[\n  " + a + ",\n  " + bad + ",\n  " + c + "\n]"));
    EXPECT_THAT(pretty.ids(), ElementsAre("a", "c")) << bad;
  }
  const Everything other =
      read_all(folder.write("x.json", "[" + a + R"(,7,"b{",null,{},)" + c + "]"));
  EXPECT_THAT(other.ids(), ElementsAre("a", "c"));
  EXPECT_EQ(other.rejects.size(), 4u);
}

TEST(JsonReader, ADocumentThatBreaksOffLosesItsLastRecord) {
  const Folder folder;
  const std::string whole = "[\n" + record("a") + ",\n" + record("b") + "\n]";
  const Everything cut = read_all(folder.write("x.json", whole.substr(0, whole.size() - 9)));
  EXPECT_THAT(cut.ids(), ElementsAre("a"));
  EXPECT_THAT(cut.lines(folder), ElementsAre(HasSubstr("the data end in the middle of a record")));
  std::string long_list = "[";
  for (int i = 0; i < 20'000; ++i) long_list += record(std::to_string(i * 7919)) + ",\n";
  const std::string packed = gzip(long_list + record("end") + "]");
  const Everything damaged = read_all(folder.write("y.gz", packed.substr(0, packed.size() / 2)));
  EXPECT_GT(damaged.pages.size(), 5'000u);
  ASSERT_EQ(damaged.rejects.size(), 1u);
  EXPECT_EQ(damaged.rejects[0].reason, Reason::damaged);
}

TEST(JsonReader, ARecordAboveTheLimitIsSkipped) {
  const Folder folder;
  const std::string huge = R"({"id":"b","text":")" + std::string(kMaxPageBytes, 'x') + R"("})";
  for (const std::string border : {",\n", ","}) {
    const Everything all = read_all(
        folder.write("x.json", "[" + record("a") + border + huge + border + record("c") + "]"));
    EXPECT_THAT(all.ids(), ElementsAre("a", "c"));
    EXPECT_THAT(all.lines(folder), ElementsAre(HasSubstr("larger than a page")));
  }
}

TEST(CsvReader, TakesTheDelimiterAndTheNamesFromTheFirstLine) {
  const Folder folder;
  for (const std::string d : {",", ";", "\t"}) {
    std::string content = "\xEF\xBB\xBF" + d + "url" + d + "Title" + d + "noi_dung\r\n";
    content += "0" + d + "http://a.vn/1" + d + "\"Tin \"\"một\"\"\"" + d + "\"Dòng một" + d +
               "\nhai\"\r\n";
    content += "\r\n1" + d + "http://a.vn/2" + d + "Tin \"hai\"" + d + "Cuối";
    for (const std::string& stored : {content, gzip(content)}) {
      const Everything all = read_all(folder.write("export", stored));
      ASSERT_THAT(all.ids(), ElementsAre("http://a.vn/1", "http://a.vn/2"));
      EXPECT_THAT(all.rejects, IsEmpty());
      EXPECT_EQ(all.pages[0].title, "Tin \"một\"");
      EXPECT_EQ(all.pages[0].text, "Dòng một" + d + "\nhai");
      EXPECT_EQ(all.pages[1].title, "Tin \"hai\"");
      EXPECT_EQ(all.origins[1].line, 5u);
      EXPECT_EQ(all.bytes, content.size());
    }
  }
}

TEST(CsvReader, RowsThatDoNotFitAreRejectedWithTheirLine) {
  const Folder folder;
  const Everything all = read_all(folder.write(
      "a.csv", "title,text\nMột,Nội dung\nHai\nBa,Nội dung,thừa\n\"Bốn,không hết\nNăm,Nội dung\n"));
  EXPECT_THAT(all.ids(), ElementsAre("a.csv:1", "a.csv:4"));
  EXPECT_THAT(all.lines(folder),
              ElementsAre(HasSubstr("a.csv:3: a record that cannot be read: 1 field instead of 2"),
                          HasSubstr("a.csv:4: a record that cannot be read: 3 fields"),
                          HasSubstr("a.csv:5: a record that cannot be read: a quote")));
}

TEST(CsvReader, NameOrHeaderTellsIt) {
  const Folder folder;
  EXPECT_THAT(read_all(folder.write("a.csv", "tên,lời\nTin,Lời\n"), "title=tên,text=lời").ids(),
              ElementsAre("a.csv:1"));
  const Everything text =
      read_all(folder.write("a.txt", "Tin, bài về xã\nHôm nay, xã họp, bàn.\n"));
  EXPECT_THAT(text.ids(), ElementsAre("a.txt"));
}

}  // namespace
}  // namespace timtin::indexer::test
