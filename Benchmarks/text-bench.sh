#!/usr/bin/env bash
# Text recognition beside the peers, on the challenge's real pictures where they are, else on 500
# generated ones (then without recall).
set -euo pipefail
cd "$(dirname "$0")/.."
challenge=../shared/challenge
measurand=$PWD/.build/release/measurand
peers=.dependencies/peers

if ! cmp -s Benchmarks/requirements-peers.txt "$peers/requirements.txt"; then
  rm -rf "$peers"
  python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
    --requirement Benchmarks/requirements-peers.txt
  cp Benchmarks/requirements-peers.txt "$peers/"
  mv "$peers/requirements-peers.txt" "$peers/requirements.txt"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [ -f "$challenge/adjudicated.csv" ]; then
  images=("$challenge"/images/* "$challenge"/test_images/*)
else
  Scripts/make-sample.sh --count 500 --seed 500 --out "$folder/sample"
  images=("$folder"/sample/images/*)
fi
python3 Benchmarks/text_bench.py "$measurand" "$peers/bin/python" "$folder" "${images[@]}"
if [ -f "$challenge/adjudicated.csv" ]; then
  for lines in "$folder"/*.jsonl; do
    echo "number recall $(basename "$lines" .jsonl): $(python3 Benchmarks/number_recall.py "$lines" "$challenge/adjudicated.csv")"
  done
fi

echo "== Memory over 2,000 pictures of 1,000 sizes"
"$peers/bin/python" Benchmarks/memory_bench.py "$measurand" "${images[@]:0:200}"

echo "== Two pictures at once"
for jobs in 1 2; do
  /usr/bin/time -f "jobs $jobs: %e s, %U CPU-s, %M KB" \
    "$measurand" text --jobs "$jobs" --json "${images[@]:0:120}" > /dev/null
done
