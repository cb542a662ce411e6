"""The review page end to end: what people see and do, in a real browser."""
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

import program

# What hangs fails; a machine that is busy does not.
expect.set_options(timeout=60_000)

IMAGES = 14


class ReviewPage(unittest.TestCase):
    """Each test has a page of its own over a run that all share; corrections of one are undone or
    do not matter to another."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.temporary.name)
        cls.catalogue, cls.rows = program.make_catalogue(folder, IMAGES)
        cls.run_folder = program.make_run(cls.catalogue, "first")
        cls.truth = program.ROOT / "Sample" / "truth.csv"
        cls.server = program.Review(cls.run_folder, "--truth", cls.truth)
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        code = cls.server.close()
        cls.temporary.cleanup()
        assert code == 0, f"the server ended with {code}"

    def open(self, address=None, query="", **options):
        """A page that fails the test where it logs an error or asks another host."""
        context = self.browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        self.addCleanup(context.close)
        page = context.new_page()
        address = address or self.server.address
        self.problems = []
        page.on("console", lambda message: message.type in ("error", "warning")
                and self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: request.url.startswith((address, "blob:"))
                or self.problems.append(f"asks {request.url}"))
        page.goto(address + query)
        expect(page.locator(".card").first.or_(page.locator(".run"))).to_be_visible()
        return page

    def tearDown(self):
        self.assertEqual(getattr(self, "problems", []), [])

    def assert_accessible(self, page):
        found = Axe().run(page)
        self.assertEqual(found.violations_count, 0, found.generate_report())

    def test_rows_are_shown_with_picture_value_and_confidence(self):
        page = self.open()
        expect(page.locator(".card")).to_have_count(self.rows)
        expect(page.locator("#total")).to_have_text(f"{self.rows} rows")
        first = page.locator(".card").first
        expect(first).to_contain_text("width")
        expect(first).to_contain_text("%")
        width = first.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)")
        self.assertGreater(width, 50)
        self.assert_accessible(page)

    def test_a_filter_is_an_address(self):
        page = self.open()
        page.get_by_label("height").check()
        expect(page).to_have_url(re.compile("attribute=height"))
        expect(page.locator("#total")).to_contain_text(" of ")
        expect(page.locator(".card .attribute").filter(has_not_text="height")).to_have_count(0)
        many = page.locator(".card").count()
        expect(page.locator("#total")).to_have_text(f"{many} of {self.rows} rows")
        page.reload()
        expect(page.locator(".card")).to_have_count(many)
        expect(page.get_by_label("height")).to_be_checked()
        page.go_back()
        expect(page.locator(".card")).to_have_count(self.rows)

    def test_search_and_confidence_narrow_what_is_shown(self):
        page = self.open()
        page.keyboard.press("/")
        page.keyboard.type("centimetre")
        expect(page).to_have_url(re.compile("q=centimetre"))
        expect(page.locator("#total")).to_contain_text("of")
        expect(page.get_by_label("Search")).to_be_focused()
        page.get_by_label("Least confidence in per cent").fill("90")
        page.get_by_label("Least confidence in per cent").press("Tab")
        expect(page).to_have_url(re.compile("confidence=0.9-1"))
        page.get_by_role("button", name="Clear all filters").click()
        expect(page.locator("#total")).to_have_text(f"{self.rows} rows")

    def test_the_histogram_is_brushed(self):
        page = self.open()
        box = page.locator(".histogram").bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 20, steps=4)
        page.mouse.up()
        expect(page).to_have_url(re.compile("confidence=0.(49|5|51)-"))

    def test_rows_are_corrected_by_keyboard(self):
        page = self.open()
        page.keyboard.press("j")
        detail = page.locator("#detail")
        expect(detail.locator(".picture image")).to_be_attached()
        expect(detail.locator(".evidence .outline")).to_be_attached()
        first = re.search(r"row=(\d+)", page.url)[1]
        page.keyboard.press("a")
        expect(page.locator("#toast")).to_contain_text("Accepted")
        expect(page).not_to_have_url(re.compile(f"row={first}$"))
        expect(page.locator(f'.card[data-position="{first}"] .badge.accepted')).to_be_visible()
        page.keyboard.press("e")
        field = page.get_by_label(re.compile("The right"))
        expect(field).to_be_focused()
        field.fill("heavy")
        expect(page.locator("#verdict")).to_contain_text("type a number")
        field.fill('12"')
        expect(page.locator("#verdict")).to_have_text("Will be saved as 12 inch")
        second = re.search(r"row=(\d+)", page.url)[1]
        page.keyboard.press("Enter")
        expect(page.locator("#toast")).to_have_text("Saved: 12 inch")
        expect(page.locator(f'.card[data-position="{second}"] ins')).to_have_text("12 inch")
        page.keyboard.press("x")
        expect(page.locator("#toast")).to_have_text("Saved: not shown")
        for _ in range(3):
            page.keyboard.press("u")
            expect(page.locator("#toast")).to_contain_text("Taken back")
            page.wait_for_timeout(200)
        expect(page.locator(".badge.accepted, .badge.corrected")).to_have_count(0)
        expect(page).to_have_url(re.compile(f"row={first}$"))
        expect(detail.locator(".history .undone").first).to_be_visible()

    def test_a_candidate_is_taken_by_its_number_and_zoom_goes_to_the_evidence(self):
        page = self.open(query="/?order=close&status=value")
        page.keyboard.press("j")
        candidate = page.locator(".candidate .value").first
        expect(candidate).to_be_visible()
        value = candidate.inner_text()
        whole = page.locator(".picture").get_attribute("viewBox")
        page.keyboard.press("z")
        expect(page.locator(".zoomed")).to_be_attached()
        page.wait_for_timeout(300)
        self.assertNotEqual(page.locator(".picture").get_attribute("viewBox"), whole)
        page.keyboard.press("1")
        expect(page.locator("#toast")).to_have_text(f"Saved: {value}")
        page.keyboard.press("u")
        expect(page.locator("#toast")).to_contain_text("Taken back")

    def test_help_names_the_keys_and_escape_leaves(self):
        page = self.open()
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_contain_text("take that candidate")
        self.assert_accessible(page)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.keyboard.press("j")
        expect(page.locator("#detail")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#detail")).to_be_hidden()

    def test_the_row_and_the_run_are_accessible_in_both_schemes(self):
        for scheme in ("light", "dark"):
            page = self.open(query="/?row=0", color_scheme=scheme)
            expect(page.locator(".picture")).to_be_visible()
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            self.assertEqual(sum(map(int, re.findall(r"\d+", ground))) < 200, scheme == "dark")
            self.assert_accessible(page)
            page.get_by_role("link", name="Run", exact=True).click()
            expect(page.locator(".parts")).to_be_visible()
            self.assert_accessible(page)

    def test_a_phone_shows_all_without_scrolling_sideways(self):
        page = self.open(viewport={"width": 390, "height": 844}, has_touch=True)
        for _ in range(2):
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            self.assertLessEqual(overflow, 0)
            self.assert_accessible(page)
            if page.locator("#detail").is_hidden():
                page.locator(".card a").first.click()
            expect(page.locator(".picture")).to_be_visible()
        box = page.locator("#detail").bounding_box()
        self.assertEqual((box["x"], box["width"]), (0, 390))

    def test_markup_in_a_catalogue_is_text(self):
        page = self.open(query=f"/?row={self.rows - 1}")
        expect(page.locator("#detail .facts")).to_contain_text(program.SCRIPT)
        page.get_by_role("button", name=program.SCRIPT).click()
        expect(page.locator(".card")).to_have_count(1)
        self.assertIsNone(page.evaluate("window.hacked ?? null"))

    def test_what_was_said_survives_a_kill(self):
        server = program.Review(self.run_folder)
        page = self.open(server.address)
        page.keyboard.press("j")
        expect(page.locator(".picture")).to_be_visible()
        page.keyboard.press("x")
        expect(page.locator("#toast")).to_have_text("Saved: not shown")
        page.close()
        server.kill()
        server = program.Review(self.run_folder)
        self.addCleanup(server.close)
        page = self.open(server.address, "/?review=corrected")
        expect(page.locator(".card")).to_have_count(1)
        page.keyboard.press("u")
        expect(page.locator("#toast")).to_contain_text("Taken back")

    def test_two_runs_stand_side_by_side(self):
        other = program.make_run(self.catalogue, "second", "--precision", "0.97")
        server = program.Review(other, self.run_folder, "--truth", self.truth)
        self.addCleanup(server.close)
        page = self.open(server.address)
        expect(page.locator("#title")).to_have_text("second.run and first.run")
        expect(page.locator(".figure", has_text="F1")).to_contain_text(re.compile(r"\([+−]0\.\d+\)"))
        page.get_by_label(re.compile("^only there")).check()
        expect(page.locator(".card .there").first).to_contain_text("there:")
        page.keyboard.press("j")
        expect(page.locator(".headline")).to_contain_text("The other run says")
        self.assert_accessible(page)

    def test_corrections_teach_the_choice_and_nothing_changes_before_it_is_taken(self):
        run = self.run_folder.parent / "taught.run"
        shutil.copytree(self.run_folder, run)
        before = (run / "predictions.csv").read_text()
        server = program.Review(run)
        self.addCleanup(server.close)
        page = self.open(server.address, "/?view=learn")
        page.get_by_role("button", name="Learn").click()
        expect(page.get_by_text("No row of the run is corrected yet")).to_be_visible()
        page.get_by_role("link", name="what teaches most first").click()
        expect(page).to_have_url(re.compile("order=gain"))
        expect(page.locator(".card").first).to_be_visible()
        page.get_by_label("width").check()
        expect(page).to_have_url(re.compile("attribute=width"))
        # Whoever says of every width that it is not shown teaches the choice to be silent.
        page.keyboard.press("j")
        for _ in range(8):
            expect(page.locator(".picture")).to_be_visible()
            row = re.search(r"row=(\d+)", page.url)[1]
            page.keyboard.press("x")
            expect(page).not_to_have_url(re.compile(f"row={row}(&|$)"))
        page.get_by_role("link", name="Learn", exact=True).click()
        page.get_by_role("button", name="Learn").click()
        take = page.get_by_role("button", name="Take")
        expect(take).to_be_visible(timeout=60_000)
        tile = page.locator(".tiles div").filter(has=page.get_by_text("Corrected rows", exact=True))
        expect(tile.locator("dd")).to_have_text("8")
        expect(page.locator(".learn .siblings li").first).to_contain_text("blank")
        self.assert_accessible(page)
        self.assertEqual((run / "predictions.csv").read_text(), before)
        take.click()
        expect(page.get_by_text("Taken: the run's weights")).to_be_visible(timeout=60_000)
        self.assertNotEqual((run / "predictions.csv").read_text(), before)
        self.assertTrue((run / "weights.yaml").exists())

    def test_engines_and_their_queue_are_seen_and_a_silent_process_is_called_silent(self):
        run = self.run_folder.parent / "engines.run"
        shutil.copytree(self.run_folder, run)
        engine = {"name": "minicpm-v-2.6", "slots": 4, "inFlight": 3, "waiting": 17, "calls": 1234,
                  "promptTokens": 50000, "completionTokens": 6000, "failures": {"timeout": 2},
                  "byAttempt": [1200, 30, 4]}

        def tell(seconds_ago):
            at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=seconds_ago)
            (run / "activity.json").write_text(json.dumps({
                "process": 1, "host": "here", "at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"), "hasEnded": False,
                "engines": [engine]}))

        # As a clock that goes ahead has it, so that the test may take its time.
        tell(-3600)
        server = program.Review(run)
        self.addCleanup(server.close)
        page = self.open(server.address, "/?view=run")
        engines = page.locator(".engines")
        expect(engines).to_contain_text("3 of 4 slots busy, 17 waiting; 1,234 calls")
        expect(engines).to_contain_text("repeated: 30 × attempt 2, 4 × attempt 3; failed: 2 × timeout")
        self.assert_accessible(page)
        self.assertEqual(program.status(run)["activity"]["engines"], [engine])
        tell(3600)
        expect(engines).to_contain_text("Nothing was heard of the process", timeout=20_000)

    def test_a_run_is_seen_running_and_finishing(self):
        folder = self.catalogue.parent
        arguments = ["run", self.catalogue, "--images", folder, "--out", folder / "live.csv",
                     "--jobs", "1", "--parts", "4"]
        process = subprocess.Popen([program.PROGRAM, *map(str, arguments)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        run = folder / "live.run"
        self.addCleanup(process.kill)
        while not (run / "run.json").exists() and process.poll() is None:
            pass
        while program.status(run)["counts"]["waiting"] == self.rows:
            pass
        # In the middle of its work, until the page has been looked at.
        process.send_signal(signal.SIGSTOP)
        server = program.Review(run)
        self.addCleanup(server.close)
        page = self.open(server.address, "/?view=run")
        expect(page.locator(".run h2")).to_have_text("The run is going on")
        expect(page.locator(".parts li")).to_have_count(4)
        process.send_signal(signal.SIGCONT)
        expect(page.get_by_text("Latest answers")).to_be_visible(timeout=60_000)
        expect(page.locator(".run h2")).to_have_text("The run is done", timeout=120_000)
        process.wait()
        counts = program.status(run)["counts"]
        for name, key in [("Values", "value"), ("Blank", "abstained"), ("Failed", "failed"),
                          ("Waiting", "waiting")]:
            tile = page.locator(".tiles div").filter(has=page.get_by_text(name, exact=True))
            expect(tile.locator("dd")).to_have_text(str(counts[key]))


if __name__ == "__main__":
    unittest.main()
