# What is left of a damaged page is better than nothing, but never takes the place of the whole one.
mkdir crawl
{
  printf 'Khánh thành cầu Nà Ngần\n\nCầu Nà Ngần ở tỉnh Cao Bằng đã thông xe.\n\n'
  n=0
  while [ "$n" -lt 400 ]; do
    n=$((n + 1))
    printf 'Đoạn %s dài %s mét.\n' "$n" "$((n * n * 7919 % 99991))"
  done
  printf 'Đoạn cuối do Sở Giao thông vận tải làm.\n'
} >crawl/cau.txt
gzip -n crawl/cau.txt
cp crawl/cau.txt.gz whole.gz
quietly timtin-index build archive crawl
head -c 1500 whole.gz >crawl/cau.txt.gz
run timtin-index update archive crawl
run timtin-search archive 'Sở Giao thông vận tải làm' --format ids
# Also within one run, in either order.
mkdir whole
cp whole.gz whole/cau.txt.gz
run timtin-index build second whole crawl
run timtin-search second 'Sở Giao thông vận tải làm' --format ids
run timtin-index build second crawl
run timtin-search second 'thông xe' --format ids
run timtin-index update second whole
run timtin-search second 'Sở Giao thông vận tải làm' --format ids
