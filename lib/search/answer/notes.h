// What the person is told about how the query was read.
#pragma once

#include <cstdint>
#include <string>

#include "places/provinces.h"
#include "query/tree.h"
#include "search/answer.h"
#include "search/stage.h"

namespace timtin::search {

/// That nothing matched as typed and this stage answered. `half_marked`: words of the query lack
/// marks beside others that have them.
Note stage_note(Stage stage, bool half_marked);
/// That a query is answered by what has the most of its words: it is a question, or was not found
/// as it is.
Note question_note(bool asks);
/// That a word which the archive does not have was read as another one.
Note respelled_note(const std::string& typed, const std::string& meant);
/// That a number was read as a year too.
Note year_note(int year);
/// That a looser stage would find more.
Note looser_note(Stage stage, std::uint64_t count, bool half_marked);
/// That a filter hides so many articles of a province that is one with a filtered one today:
/// `hidden` became part of another, or took over what was filtered.
Note sibling_note(const places::Province& hidden, std::uint64_t count);
/// That so many pages, lists of articles and betting spam, match but are hidden.
Note hidden_note(std::uint64_t count);
/// That raw keystrokes were read as this.
Note keystrokes_note(const std::string& decoded);
/// That text in an old encoding, or wrongly decoded, was read as this.
Note encoding_note(const std::string& repaired);
/// About the syntax of the query, with the byte.
Note remark_note(const query::Remark& remark);

/// A count as Vietnamese write it: 12.345.
std::string grouped(std::uint64_t count);

}  // namespace timtin::search
