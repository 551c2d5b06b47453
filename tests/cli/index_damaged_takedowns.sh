# A damaged manifest must not bring back what was removed: the other generations say what they know
# of it, and what nobody knows is said.
for n in 1 2 3; do
  printf '{"url":"http://caobang.gov.vn/%s","title":"Tin %s","text":"Bản tin số %s của tỉnh."}\n' $n $n $n
done >tin.jsonl
damage() { printf x | dd of="$1" bs=1 seek=50 conv=notrunc 2>/dev/null; }

quietly timtin-index build archive tin.jsonl
quietly timtin-index remove archive http://caobang.gov.vn/1
quietly timtin-index remove archive http://caobang.gov.vn/2
cp -r archive copy
# Generation 3 is damaged; 2 knows of the first takedown.
damage archive/manifest-000003.json
run timtin-index rollback archive
run timtin-index update archive tin.jsonl --dry-run
damage copy/manifest-000003.json
run timtin-index build copy tin.jsonl
run timtin-search copy 'bản tin' --format ids
# The whole generations are there, and nothing says which is current.
quietly timtin-index remove copy http://caobang.gov.vn/3
rm copy/CURRENT
run timtin-index build copy tin.jsonl
run timtin-search copy 'bản tin' --format ids
