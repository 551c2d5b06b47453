# Help, version, and what a mistyped command line is answered with.
run timtin-index --help
run timtin-index build --help
run timtin-index check -h
run timtin-index help stats
run timtin-index --version
run timtin-index
run timtin-index biuld archive pages
run timtin-index frobnicate
run timtin-index --strict build archive pages
run timtin-index build
run timtin-index build archive
run timtin-index check archive pages
run timtin-index build archive pages --stric
run timtin-index build archive pages --format jsonl
run timtin-index build archive pages --lock-timeout soon
run timtin-index build archive pages --progress maybe
run timtin-index stats archive --format xml
