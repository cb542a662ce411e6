"""The built program, as a person starts it."""
import csv
import json
import os
import pathlib
import shutil
import signal
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ["MEASURAND"]
SCRIPT = "<script>window.hacked = true</script>"


def call(*arguments, codes=(0, 1)):
    """Runs a command to its end and gives its output."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in codes:
        raise RuntimeError(f"measurand {arguments[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def make_catalogue(folder, images):
    """The sample's rows of its first pictures, and a row whose link, group and index are markup."""
    shutil.copytree(ROOT / "Sample" / "images", folder / "images")
    with open(ROOT / "Sample" / "catalogue.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = list(dict.fromkeys(row["image_link"] for row in rows))[:images]
    rows = [row for row in rows if row["image_link"] in wanted]
    name = SCRIPT.replace("/", "_") + ".png"
    shutil.copy(folder / wanted[0], folder / "images" / name)
    rows.append({"index": f"z{SCRIPT}", "image_link": f"images/{name}", "group_id": SCRIPT,
                 "entity_name": "width"})
    path = folder / "catalogue.csv"
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, ["index", "image_link", "group_id", "entity_name"])
        writer.writeheader()
        writer.writerows(rows)
    return path, len(rows)


def make_run(catalogue, name, *options):
    """Reads a catalogue into `name`.run beside it."""
    folder = catalogue.parent
    call("run", catalogue, "--images", folder, "--out", folder / f"{name}.csv", *options)
    return folder / f"{name}.run"


class Server:
    """A command that serves on a free port, until it is closed or killed."""

    def __init__(self, command, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, command, "--port", "0", *map(str, arguments)],
            stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http"):
            raise RuntimeError(f"nothing is served: {self.address!r}")

    def kill(self):
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def close(self):
        """As Ctrl-C does; gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        return code


class Review(Server):
    """`measurand review` with a reviewer."""

    def __init__(self, *arguments):
        super().__init__("review", "--reviewer", "ann", *arguments)


def status(run):
    return json.loads(call("status", run, "--json"))
