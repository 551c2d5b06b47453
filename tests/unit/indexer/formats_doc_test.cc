// docs/formats.md lists the tables of the code.
#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "indexer/readers/fields.h"
#include "indexer/readers/reject.h"
#include "paths.h"

namespace timtin::indexer {
namespace {

using ::testing::HasSubstr;

std::string document() {
  std::ifstream in(test::source_dir() / "docs/formats.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(FormatsDocument, ListsAllNamesOfFieldsInTheirOrder) {
  std::map<Field, std::string> names;
  const FieldTable usual;
  for (const Alias& alias : usual.aliases()) {
    std::string& list = names[alias.field];
    list += (list.empty() ? "`" : ", `") + alias.key + "`";
  }
  EXPECT_EQ(names.size(), kFields);
  for (const auto& [field, list] : names) {
    EXPECT_THAT(document(), HasSubstr("| `" + std::string(name(field)) + "` | " + list + " |\n"));
  }
}

TEST(FormatsDocument, ListsAllReasons) {
  for (const ReasonInfo& row : reasons()) {
    EXPECT_THAT(document(), HasSubstr("`" + std::string(row.code) + "`"));
  }
}

}  // namespace
}  // namespace timtin::indexer
