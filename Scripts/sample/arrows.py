"""Dimension lines: extension lines, ends (heads, ticks, dots, brackets) and the text on or beside them."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from .canvas import Canvas, Colour, Mark, Point
from .faces import plain

INKS: list[Colour] = [(20, 20, 20), (60, 60, 60), (200, 30, 30), (20, 60, 160), (235, 110, 20), (90, 90, 95)]


@dataclass(frozen=True)
class ArrowStyle:
    """How one picture draws its dimension lines."""

    ink: Colour
    text_ink: Colour
    ends: str
    interrupted: bool
    along: bool
    face: str
    size: float
    thickness: float
    extensions: bool

    @classmethod
    def drawn(cls, dice: random.Random, size: float | None = None) -> ArrowStyle:
        ink = dice.choice(INKS)
        return cls(
            ink, ink if dice.random() < 0.5 else (25, 25, 25),
            dice.choice(["head", "head", "open", "tick", "dot", "bracket", "none"]),
            dice.random() < 0.35, dice.random() < 0.6, plain(dice),
            size or dice.choice([20, 22, 24, 28, 32]), dice.choice([1, 1.5, 2, 3]), dice.random() < 0.5)


def _end(canvas: Canvas, tip: Point, toward: Point, style: ArrowStyle) -> None:
    """One end of a line at `tip`, pointing along `toward` (a unit vector out of the line)."""
    x, y = toward
    reach = 6 + 3 * style.thickness

    def at(back: float, side: float) -> Point:
        return tip[0] - x * back - y * side, tip[1] - y * back + x * side

    match style.ends:
        case "head":
            canvas.polygon([tip, at(reach * 1.5, reach * 0.5), at(reach * 1.5, -reach * 0.5)], style.ink)
        case "open":
            canvas.line([at(reach, reach * 0.7), tip, at(reach, -reach * 0.7)], style.ink, style.thickness)
        case "tick":
            canvas.line([at(reach * 0.6, reach * 0.6), at(-reach * 0.6, -reach * 0.6)], style.ink, style.thickness)
        case "dot":
            canvas.ellipse(*tip, reach * 0.4, reach * 0.4, style.ink)
        case "bracket":
            canvas.line([at(0, reach * 0.9), at(0, -reach * 0.9)], style.ink, style.thickness)


def dimension(
    canvas: Canvas, start: Point, end: Point, away: Point, text: str, style: ArrowStyle,
    dice: random.Random, ground: Colour | None = (255, 255, 255),
) -> Mark:
    """Measures from `start` to `end` with a line moved by `away`, and prints `text` at its middle.

    `ground`: the colour behind an interrupted line; None keeps the text beside the line.
    """
    a, b = (start[0] + away[0], start[1] + away[1]), (end[0] + away[0], end[1] + away[1])
    if style.extensions:
        for corner, tip in [(start, a), (end, b)]:
            more = (tip[0] + away[0] * 0.2, tip[1] + away[1] * 0.2)
            canvas.line([corner, more], style.ink, max(1, style.thickness * 0.6))
    reach = math.dist(a, b)
    x, y = (b[0] - a[0]) / reach, (b[1] - a[1]) / reach
    canvas.line([a, b], style.ink, style.thickness)
    _end(canvas, a, (-x, -y), style)
    _end(canvas, b, (x, y), style)
    return _label(canvas, a, b, away, text, style, dice, ground)


def _inside(canvas: Canvas, spot: Point, width: float, height: float, turn: float) -> Point:
    """The nearest place at which a text of that size, turned by that much, is wholly in the picture."""
    across = (abs(math.cos(turn)) * width + abs(math.sin(turn)) * height) / 2 + 8
    down = (abs(math.sin(turn)) * width + abs(math.cos(turn)) * height) / 2 + 8
    x = min(max(spot[0], across), canvas.width - across)
    return x, min(max(spot[1], down), canvas.height - down)


def _label(
    canvas: Canvas, a: Point, b: Point, away: Point, text: str, style: ArrowStyle,
    dice: random.Random, ground: Colour | None,
) -> Mark:
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    width, height = canvas.extent(text, style.size, style.face)
    angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
    angle = (angle + 90) % 180 - 90
    if abs(abs(angle) - 90) < 1:
        angle = dice.choice([90, -90])
    along = style.along or abs(angle) < 3
    # A text that would not leave a piece of line at both sides stands beside it.
    fits = (width if along else abs(math.sin(math.radians(angle))) * height + width * 0.5) < math.dist(a, b) * 0.65
    if style.interrupted and ground is not None and fits:
        return canvas.text(middle, text, style.size, style.face, style.text_ink, angle=angle if along else 0, halo=ground)
    far = math.hypot(*away) or 1
    out = (away[0] / far, away[1] / far)
    if along:
        # Off the line by the text's own height, at the outer side of the line.
        turn = math.radians(angle)
        normal = (-math.sin(turn), math.cos(turn))
        side = 1 if normal[0] * out[0] + normal[1] * out[1] >= 0 else -1
        gap = (height / 2 + 7 + style.thickness * 2) * side
        spot = _inside(canvas, (middle[0] + normal[0] * gap, middle[1] + normal[1] * gap), width, height, turn)
        return canvas.text(spot, text, style.size, style.face, style.text_ink, angle=angle)
    x, y = (b[0] - a[0]) / math.dist(a, b), (b[1] - a[1]) / math.dist(a, b)
    normal = (-y, x) if -y * out[0] + x * out[1] >= 0 else (y, -x)
    gap = abs(normal[0]) * width / 2 + abs(normal[1]) * height / 2 + 9
    spot = _inside(canvas, (middle[0] + normal[0] * gap, middle[1] + normal[1] * gap), width, height, 0)
    return canvas.text(spot, text, style.size, style.face, style.text_ink)
