# For pipelines: a table of hits, or their ids.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index nông thôn mới --limit 2 --format tsv
run timtin-search index nông thôn mới --format ids
run timtin-search index nông thôn mới --format ids --sort newest
run timtin-search index nông thôn mới --format ids --sort oldest --offset 1 --limit 2
run timtin-search index xyzzy --format tsv
run timtin-search index xyzzy --format ids
# A tab in a field (here a file name) does not shift the columns.
mkdir pages
cp "$TIMTIN_SOURCE/corpus/pages/001_nong-thon-moi-hung-yen.txt" "pages/$(printf 'a\tb').txt"
quietly timtin-index build small pages
run timtin-search small nông thôn mới --format tsv
run timtin-search small nông thôn mới --format ids
