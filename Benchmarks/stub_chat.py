#!/usr/bin/env python3
"""A chat server that answers every question at once and alike, for measuring what asks it.

  stub_chat.py PORT
"""
import asyncio
import sys

ANSWER = (r'{\"item_weight\": {\"value\": \"1.5\", \"unit\": \"kilogram\"}}')
EVENTS = (
    'data: {"choices":[{"index":0,"delta":{"content":"' + ANSWER + '"},"finish_reason":null}]}\n\n'
    'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
    'data: {"choices":[],"usage":{"prompt_tokens":120,"completion_tokens":18}}\n\n'
    "data: [DONE]\n\n").encode()


def answer(body, kind):
    return (f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
            ).encode() + body


CHAT = answer(EVENTS, "text/event-stream")
OTHERS = {
    b"/health": answer(b"{}", "application/json"),
    b"/v1/models": answer(b'{"data":[{"id":"stub"}]}', "application/json"),
}
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


class Connection(asyncio.Protocol):
    def __init__(self):
        self.bytes = bytearray()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.bytes += data
        while (end := self.bytes.find(b"\r\n\r\n")) >= 0:
            head = bytes(self.bytes[:end])
            place = head.lower().find(b"content-length:")
            length = int(head[place + 15:].split(b"\r\n")[0]) if place >= 0 else 0
            if len(self.bytes) < end + 4 + length:
                return
            del self.bytes[:end + 4 + length]
            path = head.split(b" ", 2)[1]
            chat = path == b"/v1/chat/completions"
            self.transport.write(CHAT if chat else OTHERS.get(path, NOT_FOUND))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", int(sys.argv[1]), backlog=1024)
    await server.serve_forever()


asyncio.run(main())
