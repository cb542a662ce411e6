#!/usr/bin/env bash
# The suites under a sanitizer, in a build folder of its own: test-sanitized.sh address|thread
#   FILTER    which tests (a regular expression; all)
# The thread sanitizer of Swift 6.3 does not see Synchronization.Mutex: what it reports about values
# under one is no race.
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
swift build "${flags[@]}" --build-tests
# libvips and OpenVINO keep what they have set up once; that is no leak.
TMPDIR=$scratch ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=0 \
  swift test "${flags[@]}" --skip-build ${FILTER:+--filter "$FILTER"}
