#!/usr/bin/env python3
"""Writes the pages of the review and the service into Swift: Sources/Review/Resources/page/* ->
Sources/Review/Generated/PageFile+Review.swift, and the same for Service. Run from anywhere, after
changing a file of a page. With --check, changes nothing and ends with 1 where they disagree."""
import pathlib
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}


def literal(text, file):
    if '"""###' in text:
        sys.exit(f"{file}: must not contain the end of a Swift literal")
    body = "".join(f"        {line}\n" if line else "\n" for line in text.split("\n"))
    return f'###"""\n{body}        """###'


def generated(source, name):
    entries = []
    for file in sorted(source.iterdir()):
        path = "/" if file.name == "index.html" else f"/{file.name}"
        entries.append(
            f'    PageFile(\n      path: "{path}", type: "{TYPES[file.suffix]}",\n'
            f"      text: {literal(file.read_text(encoding='utf-8'), file)}),\n"
        )
    return (
        "// Made from Resources/page by Scripts/generate-page.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        "internal import Serving\n\n"
        "extension PageFile {\n"
        "  /// Every file of the page, by name.\n"
        f"  static let {name.lower()}: [PageFile] = [\n" + "".join(entries) + "  ]\n}\n"
    )


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    for name in ("Review", "Service"):
        source = SOURCES / name / "Resources" / "page"
        result = SOURCES / name / "Generated" / f"PageFile+{name}.swift"
        text = generated(source, name)
        if sys.argv[1:] == []:
            result.parent.mkdir(exist_ok=True)
            result.write_text(text, encoding="utf-8")
        elif not result.exists() or result.read_text(encoding="utf-8") != text:
            sys.exit(f"{result} is not what {source} says; run Scripts/generate-page.py")


main()
