"""Text recognition beside the peers: text_bench.py PROGRAM PEERS_PYTHON OUT IMAGE…

Every reader reads the same images on one thread, in turns of a third of them, so that a busy minute
of the machine hits all. Prints CPU seconds an image (loading the models counts), their ratio to
rapidocr, and peak memory; writes OUT/NAME.jsonl for number_recall.py.
"""

import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def measured(command, output):
    """Runs a command; its seconds of wall clock and CPU and its peak memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with status {status}")
    peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1 << 20)
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, peak


def main():
    program, python, out, images = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    peer = lambda name, *arguments: [python, os.path.join(HERE, "peers", name), *arguments]
    readers = {
        "measurand": [program, "text", "--json", "--jobs", "1"],
        "rapidocr": peer("rapidocr_lines.py"),
        "faster-paddle-small": peer("faster_paddle_lines.py", "small"),
        "faster-paddle-tiny": peer("faster_paddle_lines.py", "tiny"),
    }
    totals = {name: [0.0, 0.0, 0.0] for name in readers}
    for name in readers:
        open(os.path.join(out, name + ".jsonl"), "w").close()
    for turn in range(3):
        for name, command in readers.items():
            with open(os.path.join(out, name + ".jsonl"), "a") as lines:
                wall, cpu, peak = measured(command + images[turn::3], lines)
            total = totals[name]
            totals[name] = [total[0] + wall, total[1] + cpu, max(total[2], peak)]
    print(f"{'reader':22} CPU-s/image  of rapidocr  wall-s/image  peak MB")
    for name, (wall, cpu, peak) in totals.items():
        share = cpu / totals["rapidocr"][1]
        print(f"{name:22} {cpu / len(images):11.3f} {share:12.2f} {wall / len(images):13.3f} {peak:8.0f}")


if __name__ == "__main__":
    main()
