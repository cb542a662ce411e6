"""Advertising with numbers but without an answer: years, prices, counts, versions, hours."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..faces import headline, plain
from ..flats import COLOURS, FLATS, Frame
from ..photo import bokeh
from ..truth import Ask, Picture
from ..words import brand, model_number

GROUP = 500101


def draw(dice: random.Random) -> Picture:
    canvas = Canvas(900, 900)
    colour = dice.choice([(40, 60, 90), (90, 40, 60), (30, 80, 70), (230, 220, 205)])
    canvas.box(0, 0, 900, 900, colour)
    bokeh(canvas, dice, colour)
    ink = (250, 250, 250) if sum(colour) < 420 else (40, 36, 36)
    name, face = headline(dice), plain(dice)
    canvas.text((450, 90), brand(dice), 70, name, ink)
    lines = dice.sample([
        f"SINCE {dice.randrange(1900, 2015)}", "12 month warranty", f"Model {model_number(dice)}", "HDMI 2.0 & USB 3.0",
        "2,000 cups before cleaning", "7 in 1", f"{dice.randrange(2, 12)} pcs per set", "24/7 support", "4G LTE ready",
        "Save 30% today", "S925 silver", "Ages 3+", "No. 1 choice", "1080P full HD",
    ], 4)
    for row, line in enumerate(lines):
        canvas.text((70, 240 + row * 70), line, 34, face, ink, "lm")
    shape, *_ = dice.choice(FLATS)
    shape(canvas, Frame(560, 420, 210, 400), dice.choice(COLOURS), dice)
    asked = dice.sample(["item_weight", "item_volume", "wattage", "voltage", "height"], dice.randrange(1, 3))
    return Picture(canvas, [Ask(attribute) for attribute in asked], GROUP)
