"""The type plate of an electric device: input, output, power, standards, serial numbers."""

from __future__ import annotations

import random

from ..canvas import Canvas
from ..faces import headline, plain
from ..photo import ground, texture
from ..truth import Ask, Picture
from ..words import brand, model_number

GROUP = 300202


def _input(dice: random.Random) -> tuple[str, str, list[str]]:
    """A mains voltage as plates print it; of a range the higher end is the answer."""
    low, high = dice.choice([(100, 240), (220, 240), (110, 120), (200, 240), (110, 230)])
    if dice.random() < 0.35:
        return f"{high}V", f"{high} volt", []
    text = dice.choice([f"{low}-{high}V", f"{low}V-{high}V", f"{low}~{high} V", f"AC {low}-{high}V"])
    return text, f"{high} volt", [f"{low} volt"]


def draw(dice: random.Random) -> Picture:
    dark = dice.random() < 0.5
    paper, ink = ((34, 35, 38), (232, 232, 232)) if dark else ((226, 228, 230), (24, 24, 28))
    plate = Canvas(700, 420, paper)
    if not dark and dice.random() < 0.5:
        texture(plate, paper, dice, 7, 4)
    plate.box(8, 8, 684, 404, None, ink, 2, 14)
    face = plain(dice)
    plate.text((30, 46), brand(dice).upper(), 38, headline(dice), ink, "lm")
    text, volts, also = _input(dice)
    power = dice.choice([18, 36, 65, 90, 150, 450, 700, 1000, 1500, 2200])
    with_power = dice.random() < 0.75
    lines = [f"Model: {model_number(dice)}", f"Input: {text} {dice.choice(['50/60Hz', '~50/60Hz', '~ 50Hz'])}"]
    if with_power:
        lines.append(dice.choice(["Power: {} W", "Rated power: {}W", "{}W", "Pmax {} W"]).format(power))
    lines += [dice.choice(["Class II  IP44", "IPX4", "IP20  ta 40°C"]), f"S/N {dice.randrange(10**9, 10**10)}"]
    lines.append(dice.choice(["Made in P.R.C.", "Date: 2023/08", "Do not cover. 2.0 m cable"]))
    step = 300 / len(lines)
    marks = [plate.text((30, 96 + step * row), line, 25, face, ink, "lm") for row, line in enumerate(lines)]
    plate.text((600, 350), "CE", 52, "sans-light", ink)

    canvas = Canvas(1000, 760)
    ground(canvas, dice)
    lean = dice.uniform(-26, 26)
    canvas.place(plate, [(150, 170 + lean), (850, 170 - lean), (850, 590 - lean * 0.6), (150, 590 + lean * 0.6)])
    asks = [
        Ask("voltage", volts, also, marks[1]),
        Ask("wattage", f"{power} watt", [], marks[2]) if with_power else Ask("wattage"),
    ]
    if dice.random() < 0.25:
        asks.append(Ask("item_weight"))
    return Picture(canvas, asks, GROUP, delicate=True)
