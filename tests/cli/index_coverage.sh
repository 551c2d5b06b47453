# Province by year, and where the archive has holes.
cat >crawl.jsonl <<'RECORDS'
{"url":"http://caobang.gov.vn/1","title":"Khánh thành cầu Nà Ngần","text":"Cầu Nà Ngần đã thông xe.","date":"2023-05-06"}
{"url":"http://caobang.gov.vn/2","title":"Trồng rừng","text":"Huyện Trùng Khánh trồng chín nghìn héc ta rừng.","date":"2025-08-07"}
{"url":"http://caobang.gov.vn/3","title":"Chợ phiên","text":"Chợ phiên Bảo Lạc họp lại sau lũ.","date":"2025-09-07"}
{"url":"http://hoabinh.gov.vn/3","title":"Ngày hội đọc sách","text":"Thư viện mở ngày hội đọc sách.","date":"2024-05-08"}
{"id":"x","title":"Không rõ","text":"Một bản tin không rõ nơi nào, ngày nào."}
RECORDS
quietly timtin-index build archive crawl.jsonl
run timtin-index stats archive --coverage | grep -E 'PROVINCE|Cao Bằng|Hòa Bình|Phú Thọ|unknown|no article'
run timtin-index stats archive --coverage --format jsonl | grep -E 'cao-bang|hoa-binh|null'
run timtin-index stats archive --coverage --format tsv | grep -E '^province|hoa-binh'
run timtin-index stats archive --coverage --format svg | grep -E '^<svg|Hòa Bình, |</svg>'
run timtin-index stats archive --format svg
