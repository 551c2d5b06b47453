// What an article says in other words by its own definitions: «Ngân hàng Chính sách xã hội
// (NHCSXH)».
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/read/vocabulary.h"

namespace timtin::index {

/// Appends to the stream of an article (ArticleTerms::stream), for each place where its body uses
/// an abbreviation that it defines (text/definitions.h), the words in full among their neighbours,
/// and for each place with the words in full the abbreviation: «NHCSXH huyện» is found as «ngân
/// hàng chính sách xã hội huyện», and counts for it. `body_at`: where the body begins in the
/// stream. At most kMostLearnt places; a stream without definitions stays as it is.
void add_learnt_forms(std::string_view body, Vocabulary& vocabulary,
                      std::vector<std::uint32_t>& stream, std::size_t body_at);

/// Places of one article that are written in other words; more would only make it longer.
constexpr std::size_t kMostLearnt = 64;

}  // namespace timtin::index
