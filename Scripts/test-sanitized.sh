#!/usr/bin/env bash
# The suites under a sanitizer, in a build folder of its own: test-sanitized.sh address|thread
#   FILTER    which tests (a regular expression; all)
# The program that the tests start is that of the same build. Every report, of whatever process, is a file in
# .build-SANITIZER/reports; one alone makes this end with 1, whatever the tests say.
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
reports=$PWD/.build-$sanitizer/reports

flags=(-c debug --scratch-path ".build-$sanitizer" --sanitize "$sanitizer"
  -Xlinker -rpath -Xlinker "$dependencies/openvino/lib")
# Reports go to files, for a test may throw away what a process says. A code of its own, which no test takes for
# one of the program's.
options="exitcode=99 log_path=$reports/report log_exe_name=1"
settings=(TMPDIR="$scratch"
  # libvips and OpenVINO keep what they have set up once; that is no leak.
  ASAN_OPTIONS="detect_leaks=0 $options"
  # Without it oneTBB, under OpenVINO, loads libraries in a way that the sanitizer ends the process for.
  TBB_ENABLE_SANITIZERS=1
  # Suppressions that were used would be told in a file that looks like a report.
  TSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/thread.txt print_suppressions=0 $options")
if [ "$(uname -s)" = Linux ]; then
  # gold, which Swift takes here, breaks off over programs with a sanitizer in them.
  flags+=(-Xswiftc -use-ld=lld)
  if [ "$sanitizer" = thread ]; then
    clang -shared -fPIC -O1 -o "$scratch/libmutexes.so" Tests/Sanitizers/mutexes.c
    settings+=(LD_PRELOAD="$scratch/libmutexes.so")
  fi
fi
swift build "${flags[@]}" --build-tests
# After the build, which waits for another one in the same folder.
rm -rf "$reports"
mkdir -p "$reports"
code=0
env "${settings[@]}" swift test "${flags[@]}" --skip-build \
  --experimental-maximum-parallelization-width 8 ${FILTER:+--filter "$FILTER"} || code=$?

count=$(find "$reports" -type f | wc -l)
if [ "$count" -gt 0 ]; then
  cat "$reports"/*
  echo "test-sanitized: $count processes with a report of the $sanitizer sanitizer, in $reports" >&2
  exit 1
fi
exit "$code"
