# Thirty nights of a few articles each: the segments stay few, and nothing else tells the index from
# one that was built at once.
words='cầu đường lũ rừng chợ trường'
record() { # NUMBER EDITION
  set -- "$1" "$2" $(($1 % 6 + 1)) $(($1 % 5 + 1))
  word=$(echo $words | cut -d ' ' -f "$3") other=$(echo $words | cut -d ' ' -f "$4")
  echo "{\"url\":\"http://caobang.gov.vn/$1\",\"title\":\"Tin số $1 về $word\",\"text\":\"Bản $2: xã họp bàn về $word và $other, ngày thứ $1.\",\"date\":\"2024-03-0$4\"}"
}
i=0
while [ $i -lt 100 ]; do record $i một; i=$((i + 1)); done >first.jsonl
quietly timtin-index build archive first.jsonl
night=0
while [ $night -lt 30 ]; do
  # Two new articles, and one that was there comes in a new edition.
  { record $((100 + 2 * night)) một; record $((101 + 2 * night)) một; record $((3 * night)) hai; } >night.jsonl
  cat night.jsonl >>all.jsonl
  quietly timtin-index update archive night.jsonl
  night=$((night + 1))
done
run timtin-index stats archive | grep -E '^(articles|replaced|segments)'
run timtin-index check archive

cat first.jsonl all.jsonl >whole.jsonl
quietly timtin-index build fresh whole.jsonl
# Where an article came from, and when, is not the same.
texts() { "$TIMTIN_INDEX" dump "$1" | sed -E 's/,"(first_seen|last_seen|sources)":("[^"]*"|\[[^]]*\])//g' | sort; }
texts archive >archive.txt
texts fresh >fresh.txt
run wc -l archive.txt
run cmp archive.txt fresh.txt
for query in cầu 'bản hai' '"cầu và đường"' 'xã họp lũ -rừng'; do
  "$TIMTIN_SEARCH" archive "$query" --format jsonl --limit 100 >archive.hits
  "$TIMTIN_SEARCH" fresh "$query" --format jsonl --limit 100 >fresh.hits
  run wc -l archive.hits
  hits() { grep -o '"id":"[^"]*"' "$1" | sort; }
  hits archive.hits >archive.ids
  hits fresh.hits >fresh.ids
  run cmp archive.ids fresh.ids
done
