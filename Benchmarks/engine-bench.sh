#!/usr/bin/env bash
# What asking an engine costs: requests a second at 16 in flight beside a bare load generator with the
# same bodies, in turns, against the real server with a tiny model; processor time a request; and the
# memory of runs of 10 thousand rows and more against a stub server (ROWS="10000 100000 1000000").
set -euo pipefail
cd "$(dirname "$0")/.."
python=.dependencies/python/bin/python3
measurand=$PWD/.build/release/measurand
requests=${REQUESTS:-2000} rounds=${ROUNDS:-3}
folder=$(mktemp -d)
children=()
trap 'kill "${children[@]}" 2> /dev/null || true; rm -rf "$folder"' EXIT

free_port() { "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

wait_for() {
  for _ in $(seq 600); do
    "$python" -c "import sys, urllib.request; urllib.request.urlopen('$1/health', timeout=2)" 2> /dev/null && return
    sleep 0.1
  done
  echo "engine-bench: no server at $1" >&2
  exit 3
}

echo "== Requests a second, 16 in flight, the real server with a tiny model on one thread"
printf '{"value": "1.5", "unit": "kilogram"}' > "$folder/script"
"$python" Tests/EngineSupport/Python/make_tiny_model.py --kind gemma2 --out "$folder" --script "$folder/script" > /dev/null
port=$(free_port)
"$python" Sources/Engines/Resources/llama_server.py --model "$folder/gemma2.gguf" --port "$port" \
  --parallel 16 --ctx-size 16384 --threads 1 > "$folder/log" 2>&1 &
children+=($!)
wait_for "http://127.0.0.1:$port"
for round in $(seq "$rounds"); do
  .build/release/engine-bench "http://127.0.0.1:$port" "$requests" 16 "$folder/body" > "$folder/ours.$round"
  "$python" Benchmarks/bare_client.py "http://127.0.0.1:$port" "$requests" 16 "$folder/body" > "$folder/bare.$round"
done
"$python" - "$folder" "$rounds" << 'END'
import json, statistics, sys
folder, rounds = sys.argv[1], int(sys.argv[2])
ratios = []
for n in range(1, rounds + 1):
    ours, bare = (json.load(open(f"{folder}/{who}.{n}")) for who in ("ours", "bare"))
    ratios.append(ours["rate"] / bare["rate"])
    print(f"round {n}: measurand {ours['rate']:.0f}/s, {ours['processorMilliseconds']:.2f} ms processor a request; "
          f"bare {bare['rate']:.0f}/s, {bare['processorMilliseconds']:.2f} ms; ratio {ratios[-1]:.3f}")
print(f"median ratio {statistics.median(ratios):.3f}")
END

echo "== Memory of a run against a stub server"
port=$(free_port)
"$python" Benchmarks/stub_chat.py "$port" &
children+=($!)
wait_for "http://127.0.0.1:$port"
for rows in ${ROWS:-10000 100000}; do
  work=$folder/$rows
  mkdir -p "$work/images"
  "$python" - "$work" "$rows" << 'END'
import os, struct, sys, zlib
work, rows = sys.argv[1], int(sys.argv[2])


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


tiny = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress((b"\0" + b"\xd2\x3c\x3c" * 8) * 8)) + chunk(b"IEND", b""))
with open(f"{work}/catalogue.csv", "w") as table:
    table.write("index,image_link,group_id,entity_name\n")
    for row in range(rows):
        # A file may have some 60,000 names.
        source = f"{work}/images/source-{row // 50000}.png"
        if row % 50000 == 0:
            open(source, "wb").write(tiny)
        os.link(source, f"{work}/images/{row}.png")
        table.write(f"{row},{row}.png,,item_weight\n")
END
  printf 'reader: stub\nengines:\n  stub: {url: "http://127.0.0.1:%s", sees: true, slots: 16}\n' "$port" > "$work/config.yaml"
  (cd "$work" && /usr/bin/time -f "$rows rows: peak memory %M KB, %U s user, %S s system, %e s" \
    "$measurand" run catalogue.csv --images images --out out.csv --config config.yaml > run.log)
  rm -rf "$work"
done
