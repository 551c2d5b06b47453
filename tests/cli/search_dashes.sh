# A -word stands inside a quoted argument or after --; a lone - is text.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run timtin-search index lũ --count
run timtin-search index 'lũ -Huế' --count
run timtin-search index --count -- lũ -Huế
run timtin-search index '-Huế lũ' --count
run timtin-search index lũ - Huế --format jsonl --limit 0 --facets none
