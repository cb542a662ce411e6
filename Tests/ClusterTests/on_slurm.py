"""A run on Slurm equals the one on this machine, whatever happens to nodes and jobs on the way."""
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from slurm_cluster import CannotStart, Cluster, wait_until

ROOT = pathlib.Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".dependencies/python/bin/python3"
PARTS = 100
ANSWERS = {
    "red": '{"item_weight": {"value": "1.5", "unit": "kilogram"}}',
    "green": '{"item_weight": {"value": "413", "unit": "gram"}}',
    "blue": '{"item_weight": null}',
}
COLOURS = {"red": (210, 60, 60), "green": (60, 210, 60), "blue": (60, 60, 210)}


def png(width, height, colour):
    def chunk(name, data):
        return (struct.pack(">I", len(data)) + name + data
                + struct.pack(">I", zlib.crc32(name + data)))

    rows = (b"\0" + bytes(colour) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def make_model(folder):
    arguments = ["--kind", "minicpm-v-2.6", "--out", str(folder)]
    for colour, text in ANSWERS.items():
        file = folder / f"{colour}.json"
        file.write_text(text)
        arguments += ["--on-colour", f"{colour}={file}"]
    (folder / "other.json").write_text(ANSWERS["blue"])
    made = subprocess.run(
        [PYTHON, ROOT / "Tests/EngineSupport/Python/make_tiny_model.py", *arguments,
         "--script", str(folder / "other.json")],
        capture_output=True, text=True, check=True)
    return json.loads(made.stdout)


def make_catalogue(folder):
    images = folder / "images"
    images.mkdir()
    lines = ["index,image_link,group_id,entity_name"]
    for number in range(PARTS):
        colour = list(COLOURS)[number % 7 % 3]
        (images / f"{number}.png").write_bytes(png(32 + number % 5, 32, COLOURS[colour]))
        lines.append(f"{number},{number}.png,,item_weight")
    (folder / "catalogue.csv").write_text("\n".join(lines) + "\n")


class Test:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.run_folder = folder / 'a run\'s "folder" é 100%'
        self.environment = os.environ
        self.began = time.monotonic()

    def say(self, sentence):
        print(f"cluster tests: {time.monotonic() - self.began:5.0f} s  {sentence}", file=sys.stderr)

    def measurand(self, *arguments, codes=(0,)):
        done = subprocess.run(
            [self.program, *map(str, arguments)], cwd=self.folder, env=self.environment,
            capture_output=True, text=True, check=False)
        assert done.returncode in codes, (
            f"measurand {' '.join(map(str, arguments))} ended with {done.returncode}:\n"
            f"{done.stdout}{done.stderr}")
        return done.stdout

    def status(self):
        return json.loads(self.measurand("status", self.run_folder, "--json"))

    def done(self):
        """Parts in which no row waits."""
        return {number for number, part in enumerate(self.status()["parts"]) if not part["waiting"]}

    def write_settings(self, model):
        server = ROOT / "Sources/Engines/Resources/llama_server.py"
        launch = [str(PYTHON), str(server), "--model", "{model}", "--mmproj", "{mmproj}",
                  "--port", "{port}", "--parallel", "{slots}", "--ctx-size", "{context}",
                  "--threads", "1"]
        (self.folder / "settings.yaml").write_text(json.dumps({
            "reader": "tiny",
            "engines": {"tiny": {
                "launch": launch, "model_file": model["model"], "mmproj": model["mmproj"],
                "slots": 1, "context": 4096, "sees": True, "outage": 60, "ready_within": 300}},
            "cluster": {"slurm": {"cpus": 1, "requeue": 20, "time": "01:00:00"}},
        }))

    def prepare(self):
        options = ["catalogue.csv", "--images", "images", "--config", "settings.yaml"]
        self.measurand("run", *options, "--out", "local.csv", "--run", "local.run")
        self.measurand("prepare", *options, "--parts", PARTS, "--run", self.run_folder)

    def on(self, cluster):
        self.environment = cluster.environment
        self.say("two nodes are up")
        told = self.measurand("submit", self.run_folder, "--to", "slurm", "--config", "settings.yaml")
        # The site's arrays have 60 elements at most: two of them.
        assert len(re.findall(r"^slurm \d+: parts", told, re.M)) == 2, told
        # A second time, while the first is there, is refused.
        self.measurand(
            "submit", self.run_folder, "--to", "slurm", "--config", "settings.yaml", codes=(2,))
        wait_until(lambda: len(self.done()) >= 10, 300, "ten parts were done")
        # One node dies, the other takes nothing more: what comes now is what is given back.
        cluster.kill("n2")
        cluster.run("scontrol", "update", "NodeName=n1", "State=DRAIN", "Reason=test")
        self.say(f"{len(self.done())} parts are done; n2 is dead, n1 is draining")
        wait_until(lambda: cluster.states() == {"n1": "drain", "n2": "down"}, 120,
                   "n1 was drained and n2 given up")
        drained = len(self.done())
        cluster.start_node("n2")
        self.say(f"{drained} parts are done; n2 is back")
        self.advance(cluster, drained + 10)
        cluster.run("scontrol", "update", "NodeName=n1", "State=RESUME")
        self.measurand("cancel", self.run_folder)
        wait_until(lambda: all(state not in ("RUNNING", "PENDING", "COMPLETING")
                               for *_, state, _ in cluster.elements()), 120, "all was cancelled")
        missing = set(range(PARTS)) - self.done()
        self.say(f"cancelled; {len(missing)} parts are missing")
        assert missing, "nothing was left to submit again"
        self.retry(missing)
        self.advance(cluster, PARTS)
        self.finish(cluster)

    def advance(self, cluster, parts):
        def condition():
            cluster.hurry()
            return len(self.done()) >= parts

        wait_until(condition, 600, f"{parts} parts were done")

    def retry(self, missing):
        told = self.measurand("retry", self.run_folder)
        ranges = re.search(r"^missing: (\S+)", told).group(1)
        named = set()
        for piece in ranges.split(","):
            low, _, high = piece.partition("-")
            named |= set(range(int(low), int(high or low) + 1))
        assert named == missing, f"retry named {ranges}, missing are {sorted(missing)}"

    def finish(self, cluster):
        output = self.run_folder / "predictions.csv"
        wait_until(output.exists, 300, "the last job had merged")
        self.say("merged")
        assert output.read_bytes() == (self.folder / "local.csv").read_bytes(), (
            "the run on Slurm differs from the one on this machine")
        cluster_status = self.status()["cluster"]
        assert not cluster_status.get("missing"), cluster_status
        again = self.measurand("retry", self.run_folder)
        assert "no part is missing" in again, again


def main():
    program = sys.argv[1]
    if not PYTHON.exists():
        sys.exit("cluster tests: run Scripts/setup-tests.sh first")
    # Elements share the machine's cores: more of them than it can bear only fight.
    slots = max(2, min(10, 2 * (os.cpu_count() or 1)))
    with tempfile.TemporaryDirectory(prefix="measurand-slurm-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        test = Test(program, folder)
        (folder / "model").mkdir()
        make_catalogue(folder)
        test.write_settings(make_model(folder / "model"))
        test.prepare()
        test.say("the run on this machine is done")
        try:
            with Cluster(folder / "slurm", slots) as cluster:
                try:
                    test.on(cluster)
                except AssertionError:
                    for log in sorted((test.run_folder / "slurm/logs").glob("*"))[-5:]:
                        print(f"--- {log.name}\n{log.read_text()[-1500:]}", file=sys.stderr)
                    print(cluster.run("squeue", "--array", "--states=all")[-3000:], file=sys.stderr)
                    raise
        except CannotStart as error:
            print(f"cluster tests: skipped: Slurm cannot be started here: {error}", file=sys.stderr)
            return
        test.say("the result equals the local one, byte for byte")


if __name__ == "__main__":
    main()
