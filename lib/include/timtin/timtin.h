/* timtin.h: full-text search over archives of Vietnamese local-government news.
 *
 * The contract, in ten lines
 *  1. Handles are opaque; functions give them to you, and take them back: there is nothing in them.
 *  2. Inputs are a pointer and a length in bytes; TIMTIN_NUL as the length means "up to the NUL".
 *     Inputs are copied. Query and province text may be any bytes; Vietnamese is UTF-8.
 *  3. Outputs are UTF-8 `const char *`, borrowed: they live as long as the handle they come from.
 *     A text that is unknown, or an item beyond the last one, is NULL; a number is then 0.
 *  4. A function that can fail returns a timtin_status and takes a `timtin_error **` last, which
 *     may be NULL. After TIMTIN_OK the error is set to NULL, otherwise to an error that you free.
 *  5. Out parameters are set to NULL when a function fails. A NULL handle or out parameter is
 *     TIMTIN_USAGE; a getter of a NULL handle gives NULL or 0. Frees accept NULL.
 *  6. Handles are freed in any order: an answer owns all that it shows and outlives its index.
 *  7. One handle, one thread at a time; different handles are independent. Handles are cheap.
 *  8. An index stays at the generation that it opened; open again to see what was published since.
 *  9. Selectors are `int` with named constants; any other value is TIMTIN_USAGE.
 * 10. The library never prints, exits, aborts or throws, and leaves locale, signals and environment
 *     alone.
 *
 * A worked example: the five best articles, and how many there are in each province and year.
 *
 *   #include <stdio.h>
 *   #include <string.h>
 *   #include <timtin/timtin.h>
 *
 *   int main(int argc, char** argv) {
 *     timtin_index* index = NULL;
 *     timtin_request* request = NULL;
 *     timtin_answer* answer = NULL;
 *     timtin_error* error = NULL;
 *     size_t i, k;
 *     int status = TIMTIN_USAGE;
 *     if (argc == 3) status = timtin_index_open(argv[1], TIMTIN_NUL, &index, &error);
 *     if (status == TIMTIN_OK) status = timtin_request_new(&request, &error);
 *     if (status == TIMTIN_OK)
 *       status = timtin_request_set_query(request, argv[2], strlen(argv[2]), &error);
 *     if (status == TIMTIN_OK) status = timtin_request_set_limit(request, 5, &error);
 *     if (status == TIMTIN_OK) status = timtin_search(index, request, &answer, &error);
 *     if (status == TIMTIN_OK) {
 *       printf("%s: %lu\n", timtin_answer_read_as(answer), timtin_answer_total(answer));
 *       for (i = 0; i < timtin_answer_hit_count(answer); ++i)
 *         printf("%s\t%s\n", timtin_hit_id(answer, i), timtin_hit_title(answer, i));
 *       for (i = 0; i < timtin_answer_facet_count(answer); ++i) {
 *         printf("%s:\n", timtin_facet_name(answer, i));
 *         for (k = 0; k < timtin_facet_value_count(answer, i); ++k)
 *           printf("%s\t%lu\n", timtin_facet_value_name(answer, i, k),
 *                  timtin_facet_value_articles(answer, i, k));
 *       }
 *       status = timtin_answer_status(answer);
 *     } else if (error != NULL) {
 *       fprintf(stderr, "%s (%s)\n", timtin_error_message(error), timtin_error_hint(error));
 *     }
 *     timtin_error_free(error);
 *     timtin_answer_free(answer);
 *     timtin_request_free(request);
 *     timtin_index_close(index);
 *     return status;
 *   }
 *
 * Build it with `cc example.c $(pkg-config --cflags --libs timtin)`, or in CMake with
 * find_package(timtin) and the target timtin::timtin.
 *
 * Symbols are never removed or changed in meaning while the library's soname stays the same.
 * `@since` names the version that brought a function.
 */
#ifndef TIMTIN_TIMTIN_H
#define TIMTIN_TIMTIN_H

#include <stddef.h>

#if defined(__GNUC__)
#define TIMTIN_API __attribute__((visibility("default")))
#else
#define TIMTIN_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Length of an input that ends with a NUL byte. */
#define TIMTIN_NUL ((size_t)-1)

/* ---- Status ---------------------------------------------------------------------------------
 * How a call ended. The numbers are pinned; the programs use them as exit codes.
 */
typedef enum timtin_status {
  TIMTIN_OK = 0,       /* done */
  TIMTIN_NO_HIT = 1,   /* the query is fine and nothing matches: see timtin_answer_status() */
  TIMTIN_USAGE = 2,    /* a wrong argument, or a query that cannot be read */
  TIMTIN_IO = 3,       /* a file could not be read or written */
  TIMTIN_DAMAGED = 4,  /* not an index, or a damaged one */
  TIMTIN_SCHEMA = 5,   /* an index of another schema version; the hint gives the command */
  TIMTIN_LOCKED = 6,   /* another writer holds the index (timtin-index only) */
  TIMTIN_REJECTED = 7, /* some input was rejected (timtin-index --strict only) */
  TIMTIN_INTERNAL = 8  /* a bug in timtin, or lack of memory */
} timtin_status;

/* Short stable name of a status ("ok", "no-hit", "usage" ...); NULL for a number that is none, so
 * that counting up from 0 lists the whole table. Static. @since 0.1 */
TIMTIN_API const char* timtin_status_name(int status);

/* One line in English on what a status means; NULL for a number that is none. Static. @since 0.1 */
TIMTIN_API const char* timtin_status_meaning(int status);

/* Version of the library, "MAJOR.MINOR.PATCH". Static. @since 0.1 */
TIMTIN_API const char* timtin_version(void);

/* ---- Errors ---------------------------------------------------------------------------------
 * What went wrong and what to do next. Texts are English, one line each.
 */
typedef struct timtin_error timtin_error;

/* The status that the failed call returned; TIMTIN_OK for NULL. @since 0.1 */
TIMTIN_API timtin_status timtin_error_status(const timtin_error* error);

/* What went wrong, and where. @since 0.1 */
TIMTIN_API const char* timtin_error_message(const timtin_error* error);

/* The next step for a person; "" if there is none to give. @since 0.1 */
TIMTIN_API const char* timtin_error_hint(const timtin_error* error);

/* Byte of the query at which it went wrong, counted from 0; -1 for any other error. @since 0.1 */
TIMTIN_API long timtin_error_offset(const timtin_error* error);

/* @since 0.1 */
TIMTIN_API void timtin_error_free(timtin_error* error);

/* ---- Index ----------------------------------------------------------------------------------
 * One published generation of an index folder, read-only. Opening costs no work per article.
 */
typedef struct timtin_index timtin_index;

/* Opens the index in `folder`. Fails with TIMTIN_DAMAGED (also where there is no index),
 * TIMTIN_SCHEMA or TIMTIN_IO. @since 0.1 */
TIMTIN_API timtin_status timtin_index_open(const char* folder, size_t length, timtin_index** index,
                                           timtin_error** error);

/* @since 0.1 */
TIMTIN_API void timtin_index_close(timtin_index* index);

/* ---- Request --------------------------------------------------------------------------------
 * What is asked. A new request asks for the first 10 articles, best first, with facets and
 * snippets. It may be used for any number of searches, on any index, and changed in between.
 */
typedef struct timtin_request timtin_request;

/* @since 0.1 */
TIMTIN_API timtin_status timtin_request_new(timtin_request** request, timtin_error** error);

/* @since 0.1 */
TIMTIN_API void timtin_request_free(timtin_request* request);

/* The query, as a person types it: with all, some or no marks, in any Unicode form.
 *   nông thôn mới    words          "nông thôn mới"  side by side      thủy* lợi   beginnings
 *   lũ -bão          without        lũ OR bão, ( )   either            đất NEAR/5 rừng
 *   tinh:hue  nam:2019..2022  so:219/KH-UBND  nguon:hanoi.gov.vn
 *                    province, years, document number, source; also province: year: number: source:
 * A query that cannot be read fails in timtin_search(). @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_query(timtin_request* request, const char* query,
                                                  size_t length, timtin_error** error);

/* Adds a province; several are alternatives. Name with or without marks, slug ("thanh-hoa") or
 * alias ("TP.HCM"). An unknown one fails in timtin_search(), with similar names in the hint.
 * @since 0.1 */
TIMTIN_API timtin_status timtin_request_add_province(timtin_request* request, const char* province,
                                                     size_t length, timtin_error** error);

/* Adds a span of years, both included, 1 <= first <= last <= 9999; several are alternatives.
 * @since 0.1 */
TIMTIN_API timtin_status timtin_request_add_years(timtin_request* request, int first, int last,
                                                  timtin_error** error);

/* Which province an article belongs to, in filters and facets: the one of its own date, or the one
 * that took that province over by now. */
enum { TIMTIN_PROVINCE_THEN = 0, TIMTIN_PROVINCE_NOW = 1 };

/* Default TIMTIN_PROVINCE_THEN. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_province_as(timtin_request* request, int province_as,
                                                        timtin_error** error);

/* What typed marks mean: relaxed if nothing else is found; binding; or nothing at all. */
enum { TIMTIN_MARKS_PREFER = 0, TIMTIN_MARKS_REQUIRE = 1, TIMTIN_MARKS_IGNORE = 2 };

/* Default TIMTIN_MARKS_PREFER. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_marks(timtin_request* request, int marks,
                                                  timtin_error** error);

/* How syllables must stand together: in units side by side, relaxed step by step; all of them
 * anywhere in the article; any of them. */
enum { TIMTIN_MATCH_SMART = 0, TIMTIN_MATCH_LOOSE = 1, TIMTIN_MATCH_ANY = 2 };

/* Default TIMTIN_MATCH_SMART. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_match(timtin_request* request, int match,
                                                  timtin_error** error);

/* The order of hits. Articles without a date come last in both orders by date. */
enum { TIMTIN_SORT_RELEVANCE = 0, TIMTIN_SORT_NEWEST = 1, TIMTIN_SORT_OLDEST = 2 };

/* Default TIMTIN_SORT_RELEVANCE. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_sort(timtin_request* request, int sort,
                                                 timtin_error** error);

/* Copies of one release, articles with nearly the same text: the best of those that match alone is
 * a hit, or each is. Total and facets count articles, all of them, either way; ranks, offset and
 * limit count hits. */
enum { TIMTIN_DUPLICATES_COLLAPSE = 0, TIMTIN_DUPLICATES_SHOW = 1 };

/* Default TIMTIN_DUPLICATES_COLLAPSE. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_duplicates(timtin_request* request, int duplicates,
                                                       timtin_error** error);

/* How many hits to leave out at the front: 0 (default) .. 4294967295. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_offset(timtin_request* request, unsigned long offset,
                                                   timtin_error** error);

/* How many hits at most: 0 .. 4294967295, default 10. With 0 the answer still has its total and
 * facets. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_limit(timtin_request* request, unsigned long limit,
                                                  timtin_error** error);

/* What is shown besides articles: the sum of any of these. Betting spam and lists of articles are
 * hidden by default; total and facets count what is shown, and a note says how many are hidden. */
enum { TIMTIN_INCLUDE_NOTHING = 0, TIMTIN_INCLUDE_SPAM = 1, TIMTIN_INCLUDE_LISTINGS = 2 };

/* Default TIMTIN_INCLUDE_NOTHING. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_include(timtin_request* request, int include,
                                                    timtin_error** error);

/* Whether to count facets: 0 = no, else yes (default). @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_facets(timtin_request* request, int on,
                                                   timtin_error** error);

/* Whether to make snippets: 0 = no, else yes (default). @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_snippets(timtin_request* request, int on,
                                                     timtin_error** error);

/* Whether to say of every hit why it is there: 0 = no (default), else yes. @since 0.1 */
TIMTIN_API timtin_status timtin_request_set_explain(timtin_request* request, int on,
                                                    timtin_error** error);

/* ---- Search ---------------------------------------------------------------------------------
 * Asks the index. That nothing matches is an answer, not a failure: the status is TIMTIN_OK and
 * the answer has a total of 0, and may have notes and suggestions. Fails with TIMTIN_USAGE for a
 * query that cannot be read (see timtin_error_offset()) or an unknown province, TIMTIN_DAMAGED or
 * TIMTIN_IO for the index. @since 0.1 */
typedef struct timtin_answer timtin_answer;

TIMTIN_API timtin_status timtin_search(timtin_index* index, const timtin_request* request,
                                       timtin_answer** answer, timtin_error** error);

/* @since 0.1 */
TIMTIN_API void timtin_answer_free(timtin_answer* answer);

/* ---- Answer ---------------------------------------------------------------------------------
 * Immutable. Items are counted from 0.
 */

/* TIMTIN_OK if something matches, else TIMTIN_NO_HIT: the exit code of a program that asks just
 * this. TIMTIN_USAGE for NULL. @since 0.1 */
TIMTIN_API timtin_status timtin_answer_status(const timtin_answer* answer);

/* How the query was read, its units in brackets: "[nông thôn mới] [Hưng Yên]". @since 0.1 */
TIMTIN_API const char* timtin_answer_read_as(const timtin_answer* answer);

/* How far the query had to be relaxed to find anything: "typed" (not at all), "marks", "spellings",
 * "loose", "partial". @since 0.1 */
TIMTIN_API const char* timtin_answer_stage(const timtin_answer* answer);

/* How many articles match, exactly, copies of each other included; hits are a part of them.
 * @since 0.1 */
TIMTIN_API unsigned long timtin_answer_total(const timtin_answer* answer);

/* 1 if there are hits behind those of this answer: ask with a larger offset; else 0. With copies
 * left out the total does not tell. @since 0.1 */
TIMTIN_API int timtin_answer_has_more(const timtin_answer* answer);

/* Number of hits, facets, notes, readings and suggestions. @since 0.1 */
TIMTIN_API size_t timtin_answer_hit_count(const timtin_answer* answer);
/* @since 0.1 */
TIMTIN_API size_t timtin_answer_facet_count(const timtin_answer* answer);
/* @since 0.1 */
TIMTIN_API size_t timtin_answer_note_count(const timtin_answer* answer);
/* @since 0.1 */
TIMTIN_API size_t timtin_answer_reading_count(const timtin_answer* answer);
/* @since 0.1 */
TIMTIN_API size_t timtin_answer_suggestion_count(const timtin_answer* answer);

/* ---- Hits -----------------------------------------------------------------------------------
 * `hit` counts from 0 within this answer.
 */

/* Place in the whole list of matches, from 1: the request's offset + hit + 1. @since 0.1 */
TIMTIN_API unsigned long timtin_hit_rank(const timtin_answer* answer, size_t hit);

/* Name of the article in the index: normalised URL, own id, or path in the input. @since 0.1 */
TIMTIN_API const char* timtin_hit_id(const timtin_answer* answer, size_t hit);

/* The address it was crawled from, or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_url(const timtin_answer* answer, size_t hit);

/* One line. @since 0.1 */
TIMTIN_API const char* timtin_hit_title(const timtin_answer* answer, size_t hit);

/* When it was published, else updated, in ISO 8601 and Vietnam's time, to the minute where that is
 * known: "2022-10-30T21:04", "2022-12-26". NULL where at most the year is known. @since 0.1 */
TIMTIN_API const char* timtin_hit_published(const timtin_answer* answer, size_t hit);

/* The last change that the page names, in the same form; NULL where it names none. @since 0.1 */
TIMTIN_API const char* timtin_hit_updated(const timtin_answer* answer, size_t hit);

/* 0 = unknown. @since 0.1 */
TIMTIN_API int timtin_hit_year(const timtin_answer* answer, size_t hit);

/* How the year is known: "published", "updated", "event", "url", "none". @since 0.1 */
TIMTIN_API const char* timtin_hit_year_source(const timtin_answer* answer, size_t hit);

/* How sure the year is, per cent: 1..100; 0 = no year. @since 0.1 */
TIMTIN_API int timtin_hit_year_confidence(const timtin_answer* answer, size_t hit);

/* Slug of the province at the article's date ("hoa-binh"), or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_province(const timtin_answer* answer, size_t hit);

/* Its name ("Hòa Bình"), or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_province_name(const timtin_answer* answer, size_t hit);

/* Slug of the province that this one belongs to now ("phu-tho"), or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_province_now(const timtin_answer* answer, size_t hit);

/* Its name ("Phú Thọ"), or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_province_now_name(const timtin_answer* answer, size_t hit);

/* How the province is known: "host", "header", "text", "none". @since 0.1 */
TIMTIN_API const char* timtin_hit_province_source(const timtin_answer* answer, size_t hit);

/* How sure the province is, per cent: 1..100; 0 = no province. It is the share of what speaks for
 * this province in all that speaks for any. @since 0.1 */
TIMTIN_API int timtin_hit_province_confidence(const timtin_answer* answer, size_t hit);

/* Name of the district without its type ("Thường Tín", but "Quận 8"), or NULL; districts ended on
 * 2025-06-30. @since 0.1 */
TIMTIN_API const char* timtin_hit_district(const timtin_answer* answer, size_t hit);

/* Name of the commune without its type, as of the article's date, or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_commune(const timtin_answer* answer, size_t hit);

/* What sort of page it is: "article", "listing" (of articles), "foreign" (in another language).
 * @since 0.1 */
TIMTIN_API const char* timtin_hit_kind(const timtin_answer* answer, size_t hit);

/* The newspaper or portal, or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_publisher(const timtin_answer* answer, size_t hit);

/* As the article is signed, or NULL. @since 0.1 */
TIMTIN_API const char* timtin_hit_author(const timtin_answer* answer, size_t hit);

/* Higher is better; to be compared within one answer only. @since 0.1 */
TIMTIN_API double timtin_hit_score(const timtin_answer* answer, size_t hit);

/* One line of the article's own text around what matched; NULL if none was asked for. @since 0.1 */
TIMTIN_API const char* timtin_hit_snippet(const timtin_answer* answer, size_t hit);

/* Number of matched runs in the snippet; they are ordered and apart. @since 0.1 */
TIMTIN_API size_t timtin_hit_highlight_count(const timtin_answer* answer, size_t hit);

/* First byte of a matched run in the snippet. @since 0.1 */
TIMTIN_API size_t timtin_hit_highlight_begin(const timtin_answer* answer, size_t hit,
                                             size_t highlight);

/* One past the last byte of a matched run. @since 0.1 */
TIMTIN_API size_t timtin_hit_highlight_end(const timtin_answer* answer, size_t hit,
                                           size_t highlight);

/* How many other articles of the index are copies of this one, whether they match or not.
 * @since 0.1 */
TIMTIN_API unsigned long timtin_hit_copies(const timtin_answer* answer, size_t hit);

/* Of this one and its copies: publisher, else host, of the one with the earliest date; NULL if
 * there are no copies, or none has a date, or the earliest names neither. @since 0.1 */
TIMTIN_API const char* timtin_hit_first_publisher(const timtin_answer* answer, size_t hit);

/* Why the hit is there, one line per reason, lines separated by LF; NULL if not asked for.
 * @since 0.1 */
TIMTIN_API const char* timtin_hit_explanation(const timtin_answer* answer, size_t hit);

/* ---- Facets ---------------------------------------------------------------------------------
 * Exact counts over all matches, the unknown ones included: each facet sums to the total.
 */

/* "province" or "year". @since 0.1 */
TIMTIN_API const char* timtin_facet_name(const timtin_answer* answer, size_t facet);

/* @since 0.1 */
TIMTIN_API size_t timtin_facet_value_count(const timtin_answer* answer, size_t facet);

/* Slug or year; NULL for the unknown ones. Provinces: most first; years: latest first; unknown
 * last. @since 0.1 */
TIMTIN_API const char* timtin_facet_value_key(const timtin_answer* answer, size_t facet,
                                              size_t value);

/* The same for people: "Hà Nội", "2019", "(không rõ)". @since 0.1 */
TIMTIN_API const char* timtin_facet_value_name(const timtin_answer* answer, size_t facet,
                                               size_t value);

/* Number of matching articles. @since 0.1 */
TIMTIN_API unsigned long timtin_facet_value_articles(const timtin_answer* answer, size_t facet,
                                                     size_t value);

/* ---- Notes, readings, suggestions -----------------------------------------------------------
 * Texts are Vietnamese, for people; codes are stable, for programs.
 */

/* What kind of note: "marks_relaxed" ... @since 0.1 */
TIMTIN_API const char* timtin_note_code(const timtin_answer* answer, size_t note);

/* Something that a person should know about this answer, one line. @since 0.1 */
TIMTIN_API const char* timtin_note_text(const timtin_answer* answer, size_t note);

/* One of several things that a query without marks can mean: "Đà Nẵng". @since 0.1 */
TIMTIN_API const char* timtin_reading_text(const timtin_answer* answer, size_t reading);

/* Number of articles with that reading. @since 0.1 */
TIMTIN_API unsigned long timtin_reading_articles(const timtin_answer* answer, size_t reading);

/* Another query that finds something. @since 0.1 */
TIMTIN_API const char* timtin_suggestion_text(const timtin_answer* answer, size_t suggestion);

/* Number of articles that it finds. @since 0.1 */
TIMTIN_API unsigned long timtin_suggestion_articles(const timtin_answer* answer, size_t suggestion);

#ifdef __cplusplus
}
#endif

#endif /* TIMTIN_TIMTIN_H */
