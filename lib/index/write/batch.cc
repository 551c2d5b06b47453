#include "index/write/batch.h"

#include "index/read/article_fields.h"
#include "index/write/article_terms.h"
#include "index/write/posting_run.h"

namespace timtin::index {

namespace {

/// The fields of articles as they are stored.
struct Records {
  explicit Records(std::span<const article::Article> articles) : heads(articles.size()) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      append_head(articles[i], heads[i]);
      head_views.push_back(heads[i]);
      bodies.push_back(articles[i].body);
    }
  }
  std::vector<std::string> heads;
  std::vector<std::string_view> head_views;
  std::vector<std::string_view> bodies;
};

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

Packers::Packers(std::span<const article::Article> articles)
    : heads(Records(articles).head_views, kHeadPacking),
      texts(Records(articles).bodies, kTextPacking) {}

Batch make_batch(std::span<const article::Article> articles, Packers& packers) {
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
  const Records records(articles);
  batch.heads = packers.heads.pack(records.head_views);
  batch.texts = packers.texts.pack(records.bodies);
  return batch;
}

}  // namespace timtin::index
