# The odd input of the corpus is indexed or rejected with file, line and reason.
run timtin-index build archive "$TIMTIN_SOURCE/corpus/odd" --rejects rejects.jsonl
run cut -d, -f1-5 rejects.jsonl
run timtin-index check archive
run timtin-index build archive "$TIMTIN_SOURCE/corpus/odd" --strict --rejects again.jsonl --progress never
run cmp rejects.jsonl again.jsonl
