"""Whether memory stays level: memory_bench.py MEASURAND IMAGE…

Reads 2,000 pictures of 1,000 distinct sizes, cut out of IMAGE…, in one process, and prints its
resident memory after the 200th and after the last. OpenVINO keeps something for every input shape
that it has seen, so a reader that does not bucket its shapes grows without end.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile

from PIL import Image

COUNT, SIZES, EARLY = 2000, 1000, 200


def make(images, folder):
    draw = random.Random(1000)
    sizes = set()
    while len(sizes) < SIZES:
        sizes.add((draw.randint(160, 900), draw.randint(160, 900)))
    sizes = sorted(sizes)
    draw.shuffle(sizes)
    paths = []
    for number in range(COUNT):
        path = folder / f"{number:04}.jpg"
        with Image.open(images[number % len(images)]) as picture:
            picture.convert("RGB").resize(sizes[number % SIZES]).save(path, quality=90)
        paths.append(path)
    return paths


def resident(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return int(fields["VmRSS"].split()[0]) / 1000, int(fields["VmHWM"].split()[0]) / 1000


def main():
    measurand, *images = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        paths = make(images, pathlib.Path(folder))
        process = subprocess.Popen(
            [measurand, "text", "--json", "--jobs", "1", *map(str, paths)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ)
        seen = {}
        for number, _ in enumerate(process.stdout, start=1):
            if number in (EARLY, COUNT // 2, COUNT):
                seen[number] = resident(process)
        process.wait()
    (early, _), (late, peak) = seen[EARLY], seen[COUNT]
    print(f"held after {EARLY} pictures {early:.0f} MB, after {COUNT // 2} {seen[COUNT // 2][0]:.0f} MB, "
          f"after {COUNT} {late:.0f} MB: growth {100 * (late / early - 1):.1f} %; peak {peak:.0f} MB")


main()
