# Ctrl-C leaves the published index as it was; a second writer is told who holds the lock.
printf 'Một trang đọc được.\n' >page.txt
quietly timtin-index build archive page.txt
mkfifo pipe
(exec 3>pipe; printf '{"text":"Bản tin thứ nhất."}\n' >&3; sleep 4) &
run timeout --preserve-status -s INT 2 "$TIMTIN_INDEX" build archive pipe 2>&1 | sed 's/^\$.*/(Ctrl-C after two seconds)/'
wait
run timtin-index check archive
run sh -c 'ls archive/segments | wc -l'

"$TIMTIN_INDEX" build archive pipe 2>first.log &
exec 3>pipe
printf '{"text":"Bản tin thứ hai."}\n' >&3
# It holds the lock before it opens its input, and the pipe above opens only with it.
run timtin-index build archive page.txt | sed -E 's/process [0-9]+ on [^ ]+/process N on HOST/'
run timtin-index build archive page.txt --lock-timeout 1 | sed -E 's/process [0-9]+ on [^ ]+/process N on HOST/'
exec 3>&-
wait
run timtin-index check archive
