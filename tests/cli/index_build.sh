# Folders, JSONL, compressed, standard input; replacement; report, stats and check.
mkdir -p pages/tinh
cat >pages/1.txt <<'PAGE'
Hội nghị triển khai kế hoạch trồng rừng năm 2021
Ngày đăng 15/03/2021 | 08:30
Sáng ngày 15/3, Ủy ban nhân dân tỉnh Lạng Sơn tổ chức hội nghị triển khai kế hoạch trồng rừng năm 2021 tại thành phố Lạng Sơn.
Các huyện của tỉnh Lạng Sơn đăng ký trồng mới chín nghìn héc ta rừng trong năm nay.
PAGE
printf 'Xã Tân Lập họp dân bàn việc làm đường liên thôn.\n' | gzip >pages/tinh/2.txt.gz
cat >crawl.jsonl <<'RECORDS'
{"url":"HTTP://Caobang.gov.vn/tin/3?utm_source=zalo","title":"Khánh thành cầu Nà Ngần","text":"Cầu Nà Ngần ở tỉnh Cao Bằng đã thông xe.","date":"2019-05-06"}
{"id":"b4","title":"Ngày hội đọc sách","text":"Thư viện tỉnh mở ngày hội đọc sách cho học sinh.","date":"2022-04-21T08:00:00+07:00"}

{"url":"http://caobang.gov.vn/tin/3","title":"Khánh thành cầu Nà Ngần (bản sửa)","text":"Cầu Nà Ngần ở tỉnh Cao Bằng thông xe sáng nay.","date":"2019-05-07"}
RECORDS

run timtin-index build archive pages crawl.jsonl
run timtin-index check archive
run timtin-index stats archive --format jsonl | grep -v '"type":"file"' | sed 's/"bytes":[0-9]*/"bytes":N/'
run timtin-index stats archive | sed -E 's/^((index bytes|columns|heads|postings|texts|tokens)[^ ]*( \/ text byte)? +)[0-9.,]+$/\1N/'
# A new build replaces the generation as a whole.
printf '{"text":"Một bản tin không có tiêu đề."}\n' | gzip | run timtin-index build archive -
run timtin-index stats archive --format jsonl | grep -E '"type":"(source|province|year)"'
# A pipe by name.
printf '{"text":"Một bản tin khác."}\n' | run timtin-index build archive /dev/stdin
