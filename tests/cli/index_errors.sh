# Errors name what failed and the next step, and leave the published index alone.
printf 'Một trang đọc được.\n' >page.txt
mkdir pages empty photos
cp page.txt pages/1.txt
: >photos/cat.jpg
quietly timtin-index build archive page.txt

run timtin-index build archive nowhere.txt
run timtin-index build archive empty
run timtin-index build archive - </dev/null
run timtin-index build photos page.txt
run timtin-index build pages/index pages
run timtin-index build archive - page.txt -
run timtin-index build archive page.txt --rejects page.txt
run timtin-index build archive pages --rejects pages/rejects.jsonl
run timtin-index build archive page.txt --rejects archive/rejects.jsonl
run timtin-index build archive page.txt --rejects nowhere/rejects.jsonl
run timtin-index check pages
run timtin-index stats nowhere
run timtin-index check archive
run ls pages

# A flipped byte in the texts of the index.
texts=$(ls archive/segments/*/texts)
printf '\377' | dd of="$texts" bs=1 seek=200 conv=notrunc 2>dd.log
run timtin-index check archive 2>&1 | sed -E 's/bytes [0-9]+ to [0-9]+/bytes N to N/'

# A first build that comes to nothing leaves nothing; in a folder of one's own, one's own alone.
run timtin-index build first empty
run ls first
mkdir mine
run timtin-index build mine empty
run ls -A mine
touch mine/draft.tmp
run timtin-index build mine page.txt
run ls -A mine
