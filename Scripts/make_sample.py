#!/usr/bin/env python3
"""Makes the sample catalogue: seeded, made-up product pictures with truth and boxes.

    make_sample.py --out Sample                          the committed one (48 pictures, seed 1)
    make_sample.py --count 500 --seed 7 --out DIR        any other
    make_sample.py --any-schema --out DIR                ten attributes beyond the challenge's, with their schema
    make_sample.py --check Sample                        draw the committed one again and compare it

The same seed with the same versions (requirements-sample.txt) gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from sample.photo import encoded, photographed
from sample.scenes import (
    any_schema, front, label, load, nutrition, perspective, plate, poster, scale, specification, two_views, written,
)
from sample.truth import CATALOGUE_COLUMNS, TRUTH_COLUMNS, Picture, rows, table

COUNT, SEED = 48, 1
SCHEMA_FILE = "any-schema.yaml"

# How many of 48 pictures are of each kind: mostly lengths, as in the shops' own catalogues.
MIX: list[tuple[str, Callable[[random.Random], Picture], int]] = [
    ("front", front.draw, 9), ("perspective", perspective.draw, 8), ("label", label.draw, 9),
    ("plate", plate.draw, 4), ("nutrition", nutrition.draw, 3), ("two-views", two_views.draw, 3),
    ("written", written.draw, 3), ("specification", specification.draw, 3), ("load", load.draw, 3),
    ("scale", scale.draw, 2), ("poster", poster.draw, 1),
]
# Every kind once, then again those that have more: a small sample has every kind too.
ORDER = [(name, draw) for turn in range(9) for name, draw, share in MIX if turn < share]


def scene(number: int, any_attributes: bool) -> tuple[str, Callable[[random.Random], Picture]]:
    return ("feature", any_schema.draw) if any_attributes else ORDER[number % len(ORDER)]


def make(out: Path, count: int, seed: int, any_attributes: bool) -> None:
    """Writes `count` pictures, catalogue.csv and truth.csv into `out`."""
    images = out / "images"
    images.mkdir(parents=True, exist_ok=True)
    truth: list[list[str]] = []
    for number in range(count):
        # A die of its own for each picture: a change to one scene leaves the others as they are.
        dice = random.Random(f"{seed}/{number}/{any_attributes}")
        kind, draw = scene(number, any_attributes)
        picture = draw(dice)
        picture.canvas = photographed(picture.canvas, dice, picture.delicate)
        image = picture.canvas.finished()
        ending, options = encoded(image, dice)
        name = f"{number + 1:03}-{kind}.{ending}"
        image.save(images / name, **options)
        truth += rows(len(truth), f"images/{name}", picture)
    (out / "truth.csv").write_text(table(TRUTH_COLUMNS, truth), encoding="utf-8")
    asked = [row[: len(CATALOGUE_COLUMNS)] for row in truth]
    (out / "catalogue.csv").write_text(table(CATALOGUE_COLUMNS, asked), encoding="utf-8")
    (out / SCHEMA_FILE).write_text(any_schema.schema(), encoding="utf-8")


def digest(path: Path) -> str:
    """SHA-256 of a picture's pixels, so that another JPEG library's bytes do not matter."""
    with Image.open(path) as image:
        return hashlib.sha256(image.convert("RGB").tobytes()).hexdigest()


def differences(committed: Path, fresh: Path) -> list[str]:
    """What differs between two samples, one line each."""
    found = [
        f"{name}: the generator writes another text"
        for name in ["catalogue.csv", "truth.csv", SCHEMA_FILE]
        if not (committed / name).is_file()
        or (committed / name).read_text(encoding="utf-8") != (fresh / name).read_text(encoding="utf-8")
    ]
    here = {path.name for path in (committed / "images").iterdir()}
    there = {path.name for path in (fresh / "images").iterdir()}
    found += [f"images/{name}: only in one of the two" for name in sorted(here ^ there)]
    return found + [
        f"images/{name}: other pixels"
        for name in sorted(here & there)
        if digest(committed / "images" / name) != digest(fresh / "images" / name)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the sample catalogue.")
    parser.add_argument("--count", type=int, default=COUNT, help="number of pictures (48)")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, other pictures (1)")
    parser.add_argument("--any-schema", action="store_true", help="ask ten attributes beyond the challenge's")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--out", type=Path, help="folder to write to")
    target.add_argument("--check", type=Path, help="compare this folder with what would be written")
    options = parser.parse_args()
    if options.count < 1:
        parser.error(f"--count {options.count}: at least one picture")
    if options.out is not None:
        make(options.out, options.count, options.seed, options.any_schema)
        return 0
    if not (options.check / "truth.csv").is_file():
        parser.error(f"--check {options.check}: no truth.csv there")
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), options.count, options.seed, options.any_schema)
        found = differences(options.check, Path(folder))
    for line in found:
        print(f"{options.check}: {line}", file=sys.stderr)
    return 4 if found else 0


if __name__ == "__main__":
    sys.exit(main())
