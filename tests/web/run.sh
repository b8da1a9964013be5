#!/bin/sh
# The built pages in a real browser: installs Chromium and the checkers where they are missing, builds
# the sample commune, and runs every check on it.
set -eu
cd "$(dirname "$0")/../.."
. tests/needs.sh
root=$PWD
needs_rust
needs_browser

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build_program "$work/niemyet"
"$work/niemyet" build --date 2026-11-22 --output "$work/output" >/dev/null

cd tests/web
# Also anew where other versions were pinned since.
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-fund --no-audit
# With a public address pages can be kept where there is no network; all pages also come as one file.
mkdir "$work/public"
cp -R "$root/content" "$root/niemyet.toml" "$work/public"
sed -i 's|^base_url .*|base_url = "https://thutuc.xamau.gov.vn/tt"|' "$work/public/niemyet.toml"
for only in site single-file; do
    "$work/niemyet" build --root "$work/public" --date 2026-11-22 --only $only >/dev/null
done
# A small site whose check list asks, adds and hides.
cp -R checklist "$work/checklist"
"$work/niemyet" build --root "$work/checklist" --date 2026-11-22 --only site >/dev/null
CHECKLIST="$work/checklist/output/site" PUBLIC="$work/public/output/site" PROGRAM="$work/niemyet --root ../.. --date 2026-11-22" CHROMIUM=$browser node run.mjs "$work/output/site" --pictures "$@"
CHROMIUM=$browser node away.mjs "$work/public/output"
CHROMIUM=$browser node officer.mjs "$work/niemyet" "$work/office"
