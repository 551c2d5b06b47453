#include "indexer/readers/mirror.h"

#include <gtest/gtest.h>

namespace timtin::indexer {
namespace {

TEST(Mirror, FoldersNamedAsHostsGiveAddresses) {
  struct {
    const char* path;
    const char* url;
  } const cases[] = {
      {"crawl/hue.gov.vn/tin/bai-1.html", "http://hue.gov.vn/tin/bai-1.html"},
      {"hue.gov.vn/tin/bai-1.html", "http://hue.gov.vn/tin/bai-1.html"},
      {"crawl/https/hue.gov.vn/a", "https://hue.gov.vn/a"},
      {"crawl/http/hue.gov.vn/a", "http://hue.gov.vn/a"},
      {"crawl/hue.gov.vn/index.html", "http://hue.gov.vn/"},
      {"crawl/hue.gov.vn/tin/index.html?id=5&x=1", "http://hue.gov.vn/tin/?id=5&x=1"},
      {"crawl/hue.gov.vn/tin/index.html?id=5&x=1.html", "http://hue.gov.vn/tin/?id=5&x=1"},
      {"crawl/hue.gov.vn/tin.aspx?id=5", "http://hue.gov.vn/tin.aspx?id=5"},
      {"crawl/hue.gov.vn/tin.aspx.html", "http://hue.gov.vn/tin.aspx"},
      {"crawl/hue.gov.vn/tin.php?a=b.html", "http://hue.gov.vn/tin.php?a=b"},
      {"127.0.0.1:8080/a.html", "http://127.0.0.1:8080/a.html"},
      {"crawl/baohue.vn+8080/a", "http://baohue.vn:8080/a"},
      {"crawl/localhost:80/a", "http://localhost:80/a"},
      {"2024.11/www.baonghean.vn/a.html", "http://www.baonghean.vn/a.html"},
      {"c/hue.gov.vn/tin tức/bài \"1\".html",
       "http://hue.gov.vn/tin%20t%E1%BB%A9c/b%C3%A0i%20%221%22.html"},
      {"c/hue.gov.vn/a%20b", "http://hue.gov.vn/a%20b"},
      {"c/hue.gov.vn/x.vn/a", "http://hue.gov.vn/x.vn/a"},
      {"crawl/pages/bai-1.html", ""},
      {"crawl/hue.gov.vn", ""},
      {"crawl/v1.2/a.html", ""},
      {"crawl/1.2.3/a.html", ""},
      {"crawl/1.2.3.4567/a.html", ""},
      {"crawl/backup.old/a.html", ""},
      {"crawl/.vn/a.html", ""},
      {"crawl/tin tức.vn/a.html", ""},
      {"crawl/hue.gov.vn:x/a.html", ""},
      {"", ""},
  };
  for (const auto& [path, url] : cases) EXPECT_EQ(mirrored_url(path), url) << path;
}

}  // namespace
}  // namespace timtin::indexer
