#!/usr/bin/env python3
"""A server that goes wrong in the ways that servers do; the tests of launching start it.

  fake_server.py --port 8080 [--never-ready] [--loading LOOKS] [--lives SECONDS] [--ignores-term]
                 [--locked] [--writes BYTES] [--worker] [--pids FILE] [--lives-once]

Each start appends its process id to FILE, and its worker's.
"""
import argparse
import http.server
import itertools
import os
import signal
import subprocess
import sys
import threading
import time

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--port", type=int, required=True)
parser.add_argument("--never-ready", action="store_true")
parser.add_argument("--locked", action="store_true", help="401 to who asks for the models")
parser.add_argument("--loading", type=int, default=0, help="503 to so many requests")
parser.add_argument("--lives", type=float, help="dies so long after it was ready, with code 3")
parser.add_argument("--lives-once", action="store_true", help="only the first start dies")
parser.add_argument("--ignores-term", action="store_true")
parser.add_argument("--writes", type=int, default=0, help="so many bytes of log at its start")
parser.add_argument("--worker", action="store_true", help="starts a child that ignores TERM too")
parser.add_argument("--pids", required=True)
chosen = parser.parse_args()

if chosen.ignores_term:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
is_first = not os.path.exists(chosen.pids)
with open(chosen.pids, "a", encoding="utf-8") as file:
    print(os.getpid(), file=file)
    if chosen.worker:
        worker = subprocess.Popen(["sh", "-c", "trap '' TERM; while :; do sleep 1; done"])
        print(worker.pid, file=file)
line = "x" * 199 + "\n"
for _ in range(chosen.writes // len(line)):
    sys.stdout.write(line)
print("fake server starts", flush=True)
looks = itertools.count()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        ready = not chosen.never_ready and next(looks) >= chosen.loading
        body = b'{"data": [{"id": "fake"}]}'
        locked = chosen.locked and self.path == "/v1/models"
        self.send_response(401 if locked else 200 if ready else 503)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if ready and self.path == "/v1/models":
            was_ready.set()

    def log_message(self, *arguments):
        pass


was_ready = threading.Event()
if chosen.lives is not None and (is_first or not chosen.lives_once):
    def die():
        was_ready.wait()
        time.sleep(chosen.lives)
        print("fake server has had enough", flush=True)
        os._exit(3)
    threading.Thread(target=die, daemon=True).start()
http.server.ThreadingHTTPServer(("127.0.0.1", chosen.port), Handler).serve_forever()
