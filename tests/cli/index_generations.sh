# update, remove, rollback, gc, dump, reindex: the life of an index.
cat >may.jsonl <<'RECORDS'
{"url":"http://caobang.gov.vn/1","title":"Khánh thành cầu Nà Ngần","text":"Cầu Nà Ngần ở tỉnh Cao Bằng đã thông xe.","date":"2019-05-06","timestamp":"2026-05-01"}
{"url":"http://caobang.gov.vn/2","title":"Trồng rừng","text":"Huyện Trùng Khánh trồng chín nghìn héc ta rừng.","date":"2019-05-07","timestamp":"2026-05-01"}
{"url":"http://caobang.gov.vn/3","title":"Ngày hội đọc sách","text":"Thư viện tỉnh mở ngày hội đọc sách bimatxyz.","date":"2019-05-08","timestamp":"2026-05-01"}
RECORDS
cat >june.jsonl <<'RECORDS'
{"url":"http://caobang.gov.vn/1","title":"Khánh thành cầu Nà Ngần","text":"Cầu Nà Ngần ở tỉnh Cao Bằng đã thông xe.","date":"2019-05-06","timestamp":"2026-06-01"}
{"url":"http://caobang.gov.vn/2","title":"Trồng rừng","text":"Huyện Trùng Khánh trồng mười nghìn héc ta rừng.","date":"2019-05-07","timestamp":"2026-06-01"}
{"url":"http://caobang.gov.vn/4","title":"Chợ phiên","text":"Chợ phiên Bảo Lạc họp lại sau lũ.","date":"2019-06-08","timestamp":"2026-06-01"}
RECORDS

quietly timtin-index build archive may.jsonl
run timtin-index update archive june.jsonl --remove-missing --dry-run
run timtin-index update archive june.jsonl
run timtin-index dump archive | sed 's/"published".*"first_seen"/…, "first_seen"/'
run timtin-index update archive june.jsonl --remove-missing
run timtin-index rollback archive
run timtin-index remove archive HTTP://CaoBang.gov.vn/3 http://caobang.gov.vn/9
run timtin-index remove archive HTTP://CaoBang.gov.vn/3
run timtin-index rollback archive
run timtin-index update archive may.jsonl
grep -qr bimatxyz archive && echo 'the removed text is on disk'
run timtin-index gc archive | sed 's/: .* freed/: N freed/'
grep -qr bimatxyz archive || echo 'the removed text is gone'
run timtin-index remove archive --undo http://caobang.gov.vn/3
run timtin-index update archive may.jsonl
# A dump is a crawl without loss, and what reindex makes of an index is the same.
quietly timtin-index dump archive
cp "$scratch/out" archive.jsonl
quietly timtin-index build second archive.jsonl
run timtin-index dump second | sed 's/"sources":.*//' >second.txt
run timtin-index dump archive | sed 's/"sources":.*//' >first.txt
tail -n +2 first.txt >a; tail -n +2 second.txt | diff a - && echo 'the same articles'
quietly timtin-index reindex archive
quietly timtin-index dump archive
diff archive.jsonl "$scratch/out" && echo 'the same dump'
run timtin-index check archive
run timtin-index update no-such-index may.jsonl
run timtin-index remove archive
run timtin-index gc archive --keep many
