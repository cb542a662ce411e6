#!/usr/bin/env python3
"""Turns a training table into Sources/OpticalReader/Generated/ChallengePriors.swift: which units and
magnitudes an attribute takes, as shares in parts per thousand. `generate-priors.py TRAIN.csv[.gz]`

Only shares leave the table: no link, no row. Magnitudes are counted in quarters of a decade of the
base unit (metre, kilogram, volt, watt, cubic metre).
"""

import collections
import csv
import gzip
import math
import pathlib
import sys

BASE = {
    "millimetre": 1e-3, "centimetre": 1e-2, "metre": 1, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144,
    "microgram": 1e-9, "milligram": 1e-6, "gram": 1e-3, "kilogram": 1, "ounce": 0.028349523125,
    "pound": 0.45359237, "ton": 907.18474, "millivolt": 1e-3, "volt": 1, "kilovolt": 1e3,
    "watt": 1, "kilowatt": 1e3, "microlitre": 1e-9, "millilitre": 1e-6, "centilitre": 1e-5,
    "decilitre": 1e-4, "litre": 1e-3, "cup": 2.365882365e-4, "fluid ounce": 2.95735295625e-5,
    "pint": 4.73176473e-4, "quart": 9.46352946e-4, "gallon": 3.785411784e-3,
    "imperial gallon": 4.54609e-3, "cubic foot": 0.028316846592, "cubic inch": 1.6387064e-5,
}
target = pathlib.Path(__file__).resolve().parent.parent / (
    "Sources/OpticalReader/Generated/ChallengePriors.swift")


def shares(counts):
    total = sum(counts.values())
    return sorted((key, round(1000 * count / total)) for key, count in counts.items()
                  if round(1000 * count / total) > 0)


def main():
    path = sys.argv[1]
    units, sizes = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        for row in csv.DictReader(file):
            number, _, unit = row["entity_value"].partition(" ")
            try:
                value = float(number) * BASE[unit]
            except (ValueError, KeyError):
                continue  # ranges and units of other attributes
            if value > 0:
                units[row["entity_name"]][unit] += 1
                sizes[row["entity_name"]][math.floor(4 * math.log10(value))] += 1
    lines = []
    for name in sorted(units):
        lines += [f"{name}\tunit\t{unit}\t{share}" for unit, share in shares(units[name])]
        lines += [f"{name}\tsize\t{size}\t{share}" for size, share in shares(sizes[name])]
    target.parent.mkdir(exist_ok=True)
    target.write_text(
        "// Made by Scripts/generate-priors.py from the challenge's training table; do not edit by hand.\n"
        "// swift-format-ignore-file\n"
        "enum ChallengePriors {\n"
        "  /// Attribute, kind, unit or quarter decade of the base unit, parts per thousand.\n"
        '  static let table = """\n' + "\n".join(lines) + '\n"""\n}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
