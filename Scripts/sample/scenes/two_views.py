"""Front and side of the same thing next to each other: the level line under the side is the depth."""

from __future__ import annotations

import random

from ..arrows import ArrowStyle, dimension
from ..canvas import Canvas
from ..faces import headline
from ..flats import COLOURS
from ..measures import LengthStyle, length
from ..solids import tint
from ..truth import Ask, Picture

GROUP = 100303


def draw(dice: random.Random) -> Picture:
    style, lengths = ArrowStyle.drawn(dice, size=dice.choice([18, 22])), LengthStyle.drawn(dice)
    width, height, depth = length(dice, 20, 36), length(dice, 24, 46), length(dice, 9, 18)
    canvas = Canvas(1200, 900)
    colour = dice.choice(COLOURS)
    scale = min(430 / float(width), 520 / float(height))
    across, up, back = (float(value) * scale for value in (width, height, depth))
    top = 200
    bottom = top + up
    left, right = 140.0, max(1060 - back, 140 + across + 210)

    canvas.box(left, top, across, up, colour, tint(colour, 0.6), 2, 26)
    canvas.box(left + across * 0.15, top + up * 0.5, across * 0.7, up * 0.36, tint(colour, 0.92), tint(colour, 0.6), 2, 14)
    canvas.box(right, top, back, up, tint(colour, 0.85), tint(colour, 0.6), 2, 20)
    canvas.line([(right + back / 2, top + 20), (right + back / 2, bottom - 20)], tint(colour, 0.6), 2)
    if dice.random() < 0.6:
        name = headline(dice)
        canvas.text((left + across / 2, 90), "FRONT", 30, name, (60, 60, 60))
        canvas.text((right + back / 2, 90), "SIDE", 30, name, (60, 60, 60))

    wide, high, deep = (lengths.printed(value) for value in (width, height, depth))
    wide_mark = dimension(canvas, (left, bottom), (left + across, bottom), (0, 44), wide.text, style, dice)
    high_mark = dimension(canvas, (left, top), (left, bottom), (-48, 0), high.text, style, dice)
    deep_mark = dimension(canvas, (right, bottom), (right + back, bottom), (0, 44), deep.text, style, dice)
    asks = [
        Ask("width", wide.value, wide.also, wide_mark),
        Ask("height", high.value, high.also, high_mark),
        Ask("depth", deep.value, deep.also, deep_mark),
    ]
    if dice.random() < 0.6:
        asks.append(Ask(dice.choice(["maximum_weight_recommendation", "item_weight"])))
    return Picture(canvas, asks, GROUP)
