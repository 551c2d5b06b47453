#!/bin/sh
# timtin.h is C89 and C++98 clean, needs no other header before it, says since when each function
# exists, and shows in its comment the example that is compiled and run (example.c).
#   header.sh HEADER EXAMPLE CC CXX
set -u
header=$1 example=$2 cc=$3 cxx=$4
failed=0
fail() {
  echo "FAILED: $*"
  failed=1
}

for standard in c89 c99 c11; do
  "$cc" -std=$standard -pedantic-errors -Wall -Wextra -Werror -fsyntax-only -x c "$header" ||
    fail "the header as $standard"
done
for standard in c++98 c++20; do
  "$cxx" -std=$standard -pedantic-errors -Wall -Wextra -Werror -fsyntax-only -x c++ "$header" ||
    fail "the header as $standard"
done

# A declaration begins with TIMTIN_API; the comment that ends just before it carries @since.
awk '
  /^ *\/\*/ { comment = "" }
  { comment = comment $0 }
  /^TIMTIN_API/ {
    if (comment !~ /@since [0-9]+\.[0-9]+/) { print FILENAME ":" FNR ": no @since: " $0; bad = 1 }
    comment = ""
  }
  END { exit bad }' "$header" || fail "a function without @since"

awk '/^ \* A worked example/ { on = 1; next } /^ \* Build it with/ { exit } on' "$header" |
  sed -E -e 's/^ \*( {3})?//' -e '1{/^$/d}' -e '${/^$/d}' | diff - "$example" ||
  fail "the example in the header is not $example"

exit $failed
