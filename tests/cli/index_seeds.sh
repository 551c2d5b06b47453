# Five real pages (optional data): provinces and years as they are.
need_data seeds/pages
run timtin-index build archive "$TIMTIN_DATA/seeds/pages" 2>&1 | grep -vE 'time  |^\$'
run timtin-index stats archive --format jsonl | grep -E '"type":"(province|year)"'
