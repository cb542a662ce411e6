#!/usr/bin/env bash
# The suites under a sanitizer, in a build folder of its own: test-sanitized.sh address|thread
#   FILTER    which tests (a regular expression; all)
# What is known of the sanitizers and is no fault of ours stands in Tests/Sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."

sanitizer=${1:-address}
case "$sanitizer" in
  address | thread) ;;
  *) echo "test-sanitized: address or thread, not '$sanitizer'" >&2; exit 2 ;;
esac
dependencies=$PWD/.dependencies
export PKG_CONFIG_PATH=$dependencies/lib/pkgconfig:${PKG_CONFIG_PATH:-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

flags=(-c debug --scratch-path ".build-$sanitizer" --sanitize "$sanitizer"
  -Xlinker -rpath -Xlinker "$dependencies/openvino/lib")
settings=(TMPDIR="$scratch"
  # libvips and OpenVINO keep what they have set up once; that is no leak.
  # A code of its own, which no test takes for one of the program's.
  ASAN_OPTIONS=detect_leaks=0:exitcode=99
  # Without it oneTBB, under OpenVINO, loads libraries in a way that the sanitizer ends the process for.
  TBB_ENABLE_SANITIZERS=1
  TSAN_OPTIONS="halt_on_error=0 suppressions=$PWD/Tests/Sanitizers/thread.txt")
if [ "$(uname -s)" = Linux ]; then
  # gold, which Swift takes here, breaks off over programs with a sanitizer in them.
  flags+=(-Xswiftc -use-ld=lld)
  if [ "$sanitizer" = thread ]; then
    clang -shared -fPIC -O1 -o "$scratch/libmutexes.so" Tests/Sanitizers/mutexes.c
    settings+=(LD_PRELOAD="$scratch/libmutexes.so")
  fi
fi
swift build "${flags[@]}" --build-tests
env "${settings[@]}" swift test "${flags[@]}" --skip-build \
  --experimental-maximum-parallelization-width 8 ${FILTER:+--filter "$FILTER"}
