#!/bin/sh
# timtin-search loads no library: each one is a twentieth of a short question.
#   self_contained.sh PROGRAM READELF
set -u
program=$1 readelf=$2
dynamic=$("$readelf" --dynamic --program-headers --wide "$program") || exit 1
echo "$dynamic" | grep -q LOAD || { echo "FAILED: $program is no program"; exit 1; }
loads=$(echo "$dynamic" | grep -E '\(NEEDED\)|INTERP')
[ -z "$loads" ] || { echo "FAILED: $program loads"; echo "$loads"; exit 1; }
