#!/usr/bin/env bash
# The pages of the review, the service and the report in a real browser: Debian's chromium, driven by PyPI's playwright, and the
# service against its description with schemathesis (both pinned by hash in requirements.txt, kept in .dependencies/browser). Called by `make test`.
#   run.sh PROGRAM [TEST…]
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1
shift
requirements=Tests/BrowserTests/requirements.txt
environment=.dependencies/browser

fail() {
  echo "browser tests: $1" >&2
  exit 3
}

find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

if ! find_browser > /dev/null; then
  command -v apt-get > /dev/null || fail "there is no chromium; install one"
  echo "browser tests: installing chromium" >&2
  sudo=()
  if [ "$(id -u)" -ne 0 ]; then sudo=(sudo); fi
  "${sudo[@]}" apt-get update -qq || fail "'apt-get update' failed (see above)"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-dejavu-core > /dev/null || fail "'apt-get install chromium' failed (see above)"
fi

stamp=$(cat "$requirements")
if [ "$(cat "$environment/stamp" 2> /dev/null)" != "$stamp" ]; then
  rm -rf "$environment"
  # Into a folder of its own, so no virtual environment (python3-venv) is needed.
  python3 -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
    --only-binary=:all: --target "$environment" --requirement "$requirements" \
    || fail "the packages of $requirements cannot be had (see above); check the network"
  echo "$stamp" > "$environment/stamp"
fi

export PYTHONPATH="$PWD/$environment:$PWD/Tests/BrowserTests" PYTHONDONTWRITEBYTECODE=1
export MEASURAND=$PWD/$program CHROMIUM
CHROMIUM=$(find_browser)
if [ $# -eq 0 ]; then set -- review_page service_page report_page service_schema; fi
exec python3 -m unittest --failfast "$@"
