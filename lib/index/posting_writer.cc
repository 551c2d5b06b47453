#include "index/posting_writer.h"

#include <cstdio>
#include <string_view>
#include <system_error>

#include "index/files.h"
#include "index/terms.h"
#include "index/xapian_error.h"
#include "text/document_number.h"

namespace timtin::index {
namespace {

// Until it is published nobody reads the database and a crash discards it, so blocks may be
// overwritten in place; the disk is waited for once, at the end.
constexpr int kWriteFlags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST |
                            Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

void add_document_numbers(std::string_view text, Xapian::Document& document) {
  for (const text::DocumentNumber& number : text::find_document_numbers(text)) {
    document.add_boolean_term(document_number_term('W', number.whole()));
    const auto part = [&](char letter, const std::string& value) {
      if (!value.empty()) document.add_boolean_term(document_number_term(letter, value));
    };
    part('N', number.number);
    part('Y', number.year);
    part('T', number.type);
    part('I', number.issuer);
  }
}

std::string date_value(const places::Date& date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02d%02d", date.year % 10000, date.month, date.day);
  return text;
}

}  // namespace

PostingWriter::PostingWriter(const std::filesystem::path& folder) : folder_(folder) {
  xapian_call(folder_,
              [&] { database_ = Xapian::WritableDatabase(folder_.string(), kWriteFlags); });
}

void PostingWriter::add(const article::Article& article, const ArticleTerms& terms,
                        const Vocabulary& vocabulary) {
  xapian_call(folder_, [&] {
    Xapian::Document document;
    for (const auto& [number, occurrences] : terms.spellings) {
      term_ = vocabulary.term(number, terms.form(vocabulary[number]));
      document.add_term(term_, occurrences);
    }
    document.add_boolean_term(id_term(article.id));
    if (!article.province.empty()) {
      document.add_boolean_term(province_term(article.province));
      document.add_value(kSlotProvince, article.province);
    }
    if (article.year > 0) {
      document.add_boolean_term(year_term(article.year));
      document.add_value(kSlotYear, std::to_string(article.year));
    }
    if (article.published.date.known()) {
      document.add_value(kSlotDate, date_value(article.published.date));
    }
    const std::string host = host_of_url(article.url);
    if (!host.empty()) document.add_boolean_term(host_term(host));
    if (!article.publisher.empty()) document.add_boolean_term(publisher_term(article.publisher));
    add_document_numbers(article.title, document);
    add_document_numbers(article.body, document);
    database_.add_document(document);
    if (++uncommitted_ == kArticlesPerCommit) {
      database_.commit();
      uncommitted_ = 0;
    }
  });
}

void PostingWriter::finish(const std::filesystem::path& folder) {
  xapian_call(folder_, [&] {
    database_.commit();
    database_.compact(folder.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    database_.close();
  });
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
  if (error) throw io_error("cannot remove", folder_, error.value());
}

}  // namespace timtin::index
