"""Furniture and boxes as cuboids in an oblique view: front, side and top are known by construction."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from .canvas import Canvas, Colour, Point


@dataclass(frozen=True)
class View:
    """Where the object's axes run in the picture.

    `origin` is the lower corner between front and side that is nearest to the viewer. Coordinates
    are shares of the whole: across the front (0 at that corner), up, and back.
    """

    origin: Point
    across: Point
    back: Point
    up: float

    def at(self, x: float, y: float, z: float) -> Point:
        return (
            self.origin[0] + x * self.across[0] + z * self.back[0],
            self.origin[1] + x * self.across[1] + z * self.back[1] - y * self.up,
        )

    @classmethod
    def drawn(
        cls, dice: random.Random, size: tuple[int, int], width: float, height: float, depth: float
    ) -> View:
        """A view of an object of that size (in cm) that fills the middle of the picture.

        The front runs nearly level, the side clearly slanted: that is what makes width and depth decidable.
        """
        front, side = math.radians(dice.uniform(3, 14)), math.radians(dice.uniform(26, 42))
        shorter = dice.uniform(0.6, 0.85)
        mirrored = dice.random() < 0.5
        spread_x = width * math.cos(front) + depth * shorter * math.cos(side)
        spread_y = height + width * math.sin(front) + depth * shorter * math.sin(side)
        scale = min(size[0] * 0.58 / spread_x, size[1] * 0.55 / spread_y)
        sign = -1 if mirrored else 1
        across = (sign * width * scale * math.cos(front), -width * scale * math.sin(front))
        reach = depth * scale * shorter
        back = (-sign * reach * math.cos(side), -reach * math.sin(side))
        left = size[0] / 2 - spread_x * scale / 2
        x = left + reach * math.cos(side) if sign > 0 else left + width * scale * math.cos(front)
        y = size[1] / 2 + spread_y * scale / 2
        return cls((x, y), across, back, height * scale)


def tint(colour: Colour, share: float) -> Colour:
    return tuple(max(0, min(255, round(part * share))) for part in colour)


Cuboid = tuple[float, float, float, float, float, float]  # x0, y0, z0, x1, y1, z1


def cuboid(canvas: Canvas, view: View, block: Cuboid, colour: Colour) -> None:
    x0, y0, z0, x1, y1, z1 = block
    line = tint(colour, 0.6)
    at = view.at
    canvas.polygon([at(x0, y0, z0), at(x0, y0, z1), at(x0, y1, z1), at(x0, y1, z0)], tint(colour, 0.78), line)
    canvas.polygon([at(x0, y1, z0), at(x1, y1, z0), at(x1, y1, z1), at(x0, y1, z1)], tint(colour, 1.08), line)
    canvas.polygon([at(x0, y0, z0), at(x1, y0, z0), at(x1, y1, z0), at(x0, y1, z0)], colour, line)


def _front(canvas: Canvas, view: View, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> None:
    """A door or a drawer on the front, with its knob."""
    at = view.at
    line = tint(colour, 0.55)
    canvas.polygon([at(x0, y0, 0), at(x1, y0, 0), at(x1, y1, 0), at(x0, y1, 0)], tint(colour, 0.97), line)
    canvas.ellipse(*at((x0 + x1) / 2, y0 + (y1 - y0) * 0.7, 0), 4, 4, tint(colour, 0.4))


def cabinet(canvas: Canvas, view: View, colour: Colour, dice: random.Random) -> None:
    cuboid(canvas, view, (0, 0, 0, 1, 1, 1), colour)
    columns, rows = dice.choice([(1, 3), (2, 1), (2, 2), (1, 4), (3, 1)])
    for column in range(columns):
        for row in range(rows):
            _front(
                canvas, view, column / columns + 0.03, row / rows + 0.03,
                (column + 1) / columns - 0.03, (row + 1) / rows - 0.03, colour)


def desk(canvas: Canvas, view: View, colour: Colour, dice: random.Random) -> None:
    for x in (0.94, 0.0):
        for z in (0.92, 0.0):
            cuboid(canvas, view, (x, 0, z, x + 0.06, 0.93, z + 0.08), colour)
    cuboid(canvas, view, (0.0, 0.93, 0, 1, 1, 1), colour)
    if dice.random() < 0.6:
        cuboid(canvas, view, (0.66, 0.3, 0.05, 0.96, 0.93, 0.95), colour)
        _front(canvas, view, 0.68, 0.34, 0.94, 0.88, colour)


def sofa(canvas: Canvas, view: View, colour: Colour, dice: random.Random) -> None:
    cuboid(canvas, view, (0, 0.1, 0.75, 1, 1, 1), colour)
    cuboid(canvas, view, (0.85, 0.1, 0, 1, 0.65, 0.8), colour)
    cuboid(canvas, view, (0.15, 0.1, 0, 0.85, 0.42, 0.8), tint(colour, 1.1))
    cuboid(canvas, view, (0, 0.1, 0, 0.15, 0.65, 0.8), colour)
    for x in (0.03, 0.93):
        cuboid(canvas, view, (x, 0, 0.02, x + 0.04, 0.1, 0.07), (90, 60, 40))


def carton(canvas: Canvas, view: View, colour: Colour, dice: random.Random) -> None:
    cuboid(canvas, view, (0, 0, 0, 1, 1, 1), colour)
    at = view.at
    canvas.polygon([at(0.45, 1, 0), at(0.55, 1, 0), at(0.55, 1, 1), at(0.45, 1, 1)], tint(colour, 1.2))
    canvas.polygon([at(0.1, 0.25, 0), at(0.9, 0.25, 0), at(0.9, 0.75, 0), at(0.1, 0.75, 0)], tint(colour, 0.9))


SOLIDS = [
    # (drawn by, width range, height range, depth range in cm)
    (cabinet, (35, 160), (45, 180), (25, 55)),
    (desk, (70, 180), (60, 95), (40, 80)),
    (sofa, (120, 220), (70, 105), (65, 100)),
    (carton, (12, 45), (8, 32), (8, 26)),
]
