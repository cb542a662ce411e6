"""Serves a tiny model on a free loopback port for as long as a `with` lasts."""
import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

LLAMA_SERVER = pathlib.Path(__file__).parents[3] / "Sources/Engines/Resources/llama_server.py"
SLOTS, CONTEXT, PATIENCE = 4, 32768, 120


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def command(model, mmproj, port):
    program = os.environ.get("LLAMA_SERVER")
    line = [program, "--host", "127.0.0.1", "--fit", "off"] if program else [
        sys.executable, str(LLAMA_SERVER), "--until-input-closes"]
    # One thread: for a tiny model a second one only gets in the first one's way.
    line += ["--model", model, "--port", str(port), "--ctx-size", str(CONTEXT),
             "--parallel", str(SLOTS), "--threads", "1"]
    return line + (["--mmproj", mmproj] if mmproj else [])


@contextlib.contextmanager
def served(model, mmproj, log):
    """Yields the address; on the way out the server is asked to end, then killed."""
    port = free_port()
    with open(log, "wb") as out:
        # The pipe is never written to: its end tells the server that we are gone.
        child = subprocess.Popen(command(model, mmproj, port), stdin=subprocess.PIPE,
                                 stdout=out, stderr=out)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_healthy(child, url, log)
        yield url
    finally:
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def wait_until_healthy(child, url, log):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and child.poll() is None:
        try:
            with urllib.request.urlopen(url + "/health", timeout=2) as reply:
                if reply.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.05)
    with open(log, "rb") as f:
        sys.exit("the server did not come up; its log ends:\n"
                 + f.read()[-3000:].decode("utf-8", "replace"))
