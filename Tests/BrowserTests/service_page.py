"""The service with its real reader: its page in a browser, its limits over a real socket."""
import base64
import http.client
import json
import os
import threading
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

import program

# What hangs fails; a machine that is busy does not.
expect.set_options(timeout=60_000)

PICTURE = program.ROOT / "Sample" / "images" / "036-perspective.jpg"


class Service(unittest.TestCase):
    def setUp(self):
        self.server = program.Server("serve", "--jobs", "1", "--waiting", "2")
        self.addCleanup(self.server.close)
        self.port = int(self.server.address.rstrip("/").rsplit(":", 1)[1])

    def ask(self, body, headers=None, method="POST", path="/v1/readings"):
        """Sends one request; gives status, headers and the answer."""
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        connection.request(method, path, body, {"Content-Type": "application/json", **(headers or {})})
        response = connection.getresponse()
        answer = json.loads(response.read())
        connection.close()
        return response.status, response.headers, answer

    def body(self, *attributes):
        picture = base64.b64encode(PICTURE.read_bytes()).decode()
        return json.dumps({"image": picture, "attributes": attributes, "name": str(PICTURE)})

    def test_it_answers_as_read_prints(self):
        status, _, answer = self.ask(self.body("width", "height"))
        self.assertEqual(status, 200)
        printed = program.call("read", PICTURE, "--json", "--attribute", "width", "--attribute", "height")
        self.assertEqual(answer, json.loads(printed))

    def test_what_says_that_it_is_too_long_is_refused_before_it_is_sent(self):
        status, _, answer = self.ask("{}", {"Content-Length": str(1 << 30)})
        self.assertEqual(status, 413)
        self.assertIn("larger", answer["problem"])

    def test_a_foreign_name_gets_nothing(self):
        status, _, _ = self.ask(self.body(), {"Host": "evil.example"})
        self.assertEqual(status, 421)

    def test_more_than_can_wait_is_refused_and_the_rest_is_answered(self):
        seen = []
        threads = [threading.Thread(target=lambda: seen.append(self.ask(self.body())[:2]))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        statuses = [status for status, _ in seen]
        self.assertEqual(set(statuses), {200, 503})
        self.assertGreaterEqual(statuses.count(200), 3)
        self.assertTrue(all(headers["Retry-After"] for status, headers in seen if status == 503))

    def test_what_was_accepted_is_answered_when_it_is_told_to_stop(self):
        seen = []
        thread = threading.Thread(target=lambda: seen.append(self.ask(self.body())[0]))
        thread.start()
        while "measurand_queued 0" in self.metrics():
            pass
        self.assertEqual(self.server.close(), 0)
        thread.join()
        self.assertEqual(seen, [200])

    def metrics(self):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=20)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def test_the_page_tries_it_out(self):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
            problems = []
            page.on("console", lambda message: problems.append(message.text))
            page.on("request", lambda request: request.url.startswith((self.server.address, "data:"))
                    or problems.append(f"asks {request.url}"))
            page.goto(self.server.address)
            expect(page.locator(".operation")).to_have_count(5)
            page.get_by_label("Picture").set_input_files(PICTURE)
            page.get_by_label("width").check()
            page.get_by_role("button", name="Read").click()
            expect(page.locator("#rows tr")).to_have_count(1, timeout=30_000)
            expect(page.locator("#rows")).to_contain_text("36 centimetre")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth - innerWidth"), 0)
            found = Axe().run(page)
            self.assertEqual(found.violations_count, 0, found.generate_report())
            self.assertEqual(problems, [])
            browser.close()


if __name__ == "__main__":
    unittest.main()
