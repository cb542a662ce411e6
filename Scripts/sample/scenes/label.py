"""Pouches, bottles and boxes whose label says how much is inside, among numbers that do not."""

from __future__ import annotations

import random

from PIL import Image, ImageDraw

from ..canvas import OVERSAMPLING, Canvas, Colour
from ..faces import headline, plain
from ..flats import COLOURS
from ..measures import Printed, volume, weight
from ..photo import ground, shaded
from ..solids import tint
from ..truth import Ask, Picture
from ..words import FOODS, LIQUIDS, Language, brand, language

GROUP = 200101


def claims(dice: random.Random) -> list[str]:
    """Lines with numbers that answer nothing."""
    return dice.sample([
        "100% natural", f"since {dice.randrange(1890, 2010)}", f"{dice.randrange(5, 30)}g protein per serving",
        f"{dice.randrange(3, 9)} in 1 formula", f"{dice.randrange(10, 60)} servings", f"No. {dice.randrange(2, 99)}",
        "4G active complex", "24h moisture", "Gluten free", f"Lot L{dice.randrange(1000, 9999)}",
        f"EXP {dice.randrange(1, 12):02}/2027",
    ], dice.randrange(1, 4))


def barcode(canvas: Canvas, x: float, y: float, dice: random.Random) -> None:
    canvas.box(x, y, 132, 74, (255, 255, 255))
    at = x + 8
    while at < x + 120:
        width = dice.choice([1, 1, 2, 3])
        canvas.box(at, y + 5, width, 50, (10, 10, 10))
        at += width + dice.choice([1, 2, 2, 3])
    digits = "".join(str(dice.randrange(10)) for _ in range(13))
    canvas.text((x + 66, y + 65), digits, 13, "sans", (10, 10, 10))


def _outline(canvas: Canvas, kind: str) -> Image.Image:
    """The silhouette of the package."""
    width, height = canvas.image.size
    mask = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(mask)
    if kind == "bottle":
        pen.rounded_rectangle((width * 0.34, 0, width * 0.66, height * 0.25), 12 * OVERSAMPLING, 255)
        pen.rounded_rectangle((0, height * 0.14, width, height), 60 * OVERSAMPLING, 255)
    elif kind == "pouch":
        pen.polygon(
            [(width * 0.03, 0), (width * 0.97, 0), (width, height * 0.5), (width * 0.96, height),
             (width * 0.04, height), (0, height * 0.5)], 255)
    else:
        pen.rectangle((0, 0, width, height), 255)
    return mask


def _print(
    canvas: Canvas, dice: random.Random, words: Language, name: str, content: Printed, announcing: str, light: bool
) -> Ask:
    """The label's own text from top to bottom; the ask comes back without its attribute."""
    ink: Colour = (248, 248, 244) if light else (32, 30, 34)
    middle = canvas.width / 2
    top = canvas.height * 0.24
    title = headline(dice)
    canvas.text((middle, top), brand(dice).upper(), 40, title, ink)
    size = 52
    while canvas.extent(name, size, title)[0] > canvas.width * 0.86:
        size -= 2
    canvas.text((middle, top + 70), name, size, title, ink)
    for row, claim in enumerate(claims(dice)):
        canvas.text((middle, top + 150 + row * 36), claim, 22, plain(dice), ink)
    face, small = plain(dice), dice.choice([18, 22, 26, 34])
    low = canvas.height * 0.88
    if announcing and announcing != "e" and small > 24 and dice.random() < 0.5:
        canvas.text((middle, low - small * 1.25), announcing, small * 0.8, face, ink)
        mark = canvas.text((middle, low), content.text, small, face, ink)
    else:
        mark = canvas.text((middle, low), f"{announcing} {content.text}".strip(), small, face, ink)
    return Ask("", content.value, content.also, mark)


def draw(dice: random.Random) -> Picture:
    words = language(dice)
    liquid = dice.random() < 0.45
    kind = "bottle" if liquid else dice.choice(["pouch", "pouch", "box"])
    colour = dice.choice([*COLOURS, (40, 70, 60), (30, 34, 60), (245, 240, 228)])
    light = sum(colour) < 420
    label = Canvas(dice.choice([380, 430, 480]), dice.choice([620, 700]), colour)
    content = volume(dice, words.code != "en") if liquid else weight(dice)
    announcing = dice.choice([*(words.content if liquid else words.net_weight), ""])
    ask = _print(label, dice, words, dice.choice(LIQUIDS if liquid else FOODS), content, announcing, light)
    ask.attribute = "item_volume" if liquid else "item_weight"
    if kind == "pouch":
        label.box(0, 22, label.width, 3, tint(colour, 0.8))
    label.replace(shaded(label.image, dice, {"bottle": 0.4, "pouch": 0.25, "box": 0.08}[kind]))

    canvas = Canvas(900, 900)
    ground(canvas, dice)
    left, top = 450 - label.width / 2, 450 - label.height / 2
    lean = dice.uniform(-14, 14) if kind == "box" else 0
    corners = [
        (left, top + lean), (left + label.width, top - lean),
        (left + label.width, top + label.height + lean), (left, top + label.height - lean)]
    canvas.place(label, corners, _outline(label, kind))
    if dice.random() < 0.3:
        barcode(canvas, 740, 800, dice)
    asks = [ask]
    if dice.random() < 0.45:
        asks.append(Ask("item_weight" if liquid else "maximum_weight_recommendation"))
    return Picture(canvas, asks, GROUP)
