#!/bin/sh
# Golden command-line tests.
#
#   run.sh [CASE...]          runs cases and compares them with what is expected
#   run.sh --bless [CASE...]  writes what comes out as what is expected: then read `git diff`
#
# A case is tests/cli/CASE.sh (no CASE: all of them), a POSIX shell script that uses the functions
# of lib.sh; what it must print is CASE.out. It runs in an empty folder of its own. The programs are
# $TIMTIN_INDEX and $TIMTIN_SEARCH, by default those of build/release.
# Exit code: 0 all as expected, 1 not, 77 every case skipped (a case skips with need_data).
set -u
here=$(cd "$(dirname "$0")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
export TIMTIN_INDEX="${TIMTIN_INDEX:-$source_dir/build/release/bin/timtin-index}"
export TIMTIN_SEARCH="${TIMTIN_SEARCH:-$source_dir/build/release/bin/timtin-search}"
export TIMTIN_PORTAL="${TIMTIN_PORTAL:-$source_dir/build/release/bin/portal}"
export TIMTIN_SOURCE="$source_dir"
export TIMTIN_DATA="${TIMTIN_DATA:-$source_dir/../shared}"
# The same output wherever the tests run.
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
unset COLUMNS

if [ ! -x "$TIMTIN_INDEX" ]; then
  echo "$TIMTIN_INDEX is missing: build it, or set TIMTIN_INDEX and TIMTIN_SEARCH" >&2
  exit 1
fi
bless=no
if [ "${1:-}" = --bless ]; then
  bless=yes
  shift
fi
if [ $# -eq 0 ]; then
  for file in "$here"/*_*.sh; do
    name=$(basename "$file" .sh)
    set -- "$@" "$name"
  done
fi

scratch=$(mktemp -d) || exit 1
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# What differs from run to run: the folder, ids, clock times, speeds.
normalise() {
  sed -E \
    -e "s#$scratch/work#TMP#g" \
    -e "s#$source_dir#SOURCE#g" \
    -e 's/\b[0-9a-f]{32}\b/BUILD-ID/g' \
    -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/TIME/g' \
    -e 's/[0-9]+(\.[0-9]+)? s\b/N s/g' \
    -e 's#[0-9]+(\.[0-9]+)? MB/s#N MB/s#g'
}

failed=0
ran=0
for name in "$@"; do
  name=$(basename "$name" .sh)
  if [ ! -f "$here/$name.sh" ]; then
    echo "no such case: tests/cli/$name.sh" >&2
    exit 1
  fi
  rm -rf "$scratch/work"
  mkdir "$scratch/work"
  (cd "$scratch/work" && . "$here/lib.sh" && . "$here/$name.sh") >"$scratch/raw" 2>&1 </dev/null
  code=$?
  if [ $code -eq 77 ]; then
    echo "skipped $name: $(tail -n 1 "$scratch/raw")"
    continue
  fi
  ran=$((ran + 1))
  normalise <"$scratch/raw" >"$scratch/got"
  if [ $code -ne 0 ]; then
    echo "(the case itself ended with $code)" >>"$scratch/got"
  fi
  if [ $bless = yes ]; then
    cp "$scratch/got" "$here/$name.out"
    echo "blessed $name"
  elif [ ! -f "$here/$name.out" ]; then
    echo "FAILED $name: tests/cli/$name.out is missing; --bless writes it"
    failed=1
  elif diff -u "$here/$name.out" "$scratch/got"; then
    echo "ok $name"
  else
    echo "FAILED $name: - expected, + got"
    failed=1
  fi
done
[ $failed -eq 0 ] || exit 1
[ $ran -gt 0 ] || exit 77
