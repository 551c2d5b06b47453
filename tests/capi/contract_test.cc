// The contract on top of timtin.h, line by line. Only timtin.h is used, as an embedder would.
#include <clocale>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <timtin/timtin.h>

namespace {

template <auto Free>
struct Freer {
  template <typename Handle>
  void operator()(Handle* handle) const {
    Free(handle);
  }
};
using Index = std::unique_ptr<timtin_index, Freer<timtin_index_close>>;
using Request = std::unique_ptr<timtin_request, Freer<timtin_request_free>>;
using Answer = std::unique_ptr<timtin_answer, Freer<timtin_answer_free>>;
using Error = std::unique_ptr<timtin_error, Freer<timtin_error_free>>;

Index open_index() {
  timtin_index* index = nullptr;
  EXPECT_EQ(TIMTIN_OK, timtin_index_open(TIMTIN_TEST_INDEX, TIMTIN_NUL, &index, nullptr));
  return Index(index);
}

Request new_request(std::string_view query) {
  timtin_request* request = nullptr;
  EXPECT_EQ(TIMTIN_OK, timtin_request_new(&request, nullptr));
  EXPECT_EQ(TIMTIN_OK, timtin_request_set_query(request, query.data(), query.size(), nullptr));
  return Request(request);
}

Answer ask(timtin_index* index, const timtin_request* request) {
  timtin_answer* answer = nullptr;
  EXPECT_EQ(TIMTIN_OK, timtin_search(index, request, &answer, nullptr));
  return Answer(answer);
}

Answer ask(std::string_view query) {
  const Index index = open_index();
  return ask(index.get(), new_request(query).get());
}

std::string text(const char* value) { return value != nullptr ? value : "(null)"; }

/// All that an answer shows.
std::string all_of(const timtin_answer* a) {
  std::string out = text(timtin_answer_read_as(a)) + text(timtin_answer_stage(a)) +
                    std::to_string(timtin_answer_total(a));
  for (size_t i = 0; i < timtin_answer_hit_count(a); ++i) {
    for (const auto getter :
         {timtin_hit_id, timtin_hit_url, timtin_hit_title, timtin_hit_published,
          timtin_hit_year_source, timtin_hit_province, timtin_hit_province_name,
          timtin_hit_province_now, timtin_hit_province_now_name, timtin_hit_province_source,
          timtin_hit_district, timtin_hit_commune, timtin_hit_updated, timtin_hit_kind,
          timtin_hit_publisher, timtin_hit_author, timtin_hit_first_publisher, timtin_hit_snippet,
          timtin_hit_explanation}) {
      out += "|" + text(getter(a, i));
    }
  }
  for (size_t f = 0; f < timtin_answer_facet_count(a); ++f) {
    out += text(timtin_facet_name(a, f));
    for (size_t v = 0; v < timtin_facet_value_count(a, f); ++v) {
      out += "|" + text(timtin_facet_value_key(a, f, v)) + text(timtin_facet_value_name(a, f, v)) +
             std::to_string(timtin_facet_value_articles(a, f, v));
    }
  }
  return out;
}

TEST(Status, NumbersNamesAndMeaningsArePinned) {
  const std::vector<std::string> names = {"ok",     "no-hit", "usage",    "io",      "damaged",
                                          "schema", "locked", "rejected", "internal"};
  const std::vector<int> numbers = {TIMTIN_OK,     TIMTIN_NO_HIT,   TIMTIN_USAGE,
                                    TIMTIN_IO,     TIMTIN_DAMAGED,  TIMTIN_SCHEMA,
                                    TIMTIN_LOCKED, TIMTIN_REJECTED, TIMTIN_INTERNAL};
  ASSERT_EQ(names.size(), numbers.size());
  for (size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(static_cast<int>(i), numbers[i]);
    EXPECT_EQ(names[i], text(timtin_status_name(numbers[i])));
    EXPECT_NE(nullptr, timtin_status_meaning(numbers[i]));
  }
  for (const int number : {-1, static_cast<int>(names.size()), 1 << 20}) {
    EXPECT_EQ(nullptr, timtin_status_name(number));
    EXPECT_EQ(nullptr, timtin_status_meaning(number));
  }
}

TEST(Errors, OpeningWhatIsNoIndexSaysWhatAndWhatNext) {
  timtin_index* index = reinterpret_cast<timtin_index*>(1);
  timtin_error* raw = nullptr;
  EXPECT_EQ(TIMTIN_DAMAGED, timtin_index_open("no/such/folder", TIMTIN_NUL, &index, &raw));
  const Error error(raw);
  EXPECT_EQ(nullptr, index) << "out parameters are NULL after a failure";
  EXPECT_EQ(TIMTIN_DAMAGED, timtin_error_status(raw));
  EXPECT_NE(std::string::npos, text(timtin_error_message(raw)).find("no/such/folder"));
  EXPECT_NE("", text(timtin_error_hint(raw)));
  EXPECT_EQ(-1, timtin_error_offset(raw));
}

TEST(Errors, AreNullAfterSuccess) {
  timtin_request* raw = nullptr;
  timtin_error* error = reinterpret_cast<timtin_error*>(1);
  ASSERT_EQ(TIMTIN_OK, timtin_request_new(&raw, &error));
  const Request request(raw);
  EXPECT_EQ(nullptr, error);
}

TEST(Errors, QueryErrorsGiveTheByte) {
  const Index index = open_index();
  const std::string query = "nông thôn tinh:atlantis";
  timtin_answer* answer = nullptr;
  timtin_error* raw = nullptr;
  EXPECT_EQ(TIMTIN_USAGE, timtin_search(index.get(), new_request(query).get(), &answer, &raw));
  const Error error(raw);
  EXPECT_EQ(nullptr, answer);
  EXPECT_EQ(static_cast<long>(query.find("atlantis")), timtin_error_offset(raw));
}

TEST(Errors, AnUnknownProvinceIsNamedWithSimilarOnes) {
  const Index index = open_index();
  const Request request = new_request("nông thôn");
  ASSERT_EQ(TIMTIN_OK,
            timtin_request_add_province(request.get(), "Hưng Yênn", TIMTIN_NUL, nullptr));
  timtin_answer* answer = nullptr;
  timtin_error* raw = nullptr;
  EXPECT_EQ(TIMTIN_USAGE, timtin_search(index.get(), request.get(), &answer, &raw));
  const Error error(raw);
  EXPECT_NE(std::string::npos, text(timtin_error_message(raw)).find("Hưng Yênn"));
  EXPECT_NE(std::string::npos, text(timtin_error_hint(raw)).find("hung-yen"));
  EXPECT_EQ(-1, timtin_error_offset(raw));
}

TEST(Nulls, AreUsageErrorsForFallibleFunctions) {
  const Index index = open_index();
  const Request request = new_request("x");
  timtin_index* no_index = nullptr;
  timtin_answer* answer = nullptr;
  timtin_error* raw = nullptr;
  const auto expect_usage = [&](timtin_status status) {
    EXPECT_EQ(TIMTIN_USAGE, status);
    EXPECT_EQ(TIMTIN_USAGE, timtin_error_status(raw));
    timtin_error_free(raw);
    raw = nullptr;
  };
  expect_usage(timtin_index_open(nullptr, TIMTIN_NUL, &no_index, &raw));
  expect_usage(timtin_index_open(nullptr, 3, &no_index, &raw));
  expect_usage(timtin_index_open("x", TIMTIN_NUL, nullptr, &raw));
  expect_usage(timtin_request_new(nullptr, &raw));
  expect_usage(timtin_search(nullptr, request.get(), &answer, &raw));
  expect_usage(timtin_search(index.get(), nullptr, &answer, &raw));
  expect_usage(timtin_search(index.get(), request.get(), nullptr, &raw));
  expect_usage(timtin_request_set_query(nullptr, "x", TIMTIN_NUL, &raw));
  expect_usage(timtin_request_set_query(request.get(), nullptr, TIMTIN_NUL, &raw));
  expect_usage(timtin_request_add_province(nullptr, "x", TIMTIN_NUL, &raw));
  expect_usage(timtin_request_add_province(request.get(), nullptr, 1, &raw));
  expect_usage(timtin_request_add_years(nullptr, 2019, 2020, &raw));
  for (const auto setter :
       {timtin_request_set_province_as, timtin_request_set_marks, timtin_request_set_match,
        timtin_request_set_sort, timtin_request_set_facets, timtin_request_set_snippets,
        timtin_request_set_explain, timtin_request_set_include}) {
    expect_usage(setter(nullptr, 0, &raw));
  }
  expect_usage(timtin_request_set_offset(nullptr, 0, &raw));
  expect_usage(timtin_request_set_limit(nullptr, 0, &raw));
  EXPECT_EQ(TIMTIN_USAGE, timtin_search(nullptr, nullptr, nullptr, nullptr));
}

TEST(Nulls, GettersGiveNullOrZero) {
  EXPECT_EQ(TIMTIN_USAGE, timtin_answer_status(nullptr));
  EXPECT_EQ("(null)(null)0", all_of(nullptr));
  EXPECT_EQ(TIMTIN_OK, timtin_error_status(nullptr));
  EXPECT_EQ(nullptr, timtin_error_message(nullptr));
  EXPECT_EQ(nullptr, timtin_error_hint(nullptr));
  EXPECT_EQ(-1, timtin_error_offset(nullptr));
  timtin_error_free(nullptr);
  timtin_answer_free(nullptr);
  timtin_request_free(nullptr);
  timtin_index_close(nullptr);
}

TEST(Getters, BeyondTheLastItemGiveNullOrZero) {
  const Answer answer = ask("nông thôn mới");
  const timtin_answer* a = answer.get();
  ASSERT_GT(timtin_answer_hit_count(a), 0U);
  EXPECT_EQ(nullptr, timtin_hit_id(a, timtin_answer_hit_count(a)));
  EXPECT_EQ(nullptr, timtin_hit_published(a, timtin_answer_hit_count(a)));
  EXPECT_EQ(nullptr, timtin_hit_kind(a, timtin_answer_hit_count(a)));
  EXPECT_EQ(0, timtin_hit_province_confidence(a, timtin_answer_hit_count(a)));
  EXPECT_EQ(nullptr, timtin_facet_name(a, timtin_answer_facet_count(a)));
  EXPECT_EQ(nullptr, timtin_facet_value_name(a, 0, timtin_facet_value_count(a, 0)));
  EXPECT_EQ(nullptr, timtin_note_text(a, timtin_answer_note_count(a)));
  for (const size_t i : {size_t{1000}, static_cast<size_t>(-1)}) {
    EXPECT_EQ(nullptr, timtin_hit_id(a, i));
    EXPECT_EQ(nullptr, timtin_hit_published(a, i));
    EXPECT_EQ(0, timtin_hit_year(a, i));
    EXPECT_EQ(0U, timtin_hit_rank(a, i));
    EXPECT_EQ(0.0, timtin_hit_score(a, i));
    EXPECT_EQ(0U, timtin_hit_highlight_count(a, i));
    EXPECT_EQ(0U, timtin_hit_highlight_end(a, i, 0));
    EXPECT_EQ(nullptr, timtin_facet_name(a, i));
    EXPECT_EQ(0U, timtin_facet_value_count(a, i));
    EXPECT_EQ(nullptr, timtin_facet_value_key(a, 0, i));
    EXPECT_EQ(nullptr, timtin_facet_value_name(a, 0, i));
    EXPECT_EQ(0U, timtin_facet_value_articles(a, 0, i));
    EXPECT_EQ(nullptr, timtin_note_code(a, i));
    EXPECT_EQ(nullptr, timtin_note_text(a, i));
    EXPECT_EQ(nullptr, timtin_reading_text(a, i));
    EXPECT_EQ(0U, timtin_reading_articles(a, i));
    EXPECT_EQ(nullptr, timtin_suggestion_text(a, i));
    EXPECT_EQ(0U, timtin_suggestion_articles(a, i));
  }
}

TEST(Requests, RefuseValuesThatMeanNothing) {
  const Request request = new_request("x");
  struct Selector {
    timtin_status (*set)(timtin_request*, int, timtin_error**);
    int last;
  };
  for (const Selector& selector : {Selector{timtin_request_set_province_as, TIMTIN_PROVINCE_NOW},
                                   Selector{timtin_request_set_marks, TIMTIN_MARKS_IGNORE},
                                   Selector{timtin_request_set_match, TIMTIN_MATCH_ANY},
                                   Selector{timtin_request_set_sort, TIMTIN_SORT_OLDEST}}) {
    for (int value = 0; value <= selector.last; ++value) {
      EXPECT_EQ(TIMTIN_OK, selector.set(request.get(), value, nullptr));
    }
    for (const int value : {-1, selector.last + 1, 1000}) {
      timtin_error* raw = nullptr;
      EXPECT_EQ(TIMTIN_USAGE, selector.set(request.get(), value, &raw));
      const Error error(raw);
      EXPECT_NE("", text(timtin_error_hint(raw)));
    }
  }
  const auto years = [&](int first, int last) {
    return timtin_request_add_years(request.get(), first, last, nullptr);
  };
  EXPECT_EQ(TIMTIN_OK, years(2019, 2019));
  EXPECT_EQ(TIMTIN_OK, years(1, 9999));
  EXPECT_EQ(TIMTIN_USAGE, years(2020, 2019));
  EXPECT_EQ(TIMTIN_USAGE, years(0, 2019));
  EXPECT_EQ(TIMTIN_USAGE, years(2019, 10000));
  EXPECT_EQ(TIMTIN_OK, timtin_request_set_limit(request.get(), 4294967295UL, nullptr));
  EXPECT_EQ(TIMTIN_USAGE, timtin_request_set_limit(request.get(), 4294967296UL, nullptr));
  EXPECT_EQ(TIMTIN_USAGE, timtin_request_set_offset(request.get(), 4294967296UL, nullptr));
}

TEST(Requests, ServeAgainAndCanBeChangedInBetween) {
  const Index index = open_index();
  const Request request = new_request("nông thôn mới");
  const std::string first = all_of(ask(index.get(), request.get()).get());
  EXPECT_EQ(first, all_of(ask(index.get(), request.get()).get()));
  ASSERT_EQ(TIMTIN_OK, timtin_request_set_limit(request.get(), 0, nullptr));
  const Answer counted = ask(index.get(), request.get());
  EXPECT_EQ(0U, timtin_answer_hit_count(counted.get()));
  EXPECT_GT(timtin_answer_total(counted.get()), 0U);
  ASSERT_EQ(TIMTIN_OK, timtin_request_set_facets(request.get(), 0, nullptr));
  EXPECT_EQ(0U, timtin_answer_facet_count(ask(index.get(), request.get()).get()));
}

TEST(Requests, IncludeTakesSumsOfItsConstants) {
  const Request request = new_request("x");
  EXPECT_EQ(TIMTIN_OK, timtin_request_set_include(
                           request.get(), TIMTIN_INCLUDE_SPAM | TIMTIN_INCLUDE_LISTINGS, nullptr));
  timtin_error* raw = nullptr;
  EXPECT_EQ(TIMTIN_USAGE, timtin_request_set_include(request.get(), 4, &raw));
  timtin_error_free(raw);
  EXPECT_EQ(TIMTIN_USAGE, timtin_request_set_include(request.get(), -1, nullptr));
}

TEST(Requests, ShowSnippetsAndReasonsOnlyWhenAsked) {
  const Index index = open_index();
  const Request request = new_request("nông thôn mới");
  const Answer usual = ask(index.get(), request.get());
  EXPECT_NE(nullptr, timtin_hit_snippet(usual.get(), 0));
  EXPECT_EQ(nullptr, timtin_hit_explanation(usual.get(), 0));
  ASSERT_EQ(TIMTIN_OK, timtin_request_set_snippets(request.get(), 0, nullptr));
  ASSERT_EQ(TIMTIN_OK, timtin_request_set_explain(request.get(), 7, nullptr));
  const Answer other = ask(index.get(), request.get());
  EXPECT_EQ(nullptr, timtin_hit_snippet(other.get(), 0));
  EXPECT_EQ(0U, timtin_hit_highlight_count(other.get(), 0));
  EXPECT_NE(nullptr, timtin_hit_explanation(other.get(), 0));
}

TEST(Inputs, LengthAndNulTerminationAreTheSame) {
  const std::string query = "nông thôn mới";
  const std::string longer = query + " xyzzy";
  const Index index = open_index();
  const Request by_length = new_request(std::string_view(longer).substr(0, query.size()));
  const Request by_nul = new_request("");
  ASSERT_EQ(TIMTIN_OK, timtin_request_set_query(by_nul.get(), query.c_str(), TIMTIN_NUL, nullptr));
  const std::string expected = all_of(ask(index.get(), by_nul.get()).get());
  EXPECT_EQ(expected, all_of(ask(index.get(), by_length.get()).get()));
  EXPECT_NE(expected, all_of(ask(index.get(), new_request(longer).get()).get()));
}

TEST(Inputs, AreCopied) {
  const Index index = open_index();
  std::string query = "nông thôn mới";
  const Request request = new_request(query);
  const std::string before = all_of(ask(index.get(), request.get()).get());
  query.assign(query.size(), 'x');
  EXPECT_EQ(before, all_of(ask(index.get(), request.get()).get()));
}

TEST(Inputs, AnyBytesAreAnsweredOrRefused) {
  using std::string_view_literals::operator""sv;
  const Index index = open_index();
  for (const std::string_view query :
       {""sv, " "sv, "\0"sv, "nông\0thôn"sv, "\xFF\xFE nông"sv, "n\xC3"sv, "\xED\xA0\x80"sv,
        "((((((((("sv, "\"\"\"\"\""sv, "- - -"sv, "OR OR AND"sv, "a NEAR/99999999999 b"sv, "***"sv,
        "nam:..2019"sv, "\r\n\t\v"sv}) {
    timtin_answer* raw = nullptr;
    timtin_error* raw_error = nullptr;
    const timtin_status status =
        timtin_search(index.get(), new_request(query).get(), &raw, &raw_error);
    const Answer answer(raw);
    const Error error(raw_error);
    if (status == TIMTIN_OK) {
      EXPECT_EQ(nullptr, raw_error);
      EXPECT_NE(nullptr, raw);
    } else {
      EXPECT_EQ(TIMTIN_USAGE, status) << query << ": " << text(timtin_error_message(raw_error));
      EXPECT_LE(timtin_error_offset(raw_error), static_cast<long>(query.size()));
    }
  }
}

TEST(Answers, OutliveEverything) {
  Index index = open_index();
  Request request = new_request("nông thôn mới");
  const Answer answer = ask(index.get(), request.get());
  const std::string before = all_of(answer.get());
  const char* const title = timtin_hit_title(answer.get(), 0);
  const std::string title_before = title;
  index.reset();
  request.reset();
  EXPECT_EQ(before, all_of(answer.get()));
  EXPECT_EQ(title_before, title) << "borrowed texts stay where they are";
}

TEST(Answers, HandlesAreFreedInAnyOrder) {
  Index index = open_index();
  Request request = new_request("nông thôn mới");
  Answer first = ask(index.get(), request.get());
  Answer second = ask(index.get(), request.get());
  request.reset();
  second.reset();
  index.reset();
  first.reset();
  SUCCEED() << "the sanitizers judge";
}

TEST(Answers, NoHitIsAnAnswer) {
  const Answer answer = ask("xyzzy");
  EXPECT_EQ(TIMTIN_NO_HIT, timtin_answer_status(answer.get()));
  EXPECT_EQ(0U, timtin_answer_total(answer.get()));
  EXPECT_EQ(0U, timtin_answer_hit_count(answer.get()));
  EXPECT_NE(nullptr, timtin_answer_read_as(answer.get()));
}

TEST(Answers, HitsAreRankedAndHighlightsLieInTheSnippet) {
  const Answer answer = ask("nông thôn mới");
  const timtin_answer* a = answer.get();
  EXPECT_EQ(TIMTIN_OK, timtin_answer_status(a));
  EXPECT_STREQ("typed", timtin_answer_stage(a));
  for (size_t i = 0; i < timtin_answer_hit_count(a); ++i) {
    EXPECT_EQ(i + 1, timtin_hit_rank(a, i));
    const std::string snippet = timtin_hit_snippet(a, i);
    size_t done = 0;
    for (size_t k = 0; k < timtin_hit_highlight_count(a, i); ++k) {
      const size_t begin = timtin_hit_highlight_begin(a, i, k);
      const size_t end = timtin_hit_highlight_end(a, i, k);
      EXPECT_LE(done, begin);
      EXPECT_LT(begin, end);
      EXPECT_LE(end, snippet.size());
      done = end;
    }
    EXPECT_GT(done, 0U) << "something is highlighted in: " << snippet;
  }
}

TEST(Answers, HitsTellWhereWhenAndHowSure) {
  const Answer answer = ask("nông thôn mới");
  const timtin_answer* a = answer.get();
  size_t with_district = 0;
  for (size_t i = 0; i < timtin_answer_hit_count(a); ++i) {
    EXPECT_EQ("article", text(timtin_hit_kind(a, i)));
    const int place = timtin_hit_province_confidence(a, i);
    EXPECT_EQ(place == 0, timtin_hit_province(a, i) == nullptr) << i;
    EXPECT_LE(place, 100);
    const int year = timtin_hit_year_confidence(a, i);
    EXPECT_EQ(year == 0, timtin_hit_year(a, i) == 0) << i;
    EXPECT_LE(year, 100);
    if (timtin_hit_district(a, i) != nullptr) ++with_district;
    const char* updated = timtin_hit_updated(a, i);
    if (updated == nullptr) continue;
    EXPECT_GE(text(updated), text(timtin_hit_published(a, i)));
  }
  EXPECT_GT(with_district, 0U);
}

TEST(Answers, AnUpdateAndACommuneAreTold) {
  const Answer updated = ask("Hương Trà");
  EXPECT_EQ("2018-03-07", text(timtin_hit_updated(updated.get(), 0)));
  EXPECT_EQ("updated", text(timtin_hit_year_source(updated.get(), 0)));
  const Answer commune = ask("phường Hòa Bình");
  EXPECT_EQ("Hòa Bình", text(timtin_hit_commune(commune.get(), 0)));
  EXPECT_EQ(nullptr, timtin_hit_district(commune.get(), 0)) << "districts had been abolished";
}

TEST(Answers, EachFacetSumsToTheTotal) {
  for (const char* query : {"nông thôn mới", "UBND", "nong dan"}) {
    const Answer answer = ask(query);
    const timtin_answer* a = answer.get();
    ASSERT_EQ(2U, timtin_answer_facet_count(a));
    EXPECT_STREQ("province", timtin_facet_name(a, 0));
    EXPECT_STREQ("year", timtin_facet_name(a, 1));
    for (size_t f = 0; f < 2; ++f) {
      unsigned long sum = 0;
      for (size_t v = 0; v < timtin_facet_value_count(a, f); ++v) {
        sum += timtin_facet_value_articles(a, f, v);
      }
      EXPECT_EQ(timtin_answer_total(a), sum) << query << ", facet " << f;
    }
  }
}

TEST(Threads, EachWithItsOwnHandles) {
  std::string answers[2];
  std::vector<std::thread> threads;
  for (std::string& mine : answers) {
    threads.emplace_back([&mine] {
      for (int i = 0; i < 5; ++i) mine = all_of(ask("nông thôn mới").get());
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(answers[0], answers[1]);
  EXPECT_EQ(answers[0], all_of(ask("nông thôn mới").get()));
}

TEST(Library, LeavesTheEnvironmentAndTheLocaleAlone) {
  const std::string locale = std::setlocale(LC_ALL, nullptr);
  char* const home = std::getenv("HOME");
  static_cast<void>(ask("nông thôn mới"));
  EXPECT_EQ(locale, std::setlocale(LC_ALL, nullptr));
  EXPECT_EQ(home, std::getenv("HOME"));
}

}  // namespace
