"""Products as their front is seen: shapes in a box, with the parts that tempt a reader."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .canvas import Canvas, Colour
from .solids import tint


@dataclass(frozen=True)
class Frame:
    """The product's own box in the picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


# Each draws the product and returns where its tempting part begins and ends (shares of the height).
Part = tuple[float, float, str] | None


def bottle(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    neck = f.width * 0.42
    canvas.box(f.x + (f.width - neck) / 2, f.y, neck, f.height * 0.2, tint(colour, 0.5), radius=5)
    canvas.box(f.x, f.y + f.height * 0.18, f.width, f.height * 0.82, colour, tint(colour, 0.7), 1, f.width * 0.2)
    canvas.box(f.x + f.width * 0.1, f.y + f.height * 0.4, f.width * 0.12, f.height * 0.5, tint(colour, 1.25), radius=6)
    return 0.0, 0.18, "cap"


def bag(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    canvas.ellipse(f.x + f.width / 2, f.y + f.height * 0.32, f.width * 0.28, f.height * 0.32, None, tint(colour, 0.6), 8)
    canvas.box(f.x, f.y + f.height * 0.3, f.width, f.height * 0.7, colour, tint(colour, 0.7), 2, 22)
    canvas.box(f.x + f.width * 0.15, f.y + f.height * 0.58, f.width * 0.7, f.height * 0.32, tint(colour, 0.92), tint(colour, 0.6), 2, 12)
    return 0.3, 1.0, "body"


def lamp(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    middle = f.x + f.width / 2
    canvas.box(middle - 6, f.y + f.height * 0.3, 12, f.height * 0.66, tint(colour, 0.5))
    canvas.ellipse(middle, f.bottom - f.height * 0.03, f.width * 0.3, f.height * 0.03, tint(colour, 0.5))
    canvas.polygon(
        [(f.x + f.width * 0.2, f.y), (f.right - f.width * 0.2, f.y), (f.right, f.y + f.height * 0.4),
         (f.x, f.y + f.height * 0.4)], colour, tint(colour, 0.7), 2)
    return 0.0, 0.4, "shade"


def frame(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    canvas.box(f.x, f.y, f.width, f.height, colour, tint(colour, 0.6), 2)
    rim = min(f.width, f.height) * 0.09
    canvas.box(f.x + rim, f.y + rim, f.width - 2 * rim, f.height - 2 * rim, (236, 240, 242), tint(colour, 0.6), 1)
    canvas.ellipse(f.x + f.width * 0.6, f.y + f.height * 0.55, f.width * 0.17, f.width * 0.17, tint(colour, 1.2))
    return None


def chair(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    leg = f.width * 0.08
    for x in (f.x + f.width * 0.04, f.right - f.width * 0.04 - leg):
        canvas.box(x, f.y, leg, f.height, tint(colour, 0.7))
    canvas.box(f.x + f.width * 0.04, f.y, f.width * 0.92, f.height * 0.36, colour, tint(colour, 0.6), 2, 10)
    canvas.box(f.x, f.y + f.height * 0.54, f.width, f.height * 0.1, tint(colour, 1.1), tint(colour, 0.6), 2, 8)
    return 0.54, 1.0, "seat"


def jar(canvas: Canvas, f: Frame, colour: Colour, dice: random.Random) -> Part:
    canvas.box(f.x + f.width * 0.06, f.y, f.width * 0.88, f.height * 0.17, tint(colour, 0.55), radius=6)
    canvas.box(f.x, f.y + f.height * 0.15, f.width, f.height * 0.85, tint(colour, 1.15), tint(colour, 0.7), 2, f.width * 0.14)
    canvas.box(f.x + f.width * 0.12, f.y + f.height * 0.4, f.width * 0.76, f.height * 0.35, (248, 246, 238), tint(colour, 0.8), 1, 4)
    return None


# (drawn by, width range, height range in cm)
FLATS = [
    (bottle, (5, 9), (15, 32)),
    (bag, (20, 42), (28, 50)),
    (lamp, (16, 40), (35, 65)),
    (frame, (15, 80), (15, 70)),
    (chair, (40, 55), (78, 105)),
    (jar, (6, 14), (8, 20)),
]
COLOURS: list[Colour] = [
    (196, 160, 116), (72, 92, 120), (178, 64, 58), (64, 66, 70), (120, 150, 110), (228, 190, 80), (214, 214, 210),
    (140, 190, 206), (150, 100, 140),
]
