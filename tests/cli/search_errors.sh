# Failures beyond the command line, each with its own exit code.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
mkdir empty
run timtin-search empty Huế
run timtin-search no/such/folder Huế
run timtin-search index 'lũ lụt tinh:atlantis'
run timtin-search index 'bão năm nam:abc'
run timtin-search index 'đê NEAR/x sông'
run timtin-search index ''
run timtin-search index Huế --province 'Thanh Hoas'
run timtin-search index Huế --year 2022..2019
run timtin-search index Huế --limit 4294967296
run sh -c '"$TIMTIN_SEARCH" index Huế >/dev/full'
