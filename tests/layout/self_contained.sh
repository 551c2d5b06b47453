#!/bin/sh
# timtin-search loads no library but those of C: each one more is a twentieth of a short question.
#   self_contained.sh PROGRAM READELF
set -u
program=$1 readelf=$2
needed=$("$readelf" --dynamic --wide "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
[ -n "$needed" ] || { echo "FAILED: no library found in $program"; exit 1; }
others=$(echo "$needed" | grep -vE '^(libc|libm)\.so\.6$|^ld-linux')
[ -z "$others" ] || { echo "FAILED: $program loads" $others; exit 1; }
echo "loads" $needed
