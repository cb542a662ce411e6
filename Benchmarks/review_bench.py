#!/usr/bin/env python3
"""How quick the review page's server is over a large run: review_bench.py MEASURAND RUN TRUTH
Starts the server, asks as the page does, and prints medians, 95th percentiles and memory."""
import http.client
import json
import random
import statistics
import subprocess
import sys
import time
import urllib.parse

FACETS = ["attribute", "status", "unit", "truth", "review"]
ORDERS = ["catalogue", "doubtful", "sure", "close", "gain"]
TEXTS = ["centimetre", "12", "size: 99", "example/5", "777 gram", "nothing like this"]


class Page:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(self, path, **query):
        text = urllib.parse.urlencode(query, doseq=True)
        began = time.perf_counter()
        self.connection.request("GET", f"{path}?{text}" if text else path)
        response = self.connection.getresponse()
        body = response.read()
        took = time.perf_counter() - began
        assert response.status == 200, body
        return took * 1000, body


def tell(name, times):
    times = sorted(times)
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
    print(f"{name:34} median {statistics.median(times):7.1f} ms   p95 {p95:7.1f} ms   "
          f"most {times[-1]:7.1f} ms   of {len(times)}")


def memory(process, field):
    with open(f"/proc/{process.pid}/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith(field))


def random_filter(chance, names):
    query = {"order": chance.choice(ORDERS)}
    for facet in chance.sample(FACETS, chance.randint(0, 3)):
        known = names[facet]
        query[facet] = chance.sample(known, min(len(known), chance.randint(1, 3)))
    if chance.random() < 0.3:
        low = chance.randint(0, 9) / 10
        query["confidence"] = f"{low}-{low + 0.1:.1f}"
    if chance.random() < 0.1:
        query["group"] = str(chance.randint(0, 7000))
    return query


def main():
    program, run, truth = sys.argv[1:]
    began = time.perf_counter()
    process = subprocess.Popen([program, "review", run, "--truth", truth, "--port", "0"],
                               stdout=subprocess.PIPE, text=True)
    port = int(process.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
    print(f"server ready after {time.perf_counter() - began:.1f} s, "
          f"{memory(process, 'VmRSS'):.0f} MB")
    page = Page(port)
    first = sum(page.ask(path, **query)[0] for path, query in [
        ("/", {}), ("/page.css", {}), ("/main.js", {}), ("/api/overview", {}),
        ("/api/rows", {"limit": 60}), ("/api/counts", {})])
    print(f"first page, all its requests       {first:.1f} ms")
    counts = json.loads(page.ask("/api/counts")[1])
    names = {facet: [one["name"] for one in values] for facet, values in counts["facets"].items()}
    chance = random.Random(1)

    filters = [random_filter(chance, names) for _ in range(300)]
    # A new filter costs its rows and its counts, which the page asks for together.
    both = []
    for query in filters:
        both.append(page.ask("/api/rows", limit=60, **query)[0] + page.ask("/api/counts", **query)[0])
    tell("a new filter: rows and counts", both)
    tell("a text search: rows and counts", [
        page.ask("/api/rows", limit=60, q=f"{text}")[0] + page.ask("/api/counts", q=f"{text}")[0]
        for text in TEXTS + [str(chance.randint(1, 9999)) for _ in range(44)]])

    following, deeper = [], []
    for query in filters[::6]:
        rows = json.loads(page.ask("/api/rows", limit=60, **query)[1])
        for _ in range(3):
            if not rows.get("next"):
                break
            took, body = page.ask("/api/rows", limit=60, after=rows["next"], **query)
            rows = json.loads(body)
            deeper.append(took)
        position = rows["rows"][0]["position"] if rows["rows"] else None
        for _ in range(6):
            if position is None:
                break
            took, body = page.ask(f"/api/rows/{position}", **query)
            following.append(took)
            position = json.loads(body).get("next")
    tell("the next page of rows", deeper)
    tell("the next row", following)
    print(f"memory {memory(process, 'VmRSS'):.0f} MB, peak {memory(process, 'VmHWM'):.0f} MB")
    process.terminate()
    process.wait()


main()
