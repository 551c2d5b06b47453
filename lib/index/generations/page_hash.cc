#include "index/generations/page_hash.h"

#include <string>

#include "index/files/files.h"

namespace timtin::index {

std::uint64_t page_hash(const article::Page& page) {
  std::string bytes;
  for (const std::string* part : {&page.id, &page.url, &page.charset, &page.title, &page.published,
                                  &page.author, &page.publisher, &page.text}) {
    bytes += std::to_string(part->size()) + ' ' + *part;
  }
  bytes += page.html ? 'h' : 't';
  bytes += page.text_is_body ? 'b' : 'p';
  const std::uint64_t hash = checksum(bytes);
  return hash != 0 ? hash : 1;
}

}  // namespace timtin::index
