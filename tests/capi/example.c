#include <stdio.h>
#include <string.h>
#include <timtin/timtin.h>

int main(int argc, char** argv) {
  timtin_index* index = NULL;
  timtin_request* request = NULL;
  timtin_answer* answer = NULL;
  timtin_error* error = NULL;
  size_t i, k;
  int status = TIMTIN_USAGE;
  if (argc == 3) status = timtin_index_open(argv[1], TIMTIN_NUL, &index, &error);
  if (status == TIMTIN_OK) status = timtin_request_new(&request, &error);
  if (status == TIMTIN_OK)
    status = timtin_request_set_query(request, argv[2], strlen(argv[2]), &error);
  if (status == TIMTIN_OK) status = timtin_request_set_limit(request, 5, &error);
  if (status == TIMTIN_OK) status = timtin_search(index, request, &answer, &error);
  if (status == TIMTIN_OK) {
    printf("%s: %lu\n", timtin_answer_read_as(answer), timtin_answer_total(answer));
    for (i = 0; i < timtin_answer_hit_count(answer); ++i)
      printf("%s\t%s\n", timtin_hit_id(answer, i), timtin_hit_title(answer, i));
    for (i = 0; i < timtin_answer_facet_count(answer); ++i) {
      printf("%s:\n", timtin_facet_name(answer, i));
      for (k = 0; k < timtin_facet_value_count(answer, i); ++k)
        printf("%s\t%lu\n", timtin_facet_value_name(answer, i, k),
               timtin_facet_value_articles(answer, i, k));
    }
    status = timtin_answer_status(answer);
  } else if (error != NULL) {
    fprintf(stderr, "%s (%s)\n", timtin_error_message(error), timtin_error_hint(error));
  }
  timtin_error_free(error);
  timtin_answer_free(answer);
  timtin_request_free(request);
  timtin_index_close(index);
  return status;
}
