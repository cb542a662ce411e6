"""The typefaces of the sample: wheels of PyPI that carry open fonts, so that every machine has the same."""

from __future__ import annotations

import importlib.resources
import random
from functools import cache

from PIL import ImageFont

FACES = {
    "sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "sans-bold": ("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
    "sans-black": ("font_source_sans_pro", "SourceSansPro-Black.ttf"),
    "sans-light": ("font_source_sans_pro", "SourceSansPro-Light.ttf"),
    "sans-italic": ("font_source_sans_pro", "SourceSansPro-SemiboldIt.ttf"),
    "serif": ("font_source_serif_pro", "SourceSerifPro-Regular.otf"),
    "serif-bold": ("font_source_serif_pro", "SourceSerifPro-Bold.otf"),
    "round": ("font_manrope", "Manrope-Medium.ttf"),
    "round-bold": ("font_manrope", "Manrope-ExtraBold.ttf"),
    "book": ("font_caladea", "Caladea-Regular.ttf"),
    "book-italic": ("font_caladea", "Caladea-BoldItalic.ttf"),
}
PLAIN = ["sans", "sans-bold", "serif", "serif-bold", "round", "book"]
HEADLINES = ["sans-black", "sans-bold", "serif-bold", "round-bold", "book-italic"]


@cache
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The typeface `name` at `size` pixels an em, laid out without the platform's own shaper."""
    package, file = FACES[name]
    path = importlib.resources.files(package) / "files" / file
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def plain(dice: random.Random) -> str:
    return dice.choice(PLAIN)


def headline(dice: random.Random) -> str:
    return dice.choice(HEADLINES)
