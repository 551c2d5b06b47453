#include "indexer/readers/http.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include "compress.h"
#include "indexer/readers/reader.h"

namespace timtin::indexer {
namespace {

using test::gzip;
using test::zstd;
using namespace std::string_literals;

const std::string kPage = "<html><body>Sáng 6/11, UBND xã họp.</body></html>";

std::string deflate_with(const std::string& text, int window_bits) {
  z_stream stream = {};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string in = text;
  std::string out(deflateBound(&stream, in.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// Blocks that are not compressed (RFC 7932, 9.2), so that no encoder is needed: a header of 21
/// bits in the first (window size 16, not the last, four nibbles of length - 1, uncompressed), of
/// 20 in the others, each filled up to a byte; at the end an empty last block.
std::string brotli(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += 60'000) {
    const std::string block = text.substr(at, 60'000);
    const std::size_t bits = ((block.size() - 1) << 3) | (1U << 19);
    const std::size_t header = at == 0 ? bits << 1 : bits;
    for (const int shift : {0, 8, 16}) out += static_cast<char>(header >> shift);
    out += block;
  }
  return out + '\x03';
}

std::string chunked(const std::string& body) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += 7) {
    const std::string chunk = body.substr(at, 7);
    out += std::to_string(chunk.size()) + ";name=value\r\n" + chunk + "\r\n";
  }
  return out + "0\r\nTrailer: x\r\n\r\n";
}

std::string body_of(const std::string& header, const std::string& body) {
  const std::string block = "HTTP/1.1 200 OK\r\n" + header + "\r\n" + body;
  const auto response = parse_http(block);
  EXPECT_TRUE(response);
  std::string storage;
  const DecodedBody decoded = decode_body(*response, storage);
  return decoded.problem.empty() ? std::string(decoded.text) : "problem: " + decoded.problem;
}

TEST(Http, StatusAndFieldsAreReadAsServersWriteThem) {
  const auto response =
      parse_http("HTTP/1.0 404\ncontent-TYPE :  text/html \nbroken line\nA: 1\n\t2\n\nbody");
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 404);
  EXPECT_EQ(response->fields["Content-Type"], "text/html");
  EXPECT_EQ(response->fields["a"], "1\n\t2");
  EXPECT_EQ(response->fields["none"], "");
  EXPECT_EQ(response->body, "body");
  for (const char* block : {"", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1\r\n\r\n",
                            "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 20\r\n\r\n", "<html>"}) {
    EXPECT_FALSE(parse_http(block)) << block;
  }
  const auto cut = parse_http("HTTP/1.1 200 OK\r\nContent-Type: text/ht");
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->body, "");
}

TEST(Http, MediaTypes) {
  struct {
    const char* value;
    const char* type;
    const char* charset;
  } const cases[] = {
      {"text/html", "text/html", ""},
      {"Text/HTML; charset=UTF-8", "text/html", "UTF-8"},
      {"text/html;charset=\"windows-1258\"; x=y", "text/html", "windows-1258"},
      {"text/html; x=y; Charset = 'utf-8'", "text/html", "utf-8"},
      {"text/html, text/html; charset=utf-8", "text/html", "utf-8"},
      {"text/html;;charset", "text/html", ""},
      {"", "", ""},
  };
  for (const auto& [value, type, charset] : cases) {
    const MediaType media = parse_media_type(value);
    EXPECT_EQ(media.type, type) << value;
    EXPECT_EQ(media.charset, charset) << value;
  }
}

TEST(Http, CodingsAreUndone) {
  EXPECT_EQ(body_of("", kPage), kPage);
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", chunked(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\n", gzip(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: x-gzip\r\n", gzip(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: deflate\r\n", deflate_with(kPage, MAX_WBITS)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: deflate\r\n", deflate_with(kPage, -MAX_WBITS)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: br\r\n", brotli(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: zstd\r\n", zstd(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: deflate, gzip\r\n", gzip(deflate_with(kPage, MAX_WBITS))),
            kPage);
  EXPECT_EQ(
      body_of("transfer-encoding: Chunked\r\ncontent-encoding: GZIP\r\n", chunked(gzip(kPage))),
      kPage);
  EXPECT_EQ(body_of("Content-Encoding: compress\r\n", "\x1f\x9d"),
            "problem: the body is compressed in a way that is not read (compress)");
}

TEST(Http, BodySavedWithoutItsCodingsIsTakenAsItIs) {
  for (const char* coding : {"gzip", "deflate", "br", "zstd", "compress"}) {
    EXPECT_EQ(body_of("Content-Encoding: "s + coding + "\r\n", kPage), kPage) << coding;
  }
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", kPage), kPage);
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", gzip(kPage)),
            kPage);
}

TEST(Http, BodyThatIsCutGivesWhatCameBefore) {
  std::string text = "<html>";
  for (int i = 0; i < 20'000; ++i) text += "Dòng " + std::to_string(i * 7919) + "\n";
  for (const auto& [header, body] :
       {std::pair{"Content-Encoding: gzip\r\n"s, gzip(text)},
        {"Content-Encoding: deflate\r\n"s, deflate_with(text, MAX_WBITS)},
        {"Content-Encoding: br\r\n"s, brotli(text)},
        {"Content-Encoding: zstd\r\n"s, zstd(text)},
        {"Transfer-Encoding: chunked\r\n"s, chunked(text)}}) {
    const std::string half = body_of(header, body.substr(0, body.size() / 2));
    EXPECT_GT(half.size(), text.size() / 8) << header;
    EXPECT_LT(half.size(), text.size()) << header;
    EXPECT_TRUE(text.starts_with(half)) << header;
  }
}

TEST(Http, BombIsNotUnpackedBeyondTheLimit) {
  const std::string bomb = gzip(std::string(3 * kMaxPageBytes, ' '));
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\n", bomb).size(), kMaxPageBytes + 1);
}

TEST(Http, ChunksOfAnySizeEndWithTheBody) {
  for (const char* body : {"5\r\nabc", "ffffffffffffffff\r\nabc", "3\r\nabc\r\nxyz", "3\r\nabc",
                           "3\nabc\n0\n\n", "003\r\nabc\r\n0\r\n\r\n"}) {
    EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", body), "abc") << body;
  }
}

}  // namespace
}  // namespace timtin::indexer
