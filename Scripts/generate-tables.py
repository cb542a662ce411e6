#!/usr/bin/env python3
"""Turns Sources/Quantities/Resources/*.tsv into Sources/Quantities/Generated/Tables.swift.

The program carries its tables as text, so that it runs without resource files beside it.
Run from anywhere after a change of a table; `--check` only says whether the result is current.
"""

import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Quantities"
target = root / "Generated" / "Tables.swift"
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"]


def literal(name: str, path: pathlib.Path) -> str:
    text = path.read_text(encoding="utf-8")
    if '"""##' in text:
        sys.exit(f'{path}: the text must not hold """##')
    # Comments stay in the source; line numbers must stay the same for error messages.
    lines = ["" if line.startswith("#") else line for line in text.split("\n")]
    return f'  static let {name} = ##"""\n' + "\n".join(lines) + '\n"""##\n'


parts = [
    "// Made by Scripts/generate-tables.py from Resources/*.tsv; do not edit by hand.\n",
    "// swift-format-ignore-file\n",
    "enum GeneratedTables {\n",
    literal("units", root / "Resources" / "units.tsv"),
]
for language in LANGUAGES:
    parts.append(literal(f"aliases_{language}", root / "Resources" / f"aliases.{language}.tsv"))
parts.append(literal("words", root / "Resources" / "words.tsv"))
pairs = ", ".join(f'("{language}", aliases_{language})' for language in LANGUAGES)
parts.append("  /// In the order in which a spelling is looked for.\n")
parts.append(f"  static let aliases: [(language: String, text: String)] = [{pairs}]\n}}\n")
made = "".join(parts)

if "--check" in sys.argv:
    if not target.exists() or target.read_text(encoding="utf-8") != made:
        sys.exit(f"{target} is not current: run Scripts/generate-tables.py")
else:
    target.parent.mkdir(exist_ok=True)
    target.write_text(made, encoding="utf-8")
