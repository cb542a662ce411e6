"""A small thing beside something that shows its size: a coin, a ruler or a card with measures of its own."""

from __future__ import annotations

import random
from decimal import Decimal

from ..arrows import ArrowStyle, dimension
from ..canvas import Canvas
from ..flats import COLOURS, Frame, bottle, frame, jar
from ..measures import LengthStyle, length, weight
from ..photo import texture
from ..truth import Ask, Picture

GROUP = 500202


def _coin(canvas: Canvas, style: ArrowStyle, lengths: LengthStyle, scale: float, dice: random.Random) -> None:
    reach = 1.25 * scale
    canvas.ellipse(770, 560, reach, reach, (190, 190, 195), (120, 120, 125), 3)
    canvas.text((770, 560), "COIN", max(18, reach * 0.45), "serif-bold", (110, 110, 115))
    size = lengths.printed(Decimal("2.5"))
    dimension(canvas, (770 - reach, 560 + reach), (770 + reach, 560 + reach), (0, 30), size.text, style, dice, None)


def _ruler(canvas: Canvas, scale: float) -> None:
    canvas.box(40, 860, 920, 90, (240, 214, 130), (150, 120, 60), 2)
    for tick in range(int(900 / scale) + 1):
        x = 52 + tick * scale
        canvas.line([(x, 860), (x, 886)], (60, 50, 30), 1.5)
        canvas.text((x + 4, 906), str(tick), 18, "sans", (60, 50, 30), "lm")


def draw(dice: random.Random) -> Picture:
    canvas = Canvas(1000, 970)
    ground = (255, 255, 255)
    wooden = dice.random() < 0.4
    if wooden:
        texture(canvas, (196, 170, 136), dice)
    style, lengths = ArrowStyle.drawn(dice, size=22), LengthStyle.drawn(dice)
    width, height = length(dice, 3, 7), length(dice, 5, 9)
    scale = 58.0
    f = Frame(180, 160 + (9 - float(height)) * scale, float(width) * scale, float(height) * scale)
    dice.choice([bottle, frame, jar])(canvas, f, dice.choice(COLOURS), dice)
    wide, high = lengths.printed(width), lengths.printed(height)
    behind = None if wooden else ground
    high_mark = dimension(canvas, (f.x, f.y), (f.x, f.bottom), (-46, 0), high.text, style, dice, behind)
    wide_mark = dimension(canvas, (f.x, f.bottom), (f.right, f.bottom), (0, 40), wide.text, style, dice, behind)
    if dice.random() < 0.6:
        _coin(canvas, style, lengths, scale, dice)
    else:
        _ruler(canvas, scale)
    asks = [Ask("width", wide.value, wide.also, wide_mark), Ask("height", high.value, high.also, high_mark)]
    if dice.random() < 0.5:
        mass = weight(dice)
        mark = canvas.text((960, 60), f"Weight: {mass.text}", 28, "sans-bold", (40, 40, 40), "rm")
        asks.append(Ask("item_weight", mass.value, mass.also, mark))
    elif dice.random() < 0.5:
        asks.append(Ask("depth"))
    return Picture(canvas, asks, GROUP)
