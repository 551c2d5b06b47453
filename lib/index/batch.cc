#include "index/batch.h"

#include "index/article_fields.h"
#include "index/article_terms.h"
#include "index/posting_run.h"

namespace timtin::index {

std::vector<std::string> make_records(std::span<const article::Article> articles) {
  std::vector<std::string> records(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) append_record(articles[i], records[i]);
  return records;
}

Batch make_batch(std::span<const article::Article> articles, const TextDictionary& dictionary) {
  Batch batch;
  TermReader reader(batch.vocabulary);
  Inverter inverter;
  ArticleNo number = 0;
  for (const article::Article& article : articles) {
    const ArticleTerms& terms = reader.read(article.title, article.body);
    batch.ids.push_back(hash_id(article.id));
    batch.rows.push_back(make_column_row(
        article,
        {.title = terms.title_syllables, .body = terms.body_syllables, .bare = terms.bare}));
    batch.tokens.add(terms);
    inverter.add(number++, article, terms, batch.vocabulary);
    batch.text_bytes += article.title.size() + article.body.size();
  }
  batch.postings = inverter.run(batch.vocabulary);
  batch.texts = compress_texts(make_records(articles), dictionary);
  return batch;
}

}  // namespace timtin::index
