"""A picture server with faults, for the tests of fetching: prints its port, then answers until its
standard input ends. `/count/NAME` tells how often NAME was asked for."""

import collections
import gzip
import http.server
import os
import sys
import threading
import time

PICTURE = open(sys.argv[1], "rb").read()
# Made once: compressing takes longer than a client waits.
BOMB = gzip.compress(bytes(64 << 20), compresslevel=1)
counts = collections.Counter()
lock = threading.Lock()
open_now = peak = 0


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        global open_now, peak
        path = self.path.split("?")[0]
        if path.startswith("/count/"):
            return self.reply(200, str(counts["/" + path[7:]]).encode())
        if path == "/peak":
            return self.reply(200, str(peak).encode())
        with lock:
            counts[path] += 1
            turn = counts[path]
            open_now += 1
            peak = max(peak, open_now)
        try:
            self.answer(path, turn)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with lock:
                open_now -= 1

    def answer(self, path, turn):
        if path.startswith("/slow"):
            time.sleep(0.2)
            self.reply(200, PICTURE)
        elif path == "/held.png":
            # The first is never answered; whoever asked must give up.
            time.sleep(600 if turn == 1 else 0)
            self.reply(200, PICTURE)
        elif path.startswith("/status/"):
            self.reply(int(path.split("/")[2]))
        elif path.startswith("/twice/") and turn <= 2:
            self.reply(int(path.split("/")[2]))
        elif path == "/patience" and turn == 1:
            self.reply(429, Retry_After="7")
        elif path == "/impatience":
            self.reply(503, Retry_After="86400")
        elif path == "/redirect":
            self.reply(302, Location="/ok.png")
        elif path == "/loop":
            self.reply(302, Location="/loop")
        elif path == "/nowhere":
            self.reply(301)
        elif path == "/inside":
            self.reply(302, Location="http://10.0.0.1/secret.png")
        elif path == "/rebound":
            self.reply(302, Location="http://[::ffff:127.0.0.1]/secret.png")
        elif path == "/file":
            self.reply(302, Location="file:///etc/passwd")
        elif path == "/huge":
            self.reply(200, PICTURE, Content_Length="1000000000")
        elif path == "/endless":
            self.send_response(200)
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            for _ in range(4096):
                self.wfile.write(bytes(65536))
        elif path == "/bomb":
            self.reply(200, BOMB, Content_Encoding="gzip")
        elif path == "/zipped":
            self.reply(200, gzip.compress(PICTURE), Content_Encoding="gzip")
        elif path == "/cut" and turn == 1 or path == "/always-cut":
            self.send_response(200)
            self.send_header("Content-Length", str(len(PICTURE)))
            self.end_headers()
            self.wfile.write(PICTURE[: len(PICTURE) // 2])
            self.wfile.flush()
            self.close_connection = True
            self.connection.shutdown(2)
        elif path == "/stall":
            time.sleep(30)
        elif path == "/page.jpg":
            self.reply(200, b"<!doctype html><title>Sorry</title>")
        elif path == "/empty":
            self.reply(200)
        else:
            self.reply(200, PICTURE)


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, *_):  # clients that hang up are the point
        pass


server = Server(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
os._exit(0)
