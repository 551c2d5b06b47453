#include "search/written.h"

#include <algorithm>
#include <vector>

#include "text/tokens.h"

namespace timtin::search {
namespace {

const std::string* most(const std::map<std::string, int>& ways) {
  const auto best = std::ranges::max_element(ways, {}, [](const auto& way) { return way.second; });
  return best == ways.end() ? nullptr : &best->first;
}

}  // namespace

void Written::read(const article::Article& article) {
  read(article.title);
  read(article.body);
}

void Written::read(std::string_view text) {
  const std::vector<text::OwnedToken> tokens = text::tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string keys;
    std::string words;
    bool shouted = false;
    for (std::size_t k = i; k < tokens.size() && keys.size() < keys_.size(); ++k) {
      if (k > i && tokens[k].break_before) break;
      if (k > i) keys += ' ', words += ' ';
      keys += tokens[k].key;
      words += text.substr(tokens[k].begin, tokens[k].end - tokens[k].begin);
      shouted = shouted || tokens[k].all_upper;
    }
    if (keys != keys_) continue;
    ++(shouted || i == 0 || tokens[i].break_before ? others_ : inside_)[words];
  }
}

std::string Written::most_frequent() const {
  if (const std::string* way = most(inside_)) return *way;
  if (const std::string* way = most(others_)) return *way;
  return {};
}

bool Written::has_capital() const {
  const std::string* way = most(inside_);
  if (way == nullptr) return false;
  text::Tokenizer tokenizer(*way);
  text::Token first;
  return tokenizer.next(first) && first.upper;
}

std::vector<std::string> words_as_written(const std::vector<std::string>& keys,
                                          std::span<const article::Article> articles) {
  std::string joined;
  for (const std::string& key : keys) joined += (joined.empty() ? "" : " ") + key;
  Written written(joined);
  for (const article::Article& article : articles) written.read(article);
  const std::string way = written.most_frequent();
  std::vector<std::string> words;
  for (const text::OwnedToken& token : text::tokenize(way)) {
    words.push_back(way.substr(token.begin, token.end - token.begin));
  }
  if (words.size() != keys.size()) words.clear();
  return words;
}

}  // namespace timtin::search
