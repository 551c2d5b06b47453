#include "index/write/batch.h"

#include "index/read/article_fields.h"
#include "index/write/article_terms.h"
#include "index/write/posting_run.h"

namespace timtin::index {

namespace {

std::vector<std::string> heads_of(std::span<const article::Article> articles) {
  std::vector<std::string> heads(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) append_head(articles[i], heads[i]);
  return heads;
}

std::vector<std::string> bodies_of(std::span<const article::Article> articles) {
  std::vector<std::string> bodies;
  for (const article::Article& article : articles) bodies.push_back(article.body);
  return bodies;
}

/// Makes the sketches of a batch's articles. The hashes of spellings are kept from one to the next.
class Sketcher {
 public:
  explicit Sketcher(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  Sketch sketch(const ArticleTerms& terms) {
    for (auto number = static_cast<SpellingNo>(hashes_.size()); number < vocabulary_.size();
         ++number) {
      hashes_.push_back(hash_folded(vocabulary_.term(number, TermForm::bare)));
    }
    syllables_.clear();
    for (const std::uint32_t code : terms.stream) {
      if (code >= kFirstTerm) syllables_.push_back(hashes_[code - kFirstTerm]);
    }
    return sketch_of(shingles_of(syllables_));
  }

 private:
  const Vocabulary& vocabulary_;
  std::vector<std::uint64_t> hashes_;  ///< by spelling
  std::vector<std::uint64_t> syllables_;
};

}  // namespace

Dictionaries::Dictionaries(std::span<const article::Article> articles)
    : heads(heads_of(articles), kHeadPacking), texts(bodies_of(articles), kTextPacking) {}

Batch make_batch(std::span<const article::Article> articles, const Dictionaries& dictionaries) {
  Batch batch;
  TermReader reader(batch.vocabulary);
  Inverter inverter;
  Sketcher sketcher(batch.vocabulary);
  ArticleNo number = 0;
  for (const article::Article& article : articles) {
    const ArticleTerms& terms = reader.read(article.title, article.body);
    batch.ids.push_back(hash_id(article.id));
    batch.rows.push_back(make_column_row(
        article,
        {.title = terms.title_syllables, .body = terms.body_syllables, .bare = terms.bare}));
    batch.sketches.push_back(sketcher.sketch(terms));
    batch.tokens.add(terms);
    inverter.add(number++, article, terms, batch.vocabulary);
    batch.text_bytes += article.title.size() + article.body.size();
  }
  batch.postings = inverter.run(batch.vocabulary);
  batch.heads = compress_texts(heads_of(articles), dictionaries.heads, kHeadPacking);
  batch.texts = compress_texts(bodies_of(articles), dictionaries.texts, kTextPacking);
  return batch;
}

}  // namespace timtin::index
