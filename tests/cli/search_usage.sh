# Mistakes on the command line: what is wrong, what to do, exit 2; nothing on standard output.
run timtin-search
run timtin-search index
run timtin-search index x --formt ids
run timtin-search index x --prov Huế
run timtin-search index -bão
run timtin-search index x --format xml
run timtin-search index x --format josnl
run timtin-search index x --limit
run timtin-search index x --limit -3
run timtin-search index x --year 2019-2020
run timtin-search index x --facets district
run timtin-search index x --count=1
