#include "warc.h"

#include <gmock/gmock.h>

#include "compress.h"
#include "helpers.h"

namespace timtin::indexer {
namespace {

using test::Everything;
using test::Folder;
using test::gzip;
using test::page;
using test::read_all;
using test::record;
using test::response;
using test::target;
using test::zstd;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace std::string_literals;

const std::string kInfo = record("warcinfo", "", "software: Wget/1.21.3\r\n");

/// Reads the bytes as a file; the name must not matter.
Everything read(const std::string& bytes) {
  const Folder folder;
  return read_all(folder.write("crawl", bytes));
}

std::vector<std::string> texts(const Everything& all) {
  std::vector<std::string> out;
  for (const article::Page& one : all.pages) out.push_back(one.text);
  return out;
}

/// Codes of the reasons, in order.
std::vector<std::string> codes(const Everything& all) {
  std::vector<std::string> out;
  for (const Reject& reject : all.rejects) out.emplace_back(info(reject.reason).code);
  return out;
}

TEST(Warc, ResponsesBecomePagesWithWhatTheServerAndTheCrawlerSaid) {
  const std::string text =
      kInfo + record("request", target("http://hue.gov.vn/a"), "GET /a HTTP/1.1\r\n\r\n") +
      response("<HTTP://Hue.gov.vn:80/a#top>",
               "content-type:TEXT/HTML;Charset=\"windows-1258\"\r\n", "<p>Tin</p>") +
      record("metadata", target("http://hue.gov.vn/a"), "fetchTimeMs: 7\r\n");
  const Everything all = read(text);
  ASSERT_THAT(all.pages, SizeIs(1));
  EXPECT_EQ(all.pages[0].id, "http://hue.gov.vn/a");
  EXPECT_EQ(all.pages[0].url, "HTTP://Hue.gov.vn:80/a#top");
  EXPECT_EQ(all.pages[0].text, "<p>Tin</p>");
  EXPECT_TRUE(all.pages[0].html);
  EXPECT_FALSE(all.pages[0].text_is_body);
  EXPECT_EQ(all.pages[0].charset, "windows-1258");
  EXPECT_EQ(all.pages[0].crawled, "2026-11-26T11:57:29Z");
  EXPECT_EQ(all.pages[0].published, "");
  EXPECT_EQ(all.origins[0].byte, text.find("WARC/1.0\r\nWARC-Type: response"));
  EXPECT_THAT(all.rejects, IsEmpty());
  EXPECT_EQ(all.bytes, text.size());
}

TEST(Warc, EveryContainerGivesTheSame) {
  const std::string one = page("http://a.vn/1", "<p>Một</p>");
  const std::string two = page("http://a.vn/2", "<p>Hai</p>");
  const std::string zip_empty = gzip("");
  for (const std::string& bytes :
       {one + two, gzip(one) + gzip(two), gzip(one + two), zstd(one) + zstd(two), zstd(one + two),
        gzip(one) + zip_empty + gzip(two)}) {
    const Everything all = read(bytes);
    EXPECT_THAT(all.ids(), ElementsAre("http://a.vn/1", "http://a.vn/2"));
    EXPECT_THAT(texts(all), ElementsAre("<p>Một</p>", "<p>Hai</p>"));
    EXPECT_THAT(all.rejects, IsEmpty());
  }
}

TEST(Warc, ConversionsAreTextAndResourcesWhatTheySay) {
  const Everything all = read(
      record("conversion", target("https://a.vn/1") + "Content-Type: text/plain\r\n",
             "Trang chủ\nUBND xã họp\n") +
      record("resource", target("https://a.vn/2") + "Content-Type: text/html; charset=utf-8\r\n",
             "Sáng 6/11 &amp; chiều 7/11") +
      record("resource", target("https://a.vn/3.png") + "Content-Type: image/png\r\n", "\x89PNG") +
      record("resource",
             target("metadata://gnu.org/software/wget/warc/MANIFEST.txt") +
                 "Content-Type: text/plain\r\n",
             "<urn:uuid:1>\n"));
  EXPECT_THAT(all.ids(), ElementsAre("https://a.vn/1", "https://a.vn/2"));
  EXPECT_EQ(all.pages[0].text, "Trang chủ\nUBND xã họp\n");
  EXPECT_FALSE(all.pages[0].html);
  EXPECT_TRUE(all.pages[1].html);
  EXPECT_THAT(codes(all), ElementsAre("not-a-page"));
}

TEST(Warc, WhatIsNoPageIsSkippedWithItsAddress) {
  const std::string html = "Content-Type: text/html\r\n";
  const std::string revisit =
      record("revisit",
             target("<http://a.vn/old>") + "Content-Type: application/http;msgtype=response\r\n",
             "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n");
  const Everything all =
      read(response("http://a.vn/1.css", "Content-Type: text/css\r\n", "body{}") +
           response("http://a.vn/1.pdf", "Content-Type: application/pdf\r\n", "%PDF-1.4") +
           response("http://a.vn/2.pdf", html, "%PDF-1.4") +
           response("http://a.vn/robots.txt", "Content-Type: text/plain\r\n", "User-agent: *\n") +
           response("http://a.vn/api", html, "{\"a\":1}") +
           response("http://a.vn/data", "", "tên,số\n") +
           response("http://a.vn/gone", html, "<p>Không thấy</p>", "404 Not Found") +
           response("http://a.vn/taken-away", html, "", "410 Gone") +
           response("http://a.vn/busy", html, "<p>Quá tải</p>", "503 Busy") +
           response("http://a.vn/moved", html + "Location: /new\r\n", "<p>x</p>", "301 Moved") +
           response("http://a.vn/same", html, "", "304 Not Modified") + revisit +
           record("revisit", target("http://a.vn/bare"), ""));
  EXPECT_THAT(all.pages, IsEmpty());
  EXPECT_THAT(codes(all), ElementsAre("not-a-page", "not-a-page", "not-a-page", "not-a-page",
                                      "not-a-page", "not-a-page", "gone", "gone", "http-status",
                                      "redirect", "revisit", "revisit", "revisit"));
  for (const Reject& reject : all.rejects) {
    EXPECT_TRUE(info(reject.reason).skipped);
    EXPECT_THAT(reject.id, HasSubstr("http://a.vn/"));
    EXPECT_GT(reject.origin.byte + 1, 0u);
  }
  EXPECT_EQ(all.rejects[11].id, "http://a.vn/old");
  EXPECT_EQ(all.rejects[9].detail, "status 301 to /new");
}

TEST(Warc, WrongContentLengthLosesNothing) {
  const std::string before = page("http://a.vn/1", "<p>Một</p>");
  const std::string body = "<p>" + std::string(3000, 'x') + "\r\n\r\n</p>";
  const std::string good = page("http://a.vn/2", body);
  const std::string after = page("http://a.vn/3", "<p>Ba</p>");
  const std::size_t at = good.find("Content-Length: ") + 16;
  const std::size_t end = good.find("\r\n", at);
  const long right = std::stol(good.substr(at, end - at));
  for (const std::string& wrong :
       {std::to_string(right - 2), std::to_string(right + 2), std::to_string(right + 4),
        std::to_string(right - 20), "0"s, "17"s, std::to_string(right + 100), "99999"s, "20000000"s,
        "99999999999"s, "99999999999999999999999999"s}) {
    const std::string bad = good.substr(0, at) + wrong + good.substr(end);
    const Everything all = read(before + bad + after);
    EXPECT_THAT(all.ids(), ElementsAre("http://a.vn/1", "http://a.vn/2", "http://a.vn/3")) << wrong;
    ASSERT_THAT(all.pages, SizeIs(3)) << wrong;
    // Shorter by two, the last bytes are taken for the line ends between records, and the reverse.
    if (wrong != std::to_string(right + 4) && wrong != std::to_string(right + 2)) {
      EXPECT_EQ(all.pages[1].text, body) << wrong;
    }
    EXPECT_THAT(all.rejects, IsEmpty()) << wrong;
    EXPECT_THAT(read(before + bad).ids(), ElementsAre("http://a.vn/1", "http://a.vn/2")) << wrong;
  }
}

TEST(Warc, BrokenRecordsAreReportedWithTheirByteAndTheOthersAreRead) {
  const std::string one = page("http://a.vn/1", "<p>Một</p>");
  const std::string two = page("http://a.vn/2", "<p>Hai</p>");
  struct {
    std::string between;
    const char* detail;
  } const cases[] = {
      {"rác rưởi\r\n", "14 bytes that belong to no record"},
      {std::string(200'000, 'x') + "\n", "200001 bytes that belong to no record"},
      {"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nabc\r\n\r\n",
       "a record with the Content-Length -5"},
      {"WARC/1.0\r\nWARC-Type: response\r\n\r\nabc\r\n\r\n", "a record without Content-Length"},
      {"WARC/1.0\r\nWARC-Type: response\r\nX: " + std::string(1'000'000, 'x') +
           "\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
       "a header of more than 64 KiB"},
      {record("response", target("http://a.vn/x") + "Content-Type: application/http\r\n", ""),
       "a response without an HTTP header"},
      {record("response", target("http://a.vn/x") + "Content-Type: application/http\r\n",
              "<p>Không phải HTTP</p>"),
       "a response without an HTTP header"},
  };
  for (const auto& [between, detail] : cases) {
    const Everything all = read(one + between + two);
    EXPECT_THAT(texts(all), ElementsAre("<p>Một</p>", "<p>Hai</p>")) << detail;
    ASSERT_THAT(all.rejects, SizeIs(1)) << detail;
    EXPECT_EQ(all.rejects[0].reason, Reason::broken_record);
    EXPECT_EQ(all.rejects[0].detail, detail);
    EXPECT_EQ(all.rejects[0].origin.byte, one.size());
  }
}

TEST(Warc, HttpHeaderWithoutAnEndIsReported) {
  for (const std::size_t size : {std::size_t{100'000}, std::size_t{300'000}}) {
    const std::string endless =
        record("response", target("http://a.vn/x") + "Content-Type: application/http\r\n",
               "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: " + std::string(size, 'x'));
    const Everything all = read(endless + page("http://a.vn/2", "<p>Hai</p>"));
    EXPECT_THAT(texts(all), ElementsAre("<p>Hai</p>")) << size;
    ASSERT_THAT(all.rejects, SizeIs(1)) << size;
    EXPECT_EQ(all.rejects[0].id, "http://a.vn/x");
  }
}

TEST(Warc, LooseFormattingIsRead) {
  std::string bare = page("http://a.vn/1", "<p>Một</p>");
  std::string lf;
  for (const char c : bare) {
    if (c != '\r') lf += c;
  }
  // The block is shorter without CR, so its length is wrong too.
  const std::string no_gap = bare.substr(0, bare.size() - 4);
  const std::string old = "WARC/0.17" + bare.substr(8);
  const std::string folded =
      "WARC/1.1\r\nwarc-type:response\r\nX: a\r\n b\r\nWARC-TARGET-URI : http://a.vn/1 \r\n"
      "Content-Type: application/http\r\ncontent-length: 28\r\n\r\nHTTP/1.0 200\r\n\r\n<p>Một</p>";
  for (const std::string& text : {lf, no_gap, bare + "\r\n\r\n\r\n", "\r\n\n" + bare, old, folded,
                                  bare + std::string(512, '\0')}) {
    const Everything all = read(text + page("http://a.vn/2", "<p>Hai</p>"));
    EXPECT_THAT(texts(all), ElementsAre("<p>Một</p>", "<p>Hai</p>"));
    EXPECT_THAT(all.lines(Folder()), IsEmpty());
  }
}

TEST(Warc, DataThatEndEarlyGiveTheWholeRecordsAndOneReject) {
  const std::string one = page("http://a.vn/1", "<p>Một</p>");
  const std::string two = page("http://a.vn/2", "<p>" + std::string(5000, 'x'));
  for (std::size_t cut = 1; cut < two.size() - 4; cut += 37) {
    const Everything all = read(one + two.substr(0, cut));
    EXPECT_THAT(all.ids(), ElementsAre("http://a.vn/1")) << cut;
    EXPECT_THAT(all.rejects, SizeIs(1)) << cut;
  }
}

TEST(Warc, DamagedMemberIsLostAloneAndReportedOnce) {
  std::string bytes;
  std::vector<std::size_t> begins;
  std::uint32_t noise = 1;
  for (int i = 0; i < 20; ++i) {
    begins.push_back(bytes.size());
    std::string body = "<p>" + std::to_string(i);
    for (int j = 0; j < 5000; ++j)
      body += static_cast<char>('a' + ((noise = noise * 1664525 + 1013904223) >> 24) % 26);
    bytes += gzip(page("http://a.vn/" + std::to_string(i), body));
  }
  std::string flipped = bytes;
  flipped[begins[7] + 1000] = static_cast<char>(flipped[begins[7] + 1000] ^ 0x55);
  const std::string cut = bytes.substr(0, begins[7] + 1000) + bytes.substr(begins[8]);
  const std::string garbage = bytes.substr(0, begins[7]) + "rác" + bytes.substr(begins[8]);
  for (const std::string& bad : {flipped, cut, garbage}) {
    const Everything all = read(bad);
    EXPECT_GE(all.pages.size(), 18u);
    EXPECT_EQ(all.pages.back().id, "http://a.vn/19");
    ASSERT_GE(all.rejects.size(), 1u);
    EXPECT_LE(all.rejects.size(), 2u);
    EXPECT_EQ(all.rejects.back().reason, Reason::damaged);
    EXPECT_GE(all.rejects.back().origin.byte, begins[7]);
    EXPECT_LE(all.rejects.back().origin.byte, begins[9]);
  }
}

TEST(Warc, RecordTooLargeForAPageIsSteppedOverWithoutBeingKept) {
  const std::string large(kMaxPageBytes + 5'000'000, 'x');
  const Everything all = read(page("http://a.vn/1", "<p>Một</p>") + page("http://a.vn/to", large) +
                              response("http://a.vn/phim", "Content-Type: video/mp4\r\n", large) +
                              page("http://a.vn/2", "<p>Hai</p>"));
  EXPECT_THAT(texts(all), ElementsAre("<p>Một</p>", "<p>Hai</p>"));
  EXPECT_THAT(codes(all), ElementsAre("too-large", "not-a-page"));
  EXPECT_EQ(all.rejects[0].id, "http://a.vn/to");
}

TEST(Warc, PageThatSpeaksOfWarcFilesIsOnePage) {
  const std::string body = "<pre>\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n</pre>";
  const Everything all = read(page("http://a.vn/1", body) + page("http://a.vn/2", "<p>Hai</p>"));
  EXPECT_THAT(texts(all), ElementsAre(body, "<p>Hai</p>"));
}

TEST(Warc, Utf16BodyIsDecoded) {
  std::string body = "\xFF\xFE";
  for (const char c : "<html><body>Tin"s) body += {c, '\0'};
  const Everything all = read(response("http://a.vn/1", "Content-Type: text/html\r\n", body));
  EXPECT_THAT(texts(all), ElementsAre("<html><body>Tin"));
  EXPECT_EQ(all.pages[0].charset, "utf-8");
}

}  // namespace
}  // namespace timtin::indexer
