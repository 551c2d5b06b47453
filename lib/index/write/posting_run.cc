#include "index/write/posting_run.h"

#include <algorithm>
#include <cstdio>
#include <queue>

#include "index/files/varint.h"
#include "index/terms.h"
#include "text/document_number.h"

namespace timtin::index {
namespace {

/// Writes one posting list.
class ListBuilder {
 public:
  void begin(std::string_view term) {
    list_ = {};
    list_.term = term;
    postings_.clear();
  }

  void add(ArticleNo number, std::uint32_t occurrences) {
    if (list_.articles++ == 0) {
      list_.first = number;
    } else {
      append_varint(postings_, number - list_.last - 1);
    }
    append_varint(postings_, occurrences);
    list_.last = number;
    list_.occurrences += occurrences;
  }

  void end(std::string& run) {
    list_.postings = postings_;
    append_posting_list(run, list_);
  }

 private:
  PostingList list_;
  std::string postings_;
};

template <class Emit>
void each_document_number(std::string_view text, Emit emit) {
  for (const text::DocumentNumber& number : text::find_document_numbers(text)) {
    emit(document_number_term('W', number.whole()));
    const auto part = [&](char letter, const std::string& value) {
      if (!value.empty()) emit(document_number_term(letter, value));
    };
    part('N', number.number);
    part('Y', number.year);
    part('T', number.type);
    part('I', number.issuer);
  }
}

}  // namespace

void append_posting_list(std::string& run, const PostingList& list) {
  append_varint(run, list.term.size());
  run += list.term;
  append_varint(run, list.articles);
  append_varint(run, list.occurrences);
  append_varint(run, list.first);
  append_varint(run, list.last - list.first);
  append_varint(run, list.postings.size());
  run += list.postings;
}

void Inverter::add(ArticleNo number, const article::Article& article, const ArticleTerms& terms,
                   const Vocabulary& vocabulary) {
  for (const auto& [spelling, occurrences] : terms.spellings) {
    const auto form = static_cast<std::uint32_t>(terms.form(vocabulary[spelling]));
    postings_.push_back(
        {.term = 2 * spelling + form, .number = number, .occurrences = occurrences});
  }
  const auto filter = [&](std::string term) { filters_.emplace_back(std::move(term), number); };
  filter(id_term(article.id));
  if (!article.province.empty()) filter(province_term(article.province));
  if (article.year > 0) filter(year_term(article.year));
  std::string host = host_of_url(article.url);
  if (!host.empty()) filter(host_term(host));
  if (!article.publisher.empty()) filter(publisher_term(article.publisher));
  each_document_number(article.title, filter);
  each_document_number(article.body, filter);
}

std::string Inverter::run(const Vocabulary& vocabulary) const {
  // A counting sort by term keeps the articles in order.
  std::vector<std::uint32_t> ends(2 * vocabulary.size() + 1, 0);
  for (const Posting& posting : postings_) ++ends[posting.term + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<Posting> sorted(postings_.size());
  std::vector<std::uint32_t> next(ends.begin(), ends.end() - 1);
  for (const Posting& posting : postings_) sorted[next[posting.term]++] = posting;

  std::vector<std::pair<std::string_view, std::uint32_t>> terms;
  for (std::uint32_t term = 0; term < 2 * vocabulary.size(); ++term) {
    if (ends[term] == ends[term + 1]) continue;
    terms.emplace_back(vocabulary.term(term / 2, static_cast<TermForm>(term % 2)), term);
  }
  std::sort(terms.begin(), terms.end());
  auto filters = filters_;
  std::sort(filters.begin(), filters.end());
  filters.erase(std::unique(filters.begin(), filters.end()), filters.end());

  std::string out;
  ListBuilder list;
  auto filter = filters.begin();
  // The prefixes of filters are capitals, syllables have none: no term is in both lists.
  const auto add_filters = [&](auto is_before) {
    while (filter != filters.end() && is_before(filter->first)) {
      const std::string& term = filter->first;
      list.begin(term);
      for (; filter != filters.end() && filter->first == term; ++filter) {
        list.add(filter->second, 0);
      }
      list.end(out);
    }
  };
  for (const auto& [text, term] : terms) {
    add_filters([&, text = text](std::string_view name) { return name < text; });
    list.begin(text);
    for (std::uint32_t i = ends[term]; i < ends[term + 1]; ++i) {
      list.add(sorted[i].number, sorted[i].occurrences);
    }
    list.end(out);
  }
  add_filters([](std::string_view) { return true; });
  return out;
}

bool RunReader::next() {
  if (stream_.at_end()) return false;
  term_ = stream_.take(stream_.take_integer());
  list_.term = term_;
  list_.articles = static_cast<std::uint32_t>(stream_.take_integer());
  list_.occurrences = stream_.take_integer();
  list_.first = base_ + static_cast<ArticleNo>(stream_.take_integer());
  list_.last = list_.first + static_cast<ArticleNo>(stream_.take_integer());
  list_.postings = stream_.take(stream_.take_integer());
  return true;
}

void merge_runs(std::vector<RunReader> runs, const VisitLists& visit) {
  std::vector<std::size_t> heap;
  const auto after = [&](std::size_t a, std::size_t b) {
    const int order = runs[a].list().term.compare(runs[b].list().term);
    return order != 0 ? order > 0 : a > b;
  };
  const auto push = [&](std::size_t run) {
    if (!runs[run].next()) return;
    heap.push_back(run);
    std::push_heap(heap.begin(), heap.end(), after);
  };
  for (std::size_t run = 0; run < runs.size(); ++run) push(run);
  std::vector<std::size_t> same;
  std::vector<PostingList> lists;
  while (!heap.empty()) {
    same.clear();
    lists.clear();
    do {
      std::pop_heap(heap.begin(), heap.end(), after);
      same.push_back(heap.back());
      lists.push_back(runs[heap.back()].list());
      heap.pop_back();
    } while (!heap.empty() && runs[heap.front()].list().term == lists.front().term);
    visit(lists);
    for (const std::size_t run : same) push(run);
  }
}

}  // namespace timtin::index
