# A crawl with damage may hold the articles that it seems not to have: --remove-missing then removes
# none of them, and says what to do.
line() {
  printf '{"url":"http://caobang.gov.vn/%s","title":"Tin %s","text":"%s"}\n' "$1" "$1" "$2"
}
{
  line 1 'Cầu Nà Ngần ở tỉnh Cao Bằng đã thông xe.'
  line 2 'Huyện Trùng Khánh trồng chín nghìn héc ta rừng.'
  line 3 'Thư viện tỉnh mở ngày hội đọc sách.'
} >whole.jsonl
quietly timtin-index build archive whole.jsonl
# A line that was cut off, a file that was cut off, a record that lost its header.
sed '2s/title.*//' whole.jsonl >line.jsonl
gzip -c whole.jsonl >whole.jsonl.gz
size=$(wc -c <whole.jsonl.gz)
head -c "$((size - 40))" whole.jsonl.gz >file.jsonl.gz
{
  line='HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n'
  body='Thư viện tỉnh mở ngày hội đọc sách.'
  printf "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://caobang.gov.vn/3\r\n"
  printf "Content-Type: application/http\r\nContent-Length: %s\r\n\r\n" \
    "$(printf "$line$body" | wc -c)"
  printf "$line$body\r\n\r\nnothing that begins a record\r\n\r\n"
} >record.warc
head -n 2 whole.jsonl >two.jsonl
run timtin-index update archive line.jsonl --remove-missing --dry-run
run timtin-index update archive line.jsonl --remove-missing
run timtin-index update archive two.jsonl file.jsonl.gz --remove-missing
run timtin-index update archive record.warc --remove-missing
run timtin-search archive 'trồng rừng' --match loose --format ids
run timtin-index update archive two.jsonl --remove-missing
# In a folder that wget made, the address of a file is known: its article alone stays.
mkdir -p folder/caobang.gov.vn
for page in 1 2 3; do
  printf '<html><title>Tin %s</title><body><p>Bản tin số %s của tỉnh Cao Bằng.</p></body></html>' \
    "$page" "$page" >"folder/caobang.gov.vn/$page.html"
done
quietly timtin-index build mirror folder
rm folder/caobang.gov.vn/1.html
printf 'Rar!\032\007' >folder/caobang.gov.vn/2.html
run timtin-index update mirror folder --remove-missing
run timtin-search mirror 'bản tin' --format ids
