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

say "tests"
cargo test --quiet

say "pages in a browser"
sh tests/web/run.sh
