"""Furniture and boxes in an oblique view: the front's edge is the width, the slanted side the depth."""

from __future__ import annotations

import random

from ..arrows import ArrowStyle, dimension
from ..canvas import Canvas
from ..faces import headline
from ..flats import COLOURS
from ..measures import LengthStyle, length
from ..solids import SOLIDS, View
from ..truth import Ask, Picture
from ..words import language

GROUP = 100202


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    style, lengths = ArrowStyle.drawn(dice), LengthStyle.drawn(dice, words.code, pairs=dice.random() < 0.4)
    solid, widths, heights, depths = dice.choice(SOLIDS)
    width, height, depth = length(dice, *widths), length(dice, *heights), length(dice, *depths)
    canvas = Canvas(*dice.choice([(1000, 1000), (1100, 900), (900, 900), (1200, 1000)]))
    view = View.drawn(dice, (canvas.width, canvas.height), float(width), float(height), float(depth))
    solid(canvas, view, dice.choice(COLOURS), dice)
    if dice.random() < 0.3:
        canvas.text((canvas.width / 2, 50), words.size, 40, headline(dice), (35, 35, 40))

    wide, high, deep = (lengths.printed(value) for value in (width, height, depth))
    gap = dice.uniform(24, 44)
    white = (255, 255, 255)
    wide_mark = dimension(canvas, view.at(0, 0, 0), view.at(1, 0, 0), (0, gap), wide.text, style, dice, white)
    deep_mark = dimension(canvas, view.at(0, 0, 0), view.at(0, 0, 1), (0, gap), deep.text, style, dice, white)
    # The height stands at the outer edge of the front or of the side.
    outward = 1 if view.across[0] > 0 else -1
    if dice.random() < 0.6:
        low, top, sign = view.at(1, 0, 0), view.at(1, 1, 0), outward
    else:
        low, top, sign = view.at(0, 0, 1), view.at(0, 1, 1), -outward
    high_mark = dimension(canvas, low, top, (sign * gap, 0), high.text, style, dice, white)
    asks = [
        Ask("width", wide.value, wide.also, wide_mark),
        Ask("height", high.value, high.also, high_mark),
        Ask("depth", deep.value, deep.also, deep_mark),
    ]
    if dice.random() < 0.2:
        asks.append(Ask("item_weight"))
    return Picture(canvas, asks, GROUP)
