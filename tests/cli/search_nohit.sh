# Nothing found: said in Vietnamese, with suggestions; exit 1 in every format.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index xyzzy
run timtin-search index xyzzy --count
run timtin-search index nông thôn mới --year 1999
