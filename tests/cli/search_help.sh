# The help is on one screen; neither it nor the version needs an index.
run timtin-search --help
run timtin-search -h index
run timtin-search --version
