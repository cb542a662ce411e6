#!/usr/bin/env bash
# Gets what only the tests need: a Python of its own in .dependencies/python with the packages of
# requirements-tests.txt (all pinned by hash), which make tiny models and serve them.
# A second call finds the stamp and does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=Scripts/requirements-tests.txt
destination=.dependencies/python
oldest=3.10  # that the pinned wheels are made for

fail() {
  echo "setup-tests: $1" >&2
  exit 3
}

digest() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

stamp="$(cat "$requirements" Scripts/setup-tests.sh | digest | cut -d' ' -f1)"
if [ -f "$destination/stamp" ] && [ "$(cat "$destination/stamp")" = "$stamp" ] \
  && [ -x "$destination/bin/python3" ]; then
  exit 0
fi

python=${PYTHON:-python3}
command -v "$python" > /dev/null \
  || fail "no $python here: install Python $oldest or later, then run 'make test' again"
"$python" -c "import sys; sys.exit(sys.version_info < (${oldest/./, }))" \
  || fail "$("$python" --version) is too old, the tests' packages need $oldest or later: install one and name it, 'PYTHON=/path/to/python3 make test'"
echo "setup-tests: making a Python with llama.cpp's server in $destination (55 MB, once)" >&2
rm -rf "$destination"
mkdir -p "$(dirname "$destination")"
log="$(dirname "$destination")/setup-tests.log"
# Debian's Python makes environments with pip in them only where python3-venv is installed; without
# it, an environment without pip is filled by the pip outside.
pip=("$destination/bin/python3" -m pip)
if ! "$python" -m venv "$destination" > "$log" 2>&1; then
  rm -rf "$destination"
  "$python" -m venv --without-pip "$destination" >> "$log" 2>&1 \
    && "$python" -m pip --python "$destination/bin/python3" --version >> "$log" 2>&1 \
    || { cat "$log" >&2; fail "$python could not make the environment $destination (see above): on Debian and Ubuntu 'apt-get install python3-venv' gives it what it lacks, then run 'make test' again"; }
  pip=("$python" -m pip --python "$destination/bin/python3")
fi
if ! "${pip[@]}" install --quiet \
  --disable-pip-version-check --require-hashes --only-binary=:all: \
  --requirement "$requirements" 2> "$log"; then
  cat "$log" >&2
  if grep -q 'DO NOT MATCH' "$log"; then
    fail "a downloaded file is not the one that $requirements pins ('Expected' and 'Got' above): the file was changed on its way or at its source, do not use it"
  fi
  fail "the packages of $requirements could not be installed (see above). Check the network (a proxy: HTTPS_PROXY, a mirror: PIP_INDEX_URL), then run 'make test' again"
fi
rm -f "$log"
echo "$stamp" > "$destination/stamp"
echo "setup-tests: done" >&2
