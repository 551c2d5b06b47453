# Whoever reads may stop reading: no message, no signal, the exit code of the search. The answer is
# larger than what a pipe holds.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
run sh -c '{ "$TIMTIN_SEARCH" index nam:1990..2030 --limit 100 --format jsonl --explain; echo "exit $?" >&2; } | head -c 40'
run sh -c 'trap "" PIPE; { "$TIMTIN_SEARCH" index nam:1990..2030 --limit 100 --format jsonl --explain; echo "exit $?" >&2; } | head -c 40'
