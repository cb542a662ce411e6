#!/usr/bin/env python3
"""A bare load generator: sends one body again and again over raw sockets and reads each answer to the
end of its connection; parses nothing. What a client that does more is measured against.

  bare_client.py URL REQUESTS IN_FLIGHT BODY_FILE
"""
import asyncio
import json
import resource
import sys
import time
import urllib.parse


async def worker(host, port, message, turns):
    while turns:
        turns.pop()
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(message)
        answer = await reader.read()
        while part := await reader.read():
            answer += part
        writer.close()
        if not answer.startswith(b"HTTP/1.1 200") or b"[DONE]" not in answer:
            sys.exit(f"not a whole answer: {answer[:200]!r}")


async def run(host, port, message, count, at_once):
    turns = [None] * count
    await asyncio.gather(*(worker(host, port, message, turns) for _ in range(at_once)))


def main():
    url, count, at_once = urllib.parse.urlsplit(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    with open(sys.argv[4], "rb") as file:
        body = file.read()
    message = (f"POST /v1/chat/completions HTTP/1.1\r\nHost: {url.netloc}\r\n"
               f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
               "Connection: close\r\n\r\n").encode() + body
    asyncio.run(run(url.hostname, url.port, message, 50, at_once))
    began = time.monotonic()
    asyncio.run(run(url.hostname, url.port, message, count, at_once))
    seconds = time.monotonic() - began
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"requests": count, "seconds": seconds, "rate": count / seconds,
                      "processorMilliseconds": (usage.ru_utime + usage.ru_stime) * 1000 / count}))


if __name__ == "__main__":
    main()
