# Every name of a province is the same filter; years; then and now; options and query fields agree.
quietly timtin-index build index "$TIMTIN_SOURCE/corpus/pages"
for province in thua-thien-hue 'Thừa Thiên Huế' 'tỉnh Thừa Thiên Huế' 'thua thien hue' TT-Huế; do
  run timtin-search index nam:2000..2030 --province "$province" --format ids
done
run timtin-search index nam:2000..2030 --province hue --format ids
run timtin-search index nam:2000..2030 --province hue --province-as now --format ids
# What a filter hides of a province that is one with it today, both ways; every alias in the field.
run timtin-search index nam:2000..2030 --province hue --limit 1 --facets none
run timtin-search index nam:2000..2030 tinh:TT-Huế --limit 1 --facets none
for alias in tp.hcm TPHCM 'Sài Gòn' brvt 'Đắc Lắc' kontum; do
  run timtin-search index "tinh:\"$alias\"" --format ids
done
run timtin-search index nông dân --year 2012 --format ids
run timtin-search index nông dân nam:2012 --format ids
for years in 2012 2013 2014 2012..2014 ..2014 2015..; do
  run timtin-search index nông dân --match loose --year "$years" --count
done
run timtin-search index nông dân --match loose --year 2012 --year 2014 --count
run timtin-search index nông dân --match loose --count
run timtin-search index nông dân --province hung-yen --province 'Bến Tre' --format ids
