#!/usr/bin/env python3
"""Writes the review page into Swift: Sources/Review/Resources/page/* ->
Sources/Review/Generated/PageFile+All.swift. Run from anywhere, after changing a file of the page.
With --check, changes nothing and ends with 1 where the two disagree."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Review"
SOURCE = ROOT / "Resources" / "page"
RESULT = ROOT / "Generated" / "PageFile+All.swift"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def literal(text, file):
    if '"""###' in text:
        sys.exit(f"{file}: must not contain the end of a Swift literal")
    body = "".join(f"        {line}\n" if line else "\n" for line in text.split("\n"))
    return f'###"""\n{body}        """###'


def generated():
    entries = []
    for file in sorted(SOURCE.iterdir()):
        path = "/" if file.name == "index.html" else f"/{file.name}"
        entries.append(
            f'    PageFile(\n      path: "{path}", type: "{TYPES[file.suffix]}",\n'
            f"      text: {literal(file.read_text(encoding='utf-8'), file)}),\n"
        )
    return (
        "// Made from Resources/page by Scripts/generate-page.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        "extension PageFile {\n"
        "  /// Every file of the page, by name.\n"
        "  static let all: [PageFile] = [\n" + "".join(entries) + "  ]\n}\n"
    )


def main():
    text = generated()
    if sys.argv[1:] == ["--check"]:
        if not RESULT.exists() or RESULT.read_text(encoding="utf-8") != text:
            sys.exit(f"{RESULT} is not what {SOURCE} says; run Scripts/generate-page.py")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(text, encoding="utf-8")


main()
