# Functions for the cases; sourced by run.sh.

# need_data RELATIVE: skips the case where the optional data folder lacks the file.
need_data() {
  if [ ! -e "$TIMTIN_DATA/$1" ]; then
    echo "optional data is absent: $1"
    exit 77
  fi
}

# run WORD...: runs a command and prints it, its standard output as it is, its standard error with
# "! " before each line, and its exit code. timtin-index and timtin-search are the programs tested.
# Standard input is that of run: printf … | run timtin-index build index -
run() {
  printf '$'
  for word in "$@"; do
    case $word in
      "" | *[!A-Za-z0-9_./:,=+@%-]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  run_program=$1
  shift
  case $run_program in
    timtin-index) run_program=$TIMTIN_INDEX ;;
    timtin-search) run_program=$TIMTIN_SEARCH ;;
  esac
  "$run_program" "$@" >"$scratch/out" 2>"$scratch/err"
  run_code=$?
  cat "$scratch/out"
  sed 's/^/! /' "$scratch/err"
  echo "[exit $run_code]"
}

# quietly WORD...: runs a command that only prepares the case; shows its output if it fails.
quietly() {
  quiet_program=$1
  shift
  case $quiet_program in
    timtin-index) quiet_program=$TIMTIN_INDEX ;;
    timtin-search) quiet_program=$TIMTIN_SEARCH ;;
  esac
  "$quiet_program" "$@" >"$scratch/out" 2>&1 || { cat "$scratch/out"; exit 1; }
}
