#!/bin/sh
# niemyet for Windows, built on Debian and run under Wine. Installs what is missing (as root).
#
#   sh tests/windows.sh                 builds it without prints and runs the tests that touch disk, console and network
#   sh tests/windows.sh --release DIR   builds all of it, compares a print with Linux, and lays niemyet-….zip into DIR
set -eu
cd "$(dirname "$0")/.."
. tests/needs.sh

case ${1-} in
"") release= ;;
--release) release=${2:?"--release DIR"} ;;
*)
    sed -n '2,5p' "$0" >&2
    exit 2
    ;;
esac

target=x86_64-pc-windows-gnu
work=$PWD/target/windows
mkdir -p "$work"

say() { printf -- '-- %s\n' "$*"; }

needs_windows
if [ -n "$release" ]; then need python3 python3; fi
# Before the one of Debian's, the one that rustup shows for this folder would be found.
linux_path=$PATH
unset RUSTUP_TOOLCHAIN
export PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc LANG=C.UTF-8 CARGO_INCREMENTAL=0
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine
# No browser, and no file manager: Wine's own stays open, and holds what was to be read to its end.
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml,winebrowser.exe,explorer.exe="
unset DISPLAY || true
# Wine's server is not a child of this script: it would outlive it.
trap '[ ! -d "$WINEPREFIX" ] || wineserver -k || true; rm -rf "${both-}"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The standard library, once, laid where the compiler looks for it: then no build needs an unstable flag.
standard_library() {
    sysroot=$work/sysroot-$(rustc --version | tr ' ()' ---)
    [ -d "$sysroot" ] && return
    say "building the standard library for Windows"
    mkdir -p "$work/std"
    printf '[package]\nname = "std-for-windows"\nversion = "0.0.0"\nedition = "2024"\n[lib]\npath = "lib.rs"\n[workspace]\n' >"$work/std/Cargo.toml"
    echo '#![no_std]' >"$work/std/lib.rs"
    # The release is optimised as a whole, which asks for the code in its earlier form too.
    RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" cargo build --quiet --release --target $target --manifest-path "$work/std/Cargo.toml" \
        --target-dir "$work/std/target" -Z build-std=std,panic_abort,panic_unwind,test
    rm -rf "$sysroot.part"
    libraries=$sysroot.part/lib/rustlib/$target/lib
    mkdir -p "$libraries"
    for host in "$(rustc --print sysroot)"/lib/rustlib/*; do
        [ -e "$sysroot.part/lib/rustlib/${host##*/}" ] || ln -s "$host" "$sysroot.part/lib/rustlib/"
    done
    cp "$work/std/target/$target/release/deps/"*.rlib "$libraries"
    rm -f "$libraries"/libstd_for_windows* 
    rm -rf "$work/std"
    mv "$sysroot.part" "$sysroot"
}

# A Windows of its own, with the one library that Debian's Wine lacks.
wine_prefix() {
    [ -f "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" ] && return
    say "making a Windows for Wine"
    rm -rf "$WINEPREFIX"
    wineboot -i >/dev/null 2>&1
    wineserver -w
    x86_64-w64-mingw32-gcc -shared -o "$work/bcryptprimitives.dll" tests/windows/process_prng.c -ladvapi32
    mv "$work/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/"
}

standard_library
wine_prefix
export RUSTFLAGS="--sysroot $sysroot"

if [ -z "$release" ]; then
    say "building for Windows"
    cargo test --quiet --profile windows --target $target --target-dir "$work/target" --no-default-features --test it --no-run
    say "testing under Wine"
    # A folder of another computer, as Wine knows it.
    mkdir -p "$work/share" "$WINEPREFIX/dosdevices/unc/may-chu"
    ln -sfn "$work/share" "$WINEPREFIX/dosdevices/unc/may-chu/chia-se"
    export NIEMYET_SHARE='\\may-chu\chia-se'
    # What touches disk, processes, console and network; what is pure text in, text out is the same everywhere.
    # Whatever hangs there ends too.
    timeout 3000 cargo test --quiet --profile windows --target $target --target-dir "$work/target" --no-default-features --test it -- \
        agenda:: commands:: disk:: golden:: history:: import:: menu:: new:: places:: publish:: serve:: spec:: watch::
    exit
fi

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
name=niemyet-$version-windows
mkdir -p "$release"
release=$(cd "$release" && pwd)
day=$(date +%F)

say "building the whole program for Windows"
cargo build --quiet --profile dist --target $target --target-dir "$work/target"
program=$work/target/$target/dist/niemyet.exe
# Nothing but what every Windows has.
wanted='ADVAPI32|api-ms-win-|BCRYPT|bcryptprimitives|CRYPT32|KERNEL32|msvcrt|ntdll|ole32|OLEAUT32|SHELL32|USER32|USERENV|WS2_32'
if x86_64-w64-mingw32-objdump -p "$program" | sed -n 's/.*DLL Name: //p' | grep -Eiv "^($wanted)"; then
    echo "the program needs these libraries, which Windows does not have" >&2
    exit 1
fi

say "the same site and prints on Linux and on Windows"
(
    # The compiler of the machine, not Debian's.
    unset RUSTC RUSTFLAGS
    PATH=$linux_path
    export PATH
    cargo build --quiet
)
linux=$PWD/target/debug/niemyet
both=$(mktemp -d)
for system in linux windows; do
    mkdir "$both/$system"
    cp -R content niemyet.toml "$both/$system"
done
"$linux" build --date "$day" --root "$both/linux" >/dev/null
wine "$program" build --date "$day" --root "Z:$both/windows" >/dev/null
diff -r "$both/linux/output/site" "$both/windows/output/site"
count() { find "$both/windows/output/site" -type f -name "$1" | wc -l; }
say "$(count '*') files are the same, $(count '*.pdf') of them prints"

say "laying $name.zip"
folder=$both/$name
mkdir -p "$folder/giay-phep"
cp "$program" "$folder/niemyet.exe"
cp LICENSE "$folder/giay-phep/niemyet.txt"
for licence in themes/default/fonts/*OFL* themes/default/fonts/*LICENSE*; do
    cp "$licence" "$folder/giay-phep/phong-chu-${licence##*/}"
done
PATH=$linux_path python3 tests/windows/licences.py $target >"$folder/giay-phep/thu-vien.txt"
"$linux" print bat-dau --root guide --date "$day" --format huong-dan --to "$both/guide.pdf" >/dev/null
wine "$folder/niemyet.exe" print bat-dau --root guide --date "$day" --format huong-dan --to "Z:$folder/huong-dan.pdf" >/dev/null
cmp "$both/guide.pdf" "$folder/huong-dan.pdf"
(
    cd "$folder"
    find . -type f ! -name '*.sha256' | sed 's|^\./||' | LC_ALL=C sort | xargs -d '\n' sha256sum | sed 's/$/\r/' >kiem-tra.sha256
)
find "$folder" -exec touch -d "$day" {} +
rm -f "$release/$name.zip"
(cd "$both" && PATH=$linux_path python3 -m zipfile -c "$release/$name.zip" "$name")
(cd "$release" && sha256sum "$name.zip" >"$name.zip.sha256" && ls -l "$name.zip" && cat "$name.zip.sha256")
