# The odd input of the corpus is indexed or rejected with file, line and reason.
# What extraction finds in these pages is the business of other tests.
varying='^! +(provinces|years|time) '
run timtin-index build archive "$TIMTIN_SOURCE/corpus/odd" --rejects rejects.jsonl |
  grep -vE "$varying"
run cut -d, -f1-7 rejects.jsonl
run timtin-index check archive
run timtin-index build archive "$TIMTIN_SOURCE/corpus/odd" --strict --rejects again.jsonl --progress never |
  grep -vE "$varying"
run cmp rejects.jsonl again.jsonl
