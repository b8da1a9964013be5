#!/bin/sh
# Every check of the project: formatting, lints, tests, and the built pages in a real browser.
# Installs what is missing where it can (as root on Debian); says plainly what it had to leave out.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

say "formatting and lints"
for component in rustfmt clippy; do
    cargo "${component#rust}" --version >/dev/null 2>&1 || rustup component add "$component"
done
cargo fmt --check
cargo clippy --quiet --all-targets -- -D warnings
cargo clippy --quiet --all-targets --no-default-features -- -D warnings

say "tests"
# Prints are looked at with poppler's programs.
for program in pdfinfo pdffonts pdftotext pdftohtml pdftoppm; do
    command -v "$program" >/dev/null && continue
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends poppler-utils >/dev/null
    else
        echo "no $program: install poppler-utils (Debian: apt-get install poppler-utils)" >&2
        exit 1
    fi
done
cargo test --quiet

say "pages in a browser"
sh tests/web/run.sh

say "the program without prints"
sh tests/without_prints.sh

say "the program for Windows"
sh tests/windows.sh
