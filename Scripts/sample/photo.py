"""What a camera and a shop's upload do to a picture: ground, noise, blur, turning, faint print."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageFilter

from .canvas import OVERSAMPLING, Canvas, Colour


def noise(dice: random.Random) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(dice.getrandbits(64)))


def gradient(canvas: Canvas, top: Colour, bottom: Colour) -> None:
    """A wall behind the product: one colour that goes over into another."""
    height = canvas.image.height
    share = np.linspace(0, 1, height)[:, None, None]
    rows = np.array(top)[None, None, :] * (1 - share) + np.array(bottom)[None, None, :] * share
    whole = np.broadcast_to(rows, (height, canvas.image.width, 3))
    canvas.replace(Image.fromarray(whole.astype(np.uint8), "RGB"))


def texture(canvas: Canvas, colour: Colour, dice: random.Random, strength: float = 18, grain: int = 24) -> None:
    """A table top or a cloth: noise at a coarse and at a fine grain."""
    source = noise(dice)
    size = canvas.image.size
    coarse = source.normal(0, 1, (size[1] // grain + 2, size[0] // (grain * 4) + 2))
    field = Image.fromarray((coarse * 40 + 128).clip(0, 255).astype(np.uint8), "L")
    smooth = np.asarray(field.resize(size, Image.Resampling.BICUBIC), float) / 128 - 1
    fine = source.normal(0, 0.25, (size[1], size[0]))
    values = np.array(colour)[None, None, :] + (smooth + fine)[:, :, None] * strength
    canvas.replace(Image.fromarray(values.clip(0, 255).astype(np.uint8), "RGB"))


def bokeh(canvas: Canvas, dice: random.Random, colour: Colour) -> None:
    """A room far behind: blurred blots of neighbouring colours."""
    for _ in range(14):
        shade = tuple(max(0, min(255, part + dice.randrange(-50, 40))) for part in colour)
        reach = dice.uniform(30, 140)
        canvas.ellipse(dice.uniform(0, canvas.width), dice.uniform(0, canvas.height), reach, reach, shade)
    canvas.replace(canvas.image.filter(ImageFilter.GaussianBlur(22 * OVERSAMPLING)))


def ground(canvas: Canvas, dice: random.Random) -> None:
    """One of the grounds that product photographs have."""
    shade = dice.choice([(226, 218, 205), (205, 214, 220), (188, 196, 180), (230, 230, 228), (170, 150, 130)])
    match dice.randrange(4):
        case 0:
            gradient(canvas, shade, tuple(part - 40 for part in shade))
        case 1:
            texture(canvas, shade, dice)
        case 2:
            canvas.box(0, 0, canvas.width, canvas.height, shade)
            bokeh(canvas, dice, shade)
        case _:
            pass


def shaded(image: Image.Image, dice: random.Random, strength: float = 0.45) -> Image.Image:
    """Light from one side, as on a round bottle: darker toward both edges."""
    across = np.linspace(-1, 1, image.width)
    middle = dice.uniform(-0.3, 0.3)
    light = 1 - strength * np.abs(across - middle) ** 2.2
    values = np.asarray(image, float) * light[None, :, None]
    return Image.fromarray(values.clip(0, 255).astype(np.uint8), "RGB")


def photographed(canvas: Canvas, dice: random.Random, delicate: bool) -> Canvas:
    """Turns the finished scene slightly, dims it, adds noise and a little blur."""
    if dice.random() < 0.25:
        corner = canvas.image.getpixel((2, 2))
        canvas = canvas.turned(dice.uniform(-2.5, 2.5), corner)
    kind = dice.random()
    if kind < 0.25 and not delicate:
        canvas.replace(canvas.image.filter(ImageFilter.GaussianBlur(dice.uniform(0.5, 0.9) * OVERSAMPLING)))
    if 0.2 < kind < 0.5:
        values = np.asarray(canvas.image, float)
        values += noise(dice).normal(0, dice.uniform(3, 9) * OVERSAMPLING, values.shape)
        canvas.replace(Image.fromarray(values.clip(0, 255).astype(np.uint8), "RGB"))
    if 0.45 < kind < 0.6 and not delicate:
        values = 255 - (255 - np.asarray(canvas.image, float)) * dice.uniform(0.45, 0.7)
        canvas.replace(Image.fromarray(values.astype(np.uint8), "RGB"))
    return canvas


def encoded(image: Image.Image, dice: random.Random) -> tuple[str, dict[str, object]]:
    """The file's ending and how it is written. Flat drawings are sometimes PNG, the rest JPEG or WebP."""
    few = image.getcolors(700) is not None
    draw = dice.random()
    if few and draw < 0.6:
        return "png", {"optimize": True}
    if draw > 0.9:
        return "webp", {"quality": 82, "method": 4}
    return "jpg", {"quality": dice.choice([55, 70, 80, 88]), "optimize": True}
