// What the tests of the readers share: files in a folder of their own, pages read to the end.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/readers/reader.h"

namespace timtin::indexer::test {

/// A fresh folder, removed afterwards.
class Folder {
 public:
  Folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            ("timtin-" + std::string(test->test_suite_name()) + "-" + test->name() + "-" +
             std::to_string(::getpid()));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name = {}) const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }
  /// Writes a file, with the folders on the way to it; returns its path.
  std::string write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path(name);
  }

 private:
  std::filesystem::path path_;
};

/// All that one input gives.
struct Everything {
  std::vector<article::Page> pages;
  std::vector<Origin> origins;
  std::vector<Reject> rejects;
  std::uint64_t bytes = 0;

  std::vector<std::string> ids() const {
    std::vector<std::string> out;
    for (const article::Page& page : pages) out.push_back(page.id);
    return out;
  }
  /// Reject lines with the folder's own path taken away.
  std::vector<std::string> lines(const Folder& folder) const {
    std::vector<std::string> out;
    for (const Reject& reject : rejects) {
      std::string line = to_line(reject);
      if (line.starts_with(folder.path())) line.erase(0, folder.path().size() + 1);
      out.push_back(line);
    }
    return out;
  }
};

inline Everything read_all(const std::string& input, const std::string& mapping = {}) {
  Everything all;
  const FieldTable fields(mapping);
  const auto reader =
      open_reader(input, fields, [&all](const Reject& reject) { all.rejects.push_back(reject); });
  article::Page page;
  Origin origin;
  while (reader->next(page, origin)) {
    all.pages.push_back(page);
    all.origins.push_back(origin);
  }
  all.bytes = reader->bytes();
  return all;
}

}  // namespace timtin::indexer::test
