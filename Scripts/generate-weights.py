#!/usr/bin/env python3
"""Writes the trained weights into Swift: Sources/OpticalReader/Resources/weights.yaml ->
Sources/OpticalReader/Generated/TrainedWeights.swift. Run from anywhere, after `measurand train`."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "OpticalReader"


def main():
    body = "".join(
        f"    {line}\n" if line else "\n"
        for line in (ROOT / "Resources" / "weights.yaml").read_text(encoding="utf-8").splitlines())
    (ROOT / "Generated" / "TrainedWeights.swift").write_text(
        "// Made from Resources/weights.yaml by Scripts/generate-weights.py. Do not edit by hand.\n"
        "// swift-format-ignore-file\n\n"
        "extension Weights {\n"
        "  /// The shipped weights' file.\n"
        '  static let trainedSource = ##"""\n'
        f"{body}\n"
        '    """##\n'
        "}\n", encoding="utf-8")


main()
