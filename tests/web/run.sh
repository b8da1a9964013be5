#!/bin/sh
# The built pages in a real browser: installs Chromium and the checkers where they are missing, builds
# the sample commune, and runs every check on it.
set -eu
cd "$(dirname "$0")"

browser=${CHROMIUM:-/usr/bin/chromium}
if [ ! -x "$browser" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends chromium >/dev/null
    else
        echo "left out: no Chromium at $browser (Debian: apt-get install chromium)" >&2
        exit 1
    fi
fi
[ -d node_modules ] || npm ci --silent --no-fund --no-audit

site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
cargo run --quiet --manifest-path ../../Cargo.toml -- build --root ../.. --date 2026-11-22 --output "$site" >/dev/null
CHROMIUM=$browser node run.mjs "$site/site" "$@"
