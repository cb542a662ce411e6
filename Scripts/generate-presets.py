#!/usr/bin/env python3
"""Writes what the engines need into Swift, Sources/Engines/Resources -> Sources/Engines/Generated:
the presets, the server script and the requirements of `measurand engine install`. Run from
anywhere, after changing one of them. With --check, changes nothing and ends with 1 where they
disagree."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Engines"
# file, Swift file, what it extends, the constant and what it is
FILES = [
    ("presets.yaml", "PresetsSource.swift", "Presets", "source", "The built-in presets' file."),
    ("llama_server.py", "ServerScript.swift", "EngineInstallation", "serverScript",
     "The script that serves a model with the package xllamacpp."),
    ("engine-requirements.txt", "EngineRequirements.swift", "EngineInstallation", "requirements",
     "What pip installs, pinned by hash."),
]


def generated(name, extended, constant, meaning):
    text = (ROOT / "Resources" / name).read_text(encoding="utf-8")
    if '"""##' in text or "\\##" in text:
        sys.exit(f"{name}: must not contain what ends or interrupts a Swift literal")
    body = "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())
    return (
        f"// Made from Resources/{name} by Scripts/generate-presets.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        f"extension {extended} {{\n"
        f"  /// {meaning}\n"
        f'  static let {constant} = ##"""\n'
        f"{body}\n"
        '    """##\n'
        "}\n"
    )


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    for name, result, *rest in FILES:
        text, path = generated(name, *rest), ROOT / "Generated" / result
        if not sys.argv[1:]:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path} is not what Resources/{name} says; run Scripts/generate-presets.py")


main()
