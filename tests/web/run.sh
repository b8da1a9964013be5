#!/bin/sh
# The built pages in a real browser: installs Chromium and the checkers where they are missing, builds
# the sample commune, and runs every check on it.
set -eu
cd "$(dirname "$0")/../.."
. tests/needs.sh
needs_rust
needs_browser

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build_program "$work/niemyet"
"$work/niemyet" build --date 2026-11-22 --output "$work/output" >/dev/null

cd tests/web
# Also anew where other versions were pinned since.
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-fund --no-audit
CHROMIUM=$browser node run.mjs "$work/output/site" --pictures "$@"
