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

# The same night by night: what changed is replaced, the rest is skipped; only a crawl that is said
# to be complete takes articles away.
quietly timtin-index build nightly first.warc.gz
run timtin-index update nightly second.warc.gz
run timtin-search nightly 'cầu Bến Nứa' --format ids
run timtin-index update nightly second.warc.gz --remove-missing
run timtin-search nightly 'cầu Bến Nứa' --format ids
run timtin-search nightly '75 triệu đồng' --format ids
# A crawl of revisits says that their pages are still there.
run timtin-index update nightly again.warc.gz --remove-missing
run timtin-search nightly 'chiếu cói làng Tràng' --format ids
# A page that the server cannot give for a night is not gone.
echo '503 Service Unavailable' >site/$host/cu/ca-giong.htm.status
crawl --warc-file=busy --delete-after
run timtin-index update nightly busy.warc.gz --remove-missing
run timtin-search nightly 'trại cá giống' --format ids
rm site/$host/cu/ca-giong.htm.status

# The same through JSONL.
quietly timtin-index build scraped scraped.jsonl
"$TIMTIN_PORTAL" scrape site >later.jsonl
run timtin-index update scraped later.jsonl --remove-missing
asked nightly >answers-nightly
asked scraped >answers-scraped
run cmp answers-nightly answers-scraped
