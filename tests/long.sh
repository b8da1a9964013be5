#!/bin/sh
# The longer campaigns, for a night or before a release: what sh tests/run.sh tries a few times is tried thousands of
# times, with new chance each day. Each can be run alone; one that fails says how to play it again.
#
#   sh tests/long.sh              all of them, one after the other; which failed is said at the end
#   sh tests/long.sh CAMPAIGN…    these
#
# Minutes of one processor, where nothing need be compiled:
#
#   edits       2   300 random scripts of edits: after each edit the warm build is, byte for byte, a clean one. NIEMYET_SEED
#                   names the scripts; today's date is the usual one here. Some are played with prints too, which is longer.
#   damage      8   5,000 files of the sample cut off or with bytes changed: reported, never fatal; 500 of them printed too
#   records     3   5,000 records of the portal with something done to them: imported, built, checked; with some printed,
#                   longer
#   kills       3   a publishing run is killed at every step, and the run that clears up after it at every step too: some
#                   6,000 times
#   faults     25   a million inputs, each at a place where people's or other programs' bytes come in: files under any name, front
#                   matter, Markdown, the portal's JSON, templates, designs; at least 50,000 at each, in an address space
#                   of 1 GiB. NIEMYET_SEED says which, NIEMYET_FAULTS how many
#   national    4   5,664 records imported as one catalogue, twice (needs the portal's records, as the next)
#   bench      15   cargo bench: seconds and memory on four sizes, and a thousand prints; compiles the program for speed
#                   first, which takes longer than the measuring
set -eu
cd "$(dirname "$0")/.."
. tests/needs.sh
needs_rust
needs_tests
needs_poppler

say() { printf '\n== %s\n' "$*"; }

# tests NAME…: of the program built for tests, which says what it did.
tests() { cargo test --quiet --test it -- --nocapture "$@"; }

campaign() {
    case $1 in
    edits) NIEMYET_SCRIPTS=300 NIEMYET_SEED="${NIEMYET_SEED:-$(date +%Y%m%d)}" tests incremental:: ;;
    damage) NIEMYET_DAMAGES=5000 tests mutation:: ;;
    records) NIEMYET_MUTATIONS=0..5000 tests import::mutations:: ;;
    kills) NIEMYET_KILLS=all tests publish:: ;;
    faults)
        # Ten inputs for one; all that only debug builds look at is looked at.
        faster=profile.dev.package.niemyet.opt-level=1
        cargo test --quiet --lib --no-run --config "$faster"
        # Compiling and linking takes more memory than what is compiled.
        (
            ulimit -v 1048576
            NIEMYET_FAULTS="${NIEMYET_FAULTS:-50000}" RAYON_NUM_THREADS=1 RUST_TEST_THREADS=1 \
                cargo test --quiet --lib --config "$faster" -- --nocapture faults::
        )
        ;;
    national) tests --ignored import::national ;;
    bench) cargo bench ;;
    esac
}

all="edits damage records kills faults national bench"
# shellcheck disable=SC2086
[ "$#" -gt 0 ] || set -- $all
for name in "$@"; do
    case " $all " in
    *" $name "*) ;;
    *)
        sed -n '5,6s/^# *//p' "$0" >&2
        exit 2
        ;;
    esac
done
failed=
for name in "$@"; do
    say "$name, $(date '+%H:%M')"
    (campaign "$name") || failed="$failed $name"
done
say "ended, $(date '+%H:%M')"
if [ -n "$failed" ]; then
    echo "failed:$failed" >&2
    exit 1
fi
