#!/bin/sh
# Every check of the project: formatting, lints, tests, prints, the built pages in a real browser, the program for Windows.
#
#   sh tests/run.sh          all of it
#   sh tests/run.sh quick    formatting, lints and the tests of the program without prints; says what it left out
#
# Needs Rust, a C compiler and git; installs what else is missing where it can (as root on Debian 12), or says how.
#
#                   programs                                              disk    minutes of 2 processors: first, then
#   quick           rustfmt, clippy, util-linux, python3                  2 GB    4, 1
#   tests           the same, poppler-utils                               5 GB
#   browser         chromium, node 18 or later, npm and their libraries   1 GB    2, 2
#   without prints  those of quick                                        1 GB    1, 1; both last, with Windows, 6 at first
#   Windows         rustc-web, mingw, wine, all of them Debian's          3 GB
#
# The whole: about 12 GB, 29 minutes where nothing is built and 24 where the libraries are; 40 at most. Two processors,
# 4 GB of memory for the parts that run side by side.
#
# The longer campaigns are tests/long.sh; the program that is given out is made by tests/windows.sh --release.
set -eu
cd "$(dirname "$0")/.."
. tests/needs.sh

say() { printf '\n== %s\n' "$*"; }

case ${1-} in
"") quick= ;;
quick) quick=yes ;;
*)
    sed -n '4,5s/^# *//p' "$0" >&2
    exit 2
    ;;
esac

# What is missing is told in the first minute, not after the tests.
needs_rust
needs_lints
needs_tests

if [ -n "$quick" ]; then
    say "formatting and lints, without prints"
    cargo fmt --check
    cargo clippy --quiet --all-targets --no-default-features -- -D warnings
    say "tests, without prints"
    cargo test --quiet --no-default-features
    say "left out, sh tests/run.sh does it: prints and their lints, pages in a browser, the program for Windows"
    exit
fi
needs_poppler
needs_browser
needs_windows

say "formatting and lints"
cargo fmt --check
cargo clippy --quiet --all-targets -- -D warnings

say "tests"
cargo test --quiet

# The parts that follow run side by side, but one after the other where there is one processor, or not the memory for a
# compiler, a browser and a Windows. What one says is kept, and shown whole when it ends.
beside=
memory_kib=$(sed -n 's/^MemAvailable: *\([0-9]*\).*/\1/p' /proc/meminfo)
if [ "$(nproc)" -gt 1 ] && [ "$memory_kib" -gt 4000000 ]; then beside=yes; fi
kept=$(mktemp -d)
running=
failed=

# begin PART SCRIPT: a group of processes of its own, so that it can be ended whole.
begin() {
    # shellcheck disable=SC2016
    setsid sh -c 'status=0; sh "$2" || status=$?; echo "$status" >"$1"' part "$kept/$1.status" "$2" >"$kept/$1.said" 2>&1 &
    echo "$!" >"$kept/$1.group"
    running="$running $1"
    [ -n "$beside" ] || show_ended
}

# Waits for all that run, and shows each as it ends.
show_ended() {
    while [ -n "$running" ]; do
        sleep 1
        still=
        for part in $running; do
            if kill -0 "$(cat "$kept/$part.group")" 2>/dev/null; then
                still="$still $part"
                continue
            fi
            status=$(cat "$kept/$part.status" 2>/dev/null || echo killed)
            say "$part"
            cat "$kept/$part.said"
            [ "$status" = 0 ] || failed="$failed $part ($status)"
        done
        running=$still
    done
}

# With the whole its parts end.
end_parts() {
    for part in $running; do
        kill -s TERM -- "-$(cat "$kept/$part.group")" 2>/dev/null || true
    done
    wait
    rm -rf "$kept"
}
trap end_parts EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

begin browser tests/web/run.sh
begin without-prints tests/without_prints.sh
begin windows tests/windows.sh
show_ended
if [ -n "$failed" ]; then
    say "failed:$failed"
    exit 1
fi
