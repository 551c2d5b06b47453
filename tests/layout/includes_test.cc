// The arrows between folders, read from the #include lines.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "paths.h"

namespace {

namespace fs = std::filesystem;

// The layers from the bottom up: each may include itself and those before it.
const std::vector<std::string> kLayers{"text",  "places", "article", "index",
                                       "query", "search", "capi"};

// Folders inside a layer, from the bottom up in the same way. What lies beside them is for all of
// them, but for the headers that stand on top.
const std::map<std::string, std::vector<std::string>> kParts{
    {"text", {"generate"}},
    {"article", {"dates", "html", "lines", "kind", "place"}},
    {"index", {"files", "read", "write", "generations"}},
    {"query", {"generate"}},
    {"indexer", {"bytes", "readers", "commands"}},
    {"search", {"spelling", "plan", "match", "rank", "answer"}},
};
const std::set<std::string> kTops{"article/extract.h", "indexer/program.h", "search/search.h"};

// Libraries that only some folders may include.
const std::vector<std::pair<std::string, std::set<std::string>>> kLibraries{
    {"xapian.h", {"lib/index", "lib/search"}},
    {"unicode/", {"lib/text"}},
    {"libxml/", {"lib/article"}},
    {"boost/", {"indexer", "searcher"}},
    {"archive.h", {"indexer"}},
    {"archive_entry.h", {"indexer"}},
    {"brotli/", {"indexer"}},
    {"zlib.h", {"indexer"}},
};

struct Include {
  std::string from;    // folder: "lib/text", "indexer"
  std::string part;    // folder inside it: "plan" of "lib/search/plan", or ""
  std::string target;  // what stands between the quotes or brackets
  std::string place;   // file:line
};

std::string folder_of(const fs::path& relative) {
  auto part = relative.begin();
  std::string folder = part->string();
  if (folder == "lib" && std::distance(relative.begin(), relative.end()) > 2) {
    folder += "/" + (++part)->string();
  }
  return folder;
}

std::string part_of(const fs::path& relative) {
  const std::vector<fs::path> parts(relative.begin(), relative.end());
  const std::size_t folder = parts[0] == "lib" ? 2 : 1;
  return parts.size() == folder + 2 ? parts[folder].string() : "";
}

std::vector<Include> includes() {
  std::vector<Include> found;
  const fs::path top = timtin::test::source_dir();
  for (const char* root : {"lib", "indexer", "searcher"}) {
    for (const auto& entry : fs::recursive_directory_iterator(top / root)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cc" && extension != ".c") continue;
      const fs::path relative = fs::relative(entry.path(), top);
      std::ifstream file(entry.path());
      std::string line;
      for (int number = 1; std::getline(file, line); ++number) {
        if (!line.starts_with("#include ")) continue;
        const auto begin = line.find_first_of("<\"");
        const auto end = line.find_first_of(">\"", begin + 1);
        if (begin == std::string::npos || end == std::string::npos) continue;
        found.push_back({folder_of(relative), part_of(relative),
                         line.substr(begin + 1, end - begin - 1),
                         relative.string() + ":" + std::to_string(number)});
      }
    }
  }
  return found;
}

// The layer that an include names ("text/tokens.h" -> "text"), or "".
std::string layer_of(const std::string& target) {
  const std::string folder = target.substr(0, target.find('/'));
  return std::find(kLayers.begin(), kLayers.end(), folder) == kLayers.end() ? "" : folder;
}

bool may_include(const std::string& from, const std::string& layer) {
  if (from == "searcher") return false;  // the C API is all it has
  if (from == "indexer") return layer != "capi";
  const std::string mine = from.substr(from.find('/') + 1);
  const auto me = std::find(kLayers.begin(), kLayers.end(), mine);
  const auto other = std::find(kLayers.begin(), kLayers.end(), layer);
  return me != kLayers.end() && other <= me;
}

}  // namespace

TEST(Layout, ThereAreIncludesToRead) { EXPECT_GT(includes().size(), 100U); }

TEST(Layout, ArrowsPointOneWay) {
  for (const Include& include : includes()) {
    const std::string layer = layer_of(include.target);
    if (layer.empty()) continue;
    EXPECT_TRUE(may_include(include.from, layer))
        << include.place << ": " << include.from << " may not include " << include.target;
  }
}

TEST(Layout, ArrowsInsideALayerPointOneWay) {
  for (const Include& include : includes()) {
    const std::string layer = include.target.substr(0, include.target.find('/'));
    const bool inside_layer = include.from == layer || include.from == "lib/" + layer;
    if (include.part.empty() || !inside_layer) continue;
    ASSERT_TRUE(kParts.contains(layer)) << include.place << ": add the layer to kParts";
    const auto& parts = kParts.at(layer);
    const auto me = std::find(parts.begin(), parts.end(), include.part);
    ASSERT_NE(me, parts.end()) << include.place << ": add the folder to kParts";
    const fs::path inside = fs::path(include.target).lexically_relative(layer);
    if (inside.has_parent_path()) {
      const auto other = std::find(parts.begin(), parts.end(), inside.parent_path().string());
      EXPECT_LE(other, me) << include.place << ": " << include.part << " may not include "
                           << include.target;
    } else {
      EXPECT_FALSE(kTops.contains(include.target)) << include.place << ": it stands on top";
    }
  }
}

TEST(Layout, LibrariesStayInTheirFolders) {
  for (const Include& include : includes()) {
    for (const auto& [prefix, folders] : kLibraries) {
      if (!include.target.starts_with(prefix)) continue;
      EXPECT_TRUE(folders.contains(include.from))
          << include.place << ": <" << include.target << "> does not belong here";
    }
  }
}

TEST(Layout, TheSearcherKnowsOnlyTheCApi) {
  for (const Include& include : includes()) {
    if (include.from != "searcher") continue;
    EXPECT_NE(include.target, "error.h") << include.place;
  }
}
