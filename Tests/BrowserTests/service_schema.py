"""The service's answers against its own OpenAPI description, asked what a machine thinks of (schemathesis)."""
import subprocess
import sys
import tempfile
import unittest

import program

CASES = 10


class ServiceSchema(unittest.TestCase):
    def test_no_request_breaks_it_and_every_answer_is_as_described(self):
        server = program.Server("serve", "--jobs", "1")
        self.addCleanup(server.close)
        # It writes a cache where it is started.
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        asked = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", f"{server.address}openapi.json",
             # The same requests every time, so many for each address and way of asking it.
             "--generation-deterministic", "--max-examples", str(CASES), "--workers", "1",
             "--request-timeout", "120", "--suppress-health-check", "all", "--no-color",
             # A description cannot say which text is a picture; what is none is refused.
             "--exclude-checks", "positive_data_acceptance"],
            capture_output=True, text=True, cwd=folder.name)
        self.assertEqual(asked.returncode, 0, asked.stdout + asked.stderr)
        self.assertIn("Tested: 5", asked.stdout)


if __name__ == "__main__":
    unittest.main()
