#!/bin/sh
# The library exports what the header declares, and the export list names just that.
#   symbols.sh LIBRARY HEADER EXPORT_LIST NM
set -u
library=$1 header=$2 list=$3 nm=$4
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

sed 's:/\*.*\*/::' "$header" | awk '/^TIMTIN_API/ { on = 1 } on { print } /;/ { on = 0 }' |
  grep -oE '\btimtin_[a-z_]+\(' | tr -d '(' | sort >"$scratch/declared"
grep -oE '^ *timtin_[a-z_]+;' "$list" | tr -d ' ;' | sort >"$scratch/listed"
# The version's own name (an absolute symbol) is no function.
"$nm" --dynamic --defined-only --format=posix "$library" | awk '$2 != "A" { print $1 }' |
  sed 's/@.*//' | sort >"$scratch/exported"

[ -s "$scratch/declared" ] || { echo "FAILED: no declaration found in $header"; exit 1; }
diff "$scratch/declared" "$scratch/listed" ||
  { echo "FAILED: < declared in $header, > listed in $list"; exit 1; }
diff "$scratch/declared" "$scratch/exported" ||
  { echo "FAILED: < declared in $header, > exported by $library"; exit 1; }
echo "$(wc -l <"$scratch/declared") functions, declared, listed and exported"
