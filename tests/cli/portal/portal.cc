// A small site for tests of crawling: serves a folder on 127.0.0.1.
//
//   portal serve FOLDER SECONDS   prints its port, answers until it is killed or SECONDS have
//   passed portal scrape FOLDER          prints the pages as a scraper would: JSONL with url, html
//   and the time of the crawl
//
// The page http://HOST/PATH?QUERY is the file FOLDER/HOST/PATH?QUERY ("index.html" behind a slash).
// FILE.location beside a missing FILE holds the address that it moved to; FILE.type holds the
// Content-Type of a FILE that does not get the usual one, FILE.status the status, such as
// "503 Service Unavailable", of one that the server cannot give now. HTML goes out in chunks. A
// crawler uses the port as its proxy, so hosts need no names in the system.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!fs::is_regular_file(path) || !in) return std::nullopt;
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

std::string without_line_end(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string content_type(const fs::path& file) {
  if (const auto given = read_file(file.string() + ".type")) return without_line_end(*given);
  const std::string name = file.filename().string();
  const std::string extension = fs::path(name.substr(0, name.find('?'))).extension().string();
  if (extension == ".css") return "text/css";
  if (extension == ".png") return "image/png";
  if (extension == ".pdf") return "application/pdf";
  if (extension == ".txt") return "text/plain";
  return "text/html";
}

std::string chunked(const std::string& body) {
  std::ostringstream out;
  for (std::size_t at = 0; at < body.size(); at += 1000) {
    const std::string chunk = body.substr(at, 1000);
    out << std::hex << chunk.size() << "\r\n" << chunk << "\r\n";
  }
  return out.str() + "0\r\n\r\n";
}

std::string whole(const std::string& status, const std::string& fields, const std::string& body) {
  return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + std::to_string(body.size()) +
         "\r\nConnection: close\r\n\r\n" + body;
}

/// The answer to "GET http://host/path?query HTTP/1.1".
std::string answer(const fs::path& folder, const std::string& request) {
  const std::size_t begin = request.find("http://");
  const std::size_t end = request.find(' ', begin);
  if (begin == std::string::npos || end == std::string::npos)
    return whole("400 Bad Request", "", "");
  std::string path = request.substr(begin + 7, end - begin - 7);
  if (path.ends_with('/')) path += "index.html";
  if (path.find("..") != std::string::npos) return whole("400 Bad Request", "", "");
  const fs::path file = folder / path;
  if (const auto location = read_file(file.string() + ".location")) {
    return whole("301 Moved Permanently", "Location: " + without_line_end(*location) + "\r\n", "");
  }
  if (const auto status = read_file(file.string() + ".status")) {
    return whole(without_line_end(*status), "Content-Type: text/html\r\n", "<h1>Quá tải</h1>");
  }
  const auto body = read_file(file);
  if (!body) return whole("404 Not Found", "Content-Type: text/html\r\n", "<h1>404</h1>");
  const std::string type = content_type(file);
  if (!type.starts_with("text/html"))
    return whole("200 OK", "Content-Type: " + type + "\r\n", *body);
  return "HTTP/1.1 200 OK\r\nContent-Type: " + type +
         "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunked(*body);
}

int serve(const fs::path& folder, unsigned seconds) {
  ::alarm(seconds);
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener, generic, size) != 0 || ::listen(listener, 16) != 0 ||
      ::getsockname(listener, generic, &size) != 0) {
    std::perror("portal");
    return 1;
  }
  std::cout << ntohs(address.sin_port) << std::endl;
  for (;;) {
    const int client = ::accept(listener, nullptr, nullptr);
    if (client < 0) continue;
    std::string request;
    char buffer[4096];
    while (request.find("\r\n\r\n") == std::string::npos) {
      const ssize_t count = ::read(client, buffer, sizeof buffer);
      if (count <= 0) break;
      request.append(buffer, static_cast<std::size_t>(count));
    }
    const std::string out = answer(folder, request);
    for (std::size_t sent = 0; sent < out.size();) {
      const ssize_t count = ::send(client, out.data() + sent, out.size() - sent, MSG_NOSIGNAL);
      if (count <= 0) break;
      sent += static_cast<std::size_t>(count);
    }
    ::close(client);
  }
}

bool is_utf8(const std::string& text) {
  int expected = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (expected > 0) {
      if ((byte & 0xC0) != 0x80) return false;
      --expected;
    } else if (byte >= 0x80) {
      expected = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : -1;
      if (expected < 0) return false;
    }
  }
  return expected == 0;
}

/// Bytes that are no UTF-8 taken for Latin-1, as scrapers do.
std::string as_text(const std::string& bytes) {
  if (is_utf8(bytes)) return bytes;
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xC0 | (byte >> 6));
      out += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return out;
}

std::string json_string(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

int scrape(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (!entry.is_regular_file() || extension == ".location" || extension == ".type" ||
        extension == ".status") {
      continue;
    }
    if (content_type(entry.path()).starts_with("text/html")) files.insert(entry.path());
  }
  for (const fs::path& file : files) {
    std::string url = "http://" + fs::relative(file, folder).string();
    if (url.ends_with("/index.html")) url.resize(url.size() - 10);
    const std::string html = as_text(read_file(file).value_or(""));
    std::cout << "{\"url\":" << json_string(url) << ",\"status\":200,\"html\":" << json_string(html)
              << ",\"crawled_at\":\"2026-01-31T03:00:00+07:00\"}\n";
  }
  return std::cout ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 2 ? argv[1] : "";
  if (mode == "serve" && argc == 4) {
    return serve(argv[2], static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)));
  }
  if (mode == "scrape" && argc == 3) return scrape(argv[2]);
  std::cerr << "portal serve FOLDER SECONDS | portal scrape FOLDER\n";
  return 2;
}
