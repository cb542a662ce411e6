#!/usr/bin/env python3
"""What a run costs a shared folder, counted with strace on small runs.

  cluster_costs.py MEASURAND [--write]

Prints the figures; --write puts them into Sources/Clusters/Generated/CountedCosts.swift, on which `measurand
plan --simulate` rests. A metadata operation is a system call on a file of the run folder that is neither
read nor write: opening, looking, locking, syncing, renaming, deleting. Figures are slopes between a smaller and a larger
run, so that what a process does once is in none but its own. The folder lies on a local disk: what is counted does not
depend on it, the times do.
"""
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import typing
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[1]
GENERATED = ROOT / "Sources/Clusters/Generated/CountedCosts.swift"
SETTINGS = """\
reader: stub
engines:
  stub: {url: "http://127.0.0.1:%d", sees: true, slots: 1}
"""


def png(width, height):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * width) * height)) + chunk(b"IEND", b""))


class Counted(typing.NamedTuple):
    operations: int
    transactions: int


class Bench:
    def __init__(self, program, folder, port):
        self.program, self.folder, self.number = program, folder, 0
        (folder / "settings.yaml").write_text(SETTINGS % port)
        (folder / "images").mkdir()
        (folder / "images/0.png").write_bytes(png(64, 64))

    def run(self, *arguments, traced=None, codes=(0,)):
        """Runs the program; where `traced` names a folder, counts what is done to its files."""
        command = [self.program, *map(str, arguments)]
        trace = self.folder / "trace"
        if traced:
            command = ["strace", "-f", "-y", "-qq", "-s", "0", "-o", str(trace), *command]
        began = time.monotonic()
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - began
        if done.returncode not in codes:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return (self.count(trace, traced) if traced else None), seconds

    @staticmethod
    def count(trace, folder):
        """Metadata operations on the folder's files, by path or by a descriptor that -y names; and the
        transactions among them, each of which opens its journal for writing."""
        moved = {"read", "write", "pread64", "pwrite64", "readv", "writev", "preadv", "pwritev", "close", "mmap",
                 "lseek"}
        count = transactions = 0
        for line in trace.read_text(errors="replace").splitlines():
            call = re.match(r"\d+\s+(\w+)\(", line)
            if call and str(folder) in line and call.group(1) not in moved:
                count += 1
                transactions += "-journal" in line and "O_CREAT" in line
        return Counted(count, transactions)

    def prepared(self, rows, parts, traced=False):
        self.number += 1
        name = f"run-{self.number}"
        lines = ["index,image_link,group_id,entity_name"]
        for row in range(rows):
            # As long as the links of the challenge's tables.
            image = f"{row:047}.png"
            link = self.folder / "images" / image
            if not link.exists():
                link.hardlink_to(self.folder / "images/0.png")
            lines.append(f"{row},{image},748919,item_weight")
        (self.folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
        run = self.folder / name
        counted, seconds = self.run(
            "prepare", f"{name}.csv", "--images", "images", "--config", "settings.yaml", "--parts", parts,
            "--run", run, traced=run if traced else None)
        return run, counted, seconds

    def worked(self, rows, parts):
        run, *_ = self.prepared(rows, parts)
        self.run("run", f"{run.name}.csv", "--images", "images", "--config", "settings.yaml", "--run", run,
                 "--out", f"{run.name}.out.csv")
        return run


def slope(small, large, width):
    if isinstance(small, Counted):
        small, large = small.operations, large.operations
    return (large - small) / width


def measure(bench):
    figures = {}
    figures["preparePerPart"] = slope(
        bench.prepared(80, 10, True)[1], bench.prepared(80, 40, True)[1], 30)
    few, _, _ = bench.prepared(10, 1)
    many, _, _ = bench.prepared(60, 1)
    at_ten, _ = bench.run("work", few, "--part", 0, "--jobs", 1, traced=few)
    at_sixty, _ = bench.run("work", many, "--part", 0, "--jobs", 1, traced=many)
    figures["perTransaction"] = slope(
        at_ten, at_sixty, at_sixty.transactions - at_ten.transactions)
    figures["workPerPart"] = at_ten.operations - at_ten.transactions * figures["perTransaction"]
    # A part of one row: what is not its answer's transaction is its lease's.
    one, _, _ = bench.prepared(1, 1)
    at_one, _ = bench.run("work", one, "--part", 0, "--jobs", 1, traced=one)
    figures["transactionsPerPart"] = at_one.transactions - 1
    small, large = bench.worked(400, 10), bench.worked(400, 40)
    figures["mergePerPart"] = slope(
        bench.run("merge", small, traced=small)[0], bench.run("merge", large, traced=large)[0], 30)
    figures["statusPerPart"] = slope(
        bench.run("status", small, traced=small)[0], bench.run("status", large, traced=large)[0], 30)
    few, many = bench.worked(500, 1), bench.worked(4500, 1)
    size = lambda run: (run / "parts/000.ledger").stat().st_size
    figures["bytesPerRow"] = slope(size(few), size(many), 4000)
    best = lambda run: min(bench.run("merge", run)[1] for _ in range(5))
    seconds_few, seconds_many = best(few), best(many)
    figures["mergeMicrosecondsPerRow"] = 1e6 * slope(seconds_few, seconds_many, 4000)
    few, many = bench.worked(800, 10), bench.worked(800, 400)
    figures["mergeMicrosecondsPerPart"] = 1e6 * slope(best(few), best(many), 390)
    return figures


WORDS = {
    "preparePerPart": "Metadata operations that preparing a part takes.",
    "perTransaction": "Metadata operations of one transaction of a ledger.",
    "workPerPart": "Metadata operations of taking up a part and giving it back, without its transactions.",
    "transactionsPerPart": "Transactions of a part besides those of its answers: its lease, taken and given back.",
    "mergePerPart": "Metadata operations of merging and checking a part.",
    "statusPerPart": "Metadata operations of looking at a part for `status`.",
    "bytesPerRow": "Bytes of a worked row in its ledger; short answers, as a model gives them.",
    "mergeMicrosecondsPerRow": "Microseconds of merging and checking a row, on a local disk.",
    "mergeMicrosecondsPerPart": "Microseconds that a part adds to merging, on a local disk.",
}


def swift(figures):
    lines = ["// Made by Benchmarks/cluster_costs.py MEASURAND --write; not to be edited by hand.", "",
             "/// What a run costs a shared folder, counted with strace on small runs.", "enum CountedCosts {"]
    for name, words in WORDS.items():
        lines += [f"  /// {words}", f"  static let {name} = {max(figures[name], 0):.1f}"]
    return "\n".join(lines + ["}", ""])


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="measurand-costs-") as name:
        folder = pathlib.Path(name)
        port = free_port()
        stub = subprocess.Popen([sys.executable, ROOT / "Benchmarks/stub_chat.py", str(port)])
        try:
            time.sleep(1)
            figures = measure(Bench(program, folder, port))
        finally:
            stub.kill()
            stub.wait()
    for one, value in figures.items():
        print(f"{one:28} {value:12.1f}   {WORDS[one]}")
    if "--write" in sys.argv:
        GENERATED.parent.mkdir(exist_ok=True)
        GENERATED.write_text(swift(figures))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


if __name__ == "__main__":
    main()
