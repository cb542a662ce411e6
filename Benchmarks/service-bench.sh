#!/usr/bin/env bash
# Pictures a second of `measurand serve` over loopback beside `measurand run`, on the sample's pictures,
# in turns; and whether memory stays level. Needs Debian's wrk.
#   service-bench.sh MEASURAND [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
measurand=$1
seconds=${2:-60}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$measurand" serve --port 0 > "$folder/serve.txt" &
server=$!
until grep -q http "$folder/serve.txt"; do sleep 0.2; done
address=$(head -1 "$folder/serve.txt")
memory() { awk '/VmRSS/ { printf "%d MB\n", $2 / 1024 }' "/proc/$server/status"; }

for turn in 1 2; do
  began=$(date +%s.%N)
  "$measurand" run Sample/catalogue.csv --images Sample --no-cache --out "$folder/$turn.csv" > /dev/null 2>&1
  ended=$(date +%s.%N)
  pictures=$(find Sample/images -type f | wc -l)
  awk "BEGIN { printf \"run: %.2f pictures a second\\n\", $pictures / ($ended - $began) }"
  wrk --threads 1 --connections 4 --duration "${seconds}s" --timeout 60s --latency \
    --script Benchmarks/service.lua "$address" | tail -1 | sed 's/^/serve: /'
  echo "memory of the service: $(memory)"
done
kill -INT $server
wait $server
