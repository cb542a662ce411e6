"""A product seen from the front with its width and its height drawn; its depth is not shown."""

from __future__ import annotations

import random

from ..arrows import ArrowStyle, dimension
from ..canvas import Canvas
from ..faces import headline
from ..flats import COLOURS, FLATS, Frame
from ..measures import LengthStyle, length, rounded
from ..photo import gradient
from ..truth import Ask, Picture
from ..words import brand, language

GROUP = 100101


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    style, lengths = ArrowStyle.drawn(dice), LengthStyle.drawn(dice, words.code)
    shape, widths, heights = dice.choice(FLATS)
    width, height = length(dice, *widths), length(dice, *heights)
    canvas = Canvas(dice.choice([700, 800, 1000]), dice.choice([760, 900, 1000]))
    ground = dice.choice([(255, 255, 255), (255, 255, 255), (240, 243, 246), (250, 244, 230)])
    if ground != (255, 255, 255):
        gradient(canvas, ground, ground)
    scale = min(canvas.width * 0.42 / float(width), canvas.height * 0.56 / float(height))
    across, up = float(width) * scale, float(height) * scale
    f = Frame(canvas.width / 2 - across / 2 + dice.uniform(-30, 30), canvas.height * 0.56 - up / 2, across, up)
    part = shape(canvas, f, dice.choice(COLOURS), dice)
    if dice.random() < 0.5:
        title = dice.choice([words.size, brand(dice)])
        canvas.text((canvas.width / 2, 60), title, 44, headline(dice), (35, 35, 40))

    wide, high = lengths.printed(width), lengths.printed(height)
    sign = dice.choice([-1, 1])
    side = f.right if sign > 0 else f.x
    gap = dice.uniform(34, 60)
    high_mark = dimension(canvas, (side, f.y), (side, f.bottom), (sign * gap, 0), high.text, style, dice, ground)
    wide_mark = dimension(canvas, (f.x, f.bottom), (f.right, f.bottom), (0, gap), wide.text, style, dice, ground)
    if part is not None and dice.random() < 0.5:
        # A part's own height at the other side: smaller than the whole, and never the answer.
        top, bottom, _ = part
        other = f.x if sign > 0 else f.right
        size = lengths.printed(rounded(height * round((bottom - top) * 100) / 100, 1))
        dimension(
            canvas, (other, f.y + up * top), (other, f.y + up * bottom), (-sign * gap * 0.8, 0), size.text,
            style, dice, ground)
    asks = [
        Ask("width", wide.value, wide.also, wide_mark),
        Ask("height", high.value, high.also, high_mark),
    ]
    if dice.random() < 0.6:
        asks.append(Ask("depth"))
    return Picture(canvas, asks, GROUP)
