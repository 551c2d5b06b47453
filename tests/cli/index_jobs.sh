# The same input makes the same index, whatever the number of threads and the memory: every file but
# for the segment's id, and the order of what is reported.
awk 'BEGIN {
  for (i = 1; i <= 6000; ++i) {
    if (i % 700 == 0) { print "{\"text\": " i; continue }
    if (i % 900 == 0) { print "{\"id\":\"r" i "\",\"text\":\"...\"}"; continue }
    body = ""
    for (j = 0; j < 90; ++j) body = body "Xã " (i * j) % 97 " họp dân số " (i + j) % 1013 ". "
    print "{\"id\":\"a" i % 5500 "\",\"title\":\"Tin " i "\",\"text\":\"" body "\",\"date\":\"20" 10 + i % 10 "-05-06\"}"
  }
}' >crawl.jsonl
prints() {
  for file in columns tokens heads texts; do tail -c +129 "$1"/segments/*/$file | cksum; done
  cksum <"$(echo "$1"/segments/*/postings/postlist.glass)"
  sed -n '/"dead"/,/\]/p' "$1"/manifest-*.json | tr -d ' \n' | cksum
}
quietly timtin-index build one crawl.jsonl --jobs 1 --rejects one.rejects
quietly timtin-index build two crawl.jsonl --jobs 2 --memory 64 --rejects two.rejects
quietly timtin-index build nine crawl.jsonl --jobs 9 --memory 1000 --rejects nine.rejects
prints one >one.prints
for other in two nine; do
  prints $other | cmp - one.prints && cmp $other.rejects one.rejects && echo "$other is as one"
done
run timtin-index check nine
wc -l <one.rejects
run timtin-index build bad crawl.jsonl --jobs 0
run timtin-index build bad crawl.jsonl --memory much
