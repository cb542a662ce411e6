"""Manifests hold the published schema; the command lines in them hold the contract of exit codes."""
import copy
import functools
import http.server
import io
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

import fastjsonschema
from ruamel.yaml import YAML

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / ".dependencies/kubernetes/kubernetes_validate/kubernetes-json-schema"
# The oldest version in which sidecars and failure policies by index are settled, and the newest.
VERSIONS = ["v1.33.0", "v1.37.0"]
GOLDEN = ROOT / "Tests/ClustersTests/Fixtures"


def documents(text):
    return [json.loads(json.dumps(one)) for one in YAML(typ="safe", pure=True).load_all(io.StringIO(text))]


@functools.cache
def validator(version):
    folder = SCHEMAS / f"{version}-local-strict"

    def read(uri):
        return json.loads((folder / uri.split("/")[-1].split("#")[0]).read_text())

    schema = read("job-batch-v1.json")
    definitions = read("_definitions.json")
    # One document, so that every reference lies in it.
    text = json.dumps({**schema, "$defs": definitions["$defs"]})
    text = text.replace("/api/_definitions.json#", "#").replace("_definitions.json#", "#")
    return fastjsonschema.compile(json.loads(text), use_formats=False)


class Schema(unittest.TestCase):
    def test_golden_manifests_hold_the_published_schema(self):
        for version in VERSIONS:
            for file in sorted(GOLDEN.glob("*.yaml")):
                for document in documents(file.read_text()):
                    with self.subTest(version=version, file=file.name):
                        validator(version)(document)

    def test_the_schema_refuses_what_is_misspelt_or_of_another_kind(self):
        job = documents((GOLDEN / "sidecar.yaml").read_text())[0]
        pod = ["spec", "template", "spec", "containers", 0]
        for path, name, value in [
            (["spec"], "completion", 3), (["spec"], "parallelism", "20"), (pod, "command", "sh"),
            (["spec", "podFailurePolicy", "rules", 0, "onExitCodes"], "values", ["42"]),
        ]:
            wrong = copy.deepcopy(job)
            place = functools.reduce(lambda node, key: node[key], path, wrong)
            place[name] = value
            with self.subTest(name=name), self.assertRaises(fastjsonschema.JsonSchemaException):
                validator(VERSIONS[0])(wrong)


def action(job, code):
    """What the Job does about a worker's exit code, after its own policy: the first rule that fits."""
    for rule in job["spec"]["podFailurePolicy"]["rules"]:
        exits = rule.get("onExitCodes")
        if exits and exits["containerName"] == "worker" and exits["operator"] == "In" and code in exits["values"]:
            return rule["action"]
    return "Count"


class Silent(http.server.BaseHTTPRequestHandler):
    """An engine that is healthy and never answers a question."""

    def do_GET(self):
        body = b'{"status": "ok", "data": [{"id": "silent"}]}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.server.asked.set()
        self.server.over.wait()

    def log_message(self, *_):
        pass


class Contract(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="measurand-kubernetes-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / 'a "volume" é $(HOME)'
        (self.folder / "bin").mkdir(parents=True)
        (self.folder / "bin/measurand").symlink_to(os.environ["MEASURAND"])

    def job(self, rows, engine=None, parts=2):
        """The Job and the merging Job of a run over `rows` pictures of the sample."""
        lines = (ROOT / "Sample/catalogue.csv").read_text().splitlines()
        header, rest = lines[0], lines[1:]
        seen = {}
        for line in rest:
            seen.setdefault(line.split(",")[1], line)
        (self.folder / "catalogue.csv").write_text("\n".join([header, *list(seen.values())[:rows]]) + "\n")
        settings = {"cluster": {"kubernetes": {
            "image": "measurand:0.1.0", "claim": "data", "mount": str(self.folder)}}}
        if engine:
            settings |= {"reader": "far", "engines": {"far": {
                "url": "http://127.0.0.1:1", "sees": True, "outage": 0.1, "slots": 1}}}
            settings["cluster"]["kubernetes"]["engine_url"] = engine
        (self.folder / "settings.yaml").write_text(json.dumps(settings))
        images = self.folder / "images"
        images.symlink_to(ROOT / "Sample/images")
        self.run_folder = self.folder / "run"
        options = ["--images", self.folder, "--config", "settings.yaml", "--run", self.run_folder]
        self.measurand("prepare", "catalogue.csv", *options, "--parts", parts)
        self.measurand("submit", self.run_folder, "--to", "kubernetes", "--config", "settings.yaml", "--dry-run")
        work, merge = documents((self.run_folder / "kubernetes/job-1.yaml").read_text())
        for version in VERSIONS:
            validator(version)(work)
            validator(version)(merge)
        return work, merge

    def measurand(self, *arguments):
        done = subprocess.run(
            [self.folder / "bin/measurand", *map(str, arguments)], cwd=self.folder,
            capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def start(self, job, index=0, **variables):
        """A container's process as Kubernetes starts it."""
        container = job["spec"]["template"]["spec"]["containers"][0]
        environment = {one["name"]: one["value"].replace("$$", "$") for one in container["env"]}
        environment |= {
            "PATH": f"{self.folder}/bin:/usr/bin:/bin", "JOB_COMPLETION_INDEX": str(index),
            "MEASURAND_MODELS": os.environ["MEASURAND_MODELS"], **variables}
        return subprocess.Popen(
            [word.replace("$$", "$") for word in container["command"]], env=environment, cwd="/",
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ends(self, job, index=0, **variables):
        return self.start(job, index, **variables).wait(300)

    def test_parts_end_well_and_then_the_run_is_merged(self):
        work, merge = self.job(rows=2)
        self.assertEqual(work["spec"]["completions"], 2)
        merging = self.start(merge, MEASURAND_MERGE_WAIT="0.2")
        self.addCleanup(merging.kill)
        self.assertEqual(self.ends(work, 0), 0)
        self.assertIsNone(merging.poll(), "a part is left, and merging waits for it")
        self.assertEqual(self.ends(work, 1), 0)
        self.assertEqual(merging.wait(300), 0)
        self.assertEqual(len((self.run_folder / "predictions.csv").read_text().splitlines()), 3)

    def test_a_part_that_can_never_succeed_fails_its_index_alone(self):
        work, _ = self.job(rows=2)
        (self.run_folder / "parts/000.ledger").write_bytes(b"no ledger" * 1000)
        code = self.ends(work, 0)
        self.assertEqual((code, action(work, code)), (42, "FailIndex"))
        self.assertEqual(self.ends(work, 1), 0)

    def test_a_command_that_is_wrong_fails_the_job(self):
        work, _ = self.job(rows=1, parts=1)
        code = self.ends(work, MEASURAND_RUN="--no-such-option")
        self.assertEqual((code, action(work, code)), (2, "FailJob"))

    def test_an_engine_that_is_away_counts_against_the_index(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            work, _ = self.job(rows=1, parts=1, engine=f"http://127.0.0.1:{free.getsockname()[1]}")
            code = self.ends(work)
        self.assertEqual((code, action(work, code)), (3, "Count"))

    def test_a_part_that_another_pod_holds_is_nobodys_failure(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent)
        server.daemon_threads = True
        server.asked, server.over = threading.Event(), threading.Event()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.addCleanup(server.over.set)
        work, _ = self.job(rows=1, parts=1, engine=f"http://127.0.0.1:{server.server_address[1]}")
        first = self.start(work)
        self.addCleanup(first.wait)
        self.addCleanup(first.kill)
        self.assertTrue(server.asked.wait(120), "the first pod asks the service, not the address in run.json")
        code = self.ends(work)
        self.assertEqual((code, action(work, code)), (75, "Ignore"))
        first.send_signal(signal.SIGKILL)


if __name__ == "__main__":
    unittest.main()
