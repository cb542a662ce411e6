#!/usr/bin/env bash
# Looks for bytes that break a reader of untrusted bytes, with libFuzzer and the address sanitizer:
#   FUZZ_SECONDS   for each reader (600)
#   FUZZ_CHECKS    which: table quantities answers pictures (all)
# New inputs are collected in .build-fuzz/corpus; what breaks a check is left in .build-fuzz/found and
# belongs, once it is mended, into Tests/Fuzzing/Corpus, which `make test` reads.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${FUZZ_SECONDS:-600}
checks=${FUZZ_CHECKS:-table quantities answers pictures}
build=.build-fuzz
dependencies=$PWD/.dependencies

export MEASURAND_FUZZ=1
export PKG_CONFIG_PATH=$dependencies/lib/pkgconfig:${PKG_CONFIG_PATH:-}
flags=(-c release --scratch-path "$build" -Xswiftc -sanitize=fuzzer,address
  -Xlinker -rpath -Xlinker "$dependencies/openvino/lib")
# gold, which Swift takes on Linux, breaks off with an internal error over this program.
[ "$(uname -s)" = Linux ] && flags+=(-Xswiftc -use-ld=lld)
swift build "${flags[@]}" --product fuzz
fuzz=$build/release/fuzz

mkdir -p "$build/found"
ended=0
for check in $checks; do
  mkdir -p "$build/corpus/$check"
  echo "fuzz: $check, $seconds s" >&2
  # libvips keeps what it has set up once; that is no leak.
  ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 "$fuzz" "$check" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix="$build/found/$check-" \
    "$build/corpus/$check" "Tests/Fuzzing/Corpus/$check" || ended=1
done
[ "$ended" = 0 ] || { echo "fuzz: see $build/found" >&2; exit 1; }
