# Articles that are empty for a night stay; those taken down leave an index of none.
printf '{"url":"http://a.vn/1","text":"Xã họp bàn việc làng."}\n{"url":"http://a.vn/2","text":"Bản hai."}\n' >first.jsonl
printf '{"url":"http://a.vn/1","text":""}\n{"url":"http://a.vn/2","text":"..."}\n{"url":"http://a.vn/3","text":"Bản ba."}\n' >night.jsonl
quietly timtin-index build archive first.jsonl
run timtin-index update archive night.jsonl --remove-missing --progress never | grep -vE '^! +(provinces|years|time) '
mkdir pages
printf 'Bản tin của xã.\n' >pages/1.txt
printf 'Bản tin của huyện.\n' >pages/2.txt
quietly timtin-index build folder pages
: >pages/1.txt
run timtin-index update folder pages --remove-missing | grep -vE '^! +(provinces|years|time) '
run timtin-index remove folder 1.txt 2.txt
# Of each version that there was, the text goes; they are two articles.
run timtin-index gc folder
printf 'Bản tin của huyện.\n' >pages/1.txt
run timtin-index update folder pages | grep -vE '^! +time '
run timtin-index stats folder --coverage
# What comes twice with two texts each night changes nothing.
printf '{"id":"a","text":"Một."}\n{"id":"a","text":"Hai."}\n{"id":"b","text":"Ba."}\n' >twice.jsonl
quietly timtin-index build twice twice.jsonl
run timtin-index update twice twice.jsonl | grep -vE '^! +(provinces|years|time) '
