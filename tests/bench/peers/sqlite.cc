// SQLite FTS5 without a copy of the texts; province and year in a table beside it.
//   sqlite index FOLDER folded|marked < corpus.tsv
//   sqlite serve FOLDER
//   sqlite ask FOLDER QUERY
#include <sqlite3.h>

#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "serve.h"

namespace timtin::bench {
namespace {

class Database {
 public:
  explicit Database(const std::string& path) {
    if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) fail();
  }
  ~Database() { sqlite3_close_v2(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  sqlite3* handle() const { return handle_; }
  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(handle_)); }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(Database& database, const std::string& sql) : database_(database) {
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &handle_, nullptr) != SQLITE_OK) {
      database.fail();
    }
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int at, const std::string& text) {
    sqlite3_bind_text(handle_, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  void bind(int at, int number) { sqlite3_bind_int(handle_, at, number); }
  bool step() {
    const int result = sqlite3_step(handle_);
    if (result != SQLITE_ROW && result != SQLITE_DONE) database_.fail();
    return result == SQLITE_ROW;
  }
  void reset() { sqlite3_reset(handle_); }
  std::string text(int column) const {
    return reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  }
  std::uint64_t number(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(handle_, column));
  }

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

// remove_diacritics leaves đ, which has no decomposition.
std::string without_d(std::string text) {
  for (const char* stroked : {"đ", "Đ"}) {
    for (std::size_t at = 0; (at = text.find(stroked, at)) != std::string::npos;) {
      text.replace(at, 2, "d");
    }
  }
  return text;
}

void index(const std::string& folder, bool folded) {
  std::filesystem::create_directories(folder);
  Database database(folder + "/db");
  database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  database.run(
      "CREATE TABLE facts(id INTEGER PRIMARY KEY, name TEXT, province TEXT, year INTEGER)");
  database.run(folded ? "CREATE VIRTUAL TABLE articles USING fts5(title, body, content='', "
                        "tokenize='unicode61 remove_diacritics 2')"
                      : "CREATE VIRTUAL TABLE articles USING fts5(title, body, content='', "
                        "tokenize='unicode61 remove_diacritics 0')");
  Statement text(database, "INSERT INTO articles(rowid, title, body) VALUES (?, ?, ?)");
  Statement facts(database, "INSERT INTO facts VALUES (?, ?, ?, ?)");
  int number = 0;
  for (Line line; read_line(line); ++number) {
    text.bind(1, number);
    text.bind(2, folded ? without_d(line.title) : line.title);
    text.bind(3, folded ? without_d(line.body) : line.body);
    text.step();
    text.reset();
    facts.bind(1, number);
    facts.bind(2, line.id);
    facts.bind(3, line.province);
    facts.bind(4, std::stoi(line.year));
    facts.step();
    facts.reset();
  }
  database.run("INSERT INTO articles(articles) VALUES ('optimize'); COMMIT");
}

class Searcher {
 public:
  explicit Searcher(const std::string& folder)
      : database_(folder + "/db"),
        top_(database_,
             "SELECT name FROM (SELECT rowid FROM articles WHERE articles MATCH ? "
             "ORDER BY rank LIMIT 10) hits JOIN facts ON id = hits.rowid"),
        top_filtered_(database_,
                      "SELECT name FROM articles JOIN facts ON id = articles.rowid "
                      "WHERE articles MATCH ? AND province = ? AND year = ? "
                      "ORDER BY rank LIMIT 10"),
        counts_(database_,
                "SELECT province, year, count(*) FROM articles JOIN facts ON id = articles.rowid "
                "WHERE articles MATCH ? GROUP BY province, year"),
        counts_filtered_(database_,
                         "SELECT province, year, count(*) FROM articles JOIN facts "
                         "ON id = articles.rowid WHERE articles MATCH ? AND province = ? "
                         "AND year = ? GROUP BY province, year") {}

  Found ask(const Question& question) {
    const bool filtered = !question.province.empty();
    const auto bound = [&](Statement& statement) -> Statement& {
      statement.reset();
      statement.bind(1, question.query);
      if (filtered) {
        statement.bind(2, question.province);
        statement.bind(3, question.year);
      }
      return statement;
    };
    Found found;
    Statement& best = bound(filtered ? top_filtered_ : top_);
    best_.clear();
    while (best.step()) best_.push_back(best.text(0));
    best.reset();
    if (question.mode == Mode::top) return found;
    Statement& counts = bound(filtered ? counts_filtered_ : counts_);
    while (counts.step()) found.total += counts.number(2);
    counts.reset();
    found.in_provinces = found.in_years = found.total;
    return found;
  }
  const std::vector<std::string>& best() const { return best_; }

 private:
  Database database_;
  Statement top_;
  Statement top_filtered_;
  Statement counts_;
  Statement counts_filtered_;
  std::vector<std::string> best_;
};

int run(int argc, char** argv) {
  const std::string command = argc > 2 ? argv[1] : "";
  if (command == "index" && argc == 4) {
    index(argv[2], std::strcmp(argv[3], "folded") == 0);
  } else if (command == "serve") {
    Searcher searcher(argv[2]);
    serve([&](const Question& question) { return searcher.ask(question); });
  } else if (command == "ask" && argc == 4) {
    Searcher searcher(argv[2]);
    const Found found =
        searcher.ask({.mode = Mode::facets, .province = {}, .year = 0, .query = argv[3]});
    for (const std::string& name : searcher.best()) std::printf("%s\n", name.c_str());
    std::printf("%lu\n", found.total);
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
  } catch (const std::exception& e) {
    std::fprintf(stderr, "sqlite: %s\n", e.what());
    return 1;
  }
}
