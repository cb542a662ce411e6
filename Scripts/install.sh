#!/usr/bin/env bash
# install.sh PROGRAM PREFIX: makes a folder that can be moved: the program, the libraries, models
# and the charts' script that it finds relative to itself, shell completions and manual pages.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1
prefix=$2

install -d "$prefix/bin" "$prefix/lib/measurand" "$prefix/share/measurand/models" \
  "$prefix/share/measurand/vega" \
  "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d" \
  "$prefix/share/doc/measurand"
install -m 755 "$program" "$prefix/bin/measurand"
# Three quarters of the program are symbols, which only a debugger reads.
strip "$prefix/bin/measurand"
cp -a .dependencies/openvino/lib/. "$prefix/lib/measurand/"
cp -a .dependencies/models/. "$prefix/share/measurand/models/"
cp -a .dependencies/vega/. "$prefix/share/measurand/vega/"
install -m 644 LICENSE NOTICE README.md "$prefix/share/doc/measurand/"

# The Swift libraries travel with the program, so that it runs where no toolchain is.
if [ "$(uname -s)" = Linux ]; then
  ldd "$program" | awk '/\/usr\/lib\/swift\/linux\// { print $3 }' | while read -r library; do
    install -m 644 "$library" "$prefix/lib/measurand/"
  done
fi

installed="$prefix/bin/measurand"
"$installed" --generate-completion-script bash \
  > "$prefix/share/bash-completion/completions/measurand"
"$installed" --generate-completion-script zsh > "$prefix/share/zsh/site-functions/_measurand"
"$installed" --generate-completion-script fish \
  > "$prefix/share/fish/vendor_completions.d/measurand.fish"
"$installed" --experimental-dump-help \
  | python3 Scripts/make_manual.py "$prefix/share/man/man1"
echo "installed in $prefix; the folder can be moved"
