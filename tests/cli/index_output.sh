# Standard output that goes away or is full.
printf 'Một trang đọc được.\n' >page.txt
quietly timtin-index build archive page.txt
run sh -c '"$TIMTIN_INDEX" stats archive | head -n 1'
run sh -c '"$TIMTIN_INDEX" stats archive | true; "$TIMTIN_INDEX" --help | true'
if [ -w /dev/full ]; then
  run sh -c '"$TIMTIN_INDEX" stats archive >/dev/full'
fi
run sh -c '"$TIMTIN_INDEX" stats archive >&-'
# The report of a build may go to a closed pipe; the build counts.
run sh -c '"$TIMTIN_INDEX" build archive page.txt 2>&1 | true'
run sh -c '"$TIMTIN_INDEX" build archive page.txt missing.txt 2>&-; "$TIMTIN_INDEX" build archive page.txt 2>&-; "$TIMTIN_INDEX" check archive'
