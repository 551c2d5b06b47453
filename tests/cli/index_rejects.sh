# What cannot be read is named with file, line and reason; the run goes on.
mkdir crawl
printf 'Một trang đọc được.\n' >crawl/good.txt
: >crawl/empty.txt
printf ' \n\t\n' >crawl/blank.txt
printf 'PK\003\004....' >crawl/archive.wacz
printf '<?xml version="1.0"?><rss></rss>' >crawl/feed.xml
printf 'Xin\000chào các bạn và bà con\n' >crawl/nul.txt
printf '{"text":"Bản tin thứ nhất."}\n{"text":\n[]\n{"text":7}\n{"title":"Chỉ có tên"}\n' >crawl/records.jsonl
head -c 4000 /dev/zero | tr '\0' 'a' >long
cat long long | gzip | head -c 20 >crawl/cut.txt.gz
printf '. . .\n' >crawl/dots.txt

run timtin-index build archive crawl --rejects rejects.jsonl
run cat rejects.jsonl
run timtin-index build archive crawl --strict
run timtin-index check archive
# Ten are named one by one.
i=0
while [ $i -lt 15 ]; do echo '{"text":""}'; i=$((i + 1)); done >many.jsonl
run timtin-index build archive many.jsonl crawl/good.txt
