# A release that others have republished is one hit, and says how often and who was first.
body='Ủy ban nhân dân tỉnh tổ chức hội nghị triển khai kế hoạch phòng chống thiên tai và tìm kiếm cứu nạn. Các huyện báo cáo tình hình hồ đập trên địa bàn trước mùa mưa lũ, đề nghị bố trí kinh phí sửa chữa mười hai công trình xuống cấp và lập đội xung kích ở từng xã.'
one() {
  printf '{"url":"http://%s/1","title":"%s","text":"%s %s","date":"%s","publisher":"%s"}\n' \
    "$1" "$2" "$3" "$body" "$4" "$5"
}
{
  one baocaobang.vn 'Hồ đập trước mùa mưa lũ' '(CBO) –' 2024-05-08 'Báo Cao Bằng'
  one trungkhanh.caobang.gov.vn 'Tỉnh bàn việc hồ đập' 'Tin từ tỉnh cho hay:' 2024-05-07 'Trang huyện Trùng Khánh'
  one caobang.gov.vn 'Hội nghị phòng chống thiên tai' '' 2024-05-06 'Cổng tỉnh Cao Bằng'
  printf '{"url":"http://hue.gov.vn/1","title":"Hồ đập ở Huế","text":"Huế kiểm tra các hồ đập.","date":"2024-06-01"}\n'
} >crawl.jsonl
quietly timtin-index build archive crawl.jsonl
run timtin-search archive hồ đập --facets province
run timtin-search archive hồ đập --limit 1 --facets none --sort oldest
run timtin-search archive hồ đập --format ids --sort oldest
run timtin-search archive hồ đập --format ids --sort oldest --offset 1
run timtin-search archive hồ đập --format ids --sort oldest --duplicates show
run timtin-search archive hồ đập --count
run timtin-search archive hồ đập --duplicates all
# The next crawl brings one more copy; then the first one is taken down.
sed -n 1p crawl.jsonl | sed 's/baocaobang/baomoi/g; s/2024-05-08/2024-05-09/; s/Báo Cao Bằng/Báo Mới/' >more.jsonl
quietly timtin-index update archive more.jsonl
timtin_jsonl() {
  "$TIMTIN_SEARCH" archive hồ đập --format jsonl --facets none --sort oldest "$@" |
    grep -o '"type":"\(hit\|end\)"\|"id":"[^"]*"\|"copies":[0-9]*\|"first_publisher":[^,]*\|"more":[a-z]*' | sort
}
timtin_jsonl --limit 1
quietly timtin-index remove archive http://caobang.gov.vn/1
timtin_jsonl --limit 5
