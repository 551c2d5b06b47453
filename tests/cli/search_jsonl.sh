# For programs: format 1, one object a line, keys in a fixed order.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index nông thôn mới --limit 2 --format jsonl
run timtin-search index nông thôn mới --limit 1 --format jsonl --facets none --explain
# Without date and province: null.
run timtin-search index khai sinh quá hạn --format jsonl --facets year
run timtin-search index xyzzy --format jsonl
