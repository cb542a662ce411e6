#!/usr/bin/env python3
"""Writes the built-in prompts into Swift: Sources/ModelReader/Resources/prompts ->
Sources/ModelReader/Generated/BuiltInPrompts.swift. Run from anywhere, after changing a prompt.
With --check, changes nothing and ends with 1 where the two disagree."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "ModelReader"
SOURCE = ROOT / "Resources" / "prompts"
RESULT = ROOT / "Generated" / "BuiltInPrompts.swift"


def literal(text, indent):
    body = "".join(f"{indent}{line}\n" if line else "\n" for line in text.splitlines())
    return f'##"""\n{body}\n{indent}"""##'


def generated():
    prompts = []
    for folder in sorted(path for path in SOURCE.iterdir() if path.is_dir()):
        files = []
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            text = file.read_text(encoding="utf-8")
            if '"""##' in text:
                sys.exit(f"{file}: must not contain the end of a Swift literal")
            name = file.relative_to(folder).as_posix()
            files.append(f'      "{name}": {literal(text, "        ")},\n')
        prompts.append(f'    "{folder.name}": [\n' + "".join(files) + "    ],\n")
    return (
        "// Made from Resources/prompts by Scripts/generate-prompts.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        "extension Prompt {\n"
        "  /// The files of each built-in prompt, by name and path.\n"
        "  static let builtInPrompts: [String: [String: String]] = [\n"
        + "".join(prompts)
        + "  ]\n"
        "}\n"
    )


def main():
    text = generated()
    if sys.argv[1:] == ["--check"]:
        if not RESULT.exists() or RESULT.read_text(encoding="utf-8") != text:
            sys.exit(f"{RESULT} is not what {SOURCE} says; run Scripts/generate-prompts.py")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(text, encoding="utf-8")


main()
