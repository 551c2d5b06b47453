#include "text/spell.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace timtin::text {
namespace {

TEST(Spell, PutsTheToneInItsPlace) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"đương2", "đường"},   {"hoa2", "hòa"},     {"thuy3", "thủy"},   {"khoe3", "khỏe"},
      {"quy1", "quý"},       {"qua3", "quả"},     {"gia2", "già"},     {"gi2", "gì"},
      {"gin2", "gìn"},       {"giêng1", "giếng"}, {"toan1", "toán"},   {"hoach5", "hoạch"},
      {"quynh2", "quỳnh"},   {"khuyu3", "khuỷu"}, {"ngoai2", "ngoài"}, {"ngoeo3", "ngoẻo"},
      {"cua3", "của"},       {"cưa3", "cửa"},     {"nghia4", "nghĩa"}, {"yêu1", "yếu"},
      {"thuơ3", "thuở"},     {"rươu5", "rượu"},   {"moc1", "móc"},     {"mooc1", "moóc"},
      {"nguyên4", "nguyễn"}, {"y1", "ý"},         {"nam", "nam"},      {"đi", "đi"},
  };
  for (const auto& [key, spelling] : cases) EXPECT_EQ(spell(key), spelling) << key;
}

TEST(Spell, LeavesWhatIsNoSyllable) {
  for (const std::string word : {"", "1", "2021", "h5n1", "bnd1", "resume11",
                                 "\xff"
                                 "a1",
                                 "hcm"}) {
    EXPECT_EQ(spell(word), word);
  }
  EXPECT_EQ(spell("cafe1"), "cáfe");
}

}  // namespace
}  // namespace timtin::text
