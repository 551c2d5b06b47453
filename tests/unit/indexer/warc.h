// WARC records for tests.
#pragma once

#include <string>

namespace timtin::indexer::test {

/// A record; `fields` are whole lines with their line ends. Content-Length and what ends a record
/// are added.
inline std::string record(const std::string& type, const std::string& fields,
                          const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2026-11-26T11:57:29Z\r\n" + fields +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

inline std::string target(const std::string& url) { return "WARC-Target-URI: " + url + "\r\n"; }

/// A response of a web server: its header lines after the status line, and its body.
inline std::string response(const std::string& url, const std::string& header,
                            const std::string& body, const std::string& status = "200 OK") {
  return record("response", target(url) + "Content-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 " + status + "\r\n" + header + "\r\n" + body);
}

inline std::string page(const std::string& url, const std::string& body) {
  return response(url, "Content-Type: text/html; charset=utf-8\r\n", body);
}

}  // namespace timtin::indexer::test
