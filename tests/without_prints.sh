#!/bin/sh
# The program built without prints: it makes sites, says that it cannot print, and leaves no link to a print.
set -eu
cd "$(dirname "$0")/.."
. tests/needs.sh
needs_rust

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$work/niemyet
# Quiet Cargo speaks of warnings only, and repeats those of code that it need not compile again.
build_program "$program" --no-default-features 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
cargo check --quiet --all-targets --no-default-features 2>>"$work/said" || { cat "$work/said" >&2; exit 1; }
if [ -s "$work/said" ]; then
    cat "$work/said" >&2
    echo "without prints: there are warnings" >&2
    exit 1
fi
mkdir "$work/site"
cp -R tests/prints/input/. "$work/site"
cd "$work/site"

fail() {
    echo "without prints: $*" >&2
    exit 1
}

# run STATUS WORDS…: the program ends so; what it says is in the file "said".
run() {
    wanted=$1
    shift
    status=0
    "$program" "$@" --date 2026-11-22 >said 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "$* ends with $status, not $wanted: $(cat said)"
}

run 0 build
grep -q W0516 said || fail "build does not say W0516"
[ -f output/site/thu-tuc/9.100001.html ] || fail "no page of a procedure"
[ ! -e output/site/ban-in ] || fail "there is a ban-in/"
if grep -rq 'ban-in/' output/site; then fail "a page leads to a print: $(grep -rl 'ban-in/' output/site)"; fi
run 0 check
grep -q W0516 said || fail "check does not say W0516"
run 0 build --only site
if grep -q W0516 said; then fail "W0516 where no print is asked for"; fi
run 2 print 9.100001 --format niem-yet --to a.pdf
grep -q 'không có phần in' said || fail "print does not say that it cannot"
[ ! -e a.pdf ] || fail "print wrote a file"
