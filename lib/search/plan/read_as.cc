#include "search/plan/read_as.h"

namespace timtin::search {
namespace {

using query::Kind;
using query::Node;
using query::Word;

// Words as they are shown; the parts of a number with the signs between them, as typed.
std::string joined_text(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                        std::string_view query) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && words[i].glued) {
      out += query.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    } else if (i > begin) {
      out += ' ';
    }
    out += words[i].text;
    if (words[i].prefix) out += '*';
  }
  return out;
}

}  // namespace

std::string read_as(const query::Query& query, std::string_view typed, const Cuts& cuts) {
  const auto write = [&](const auto& self, const Node& node, bool inner) -> std::string {
    std::string out;
    const auto list = [&](std::string_view separator) {
      std::string text;
      for (const Node& child : node.children) {
        if (!text.empty()) text += separator;
        text += self(self, child, true);
      }
      return text;
    };
    switch (node.kind) {
      case Kind::words:
        for (const query::Cut& cut : cuts(node)) {
          if (!out.empty()) out += ' ';
          out += '[' + joined_text(node.words, cut.begin, cut.end, typed) + ']';
        }
        return out;
      case Kind::phrase:
        return '"' + joined_text(node.words, 0, node.words.size(), typed) + '"';
      case Kind::near:
        return list(" NEAR/" + std::to_string(node.distance) + ' ');
      case Kind::all:
        return inner && node.children.size() > 1 ? '(' + list(" ") + ')' : list(" ");
      case Kind::any:
        return '(' + list(" OR ") + ')';
      case Kind::none:
        return "-" + self(self, node.children.front(), true);
      case Kind::province:
        return "tinh:" + node.value;
      case Kind::date:
        return node.value;
      case Kind::number:
        return "so:" + node.value;
      case Kind::source:
        return "nguon:" + node.value;
    }
    return out;
  };
  return write(write, query.root, false);
}

}  // namespace timtin::search
