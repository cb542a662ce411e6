#!/usr/bin/env bash
# Runs make_sample.py with its pinned libraries and typefaces, from an environment under .cache.
#   Scripts/make-sample.sh                     draws the committed sample again
#   Scripts/make-sample.sh --check Sample      compares it with what would be drawn
#   Scripts/make-sample.sh --count 500 --seed 7 --out DIR
set -euo pipefail
repository="$(cd "$(dirname "$0")/.." && pwd)"
requirements="$repository/Scripts/requirements-sample.txt"
environment="$repository/.cache/sample-python"

if ! cmp -s "$requirements" "$environment/requirements.txt"; then
  rm -rf "$environment"
  if ! python3 -m venv "$environment"; then
    echo "make-sample: Python 3.11 to 3.13 with venv is needed (Debian: apt-get install python3-venv)" >&2
    exit 3
  fi
  if ! "$environment/bin/pip" install -q --disable-pip-version-check --only-binary :all: \
    --no-deps --require-hashes -r "$requirements"; then
    echo "make-sample: pip could not install what $requirements pins; its words are above" >&2
    exit 3
  fi
  cp "$requirements" "$environment/requirements.txt"
fi

if [ $# -eq 0 ]; then
  set -- --out "$repository/Sample"
fi
exec "$environment/bin/python" -B "$repository/Scripts/make_sample.py" "$@"
