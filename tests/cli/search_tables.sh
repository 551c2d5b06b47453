# For pipelines: a table of hits, or their ids.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index nông thôn mới --limit 2 --format tsv
run timtin-search index nông thôn mới --format ids
run timtin-search index nông thôn mới --format ids --sort newest
run timtin-search index nông thôn mới --format ids --sort oldest --offset 1 --limit 2
run timtin-search index xyzzy --format tsv
run timtin-search index xyzzy --format ids
