#!/usr/bin/env bash
# Everything that is measured, in one go; the table is Benchmarks/RESULTS.md. Where the challenge's
# data is not beside the repository, a generated catalogue takes its place and recall is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
challenge=../shared/challenge
measurand=.build/release/measurand

echo "== Everything that is not inference"
catalogue=Sample/catalogue.csv
[ -f "$challenge/test.csv" ] && catalogue=$challenge/test.csv
/usr/bin/time -f "peak memory %M KB" .build/release/table-bench "$catalogue"

echo "== The review page over a million rows"
made=$(mktemp -d)
.build/release/made-run 1000000 "$made"
python3 Benchmarks/review_bench.py "$measurand" "$made/made.run" "$made/truth.csv"
rm -rf "$made"
Benchmarks/engine-bench.sh

if command -v wrk > /dev/null; then
  echo "== The service beside a run"
  Benchmarks/service-bench.sh "$measurand"
fi

echo "== Text recognition beside the peers"
Benchmarks/text-bench.sh

if [ -f "$challenge/adjudicated.csv" ]; then
  echo "== Answers on the adjudicated rows"
  folder=$(mktemp -d)
  "$measurand" run "$challenge/adjudicated.csv" --images "$challenge" --out "$folder/adjudicated.csv" || [ $? -eq 1 ]
  "$measurand" score "$folder/adjudicated.csv" --truth "$challenge/adjudicated.csv"
  "$measurand" score "$folder/adjudicated.csv" --truth "$challenge/adjudicated.csv" --mix "$challenge/test.csv"
  "$measurand" run "$challenge/labelled_images.csv" --images "$challenge/images" --out "$folder/labelled.csv" || [ $? -eq 1 ]
  "$measurand" score "$folder/labelled.csv" --truth "$challenge/labelled_images.csv"
  rm -rf "$folder"
fi
