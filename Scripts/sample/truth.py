"""What a picture is asked and what is right, and the tables that say so."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from .canvas import Canvas, Mark

CATALOGUE_COLUMNS = ["index", "image_link", "group_id", "entity_name"]
TRUTH_COLUMNS = [*CATALOGUE_COLUMNS, "status", "entity_value", "also", "box"]


@dataclass
class Ask:
    """One attribute asked of a picture. No value: it is not shown."""

    attribute: str
    value: str | None = None
    also: list[str] = field(default_factory=list)
    mark: Mark | None = None


@dataclass
class Picture:
    """A drawn scene before it is photographed: the canvas and what is asked of it."""

    canvas: Canvas
    asks: list[Ask]
    group: int
    # Scenes whose print is small or faint already are spared the worst of the photographing.
    delicate: bool = False


def box(mark: Mark | None) -> str:
    """Corners as `x y;x y;x y;x y` in pixels of the image, clockwise from the text's upper left."""
    if mark is None:
        return ""
    return ";".join(f"{x:.1f} {y:.1f}" for x, y in mark.corners)


def table(columns: list[str], rows: list[list[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def rows(start: int, link: str, picture: Picture) -> list[list[str]]:
    """The picture's rows of the truth table; the catalogue is its first four columns."""
    return [
        [
            str(start + offset), link, str(picture.group), ask.attribute,
            "not shown" if ask.value is None else "shown",
            ask.value or "", "|".join(ask.also), box(ask.mark),
        ]
        for offset, ask in enumerate(picture.asks)
    ]
