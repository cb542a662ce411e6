"""A table of specifications: names at the left, values at the right."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..faces import headline, plain
from ..measures import LengthStyle, Printed, length, volume, weight
from ..truth import Ask, Picture
from ..words import language, model_number

GROUP = 300101


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    lengths = LengthStyle.drawn(dice, words.code)
    power = dice.choice([7, 15, 45, 60, 120, 600, 850, 1200, 2000])
    volts = dice.choice([("220-240V", "240 volt", ["220 volt"]), ("110-120 V", "120 volt", ["110 volt"]),
                         ("12V", "12 volt", []), ("230 V", "230 volt", []), ("3.7V", "3.7 volt", [])])
    rows: list[tuple[str, str, Printed | None]] = [
        (words.width, "width", lengths.printed(length(dice, 10, 38))),
        (words.height, "height", lengths.printed(length(dice, 10, 38))),
        (words.depth, "depth", lengths.printed(length(dice, 10, 38))),
        (words.weight, "item_weight", weight(dice)),
        (words.voltage, "voltage", Printed(*volts)),
        (words.power, "wattage", Printed(f"{power}{dice.choice(['W', ' W'])}", f"{power} watt")),
        (words.volume, "item_volume", volume(dice, words.code != "en")),
    ]
    given = dice.sample(rows, dice.randrange(3, 6))
    missing = [row for row in rows if row not in given]
    lines = [(words.model, "", model_number(dice)), (words.material, "", dice.choice(["ABS", "PVC", "304", "S925"]))]
    table = [(name, key, measure.text) for name, key, measure in given] + lines
    dice.shuffle(table)

    canvas = Canvas(900, 160 + 70 * len(table))
    accent = dice.choice([(30, 80, 150), (200, 80, 30), (40, 120, 90), (50, 50, 60)])
    canvas.box(0, 0, 900, 100, accent)
    canvas.text((450, 50), dice.choice([words.size, words.model.upper()]), 44, headline(dice), (255, 255, 255))
    face, marks = plain(dice), {}
    for row, (name, key, text) in enumerate(table):
        y = 130 + row * 70
        canvas.box(40, y, 820, 70, (255, 255, 255) if row % 2 else (240, 242, 245), (190, 190, 190), 1)
        canvas.text((70, y + 35), name, 26, face, (40, 40, 40), "lm")
        marks[key] = canvas.text((430, y + 35), text, 26, face, (40, 40, 40), "lm")
    asked = dice.sample(given, min(3, len(given)))
    asks = [Ask(key, measure.value, measure.also, marks[key]) for _, key, measure in asked]
    if dice.random() < 0.7:
        asks.append(Ask(dice.choice(missing)[1]))
    return Picture(canvas, asks, GROUP)
