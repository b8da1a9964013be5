# What the scripts of this folder call, and where it comes from. Sourced by them from the repository's root, never run.
#
# Each `needs_…` looks for programs. What is missing is installed (as root on Debian), else the one line that installs
# it is named and the script ends. Asked again it costs nothing, so every script asks for what it calls itself.

# need PROGRAM PACKAGE…
need() {
    command -v "$1" >/dev/null && return
    program=$1
    shift
    install_packages "no $program" "$@"
}

# install_packages WHY PACKAGE…
install_packages() {
    why=$1
    shift
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "$why; this installs it on Debian: sudo apt-get install --no-install-recommends $*" >&2
        exit 1
    fi
    echo "-- $why: installing $*"
    # One at a time, also where two scripts run side by side; the second finds it done.
    (
        flock 9
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    ) 9<tests/needs.sh
}

needs_rust() {
    if ! command -v cargo >/dev/null; then
        echo "no cargo: https://rustup.rs installs Rust" >&2
        exit 1
    fi
    need cc gcc libc6-dev
}

needs_lints() {
    for component in rustfmt clippy; do
        cargo "${component#rust}" --version >/dev/null 2>&1 || rustup component add "$component"
    done
}

# The tests make a branch of a site's folder, hold the program to one processor, and score facts against hand-read ones.
needs_tests() {
    need git git
    need taskset util-linux
    need python3 python3
}

# Prints are looked at with poppler's programs.
needs_poppler() {
    for program in pdfinfo pdffonts pdftotext pdftohtml pdftoppm; do
        need "$program" poppler-utils
    done
}

browser=${CHROMIUM:-/usr/bin/chromium}

needs_browser() {
    [ -x "$browser" ] || install_packages "no Chromium at $browser" chromium
    need node nodejs
    need npm npm
    # The checkers are pinned to versions that run on Debian 12's.
    if [ "$(node -p 'parseInt(process.versions.node)')" -lt 18 ]; then
        echo "node $(node --version) is too old: 18 or later is needed" >&2
        exit 1
    fi
}

# Debian's compiler comes with the sources of its own standard library, which are built for Windows.
windows_packages="rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64-win32 wine wine64"

needs_windows() {
    # shellcheck disable=SC2086
    dpkg -s $windows_packages >/dev/null 2>&1 || install_packages "no Rust, MinGW or Wine of Debian's" $windows_packages
}

# build_program TO OPTIONS…: the program for this machine. Two builds with other features write to the same place, so
# nobody else builds until it is copied.
build_program() {
    to=$1
    shift
    mkdir -p target
    (
        flock 9
        cargo build --quiet "$@"
        cp target/debug/niemyet "$to"
    ) 9>target/program.lock
}
