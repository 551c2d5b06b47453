#include "indexer/url.h"

#include <gtest/gtest.h>

namespace timtin::indexer {
namespace {

TEST(Url, TwoWaysToWriteOneAddressGiveOneId) {
  struct {
    const char* url;
    const char* id;
  } const cases[] = {
      {"http://hanoi.gov.vn/tin-tuc.html", "http://hanoi.gov.vn/tin-tuc.html"},
      {"HTTP://HaNoi.GOV.vn/Tin-Tuc.html", "http://hanoi.gov.vn/Tin-Tuc.html"},
      {"  https://hue.gov.vn/a\t\n", "https://hue.gov.vn/a"},
      {"https://hue.gov.vn/mot-dia-\r\n chi", "https://hue.gov.vn/mot-dia- chi"},
      {"http://hanoi.gov.vn", "http://hanoi.gov.vn/"},
      {"http://hanoi.gov.vn?id=1", "http://hanoi.gov.vn/?id=1"},
      {"http://hanoi.gov.vn:80/a", "http://hanoi.gov.vn/a"},
      {"https://hanoi.gov.vn:443/a", "https://hanoi.gov.vn/a"},
      {"https://hanoi.gov.vn:80/a", "https://hanoi.gov.vn:80/a"},
      {"http://hanoi.gov.vn:8080/a", "http://hanoi.gov.vn:8080/a"},
      {"http://hanoi.gov.vn:/a", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn./a", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn/a#binh-luan", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn/#!/tin/1", "http://hanoi.gov.vn/#!/tin/1"},
      {"http://hanoi.gov.vn/a?utm_source=fb&id=7&utm_medium=x", "http://hanoi.gov.vn/a?id=7"},
      {"http://hanoi.gov.vn/a?utm_source=fb", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn/a?fbclid=1&zarsrc=30", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn/a?", "http://hanoi.gov.vn/a"},
      {"http://hanoi.gov.vn/a?b=2&a=1", "http://hanoi.gov.vn/a?b=2&a=1"},
      {"http://hanoi.gov.vn/a?q=x?y", "http://hanoi.gov.vn/a?q=x?y"},
      {"http://hanoi.gov.vn/%c4%91", "http://hanoi.gov.vn/%C4%91"},
      {"http://hanoi.gov.vn/100%", "http://hanoi.gov.vn/100%"},
      {"http://hanoi.gov.vn/đường", "http://hanoi.gov.vn/đường"},
      {"http://Nguoi:Mat@hanoi.gov.vn/a", "http://Nguoi:Mat@hanoi.gov.vn/a"},
  };
  for (const auto& [url, id] : cases) {
    EXPECT_EQ(normalise_url(url), id) << url;
    EXPECT_EQ(normalise_url(id), id) << "twice: " << url;
  }
}

TEST(Url, WhatIsNoAbsoluteWebAddressGivesNothing) {
  for (const char* url : {"", " ", "hanoi.gov.vn/a", "/tin-tuc", "ftp://hanoi.gov.vn/a", "http://",
                          "http:///a", "http://:80/", "mailto:a@b.vn", "http:/hanoi.gov.vn"}) {
    EXPECT_EQ(normalise_url(url), "") << url;
  }
}

}  // namespace
}  // namespace timtin::indexer
