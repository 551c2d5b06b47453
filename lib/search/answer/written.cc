#include "search/answer/written.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include "text/spell.h"
#include "text/tokens.h"

namespace timtin::search {
namespace {

const std::string* most(const std::map<std::string, int>& ways) {
  const auto best = std::ranges::max_element(ways, {}, [](const auto& way) { return way.second; });
  return best == ways.end() ? nullptr : &best->first;
}

// Whether what stands between two words lets a sentence begin inside of another one.
bool opens(std::string_view between) {
  return between.size() > 1 && (between.find_first_of(":\"") != std::string_view::npos ||
                                between.find("\u201c") != std::string_view::npos);
}

}  // namespace

Written::Written(std::string_view keys) {
  for (std::size_t begin = 0; begin <= keys.size();) {
    const std::size_t end = std::min(keys.find(' ', begin), keys.size());
    keys_.emplace_back(keys.substr(begin, end - begin));
    begin = end + 1;
    const std::string spelled = text::spell(keys_.back());
    if (spelled.size() > small_.size()) small_ = spelled;
  }
  capital_ = text::capitalized(small_);
  last_.resize(keys_.size());
}

void Written::read(const article::Article& article) {
  const int before = inside_count_;
  enough_ = before + kEnough;
  read_likely(article.title);
  read_likely(article.body);
  if (inside_count_ > before) return;
  // Only at the beginning of sentences, in capitals, or with its marks in unusual places.
  read(article.title, true);
  read(article.body, true);
}

void Written::read_title(std::string_view title) {
  enough_ = inside_count_ + kEnough;
  read_likely(title);
}

// Tokenising takes ten times as long as looking for bytes. A line end is the end of a sentence.
void Written::read_likely(std::string_view text) {
  const auto find = [&](const std::string& word, std::size_t from) {
    const void* const at =
        ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return at == nullptr ? text.size()
                         : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
  };
  std::size_t small = find(small_, 0);
  std::size_t capital = find(capital_, 0);
  while (inside_count_ < enough_ && std::min(small, capital) < text.size()) {
    const std::size_t begin = text.rfind('\n', std::min(small, capital)) + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    read(text.substr(begin, end - begin), false);
    if (small < end) small = find(small_, end);
    if (capital < end) capital = find(capital_, end);
  }
}

// Bit k of `standing`: the tokens up to this one are the first k + 1 keys.
void Written::read(std::string_view text, bool outside) {
  text::Tokenizer tokenizer(text);
  text::Token token;
  std::uint64_t standing = 0;
  const std::uint64_t whole = std::uint64_t{1} << (keys_.size() - 1);
  std::size_t end = 0;  // of the token before
  for (std::size_t number = 0; inside_count_ < enough_ && tokenizer.next(token); ++number) {
    const bool breaks = number == 0 || token.break_before;
    const bool begins = breaks || opens(text.substr(end, token.begin - end));
    end = token.end;
    standing = breaks ? 1 : standing << 1 | 1;
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      if (token.key != keys_[k]) standing &= ~(std::uint64_t{1} << k);
    }
    last_[number % last_.size()] = {token.begin, token.end, begins, token.all_upper};
    if ((standing & whole) != 0) count(text, number + 1, outside);
  }
}

// The tokens of the text that last_ has stand there; the oldest of them is `oldest`.
void Written::count(std::string_view text, std::size_t oldest, bool outside) {
  std::string words;
  bool inside = !last_[oldest % last_.size()].begins;
  for (std::size_t i = 0; i < last_.size(); ++i) {
    const Place& place = last_[(oldest + i) % last_.size()];
    if (i > 0) words += ' ';
    words += text.substr(place.begin, place.end - place.begin);
    inside = inside && !place.all_upper;
  }
  if (inside) {
    ++inside_[words];
    ++inside_count_;
  } else if (outside) {
    ++others_[words];
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
