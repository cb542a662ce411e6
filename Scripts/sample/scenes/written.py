"""A product with its measures written, not drawn: `L x W x H`, or a letter or a name beside each number."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..faces import headline, plain
from ..flats import COLOURS
from ..measures import LengthStyle, length, weight
from ..photo import ground
from ..solids import SOLIDS, View
from ..truth import Ask, Picture
from ..words import language

GROUP = 100404


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    lengths = LengthStyle.drawn(dice, words.code, pairs=False)
    solid, *_ = dice.choice(SOLIDS)
    width, height, depth = length(dice, 14, 36), length(dice, 10, 30), length(dice, 41, 60)
    canvas = Canvas(dice.choice([800, 1000]), 1000)
    ground(canvas, dice)
    # Where the length stands first, the picture shows the long side; else the front.
    by_length = words.code == "en" and dice.random() < 0.6
    front, side = (depth, width) if by_length else (width, depth)
    view = View.drawn(dice, (canvas.width, 760), float(front), float(height), float(side))
    solid(canvas, view, dice.choice(COLOURS), dice)
    canvas.box(0, 780, canvas.width, 220, (250, 250, 250))
    canvas.text((60, 815), words.size, 34, headline(dice), (30, 30, 30), "lm")
    name, ink = plain(dice), dice.choice([(20, 20, 20), (160, 30, 30), (30, 50, 120)])

    wide, high, deep = (lengths.printed(value) for value in (width, height, depth))
    if by_length:
        order = dice.choice(["(L x W x H)", "(LxWxH)", "L*W*H"])
        sign = dice.choice([" x ", " × ", "x", "*"])
        text = f"{sign.join(measure.text for measure in (deep, wide, high))} {order}"
        marks = [canvas.text((60, 880), text, 28, name, ink, "lm")] * 3
    else:
        letters = ("W", "H", "D") if words.code == "en" and dice.random() < 0.5 else (words.width, words.height, words.depth)
        marks = [
            canvas.text((60, 862 + 40 * row), f"{letter}: {measure.text}", 26, name, ink, "lm")
            for row, (letter, measure) in enumerate(zip(letters, (wide, high, deep)))
        ]
    asks = [
        Ask("width", wide.value, wide.also, marks[0]),
        Ask("height", high.value, high.also, marks[1]),
        Ask("depth", deep.value, deep.also, marks[2]),
    ]
    if dice.random() < 0.5:
        mass = weight(dice)
        mark = canvas.text((canvas.width - 60, 815), f"{words.weight}: {mass.text}", 26, name, ink, "rm")
        asks.append(Ask("item_weight", mass.value, mass.also, mark))
    return Picture(canvas, asks, GROUP)
