// A plain Xapian program, as its manual teaches: TermGenerator with positions, document data,
// values, one database; QueryParser, and one ValueCountMatchSpy per facet over all matches.
//   xapian index FOLDER folded|marked < corpus.tsv
//   xapian serve FOLDER
//   xapian ask FOLDER QUERY
#include <xapian.h>

#include <cstring>

#include "serve.h"
#include "text/syllable.h"

namespace timtin::bench {
namespace {

constexpr Xapian::valueno kProvince = 0;
constexpr Xapian::valueno kYear = 1;

void index(const std::string& folder, bool folded) {
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  // Xapian folds no marks: what the query has lost must be lost here as well.
  const auto form = [&](const std::string& text) { return folded ? text::fold(text) : text; };
  for (Line line; read_line(line);) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(form(line.title));
    generator.increase_termpos();
    generator.index_text(form(line.body));
    document.set_data(line.id);
    document.add_boolean_term("Q" + line.id);
    document.add_boolean_term("XP" + line.province);
    document.add_boolean_term("Y" + line.year);
    document.add_value(kProvince, line.province);
    document.add_value(kYear, line.year);
    database.add_document(document);
  }
  database.commit();
}

class Searcher {
 public:
  explicit Searcher(const std::string& folder) : database_(folder), enquire_(database_) {
    parser_.set_database(database_);
    parser_.set_default_op(Xapian::Query::OP_AND);
  }

  Xapian::MSet ask(const Question& question, Found& found) {
    Xapian::Query query = parser_.parse_query(
        question.query, Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_BOOLEAN |
                            Xapian::QueryParser::FLAG_LOVEHATE |
                            Xapian::QueryParser::FLAG_WILDCARD);
    if (!question.province.empty()) {
      query =
          Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query("XP" + question.province));
    }
    if (question.year != 0) {
      query = Xapian::Query(Xapian::Query::OP_FILTER, query,
                            Xapian::Query("Y" + std::to_string(question.year)));
    }
    enquire_.set_query(query);
    enquire_.clear_matchspies();
    if (question.mode == Mode::top) {
      const Xapian::MSet best = enquire_.get_mset(0, 10);
      found.total = best.get_matches_estimated();
      fetch(best);
      return best;
    }
    Xapian::ValueCountMatchSpy provinces(kProvince);
    Xapian::ValueCountMatchSpy years(kYear);
    enquire_.add_matchspy(&provinces);
    enquire_.add_matchspy(&years);
    const Xapian::MSet best = enquire_.get_mset(0, 10, database_.get_doccount());
    found.total = best.get_matches_estimated();
    for (auto it = provinces.values_begin(); it != provinces.values_end(); ++it) {
      found.in_provinces += it.get_termfreq();
    }
    for (auto it = years.values_begin(); it != years.values_end(); ++it) {
      found.in_years += it.get_termfreq();
    }
    enquire_.clear_matchspies();
    fetch(best);
    return best;
  }

 private:
  // A hit is of use once its name is known: every engine here looks the ten up.
  static void fetch(const Xapian::MSet& best) {
    for (auto it = best.begin(); it != best.end(); ++it) it.get_document().get_data();
  }

  Xapian::Database database_;
  Xapian::Enquire enquire_;
  Xapian::QueryParser parser_;
};

int run(int argc, char** argv) {
  const std::string command = argc > 2 ? argv[1] : "";
  if (command == "index" && argc == 4) {
    index(argv[2], std::strcmp(argv[3], "folded") == 0);
  } else if (command == "serve") {
    Searcher searcher(argv[2]);
    serve([&](const Question& question) {
      Found found;
      searcher.ask(question, found);
      return found;
    });
  } else if (command == "ask" && argc == 4) {
    Searcher searcher(argv[2]);
    Found found;
    const Xapian::MSet best =
        searcher.ask({.mode = Mode::facets, .province = {}, .year = 0, .query = argv[3]}, found);
    for (auto it = best.begin(); it != best.end(); ++it) {
      std::printf("%s\n", it.get_document().get_data().c_str());
    }
    std::printf("%lu %lu %lu\n", found.total, found.in_provinces, found.in_years);
  } else {
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace timtin::bench

int main(int argc, char** argv) {
  try {
    return timtin::bench::run(argc, argv);
  } catch (const Xapian::Error& e) {
    std::fprintf(stderr, "xapian: %s\n", e.get_description().c_str());
    return 1;
  }
}
