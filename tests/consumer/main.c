/* Links, runs, and can tell an error. */
#include <stdio.h>
#include <timtin/timtin.h>

int main(void) {
  timtin_index* index = NULL;
  timtin_error* error = NULL;
  const timtin_status status = timtin_index_open("no such folder", TIMTIN_NUL, &index, &error);
  printf("timtin %s: %s\n", timtin_version(), timtin_error_message(error));
  timtin_error_free(error);
  return status == TIMTIN_DAMAGED && index == NULL ? 0 : 1;
}
