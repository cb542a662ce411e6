"""The back of a package: a nutrition table and small print, with the net content or without."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..measures import weight
from ..photo import ground
from ..truth import Ask, Picture
from ..words import brand, language
from .label import barcode

GROUP = 200202


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    canvas = Canvas(820, 1000)
    ground(canvas, dice)
    panel = Canvas(600, 860, dice.choice([(252, 252, 250), (244, 238, 222), (232, 240, 232)]))
    ink = (25, 25, 28)
    panel.text((300, 50), brand(dice), 40, "serif-bold", ink)
    panel.box(40, 100, 520, 430, (255, 255, 255), ink, 2)
    panel.text((56, 128), words.nutrition, 34, "sans-black", ink, "lm")
    portion = dice.choice([25, 30, 40, 50])
    panel.text((56, 172), f"{words.serving} ({portion} g)", 20, "sans", ink, "lm")
    panel.text((540, 172), "100 g", 20, "sans-bold", ink, "rm")
    panel.box(48, 192, 504, 5, ink)
    rows = [(words.energy, f"{dice.randrange(80, 300)} kcal", f"{dice.randrange(300, 600)} kcal")]
    rows += [
        (nutrient, f"{dice.uniform(0.1, 12):.1f} g", f"{dice.uniform(12, 48):.1f} g") for nutrient in words.nutrients
    ]
    for row, (nutrient, share, whole) in enumerate(rows):
        y = 222 + row * 48
        panel.text((56, y), nutrient, 22, "sans-bold" if row < 2 else "sans", ink, "lm")
        panel.text((400, y), share, 22, "sans", ink, "rm")
        panel.text((540, y), whole, 22, "sans", ink, "rm")
        panel.line([(48, y + 24), (552, y + 24)], (120, 120, 120), 1)
    panel.text((40, 570), words.keep, 19, "sans", ink, "lm")
    panel.text((40, 600), f"{words.best_before} {dice.randrange(1, 13):02}.2027   L{dice.randrange(10000, 99999)}", 19, "sans", ink, "lm")
    barcode(panel, 40, 760, dice)
    ask = Ask("item_weight")
    if dice.random() < 0.6:
        net = weight(dice)
        text = f"{dice.choice(words.net_weight)} {net.text}"
        mark = panel.text((560, 690), text, dice.choice([22, 26, 30]), "sans-bold", ink, "rm")
        ask = Ask("item_weight", net.value, net.also, mark)
    slope = dice.uniform(-16, 16)
    canvas.place(panel, [(110, 70 + slope), (710, 70 - slope), (710, 930 + slope), (110, 930 - slope)])
    asks = [ask]
    if dice.random() < 0.5:
        asks.append(Ask("item_volume"))
    return Picture(canvas, asks, GROUP, delicate=True)
