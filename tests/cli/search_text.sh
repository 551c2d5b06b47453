# For people: how it was read, hits, facets; wrapped where the width is known; colours on demand.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index nông thôn mới --limit 3
(export COLUMNS=48 && run timtin-search index nong thon moi --limit 1)
run timtin-search index nông thôn mới --limit 1 --facets year --color always
run timtin-search index nông thôn mới --limit 1 --offset 2 --facets none
run timtin-search index nông thôn mới --offset 100 --facets province
run timtin-search index nông thôn mới --limit 0
run timtin-search index 'nam:2012..2016' --limit 1
run timtin-search index nông thôn mới --limit 1 --facets none --explain
