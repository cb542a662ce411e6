#!/usr/bin/env python3
"""Writes the built-in schema into Swift: Sources/Catalogue/Resources/challenge.yaml ->
Sources/Catalogue/Generated/ChallengeSchema.swift. Run from anywhere, after changing the YAML.
With --check, changes nothing and ends with 1 where the two disagree."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Catalogue"
SOURCE = ROOT / "Resources" / "challenge.yaml"
RESULT = ROOT / "Generated" / "ChallengeSchema.swift"


def generated(yaml):
    if '"""##' in yaml:
        sys.exit(f"{SOURCE}: must not contain the end of a Swift literal")
    body = "".join(f"    {line}\n" if line else "\n" for line in yaml.splitlines())
    return (
        "// Made from Resources/challenge.yaml by Scripts/generate-schema.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        "extension Schema {\n"
        "  /// The built-in schema's text, with a newline at its end.\n"
        '  static let challengeSource = ##"""\n'
        f"{body}\n"
        '    """##\n'
        "}\n"
    )


def main():
    text = generated(SOURCE.read_text(encoding="utf-8"))
    if sys.argv[1:] == ["--check"]:
        if not RESULT.exists() or RESULT.read_text(encoding="utf-8") != text:
            sys.exit(f"{RESULT} is not what {SOURCE} says; run Scripts/generate-schema.py")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        RESULT.write_text(text, encoding="utf-8")


main()
