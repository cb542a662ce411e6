#!/usr/bin/env python3
"""What chosen corrections teach beside random ones: gain_bench.py MEASURAND RUN TRUTH [--seeds 5]

RUN is a run over what Scripts/make-sample.sh drew, of a family that the shipped weights were not tuned for
(`--any-schema`). Its pictures are dealt into two halves by each seed: corrections come from one, F1 is measured on
the other, whose rows nobody corrects. The chosen ones are the first of that half in the review page's order "what
teaches most"; the random ones are drawn from the same half. Each learns with `measurand learn --take`, in a copy."""
import argparse
import csv
import http.client
import json
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import urllib.parse


def call(*arguments, codes=(0, 1)):
    done = subprocess.run([str(one) for one in arguments], capture_output=True, text=True)
    if done.returncode not in codes:
        raise SystemExit(f"{arguments[1]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


class Page:
    """The review page's server over a run."""

    def __init__(self, program, run):
        self.process = subprocess.Popen([program, "review", run, "--port", "0", "--reviewer", "bench"],
                                        stdout=subprocess.PIPE, text=True)
        address = self.process.stdout.readline().strip()
        self.host = urllib.parse.urlsplit(address).netloc
        self.connection = http.client.HTTPConnection(self.host)

    def ask(self, path, body=None, **query):
        text = urllib.parse.urlencode(query)
        self.connection.request("POST" if body else "GET", f"{path}?{text}" if text else path,
                                json.dumps(body) if body else None,
                                {"Content-Type": "application/json", "Host": self.host})
        response = self.connection.getresponse()
        answer = json.loads(response.read())
        assert response.status == 200, answer
        return answer

    def rows(self, order):
        """All rows that can be corrected, in an order of the page."""
        found, after = [], ""
        while after is not None:
            page = self.ask("/api/rows", order=order, limit=200, **({"after": after} if after else {}))
            found += [row for row in page["rows"] if row["status"] in ("value", "abstained")]
            after = page.get("next")
        return found

    def close(self):
        self.process.terminate()
        self.process.wait()


def f1(program, run, truth):
    return json.loads(call(program, "score", run / "predictions.csv", "--truth", truth, "--json"))["F1"]


def teach(program, run, kind, count, half, truth, seed):
    """Corrects rows of one half of the pictures."""
    page = Page(program, run)
    try:
        pool = [row for row in page.rows("gain" if kind == "chosen" else "catalogue") if row["link"] in half]
        wanted = pool[:count] if kind == "chosen" else random.Random(seed).sample(pool, min(count, len(pool)))
        for row in wanted:
            right = truth[row["index"]]["entity_value"]
            page.ask("/api/corrections", {"who": "bench", "position": row["position"],
                                          **({"kind": "value", "value": right} if right else {"kind": "nothing"})})
    finally:
        page.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("truth", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--corrections", type=int, nargs="+", default=[12, 24, 50, 100, 200])
    options = parser.parse_args()
    with open(options.truth, newline="") as file:
        truth = {row["index"]: row for row in csv.DictReader(file)}
    images = sorted({row["image_link"] for row in truth.values()})
    gains = {count: {"chosen": [], "random": []} for count in options.corrections}
    with tempfile.TemporaryDirectory() as name:
        held, taught = pathlib.Path(name) / "held.csv", pathlib.Path(name) / "taught.run"
        for seed in range(options.seeds):
            half = set(random.Random(seed).sample(images, len(images) // 2))
            with open(held, "w", newline="") as file:
                writer = csv.DictWriter(file, list(next(iter(truth.values()))))
                writer.writeheader()
                writer.writerows(row for row in truth.values() if row["image_link"] not in half)
            before = f1(options.program, options.run, held)
            for count in options.corrections:
                for kind in "chosen", "random":
                    shutil.rmtree(taught, ignore_errors=True)
                    shutil.copytree(options.run, taught)
                    teach(options.program, taught, kind, count, half, truth, seed)
                    call(options.program, "learn", taught, "--take")
                    after = f1(options.program, taught, held)
                    gains[count][kind].append(after - before)
                    print(f"seed {seed} {count:4} {kind:7} F1 {before:.4f} -> {after:.4f}", flush=True)
    print("\n| corrections | chosen | random | ratio |\n| --- | --- | --- | --- |")
    for count, kinds in gains.items():
        chosen, drawn = (statistics.mean(kinds[kind]) for kind in ("chosen", "random"))
        ratio = f"{chosen / drawn:.1f}" if drawn > 0 else "–"
        print(f"| {count} | {chosen:+.4f} | {drawn:+.4f} | {ratio} |")


if __name__ == "__main__":
    main()
