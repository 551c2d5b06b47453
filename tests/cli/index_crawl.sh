# From a site to answers: crawled with wget into WARC and into folders, scraped into JSONL; changed,
# and crawled again.
. "$TIMTIN_SOURCE/tests/cli/crawl.sh"
need_wget
make_site
crawl --warc-file=first --warc-cdx --delete-after
crawl --warc-file=plain --no-warc-compression --delete-after
# Else the page behind a redirect is saved under the name of the redirect.
crawl --directory-prefix=folders --trust-server-names
"$TIMTIN_PORTAL" scrape site >scraped.jsonl

asked() {
  for query in 'cầu Bến Nứa' 'trai ca giong' 'chiếu cói' 'nông thôn mới nâng cao' 'sông Đào'; do
    echo "-- $query"
    "$TIMTIN_SEARCH" "$1" "$query" --format tsv | tail -n +2 | sort
  done
}

run timtin-index build archive first.warc.gz --rejects rejects.jsonl
run sed -E 's/.*"url":("[^"]*"|null),"reason":"([^"]*)".*"detail":"([^"]*)".*/\2 \1 \3/' rejects.jsonl
asked archive >answers
cut -f 2,4-7 answers
for input in plain.warc folders scraped.jsonl; do
  quietly timtin-index build "from-$input" "$input"
  asked "from-$input" >"answers-$input"
  run cmp answers "answers-$input"
done

# Both crawls in one build: the page that changed is replaced, the one that is gone stays.
later_site
crawl --warc-file=second --warc-cdx --delete-after
run timtin-index build archive first.warc.gz second.warc.gz
run timtin-search archive '75 triệu đồng' --format ids
run timtin-search archive '72 triệu đồng' --format ids
run timtin-search archive 'hội khỏe phù đổng' --format ids
run timtin-search archive 'cầu Bến Nứa' --format ids

# The second crawl alone, and with what wget found unchanged written as revisits.
crawl --warc-file=again --warc-dedup=first.cdx --delete-after
run timtin-index build again again.warc.gz
