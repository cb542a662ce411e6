#!/usr/bin/env python3
"""Make every kind of tiny model, load it in the real server and check what comes back.

  python check_tiny_models.py            closes with «N passed, N failed»; status 0 when none failed

Needs gguf and numpy to make the models, and xllamacpp to serve them; LLAMA_SERVER=PATH in the
environment takes a llama-server program instead.
"""
import base64
import json
import math
import os
import struct
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
import zlib

from tiny_server import served

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["gemma2", "minicpm-v-2.6", "minicpm-v-4.5", "minicpm-llama3-v-2.5"]
DEFAULT = '{"item_weight": null}'
WEIGHT = '{"item_weight": {"value": "1.5", "unit": "kilogram"}}'
VOLUME = '{"item_volume": {"value": "250", "unit": "millilitre"}}'
RED, BLUE = '{"colour": "red"}', '{"colour": "blue"}'
SCHEMA = {
    "type": "object", "required": ["item_weight"], "additionalProperties": False,
    "properties": {"item_weight": {"anyOf": [{"type": "null"}, {
        "type": "object", "required": ["value", "unit"], "additionalProperties": False,
        "properties": {"value": {"type": "string"}, "unit": {"type": "string", "enum": ["gram", "kilogram"]}}}]}},
}
passed = failed = 0


def check(what, right, seen=""):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    print(("ok      " if right else "FAILED  ") + what, "" if right else seen, flush=True)


def png(width, height, rgb):
    """A picture of one colour as a data URI."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = (b"\0" + bytes(rgb) * width) * height
    data = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return "data:image/png;base64," + base64.b64encode(data).decode()


def message(text, *pictures):
    return [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": p}} for p in pictures]
             + [{"type": "text", "text": text}]}]


def chat(url, text, *pictures, **more):
    body = {"messages": message(text, *pictures), "temperature": 0, "max_tokens": 120, **more}
    r = urllib.request.Request(url + "/v1/chat/completions", json.dumps(body).encode(),
                               {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(r, timeout=120) as f:
            data = f.read().decode()
            return data if more.get("stream") else json.loads(data)
    except urllib.error.HTTPError as e:
        return {"status": e.code, **json.loads(e.read())}


def answer(reply):
    return reply["choices"][0]["message"]["content"] if "choices" in reply else reply


def try_kind(kind, folder):
    files = {}
    for name, text in dict(default=DEFAULT, weight=WEIGHT, volume=VOLUME, red=RED, blue=BLUE).items():
        files[name] = os.path.join(folder, name)
        with open(files[name], "w", encoding="utf-8") as f:
            f.write(text)
    eyes = kind != "gemma2"
    line = [sys.executable, os.path.join(HERE, "make_tiny_model.py"), "--kind", kind, "--out", folder,
            "--script", files["default"], "--on", "item_weight=" + files["weight"],
            "--on", "item_volume=" + files["volume"], "--prob", "0.9", "--unsure", "1.5=0.4"]
    if eyes:
        line += ["--on-colour", "red=" + files["red"], "--on-colour", "blue=" + files["blue"]]
    made = json.loads(subprocess.run(line, check=True, stdout=subprocess.PIPE).stdout)
    check(f"{kind}: under 3 MB", made["bytes"] < 3_000_000, made["bytes"])
    with served(made["model"], made.get("mmproj"), os.path.join(folder, "log")) as url:
        check_answers(kind, url, eyes)


def check_answers(kind, url, eyes):
    seen = answer(chat(url, "What is it?"))
    check(f"{kind}: default text", seen == DEFAULT, seen)
    seen = answer(chat(url, "Tell the item_weight. " + "And so on. " * 200))
    check(f"{kind}: text for a word in a long prompt", seen == WEIGHT, seen)
    form = {"type": "json_schema", "json_schema": {"name": "a", "strict": True, "schema": SCHEMA}}
    reply = chat(url, "Tell the item_weight.", response_format=form, logprobs=True, top_logprobs=3)
    seen = answer(reply)
    check(f"{kind}: under a JSON schema", seen == WEIGHT, seen)
    tokens = reply["choices"][0]["logprobs"]["content"]
    at, want = 0, []                            # 0.4 where a token has a part in «1.5», else 0.9
    for t in tokens:
        want.append(0.4 if at < WEIGHT.find("1.5") + 3 and at + len(t["token"]) > WEIGHT.find("1.5") else 0.9)
        at += len(t["token"])
    off = max(abs(math.exp(t["logprob"]) - p) for t, p in zip(tokens, want))
    check(f"{kind}: token probabilities", off < 0.01, [(t["token"], math.exp(t["logprob"])) for t in tokens])
    check(f"{kind}: stops by itself", reply["choices"][0]["finish_reason"] == "stop", reply)
    lines = chat(url, "Tell the item_weight.", stream=True).split("\n\n")
    parts = [json.loads(x[6:])["choices"] for x in lines if x.startswith("data: {")]
    seen = "".join(c[0]["delta"].get("content") or "" for c in parts if c)
    check(f"{kind}: streamed", seen == WEIGHT and "data: [DONE]" in lines, seen)
    seen, threads = [None] * 16, []
    for i in range(16):
        def one(i=i):
            seen[i] = answer(chat(url, ["Tell item_weight", "Tell item_volume", "Tell"][i % 3]))
        threads.append(threading.Thread(target=one))
    [t.start() for t in threads]
    [t.join() for t in threads]
    check(f"{kind}: 16 at a time over 4 slots", seen == [[WEIGHT, VOLUME, DEFAULT][i % 3] for i in range(16)], seen)
    if eyes:
        for name, rgb, want in (("red", (200, 30, 30), RED), ("blue", (30, 30, 200), BLUE),
                                ("grey", (90, 90, 90), DEFAULT)):
            seen = answer(chat(url, "What colour is it?", png(640, 480, rgb)))
            check(f"{kind}: a {name} picture", seen == want, seen)
        seen = answer(chat(url, "Tell the item_weight.", png(300, 200, (200, 30, 30)), response_format=form))
        check(f"{kind}: picture, word and schema", seen == WEIGHT, seen)
    else:
        reply = chat(url, "What is it?", png(64, 64, (0, 0, 0)))
        check(f"{kind}: refuses a picture", reply.get("status") == 500, reply)


def main():
    for kind in sys.argv[1:] or KINDS:
        with tempfile.TemporaryDirectory() as folder:
            try_kind(kind, folder)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
