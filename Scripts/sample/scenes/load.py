"""What a product bears, in words or as a weight-shaped sign, sometimes beside its own weight."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..faces import headline
from ..flats import COLOURS
from ..photo import ground
from ..solids import View, cabinet, desk
from ..truth import Ask, Picture
from ..words import language

GROUP = 400101


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    canvas = Canvas(950, 950)
    ground(canvas, dice)
    view = View.drawn(dice, (950, 620), 120, 60, 45)
    dice.choice([cabinet, desk])(canvas, view, dice.choice(COLOURS), dice)
    pounds = dice.choice([110, 220, 265, 300, 330, 400])
    kilograms = round(pounds * 0.45359237)
    if words.code == "en" and dice.random() < 0.6:
        form = dice.choice(["{p} lbs", "{p}LBS", "{p} lb / {k} kg", "{p} lbs ({k}kg)"])
        value, also = f"{pounds} pound", [f"{kilograms} kilogram"] if "{k}" in form else []
    else:
        form, value, also = dice.choice(["{k} kg", "{k}kg", "{k} KG"]), f"{kilograms} kilogram", []
    text = form.format(p=pounds, k=kilograms)

    ink = dice.choice([(180, 40, 30), (30, 60, 130), (40, 40, 40)])
    name = headline(dice)
    announcing = dice.choice(words.capacity_load)
    if dice.random() < 0.4:
        # A kettlebell with the number in it and the announcing words under it.
        canvas.ellipse(475, 655, 46, 40, None, ink, 14)
        canvas.polygon([(395, 690), (555, 690), (610, 860), (340, 860)], ink)
        size = 46
        while canvas.extent(text, size, name)[0] > 205:
            size -= 2
        mark = canvas.text((475, 785), text, size, name, (255, 255, 255))
        canvas.text((475, 898), announcing, 32, name, ink)
    else:
        canvas.box(90, 740, 770, 110, ink, radius=20)
        mark = canvas.text((475, 795), f"{announcing} {text}", 40, name, (255, 255, 255))
    asks = [Ask("maximum_weight_recommendation", value, also, mark)]
    draw = dice.random()
    if draw < 0.4:
        own = dice.choice(["6.5", "8", "12.4", "18", "24"])
        mark = canvas.text((90, 700), f"{words.weight}: {own} kg", 24, "sans", (40, 40, 40), "lm", halo=(255, 255, 255))
        asks.append(Ask("item_weight", f"{own} kilogram", [], mark))
    elif draw < 0.7:
        asks.append(Ask("item_weight"))
    return Picture(canvas, asks, GROUP)
