"""The report of a run in a real browser: one file that draws its charts, asks nobody and gives out its data."""
import csv
import os
import pathlib
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

import program

# What hangs fails; a machine that is busy does not.
expect.set_options(timeout=60_000)


class ReportPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.temporary.name)
        catalogue, _ = program.make_catalogue(folder, 14)
        run = program.make_run(catalogue, "first")
        truth = program.ROOT / "Sample" / "truth.csv"
        cls.scored, cls.plain = folder / "scored.html", folder / "plain.html"
        program.call("report", run, "--out", cls.scored, "--truth", truth)
        program.call("report", run, "--out", cls.plain)
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.temporary.cleanup()

    def open(self, file, **options):
        """A page that fails the test where it says anything in the console or asks for anything else."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("console", lambda message: self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: request.url.startswith((f"file://{file}", "data:", "blob:"))
                or self.problems.append(f"asks {request.url}"))
        page.goto(f"file://{file}")
        return page

    def tearDown(self):
        self.assertEqual(getattr(self, "problems", []), [])

    def test_every_chart_is_drawn_and_the_page_is_accessible(self):
        for scheme in "light", "dark":
            page = self.open(self.scored, color_scheme=scheme)
            charts = page.locator("figure.chart")
            expect(page.locator("figure.chart.live")).to_have_count(charts.count())
            self.assertEqual(charts.count(), 8)
            found = Axe().run(page)
            self.assertEqual(found.violations_count, 0, found.generate_report())

    def test_the_data_of_a_chart_is_a_file(self):
        page = self.open(self.scored)
        with page.expect_download() as download:
            page.locator("#stages a.data").click()
        self.assertEqual(download.value.suggested_filename, "stages.csv")
        with open(download.value.path(), newline="") as file:
            steps = list(csv.DictReader(file))
        self.assertEqual([step["step"] for step in steps], ["first number", "normalised", "output"])

    def test_a_chart_saves_itself_as_a_picture(self):
        page = self.open(self.scored)
        page.locator("#f1 summary").click()
        for name in "svg", "png":
            with page.expect_download() as download:
                page.locator("#f1").get_by_text(f"Save as {name.upper()}").click()
            self.assertEqual(download.value.suggested_filename, f"f1.{name}")

    def test_a_narrow_window_scrolls_only_its_tables(self):
        page = self.open(self.scored, viewport={"width": 390, "height": 800})
        expect(page.locator("figure.chart.live")).to_have_count(8)
        width = page.evaluate("document.documentElement.scrollWidth")
        self.assertLessEqual(width, 390)

    def test_without_scripts_the_drawings_are_there(self):
        page = self.open(self.scored, java_script_enabled=False)
        expect(page.locator("figure.chart svg.still").first).to_be_visible()

    def test_without_a_truth_it_says_what_it_cannot_tell(self):
        page = self.open(self.plain)
        expect(page.get_by_text("No row’s truth is known").or_(
            page.get_by_text("No row's truth is known"))).to_be_visible()
        expect(page.locator("#f1")).to_have_count(0)


if __name__ == "__main__":
    unittest.main()
