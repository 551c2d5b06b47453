# For programs: format 1, one object a line, keys in a fixed order. Scores change with the weights
# of the ranking; here only their form is compared.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
ask() {
  run timtin-search index "$@" --format jsonl | sed -E 's/"score":[0-9]+(\.[0-9]{1,3})?,/"score":N,/'
}
ask nông thôn mới --limit 2
ask nông thôn mới --limit 1 --facets none --explain
# Without date and province: null.
ask khai sinh quá hạn --facets year
ask xyzzy
