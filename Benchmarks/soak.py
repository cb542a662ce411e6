#!/usr/bin/env python3
"""A long run with faults switched on at random: nothing may be lost and nothing may grow.

  soak.py MEASURAND FAULTS.so [SEED]

MEASURAND is the program, FAULTS.so the library of Tests/CommandTests/Faults/Library/faults.c. For
SOAK_SECONDS (3600) rows of a made catalogue (SOAK_ROWS, 50000, in 100 parts) are read by `run` against two
servers of this script, while the run is killed, asked to end, started on a full or broken disk, with a
clock that is a year wrong, and while the servers fall silent, answer 500, break connections or go. When
all rows are settled the output is compared with what the servers would have said, and a new run begins.
Prints a line a minute and a table; ends with 1 where a row was lost, wrong or failed, or something grew.
"""
import asyncio
import collections
import csv
import hashlib
import os
import random
import resource
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib

SECONDS = float(os.environ.get("SOAK_SECONDS", 3600))
ROWS = int(os.environ.get("SOAK_ROWS", 50000))
SETTLED, STOPPED, ENGINE_GONE = 0, 75, 3


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def picture(number):
    """Eight by eight pixels whose colours are the number's digits, so that pictures differ."""
    digest = hashlib.sha256(str(number).encode()).digest() * 6
    rows = b"".join(b"\0" + digest[24 * y:24 * y + 24] for y in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def value_of(body):
    """The number that a server reads off a question's picture."""
    start = body.find(b"base64,")
    return 1 + zlib.crc32(body[start:body.find(b'"', start)]) % 999_999


class Server(threading.Thread):
    """Two loopback servers of chat completions that can be made to fail."""

    def __init__(self):
        super().__init__(daemon=True)
        self.mood = "well"
        self.ports = []
        self.questions = collections.Counter()
        self.ready = threading.Event()

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        for _ in range(2):
            server = await asyncio.start_server(self.connection, "127.0.0.1", 0, backlog=1024)
            self.ports.append(server.sockets[0].getsockname()[1])
        self.ready.set()
        await asyncio.Event().wait()

    async def connection(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                place = head.lower().find(b"content-length:")
                length = int(head[place + 15:].split(b"\r\n")[0]) if place >= 0 else 0
                body = await reader.readexactly(length)
                reply = await self.reply(head.split(b" ", 2)[1], body)
                if reply is None:
                    break
                writer.write(reply)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    async def reply(self, path, body):
        mood = self.mood
        if mood == "gone":
            return None
        if mood == "silent":
            await asyncio.sleep(3)
            return None
        if path == b"/health":
            return self.answer(b"{}", "application/json")
        if path == b"/v1/models":
            return self.answer(b'{"data":[{"id":"stub"}]}', "application/json")
        if path != b"/v1/chat/completions":
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        if mood == "broken":
            return self.answer(b'{"error":{"code":500,"message":"broke"}}', "application/json",
                               "500 Broke")
        value = value_of(body)
        self.questions[value] += 1
        said = '{\\"item_weight\\": {\\"value\\": \\"%d\\", \\"unit\\": \\"gram\\"}}' % value
        events = (
            'data: {"choices":[{"index":0,"delta":{"content":"' + said + '"},"finish_reason":"stop"}]}'
            '\n\ndata: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":9}}\n\n'
            "data: [DONE]\n\n").encode()
        whole = self.answer(events, "text/event-stream")
        return whole if mood != "cut" or random.random() < 0.5 else None

    @staticmethod
    def answer(body, kind, status="200 OK"):
        return (f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
                ).encode() + body


class Watched:
    """Memory, descriptors and threads of a process, taken twice a second."""

    def __init__(self, process):
        self.process, self.samples = process, []

    def take(self):
        folder = f"/proc/{self.process.pid}"
        try:
            with open(folder + "/status") as status:
                fields = dict(line.split(":", 1) for line in status if ":" in line)
            self.samples.append((
                int(fields["VmRSS"].split()[0]) / 1024, len(os.listdir(folder + "/fd")),
                int(fields["Threads"])))
        except (OSError, KeyError):
            pass

    def growth(self):
        """How much more memory, descriptors and threads the last third has than the middle one."""
        third = len(self.samples) // 3
        if third < 10:
            return None
        middle, last = self.samples[third:2 * third], self.samples[2 * third:]
        return [statistics.median(s[i] for s in last) - statistics.median(s[i] for s in middle)
                for i in range(3)]


class Soak:
    FAULTS = ["none", "none", "kill", "term", "full", "broken", "clock", "silent", "500", "cut",
              "gone"]

    def __init__(self, program, library, seed):
        self.program, self.library = os.path.abspath(program), os.path.abspath(library)
        self.random = random.Random(seed)
        self.folder = tempfile.mkdtemp(prefix="soak-")
        self.server = Server()
        self.server.start()
        self.server.ready.wait()
        self.tally = collections.Counter()
        self.endings = collections.Counter()
        self.most = [0, 0, 0]
        self.grown = []
        self.errors = []

    def make(self):
        os.makedirs(self.folder + "/images")
        with open(self.folder + "/catalogue.csv", "w") as table:
            table.write("index,image_link,group_id,entity_name\n")
            for row in range(ROWS):
                with open(f"{self.folder}/images/{row}.png", "wb") as file:
                    file.write(picture(row))
                table.write(f"{row},{row}.png,,item_weight\n")
        urls = ", ".join(f'"http://127.0.0.1:{port}"' for port in self.server.ports)
        with open(self.folder + "/config.yaml", "w") as config:
            # Patient with a question, not with an outage: a run that stops is part of the soak.
            config.write(
                "reader: stub\nengines:\n  stub: {url: [%s], model: stub, sees: true, slots: 8, "
                "silence: 2, request: 60, outage: 10, attempts: 20}\n" % urls)

    def start(self, fault):
        environment = dict(os.environ)
        if fault in ("full", "broken"):
            environment.update(
                LD_PRELOAD=self.library, FAULT_FOLDER=self.folder + "/disk", FAULT_KIND=fault,
                FAULT_AT=str(self.random.randrange(1, 5000)))
        if fault == "clock":
            year = 365 * 86400
            environment.update(
                LD_PRELOAD=self.library, CLOCK_SECONDS=str(self.random.choice([-year, year])),
                CLOCK_AT=str(self.random.randrange(1, 200)))
        return subprocess.Popen(
            [self.program, "run", "catalogue.csv", "--images", "images", "--out", "disk/out.csv",
             "--config", "config.yaml", "--parts", "100"], cwd=self.folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=open(
                self.folder + "/stderr", "wb"))

    def once(self, deadline):
        """One start of the program with one fault; whether the run is done."""
        fault = self.random.choice(self.FAULTS)
        self.tally[fault] += 1
        process = self.start(fault)
        watched = Watched(process)
        strikes_at = time.monotonic() + self.random.uniform(0.3, 20)
        heals_at = strikes_at + self.random.uniform(0.5, 15)
        moods = {"silent": "silent", "500": "broken", "cut": "cut", "gone": "gone"}
        while process.poll() is None:
            now = time.monotonic()
            if now >= strikes_at:
                self.server.mood = moods.get(fault, "well")
                if fault == "kill":
                    process.kill()
                elif fault == "term":
                    process.send_signal(signal.SIGTERM)
                    fault = "was asked to end"
            if now >= heals_at:
                self.server.mood = "well"
            watched.take()
            if now >= deadline:
                process.send_signal(signal.SIGTERM)
                deadline = float("inf")
            time.sleep(0.5)
        self.server.mood = "well"
        self.endings[process.returncode] += 1
        self.look(watched, fault, process.returncode)
        return process.returncode == SETTLED

    def look(self, watched, fault, code):
        for i in range(3):
            self.most[i] = max([self.most[i]] + [s[i] for s in watched.samples])
        growth = watched.growth()
        if growth:
            self.grown.append(growth)
        if code not in (SETTLED, STOPPED, ENGINE_GONE, -signal.SIGKILL):
            with open(self.folder + "/stderr", errors="replace") as words:
                self.errors.append(f"{fault}: ended with {code}: {words.read()[-500:]}")

    def compare(self, expected):
        """Holds the output against what undisturbed servers say of each picture."""
        with open(self.folder + "/disk/out.csv", newline="") as table:
            rows = list(csv.reader(table))[1:]
        if [row[0] for row in rows] != [str(n) for n in range(ROWS)]:
            self.errors.append("rows are missing, doubled or in another order")
        blank = sum(not row[1] for row in rows)
        wrong = len(rows) - blank - sum(int(r[1].split()[0]) in self.server.questions for r in rows if r[1])
        if blank or wrong:
            self.errors.append(f"{blank} blank and {wrong} wrong rows")
        digest = hashlib.sha256(open(self.folder + "/disk/out.csv", "rb").read()).hexdigest()
        if expected not in (None, digest):
            self.errors.append("two runs over one catalogue differ")
        return digest

    def soak(self):
        self.make()
        began = time.monotonic()
        deadline, told = began + SECONDS, began
        runs, digest, starts = 0, None, 0
        os.makedirs(self.folder + "/disk")
        while time.monotonic() < deadline and not self.errors:
            starts += 1
            if self.once(deadline):
                digest = self.compare(digest)
                runs += 1
                shutil.rmtree(self.folder + "/disk")
                os.makedirs(self.folder + "/disk")
            if time.monotonic() - told > 60:
                told = time.monotonic()
                print(f"{told - began:6.0f} s: {starts} starts, {runs} whole runs, "
                      f"{sum(self.server.questions.values())} answers", flush=True)
        # The last run is brought to its end undisturbed.
        while not self.errors:
            process = self.start("none")
            if process.wait() == SETTLED:
                self.compare(digest)
                runs += 1
                break
            self.endings[process.returncode] += 1
            if self.endings[process.returncode] > 1000:
                self.errors.append("the last run does not end")
        self.tell(runs, starts, time.monotonic() - began)
        shutil.rmtree(self.folder)
        return 1 if self.errors else 0

    def tell(self, runs, starts, seconds):
        print(f"\n{seconds:.0f} s, {ROWS} rows a run, {runs} whole runs in {starts} starts, "
              f"{sum(self.server.questions.values())} answers given")
        print("faults:  " + ", ".join(f"{n} × {what}" for what, n in sorted(self.tally.items())))
        print("endings: " + ", ".join(f"{n} × {code}" for code, n in sorted(self.endings.items())))
        print(f"most:    {self.most[0]:.0f} MB, {self.most[1]} descriptors, {self.most[2]} threads")
        if self.grown:
            middle = [statistics.median(g[i] for g in self.grown) for i in range(3)]
            print(f"growth from the middle third of a start to its last (median of "
                  f"{len(self.grown)} starts): {middle[0]:+.1f} MB, {middle[1]:+.0f} descriptors, "
                  f"{middle[2]:+.0f} threads")
            if middle[0] > 20 or middle[1] > 5 or middle[2] > 5:
                self.errors.append("memory, descriptors or threads are not level")
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"cost:    {children.ru_utime + children.ru_stime:.0f} s of processor time")
        for error in self.errors:
            print("ERROR:   " + error)
        print("nothing lost" if not self.errors else "see above")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261128
    random.seed(seed)
    sys.exit(Soak(sys.argv[1], sys.argv[2], seed).soak())
